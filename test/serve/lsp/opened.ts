import { readFileSync } from 'node:fs';
import { MISTAKES, type Mistake } from '../../yaml/mistakes/mistakes.ts';

const RECORDS = new URL('../../yaml/mistakes/records/', import.meta.url);

interface OpenedMistake extends Mistake {
  readonly text: string;
}

/** The text of a record as an editor has it: editors know encodings. */
function openedText(file: string): string | undefined {
  try {
    const bytes = readFileSync(new URL(file, RECORDS));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The mistakes of authors that a text in an editor can have: all but those of encodings. */
export const OPENED: readonly OpenedMistake[] = MISTAKES.flatMap((mistake) => {
  const text = openedText(mistake.file);
  return text === undefined || mistake.code === 'not-utf8' ? [] : [{ ...mistake, text }];
});
