import { higher, type Level, type Policy } from '../base/policy.ts';
import type { HeadingBlock, Run, SourceBlock } from './blocks.ts';
import type { Findings } from './findings.ts';
import { markAt, marksIn } from './levels.ts';
import { piece, textOf, trimmed } from './runs.ts';

interface SpreadContext {
  readonly policy: Policy;
  readonly around: Level;
  readonly findings: Findings;
  /** Whether the document says itself what its marks mean. */
  readonly saysMarks?: boolean | undefined;
}

/** A mark that counts for what follows: the level, and how deep in a list it stands. */
interface Carried {
  readonly level: Level;
  readonly depth: number;
}

/**
 * Marks of a document that does not say what they mean. One inside a sentence, or behind it, could mean all of the
 * paragraph, so it does. A mark also counts for the list or the table behind its paragraph, and for the entries below
 * its entry: perhaps that is too much, but never too little. What is said of levels in other words counts as far.
 */
export function spreadMarks(
  blocks: readonly SourceBlock[],
  { policy, around, findings, saysMarks }: SpreadContext,
): readonly SourceBlock[] {
  let carried: Carried | undefined;
  return blocks.map((block, i) => {
    if (block.kind === 'furniture') return block;
    if (block.kind === 'table') {
      const isMarked = block.rows.flat().some((cell) => marksIn(textOf(cell), policy).length > 0);
      return carried && !isMarked ? { ...block, level: higher(block.level ?? around, carried.level) } : block;
    }
    const depth = block.kind === 'entry' ? block.depth : 0;
    const isLine = i > 0 && block.at.line !== undefined && block.at === blocks[i - 1]?.at;
    const own = saysMarks && !block.level ? undefined : levelIn(block, policy, around);
    if (own) {
      carried = { level: carried && depth > carried.depth ? higher(carried.level, own) : own, depth };
      if (!block.level && isOrderly(block.runs, policy)) return block;
      if (!block.level)
        findings.say(block.at, `a mark stands inside a paragraph, all of which is ${own.name}`);
      return { ...block, level: own, runs: withoutMarks(block.runs, policy, own) };
    }
    if (carried && !isLine && depth <= carried.depth) carried = undefined;
    if (!carried || markAt(block.runs, policy)) return block;
    findings.say(block.at, `it follows a part that is ${carried.level.name}, and is so, too`);
    return { ...block, level: carried.level };
  });
}

/** The highest level above that of the item that a text is marked with. */
function levelIn(
  { runs, level }: Pick<HeadingBlock, 'runs' | 'level'>,
  policy: Policy,
  around: Level,
): Level | undefined {
  const all = marksIn(textOf(runs), policy).flatMap(({ level }) => level ?? []);
  const highest = all.reduce(higher, level ?? around);
  return highest.rank > around.rank ? highest : undefined;
}

/** Whether a text begins with a mark, and each other mark begins a sentence. */
function isOrderly(runs: readonly Run[], policy: Policy): boolean {
  const text = textOf(runs);
  const [first, ...others] = marksIn(text, policy);
  return (
    first?.start === 0 &&
    others.every(({ start, end, level }) => {
      const isBehindSentence = /[.!?:;]["'”’)]?\s+$/.test(text.slice(0, start));
      return isBehindSentence && (!level || /^\s*[\p{L}\p{N}“"‘'(]/u.test(text.slice(end)));
    })
  );
}

/** Without the marks of a level, and without the ends of marks. Others are words of the text. */
function withoutMarks(runs: readonly Run[], policy: Policy, own: Level): readonly Run[] {
  const text = textOf(runs);
  let from = 0;
  const kept: Run[] = [];
  for (const { start, end, level } of marksIn(text, policy)) {
    if (level && level.rank < own.rank) continue;
    kept.push(...piece(runs, from, text[start - 1] === ' ' ? start - 1 : start));
    from = end;
  }
  return trimmed([...kept, ...piece(runs, from)]);
}

/** What a footnote begins with: its number or sign in brackets. */
const NOTE = /^\[\^?[\p{L}\p{N}*†‡]{1,4}\]:?\s/u;

/** Footnotes stand apart from the part that they belong to, so each has the highest level that any part is marked with. */
export function markFootnotes(
  blocks: readonly SourceBlock[],
  { policy, around, findings }: { policy: Policy; around: Level; findings: Findings },
): readonly SourceBlock[] {
  const levels = blocks.flatMap((block) =>
    (block.kind === 'table' ? block.rows.flat() : [block.runs]).flatMap(
      (runs) => levelIn({ runs, ...(block.level && { level: block.level }) }, policy, around) ?? [],
    ),
  );
  const highest = levels.reduce(higher, around);
  if (highest.rank === around.rank) return blocks;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || !NOTE.test(textOf(block.runs))) return block;
    findings.say(block.at, `a footnote, perhaps of a part that is ${highest.name}: it is so, too`);
    return { ...block, level: highest, runs: withoutMarks(block.runs, policy, highest) };
  });
}
