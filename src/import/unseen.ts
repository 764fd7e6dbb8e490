import type { Run, SourceBlock } from './blocks.ts';
import { textOf } from './runs.ts';

/** More letters than a line has that says a level. */
const LONGEST = 160;
/** So many words can be a part of any line. */
const FEW_WORDS = 3;

/** Texts of a file that no reader sees on its pages, and that can say a level all the same: blocks that are in no part. */
export function unseenBlocks(texts: readonly string[], seen: readonly SourceBlock[]): readonly SourceBlock[] {
  const shown = seen
    .flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.runs]))
    .flatMap((runs: readonly Run[]) => textOf(runs).split('\n'))
    .map((line) => `|${lettersOf(line)}|`);
  const lines = new Set(shown);
  const all = shown.join('');
  const found = new Map<string, string>();
  for (const line of texts.flatMap((text) => text.split(/[\n\r\t]+/))) {
    const letters = lettersOf(line);
    const isFew = letters.split(' ').length <= FEW_WORDS;
    const isSeen = isFew ? lines.has(`|${letters}|`) : all.includes(letters);
    if (letters !== '' && line.length <= LONGEST && !isSeen) found.set(letters, line.trim());
  }
  return [...found.values()].map((text) => ({ kind: 'furniture', isUnseen: true, runs: [{ text }], at: {} }));
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
