import { type CalendarDate, dateInWords, isoDate, parseDate, sourceDateEpoch } from '../base/date.ts';
import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { child, type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';
import type { World } from '../host/world.ts';
import type { MeetingFacts, Review } from '../record/meeting.ts';

/** When the labels of a record are to be looked at again, each with the level of its part. */
export function reviewsIn({ root }: Parsed, policy: Policy): readonly Review[] {
  const walk = (tree: Tree, at: Path, outer: Level): readonly Review[] => {
    const level = higher(labelOf(tree, policy) ?? outer, outer);
    const date = dayOf(tree);
    return [
      ...(date ? [{ at: [...at, 'review'], level, date }] : []),
      ...stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...at, step], level)),
    ];
  };
  return walk(root, [], lowestLevel(policy));
}

function labelOf(tree: Tree, policy: Policy): Level | undefined {
  const label = child(tree, 'classification');
  return label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
}

function dayOf(tree: Tree): CalendarDate | undefined {
  const day = child(tree, 'review');
  return day?.kind === 'text' ? parseDate(day.value) : undefined;
}

/** Today, or the day that SOURCE_DATE_EPOCH sets. */
export function today({ env, processes }: Pick<World, 'env' | 'processes'>): string {
  const seconds = sourceDateEpoch(env);
  return new Date(seconds === undefined ? processes.now() : seconds * 1000).toISOString().slice(0, 10);
}

/** A record with its reviews, and the tree in which to find their places. */
interface ReviewedRecord {
  readonly meeting: MeetingFacts;
  readonly parsed: Parsed;
}

/** Labels that were to be looked at again before a day. Those who may read the part are told, and nobody else. */
export function reviewsPassed(records: readonly ReviewedRecord[], day: string): readonly Problem[] {
  return records.flatMap(({ meeting: { reviews = [] }, parsed }) =>
    reviews
      .filter(({ date }) => isoDate(date) < day)
      .map(
        ({ at, level, date }): Problem<'review-passed'> => ({
          code: 'review-passed',
          severity: 'warning',
          place: valuePlace(parsed, at),
          facts: { date: dateInWords(date) },
          level,
        }),
      ),
  );
}
