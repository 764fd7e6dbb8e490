import type { WordPiece } from './pieces.ts';
import type { DiffReport } from './report.ts';
import { isLowered, LOWERED, quoteOf, type Said, unsaidWords } from './say.ts';

/** A report for a terminal: a line for each item, and below it the words that changed. */
export function diffAsText({ title, audience, said }: DiffReport): string {
  if (said.length === 0) return `${title}: nothing changed for ${audience.name} readers.\n`;
  const head = `${title}: what changed, for ${audience.name} readers`;
  const lowered = said.filter(isLowered).flatMap(linesOf);
  const others = said.filter((each) => !isLowered(each)).flatMap(linesOf);
  const warning = lowered.length === 0 ? [] : [LOWERED.toUpperCase(), ...lowered, ''];
  return `${[head, '', ...warning, ...others].join('\n').trimEnd()}\n`;
}

function linesOf({ sentence, changes }: Said): readonly string[] {
  return [sentence, ...changes.map(quoteOf).flatMap(quoted)];
}

function quoted(pieces: readonly WordPiece[]): readonly string[] {
  const [first] = pieces;
  if (!first) return [];
  const isWhole = pieces.length === 1 && !unsaidWords(first);
  const sign = !isWhole || 'same' in first ? '|' : first.added === undefined ? '-' : '+';
  const words = pieces.map((piece) => (isWhole ? Object.values(piece).join('') : written(piece))).join('');
  return words
    .trim()
    .split('\n')
    .map((line) => `    ${sign} ${line}`);
}

function written(piece: WordPiece): string {
  if ('same' in piece) return piece.same;
  const unsaid = unsaidWords(piece);
  if (unsaid !== undefined) return `[${unsaid}]`;
  const { removed, added } = piece;
  return marked('[-', removed, '-]') + marked('{+', added, '+}');
}

/** A line that begins with the words begins before their mark. */
function marked(begin: string, words: string | true | undefined, end: string): string {
  if (typeof words !== 'string') return '';
  const [blank = ''] = /^\s*(?=\S)/.exec(words) ?? [];
  return `${blank}${begin}${words.slice(blank.length)}${end}`;
}
