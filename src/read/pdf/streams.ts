import { type Decoded, decodeData, type FilterParameters, type FilterStep } from './filters.ts';
import { itemsOf, lookUp, type PdfFile, resolve } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import type { PdfValue } from './values.ts';

/** A stream becomes its data without the filters that its dictionary names (ISO 32000-1, 7.3.8.2). */
export function decodeStream({ value, data }: PdfObject, file: PdfFile): Decoded {
  return decodeData(data ?? new Uint8Array(), filterSteps(value, file), file.allowance);
}

/** The same, as text with one character for each byte. */
export function streamText(stream: PdfObject, file: PdfFile): string {
  return latin1(decodeStream(stream, file).bytes);
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The names of a stream's filters, in the order in which they are undone. */
export function filterNames(dictionary: PdfValue, file: PdfFile): readonly string[] {
  return filterSteps(dictionary, file).map(({ name }) => name);
}

function filterSteps(dictionary: PdfValue, file: PdfFile): readonly FilterStep[] {
  const parameters = itemsOf(lookUp(dictionary, 'DecodeParms', file));
  return itemsOf(lookUp(dictionary, 'Filter', file)).map((item, i) => {
    const filter = resolve(item, file);
    return {
      name: filter?.kind === 'name' ? filter.text : '',
      parameters: numbersOf(resolve(parameters[i], file), file),
    };
  });
}

function numbersOf(dictionary: PdfValue | undefined, file: PdfFile): FilterParameters {
  const numbers = new Map<string, number>();
  if (dictionary?.kind !== 'dictionary') return numbers;
  for (const key of dictionary.entries.keys()) {
    const value = lookUp(dictionary, key, file);
    if (value?.kind === 'number') numbers.set(key, value.value);
  }
  return numbers;
}
