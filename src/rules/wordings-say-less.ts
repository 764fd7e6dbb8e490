import type { Labelled } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { wordsSaid } from '../base/words.ts';
import type { Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';

/** The share of its words that a wording may have in common with its text. */
const MOST_SHARED = 0.8;
/** Of fewer words the share says nothing. */
const FEWEST = 3;

/** A wording says less than its text: it neither repeats it, nor keeps nearly all of its words. */
export function wordingsSayLess(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  return labelledTexts(meeting).flatMap((text) => problemsOf(text, parsed));
}

function problemsOf({ value, level, wordings }: Labelled<Prose>, parsed: Parsed): readonly Problem[] {
  if (wordings.length === 0) return [];
  const withheld = wordsSaid(value);
  return wordings.flatMap((wording): readonly Problem[] => {
    const own = wordsSaid(wording.value);
    const place = valuePlace(parsed, wording.at);
    if (withheld.length > 0 && ` ${own.join(' ')} `.includes(` ${withheld.join(' ')} `))
      return [error('wording-repeats-text', place, { level: level.name }, level)];
    const share = sharedWords(own, withheld) / own.length;
    if (own.length < FEWEST || share < MOST_SHARED) return [];
    const facts = { level: level.name, percent: Math.floor(share * 100) };
    return [{ code: 'wording-close-to-text', severity: 'warning', place, facts, level, readers: [] }]; // no document has both
  });
}

/** How many of these words are among the others, each at most as often as there. */
function sharedWords(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}
