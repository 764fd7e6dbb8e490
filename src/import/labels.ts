import { isoDate, parseDate } from '../base/date.ts';
import { looseDate } from '../base/loose-date.ts';
import type { Level, Policy } from '../base/policy.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { MEETING_REFERENCE } from '../record/reference.ts';
import type { Run } from './blocks.ts';
import type { ImportedText } from './imported.ts';
import { labelAbove, portionsOf } from './levels.ts';
import { plainLine } from './prose.ts';
import { piece, textOf, trimmed } from './runs.ts';

/** What stands before a point, as documents print it. */
export interface PointLabel {
  readonly number?: string;
  /** The key of its sentence; absent: it is only numbered. */
  readonly key?: string;
  readonly id?: string;
  readonly owners?: readonly ImportedText[];
  readonly due?: string;
  /** The text after it. */
  readonly runs: readonly Run[];
}

/** What committees write in place of “Decision:”. */
const DECIDED = ['Resolved', 'Resolution', 'Agreed', 'Decided'];

interface LabelContext {
  readonly policy: Policy;
  /** The workspace's own kinds of points. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The number of the item, if its paragraphs are counted below it: `3` where one begins `3.1`, and one `3.2`. */
  readonly counted?: string | undefined;
}

/** `1228.`, `1/12)`: with a sign behind it, or it could be any number; but `2.2` before a label is one. */
const NUMBER = /^(\(?(?=[^\s]*\d)[\p{L}\p{N}]+(?:[./()-]+[\p{L}\p{N}]+)*\)?\.?)\s+(?=\S)/u;

/** The number and the label at the beginning of a text, if it has any. */
export function pointLabel(
  runs: readonly Run[],
  context: LabelContext,
  level: Level,
): PointLabel | undefined {
  const text = textOf(runs);
  const number = NUMBER.exec(text)?.[1];
  const rest = trimmed(piece(runs, NUMBER.exec(text)?.[0].length ?? 0));
  const label = sentenceLabel(rest, context, level);
  if (number === undefined) return label;
  const isBelow = context.counted !== undefined && number.startsWith(`${context.counted}.`);
  const isDecimal = /^\d+(?:\.\d+)+$/.test(number);
  const isNumbered = /[.)]$/.test(number) || (isDecimal && (label !== undefined || isBelow));
  return isNumbered ? { ...(label ?? { runs: rest }), number } : undefined;
}

function sentenceLabel(runs: readonly Run[], context: LabelContext, level: Level): PointLabel | undefined {
  const text = textOf(runs);
  const words: readonly (readonly [string, string])[] = [
    ['decision', OWN_WORDS.decision],
    ...[...context.kinds],
    ...DECIDED.map((word) => ['decision', word] as const),
  ];
  for (const [key, word] of words)
    if (text.startsWith(`${word}:`) || text.startsWith(`${word.toUpperCase()}:`))
      return { key, runs: trimmed(piece(runs, word.length + 1)) };
  return actionLabel(runs, text, context, level);
}

/**
 * `Action 28.3 for EXOP and EXSEC, due 28 March 2024:` as this program prints it, and in capitals; `Action BJ:` and
 * `Action (BJ):` name an owner, for an id has a digit.
 */
function actionLabel(
  runs: readonly Run[],
  text: string,
  { policy }: LabelContext,
  level: Level,
): PointLabel | undefined {
  const { action, due, dueAt } = OWN_WORDS;
  const pattern = new RegExp(
    `^(?:${action}|${action.toUpperCase()})(?: (?!${OWN_WORDS.for} )([^\\s:,]*\\d[^\\s:,]*))?(?: (?:${OWN_WORDS.for} ([^:]{1,200}?)|\\((?![^)]*, \\p{Ll})(\\p{Lu}[^():\\d]{0,60})\\)|(\\p{Lu}{2,8})))?(?:, (?:${dueAt} ([^\\s:]+)|${due} ([^:,]{6,30})))?:(?=\\s|$)`,
    'du',
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, id, , , , meeting, day] = match;
  const date = day === undefined ? undefined : looseDate(day);
  if (day !== undefined && !date) return undefined;
  if (meeting !== undefined && !MEETING_REFERENCE.test(meeting)) return undefined;
  const place = match.indices?.slice(2, 5).find((each) => each !== undefined);
  return {
    key: 'action',
    ...(id !== undefined && { id }),
    ...(place && { owners: ownersIn(piece(runs, ...place), policy, level) }),
    ...(date && { due: isoDate(date) }),
    ...(meeting !== undefined && { due: meeting }),
    runs: trimmed(piece(runs, whole.length)),
  };
}

/** `A, B and (Red) C (Amber)`, in which a mark counts for one name. */
export function ownersIn(runs: readonly Run[], policy: Policy, level: Level): readonly ImportedText[] {
  const text = textOf(runs);
  const parts: (readonly Run[])[] = [];
  let from = 0;
  for (const match of text.matchAll(/,\s+|\s+and\s+/g)) {
    parts.push(piece(runs, from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(piece(runs, from));
  return parts.flatMap((part) => namesIn(part, policy, level));
}

/** One name, perhaps in marks. */
export function namesIn(runs: readonly Run[], policy: Policy, around: Level): readonly ImportedText[] {
  return portionsOf(runs, policy).map(({ level, runs: own }) => withLabel(plainLine(own), level, around));
}

export function withLabel(text: string, level: Level | undefined, around: Level): ImportedText {
  const { classification } = labelAbove(level, around);
  return classification === undefined ? text : { text, classification };
}

/** When something is due, as a record says it; nothing if it is said in other words. */
export function dueIn(text: string): string | undefined {
  const words = text.trim();
  if (MEETING_REFERENCE.test(words) || parseDate(words)) return words;
  const date = looseDate(words);
  return date && isoDate(date);
}
