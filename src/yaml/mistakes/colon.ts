import { knownKeys } from '../../record/known-keys.ts';
import { type Slip, slip } from './slip.ts';
import { asBlock, hasInnerComment, isProse, masked, type Piece, piecesOf, type Value } from './value.ts';

/** Exact values, after which a second key on the line can only be a key. A label is not moved. */
const BEFORE_A_KEY = /^(?:group|meeting|date|number|due)$/;

/** `text: The DCC said: no.` A colon and a space make a key of what stands before them. */
export function unquotedColon(value: Value): Slip | undefined {
  for (const piece of piecesOf(value)) {
    const colon = piece.text.search(/:(?=\s|$)/);
    if (colon >= 0) return secondKey(value, piece, colon) ?? colonSlip(value, piece, colon);
  }
  return undefined;
}

/** `number: 12, title: Alerts`: two keys on one line. */
function secondKey(value: Value, { line, from, text }: Piece, colon: number): Slip | undefined {
  const [, first = '', gap = '', word = ''] =
    /^(.*?\S)([,;]?[ \t]+)([a-z]+)$/i.exec(text.slice(0, colon)) ?? [];
  const { key, first: begins, lineEnd } = value;
  if (isProse(value) || line !== begins || !key || !knownKeys().has(word)) return undefined;
  const at = line.start + from + first.length;
  const start = at + gap.length;
  const reading = [{ start: at, end: start, text: `${lineEnd}${' '.repeat(key.column)}` }];
  const isSafe = BEFORE_A_KEY.test(key.name) && word !== 'classification';
  return slip('two-keys-on-line', [start, start + word.length], { key: word }, reading, isSafe);
}

function colonSlip(value: Value, { line, from, text }: Piece, index: number): Slip {
  const word = text.slice(0, index).split(/\s/).at(-1) ?? '';
  const colon = line.start + from + index;
  const isSafe = isProse(value) && !hasInnerComment(value);
  const reading = isSafe ? asBlock(value) : masked(value);
  const where = isProse(value) ? 'alone' : 'value';
  return slip('unquoted-colon', [colon, colon + 1], { words: word, where }, reading, isSafe);
}
