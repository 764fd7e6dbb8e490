import { slip, type Slip } from './slip.ts';
import { asBlock, hasInnerComment, isProse, masked, type Piece, piecesOf, type Value } from './value.ts';

/** `text: The DCC said: no.` A colon and a space make a key of what stands before them. */
export function unquotedColon(value: Value): Slip | undefined {
  for (const piece of piecesOf(value)) {
    const match = /(\S*):(?=\s|$)/.exec(piece.text);
    if (match) return colonSlip(value, piece, match.index, match[1] ?? '');
  }
  return undefined;
}

function colonSlip(value: Value, { line, from }: Piece, index: number, word: string): Slip {
  const colon = line.start + from + index + word.length;
  const isSafe = isProse(value) && !hasInnerComment(value);
  const reading = isSafe ? asBlock(value) : masked(value);
  return slip('unquoted-colon', [colon, colon + 1], { words: `${word}:` }, reading, isSafe);
}
