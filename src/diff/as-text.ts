import type { Change } from './changes.ts';
import type { WordPiece } from './pieces.ts';
import type { DiffReport } from './report.ts';
import type { Said } from './say.ts';

/** A report for a terminal: a line for each item, and below it the words that changed. */
export function diffAsText({ title, audience, said }: DiffReport): string {
  const head = `${title}: what changed, for ${audience.name} readers\n`;
  if (said.length === 0) return `${title}: nothing changed for ${audience.name} readers.\n`;
  const lowered = said.filter(isLowered).flatMap(linesOf);
  const others = said.filter((each) => !isLowered(each)).flatMap(linesOf);
  const warning = lowered.length === 0 ? [] : ['', LOWERED, ...lowered];
  return `${[head.trimEnd(), ...warning, '', ...others].join('\n').trimEnd()}\n`;
}

/** What stands above a part that more readers can now read. */
export const LOWERED = 'NOW OPEN TO MORE READERS';

export function isLowered({ changes }: Said): boolean {
  return changes.some(({ what }) => what === 'lowered');
}

function linesOf({ sentence, changes }: Said): readonly string[] {
  return [sentence, ...changes.flatMap(wordsOf).map((line) => `    ${line}`)];
}

function wordsOf(change: Change): readonly string[] {
  switch (change.what) {
    case 'added':
      return linesIn(change.words).map((line) => `+ ${line}`);
    case 'removed':
      return linesIn(change.words).map((line) => `- ${line}`);
    case 'lowered':
    case 'raised':
      return change.part === 'item' || change.part === 'record'
        ? []
        : linesIn(change.words).map((line) => `| ${line}`);
    case 'reworded':
      return isQuoted(change.pieces)
        ? linesIn(change.pieces.map(pieceAsText).join('').trim()).map((line) => `| ${line}`)
        : [];
    default:
      return [];
  }
}

function linesIn(words: string | undefined): readonly string[] {
  return words ? words.split('\n') : [];
}

/** Whether pieces say more than that something changed. */
export function isQuoted(pieces: readonly WordPiece[]): boolean {
  return pieces.some((piece) => 'same' in piece || typeof (piece.added ?? piece.removed) === 'string');
}

function pieceAsText(piece: WordPiece): string {
  if ('same' in piece) return piece.same;
  const { removed, added } = piece;
  const unsaid = unsaidWords(piece);
  if (unsaid !== undefined) return `[${unsaid}]`;
  return `${removed === undefined ? '' : `[-${removed}-]`}${added === undefined ? '' : `{+${added}+}`}`;
}

/** What stands in the place of words that one version alone has, if they are not quoted. */
export function unsaidWords({
  removed,
  added,
}: Exclude<WordPiece, { readonly same: string }>): string | undefined {
  if (removed === true && added === true) return 'words changed';
  if (removed === true) return 'words removed';
  return added === true ? 'words added' : undefined;
}
