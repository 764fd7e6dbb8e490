import type { DoubtOfWords, Run, SourceBlock, Where } from './blocks.ts';
import { textOf } from './runs.ts';

interface DoubtfulWords {
  readonly at: Where;
  readonly words: string;
  readonly doubt: DoubtOfWords;
}

/** What Markdown of other programs, and plain text, strike out. */
const TYPED = /~~(?=\S)(.+?)~~/gu;

/** Words that their author has struck out, or that a reader hardly sees: a record has them as all others. */
export function doubtfulWords(blocks: readonly SourceBlock[]): readonly DoubtfulWords[] {
  return blocks.flatMap((block) => {
    const lines = block.kind === 'table' ? block.rows.flat() : [block.runs];
    return lines.flatMap(doubtsIn).map((found) => ({ ...found, at: block.at }));
  });
}

function doubtsIn(runs: readonly Run[]): readonly Omit<DoubtfulWords, 'at'>[] {
  const typed = textOf(runs.filter(({ code }) => !code)).matchAll(TYPED);
  const found: { words: string; doubt: DoubtOfWords }[] = [];
  let before: DoubtOfWords | undefined;
  for (const { text, doubt } of runs) {
    const last = found.at(-1);
    if (doubt && doubt === before && last) last.words += text;
    else if (doubt) found.push({ words: text, doubt });
    before = doubt;
  }
  return [
    ...Array.from(typed, ([, words = '']) => ({ words, doubt: 'struck out' as const })),
    ...found.map(({ words, doubt }) => ({ words: words.trim(), doubt })).filter(({ words }) => words !== ''),
  ];
}
