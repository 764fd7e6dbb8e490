import { isoDate } from '../base/date.ts';
import type { Level, Policy } from '../base/policy.ts';
import type { Run } from './blocks.ts';
import { daysIn } from './days.ts';
import type { ImportedCorrection } from './imported.ts';
import { highestOf, labelAbove, markAt } from './levels.ts';
import { wordsOf } from './prose.ts';
import { piece, textOf, trimmed } from './runs.ts';

/** `20 March 2024: Item 8: the action is the Operator's.` */
export function correctionIn(
  runs: readonly Run[],
  { policy, around }: { readonly policy: Policy; readonly around: Level },
  said?: Level,
): ImportedCorrection | undefined {
  const mark = markAt(runs, policy);
  const own = mark?.runs ?? runs;
  const days = daysIn(textOf(own));
  if (!days || days.start > 0) return undefined;
  const from = days.end + (/^\s*[:–—-]?\s*/.exec(textOf(own).slice(days.end))?.[0].length ?? 0);
  const text = trimmed(piece(own, from));
  if (text.length === 0) return undefined;
  return {
    date: isoDate(days.date),
    text: wordsOf([{ kind: 'paragraph', runs: text }]),
    ...labelAbove(highestOf([mark?.level, said]), around),
  };
}
