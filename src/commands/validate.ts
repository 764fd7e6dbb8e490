import { dateInWords } from '../model/date.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { highestLevel } from '../model/policy.ts';
import type { ShownItem } from '../model/redacted.ts';
import { type CheckedRecord, checkRecords } from '../pipeline.ts';
import { redact } from '../stages/redact.ts';
import type { World } from '../world.ts';
import { done, type Outcome, stopped } from './outcome.ts';
import { count } from './words.ts';

/**
 * Records are checked; each good one gets a line that says what was checked, or all get their problems. The line
 * counts only what messages may disclose.
 */
export async function validateCommand(
  records: readonly string[],
  { upToRank }: Disclosure,
  world: World,
): Promise<Outcome> {
  const checked = await checkRecords(records, world);
  if (!checked.ok) return stopped(checked.problems, `${count(checked.problems.length, 'problem')}.\n`);
  return done(checked.value.map((record) => summary(record, upToRank)).join(''), '', checked.warnings);
}

function summary({ source, meeting, workspace: { policy } }: CheckedRecord, upToRank?: number): string {
  const level = upToRank === undefined ? highestLevel(policy) : policy.levels[upToRank];
  const shown = level && redact(meeting, policy, level);
  if (!shown) return `${source.file}: a good record, of which nothing may be said here\n`;
  const { group, number, date, items, next } = shown;
  const parts = [count(numberOfItems(items), 'item'), count(next.length, 'next meeting'), shown.level.name];
  return `${source.file}: ${group.reference} ${number}, ${dateInWords(date)}: ${parts.join(', ')}\n`;
}

function numberOfItems(items: readonly ShownItem[]): number {
  return items.reduce((sum, item) => sum + 1 + numberOfItems(item.items), 0);
}
