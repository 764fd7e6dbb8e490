import { type Slip, slip } from './slip.ts';
import { asBlock, hasInnerComment, isProse, masked, type Piece, piecesOf, type Value } from './value.ts';

/** `text: The DCC said: no.` A colon and a space make a key of what stands before them. */
export function unquotedColon(value: Value): Slip | undefined {
  for (const piece of piecesOf(value)) {
    const colon = piece.text.search(/:(?=\s|$)/);
    if (colon >= 0) return colonSlip(value, piece, colon);
  }
  return undefined;
}

function colonSlip(value: Value, { line, from, text }: Piece, index: number): Slip {
  const word = text.slice(0, index).split(/\s/).at(-1) ?? '';
  const colon = line.start + from + index;
  const isSafe = isProse(value) && !hasInnerComment(value);
  const reading = isSafe ? asBlock(value) : masked(value);
  return slip('unquoted-colon', [colon, colon + 1], { words: word }, reading, isSafe);
}
