import type { Level, Policy } from '../base/policy.ts';
import { spokenNames } from '../levels/level-names.ts';
import type { SourceBlock } from './blocks.ts';
import { textOf } from './runs.ts';

/** The words of a name as programs write names: amber-section, AmberSection, tlp_amber. */
function wordsOfName(name: string): string {
  const parted = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${parted.trim().toLowerCase()} `;
}

/** The highest level that a name has among its words, such as that of a style or a class. */
export function levelInWords(name: string, { levels }: Policy): Level | undefined {
  const words = wordsOfName(name);
  const spoken = spokenNames(levels.map((level) => level.name));
  return levels.findLast((level) =>
    spoken.some((one) => level.name.endsWith(one) && words.includes(wordsOfName(one))),
  );
}

/** Names in a file that no page shows: blocks in no part. Names that only repeat several words of the text are left out. */
export function nameBlocks(names: readonly string[], seen: readonly SourceBlock[]): readonly SourceBlock[] {
  const runs = seen.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.runs]));
  const shown = runs.map((line) => wordsOfName(textOf(line))).join('|');
  return [...new Set(names.map((name) => name.trim()))].flatMap((text): readonly SourceBlock[] => {
    const words = wordsOfName(text);
    const isRepeated = words.trim().includes(' ') && shown.includes(words);
    return words.trim() === '' || isRepeated
      ? []
      : [{ kind: 'furniture', isUnseen: true, isName: true, runs: [{ text }], at: {} }];
  });
}
