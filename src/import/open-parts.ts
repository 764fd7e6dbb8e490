import type { Level, Policy } from '../base/policy.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { SourceBlock, Where } from './blocks.ts';
import { itemLine } from './item-line.ts';
import { marksIn } from './levels.ts';
import { CONDITION, ELSEWHERE, IS } from './part-words.ts';
import { textOf } from './runs.ts';

/** A part of a document, for a message. */
interface PartOfDocument {
  readonly at: Where;
  readonly words: string;
}

const NOUNS =
  '(?:items?|sections?|paragraphs?|points?|parts?|pages?|annex(?:es)?|appendi(?:x|ces)|actions?|decisions?)';
const SOME = `(?:${ELSEWHERE}|\\b(?:${NOUNS}|above|below|following|preceding|first|last|rest|remainder|remaining|others?))`;

/** Whether a text says the level of the document of some parts alone, or on a condition: then others can be above it. */
export function opensSomeParts(level: Level): (text: string) => boolean {
  const names = [level.name, level.name.toUpperCase()].map(escapedForPattern).join('|');
  const whole = `(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])["'”’)*]*`;
  const end = '(?=\\s*(?:[.,;:!?)–—-]|$))';
  const shapes = [
    `${SOME}[^.!?;]{0,60}${IS}\\s+["'“‘(*]*${whole}${end}`,
    `^\\W*${NOUNS}\\s+\\d[^.!?;:]{0,40}[:=–—-]\\s*${whole}\\W*$`,
    `^\\W*${whole}\\s*[:=(–—-]\\s*${NOUNS}\\s+\\d`,
    `${IS}\\s+["'“‘(*]*${whole}\\s*[,(–—]?\\s*${CONDITION}\\b`,
    `^\\W*${whole}\\s*[,(–—]?\\s*${CONDITION}\\b`,
  ].map((source) => new RegExp(source, 'iu'));
  const named = new RegExp(whole, 'u');
  const all =
    /^\W*(?:all|every|each)\s+(?:the\s+)?(?:items?|sections?|paragraphs?|points?|parts?|pages?)\b/iu;
  return (text) =>
    !all.test(text) &&
    shapes.some((shape) => {
      const found = shape.exec(text)?.[0];
      return found !== undefined && named.test(found);
    });
}

/** What committees seldom mark: the next meeting, and who came. */
const SELDOM = /^\W*(?:the\s+)?(?:dates?\s+of\s+(?:the\s+)?)?(?:next|attendance|present|apologies)\b/iu;

/** The first words without a mark, where others are marked with the level that all of the document has. */
export function partWithoutMark(
  blocks: readonly SourceBlock[],
  policy: Policy,
  around: Level,
): PartOfDocument | undefined {
  const marks = (text: string) => marksIn(text, policy).flatMap(({ level }) => level ?? []);
  const isMarked = (text: string) => marks(text).length > 0;
  const isOpen = (text: string) => marks(text).some(({ rank }) => rank === around.rank);
  if (!blocks.some((block) => linesIn(block).some(isOpen))) return undefined;
  let covered: { readonly depth: number } | undefined; // by a mark above, of an item or of an entry
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    const { at } = block;
    if (block.kind === 'table') {
      const [head = '', ...rows] = block.rows.map((row) => row.map(textOf).join(' '));
      const words = rows.find((row) => !isMarked(row));
      if (!covered && !block.level && !isMarked(head) && words !== undefined) return { at, words };
      continue;
    }
    const text = textOf(block.runs);
    const line = itemLine(block, policy);
    const isItem = line?.number !== undefined || block.kind === 'heading';
    const depth = block.kind === 'entry' ? block.depth : 0;
    if (isItem)
      covered = line?.level !== undefined || SELDOM.test(line?.title ?? '') ? { depth: -1 } : undefined;
    else if (covered && depth <= covered.depth) covered = undefined;
    if (isMarked(text) || block.level) {
      if (!isItem) covered ??= { depth };
      continue;
    }
    const words = isItem ? textOf(line?.rest ?? []) : text;
    if (!covered && /\p{L}{2}/u.test(words) && !SELDOM.test(text)) return { at, words };
  }
  return undefined;
}

function linesIn(block: SourceBlock): readonly string[] {
  return (block.kind === 'table' ? block.rows.flat() : [block.runs]).map(textOf);
}
