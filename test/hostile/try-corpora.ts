import type { Headlines } from '../../src/levels/headlines.ts';
import type { Specimen } from './corpora.ts';
import { type Field, published, recordWith } from './every-field.ts';

/** Puts each text into some fields of a record: what is wrong, and in how many records the text was printed. */
export async function tried(
  specimens: readonly Specimen[],
  fieldsFor: (i: number) => readonly Field[],
  faultsOf: (headlines: Headlines) => Promise<readonly string[]>,
) {
  const wrong: string[] = [];
  let printed = 0;
  for (const [i, { name, text }] of specimens.entries()) {
    for (const field of fieldsFor(i)) {
      const document = published(recordWith(text, field));
      if (!('headlines' in document)) {
        if (document.length === 0) wrong.push(`${name} as ${field}: neither printed nor reported`);
        continue;
      }
      printed++;
      const faults = await faultsOf(document.headlines);
      wrong.push(...faults.map((fault) => `${name} as ${field}: ${fault}`));
    }
  }
  return { wrong, printed };
}
