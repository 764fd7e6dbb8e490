import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import type { SourceBlock } from './blocks.ts';
import type { ImportedRecord } from './imported.ts';
import { rowLevel } from './levels.ts';
import { textOf } from './runs.ts';

/** A text, and its level. */
interface Levelled {
  readonly text: string;
  readonly rank: number;
}

/** Values that are no words of a document. */
const NO_WORDS: ReadonlySet<string> = new Set(['classification', 'key', 'group', 'status', 'state', 'level']);

/** The highest level that is said of words which a record gives to readers below it; nothing if there are none. */
export function leakedLevel(
  blocks: readonly SourceBlock[],
  { group: _, attendance, level, ...rest }: ImportedRecord,
  policy: Policy,
): Level | undefined {
  const said = blocks.flatMap((block) => textsOf(block, policy));
  const above = policy.levels.filter(
    ({ rank }) => rank > level.rank && said.some((text) => text.rank >= rank),
  );
  if (above.length === 0) return undefined;
  const shown = [...textsIn([...attendance], level, policy), ...textsIn(rest, level, policy)];
  return above.findLast(({ rank }) => {
    const below = (texts: readonly Levelled[]) =>
      texts.filter((one) => one.rank < rank).map(({ text }) => `|${lettersOf(text)}|`);
    const seen = below(shown).join('');
    const open = below(said).join('');
    return said.some(
      (one) =>
        one.rank >= rank &&
        phrasesOf(one.text).some((phrase) => seen.includes(phrase) && !open.includes(phrase)),
    );
  });
}

function textsOf(block: SourceBlock, policy: Policy): readonly Levelled[] {
  const { rank } = lowestLevel(policy);
  if (block.kind !== 'table') return [{ text: textOf(block.runs), rank: block.level?.rank ?? rank }];
  return block.rows.flatMap((row, i) =>
    row.map((cell) => ({ text: textOf(cell), rank: rowLevel(block, i)?.rank ?? rank })),
  );
}

function textsIn(value: unknown, around: Level, policy: Policy): readonly Levelled[] {
  if (typeof value === 'string') return [{ text: value, rank: around.rank }];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, around, policy));
  if (typeof value !== 'object' || value === null) return [];
  const label = 'classification' in value ? String(value.classification) : '';
  const own = higher(around, levelNamed(policy, label) ?? around);
  return Object.entries(value).flatMap(([key, one]) => (NO_WORDS.has(key) ? [] : textsIn(one, own, policy)));
}

/** The sentences of a text, by their letters; not those that any text could have. */
function phrasesOf(text: string): readonly string[] {
  const phrases = text.split(/[.!?;:()[\]|\n]+(?:\s|$)/).map(lettersOf);
  return phrases.filter((phrase) => phrase.length > 4);
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
