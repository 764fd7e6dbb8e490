import { looseDate } from '../base/loose-date.ts';

/** What can separate the label of a next meeting from its date. */
const BETWEEN = /(?::| [-–—]|,)[ \t]+/g;

/** A label, a date, and what separates them; perhaps with more after the date. */
export function labelAndDate(text: string) {
  for (const { 0: gap, index } of text.matchAll(BETWEEN)) {
    const label = text.slice(0, index);
    const date = text.slice(index + gap.length);
    if (index > 0 && looseDate(date)) return { label, gap, isWhole: true };
    const first = /^(.*?\b\d{4})\b[\s,;(]/.exec(date)?.[1];
    if (index > 0 && first !== undefined && looseDate(first)) return { label, gap, isWhole: false };
  }
  return undefined;
}
