import { commentSlip } from '../../levels/label-in-text.ts';
import { BUILT_IN } from '../../record/built-in.ts';
import { type Slip, slip } from './slip.ts';
import {
  asBlock,
  isProse,
  isSentence,
  masked,
  type Piece,
  piecesOf,
  startOfValue,
  type Value,
} from './value.ts';

/** Words after which no sentence ends. */
const OPEN_END =
  /(?:^|\s)(?:an?|the|this|that|its|their|of|to|in|on|at|by|for|from|with|and|or|as|is|are|was|were|be|than|about|issue|issues|item|items|incident|incidents|ticket|defect|number|no\.|ref|version|see)$/i;
/** Which names a policy has is not known here; a label in a comment is found when they are. */
const NAMES = BUILT_IN.policy.levels.map(({ name }) => name);
const SENTENCE_END = /[.!?…][)”’"']?$/;

/**
 * `discussed issue #4 and agreed`: what follows ` #` is a comment to YAML, and the sentence would end before it.
 * A comment is meant where the text is complete without it, and the sign has a space after it, as comments have.
 */
export function hashCut(value: Value): Slip | undefined {
  if (!isProse(value)) return undefined;
  const pieces = piecesOf(value);
  const cut = pieces.map(asCut).find((piece) => isCut(piece, value));
  if (!cut) return undefined;
  const hash = cut.line.start + (cut.comment ?? 0);
  const lost = cut.line.text.slice(cut.comment).trimEnd();
  const isSafe =
    isNumber(lost) && pieces.every(({ comment }) => comment === undefined || comment === cut.comment);
  const reading = isSafe ? asBlock(value, { keepsHash: true }) : masked(value);
  return slip(
    'hash-cuts-text',
    [hash, hash + (/^#[^\s]*/.exec(lost)?.[0].length ?? 1)],
    { lost },
    reading,
    isSafe,
  );
}

/** A line that begins with the sign goes on with the text above it only in its author's mind. */
function asCut(piece: Piece, index: number): Piece {
  return index > 0 && piece.text.startsWith('#') ? { ...piece, text: '', comment: piece.from } : piece;
}

function isCut({ line, text, comment }: Piece, value: Value): boolean {
  if (comment === undefined) return false;
  const note = line.text.slice(comment).trimEnd();
  const words = text.split(/\s+/).length;
  if (commentSlip(note, NAMES) !== undefined || /^#\s*opsg:/.test(note)) return false;
  if (isNumber(note)) return true;
  if (/^#[\p{L}]/u.test(note)) return words > 1;
  if (!/^# ?\S/.test(note) || words < 2) return false;
  if (OPEN_END.test(text)) return true;
  return (
    isSentence(value) &&
    !SENTENCE_END.test(text) &&
    SENTENCE_END.test(note) &&
    /^#+ [\p{Ll}\p{N}]/u.test(note)
  );
}

/** Whether a comment begins like the number of something: nobody writes a note like that. */
function isNumber(note: string): boolean {
  return /^#\d/.test(note);
}

/** `number: #4`: the whole value is a comment to YAML. */
export function hashAtStart(value: Value): Slip | undefined {
  const note = value.first.text.slice(value.column).trimEnd();
  if (!/^#[\p{L}\d]/u.test(note)) return undefined;
  const start = startOfValue(value);
  if (value.key?.name === 'accent' && /^#[\da-f]{3,8}$/i.test(note)) {
    const end = start + note.length;
    const quotes = [start, end].map((at) => ({ start: at, end: at, text: '"' }));
    return slip('hash-cuts-text', [start, end], { lost: note, where: 'braces' }, quotes, true);
  }
  const isAgendaNumber = /^(number|meeting)$/.test(value.key?.name ?? '') && /^#\d+\w*$/.test(note);
  const isSafe = isAgendaNumber || (isNumber(note) && isProse(value));
  const sign = { start, end: start + 1, text: '' };
  const reading = isAgendaNumber ? [sign] : isSafe ? asBlock(value, { keepsHash: true }) : [];
  const length = /^#\S*/.exec(note)?.[0].length ?? 1;
  const where = isAgendaNumber || !isProse(value) ? 'value' : 'alone';
  return slip('hash-cuts-text', [start, start + length], { lost: note, where }, reading, isSafe);
}
