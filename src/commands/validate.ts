import { dateInWords } from '../model/date.ts';
import type { Item, Meeting } from '../model/meeting.ts';
import { type CheckedRecord, checkRecords } from '../pipeline.ts';
import type { World } from '../world.ts';
import { done, type Outcome, stopped } from './outcome.ts';
import { count } from './words.ts';

/** Records are checked; each good one gets a line that says what was checked, or all get their problems. */
export async function validateCommand(records: readonly string[], world: World): Promise<Outcome> {
  const checked = await checkRecords(records, world);
  if (!checked.ok) return stopped(checked.problems, `${count(checked.problems.length, 'problem')}.\n`);
  return done(checked.value.map(summary).join(''), '', checked.warnings);
}

function summary({ source, meeting }: CheckedRecord): string {
  const { group, number, date, level, next } = meeting;
  const parts = [count(numberOfItems(meeting.items), 'item'), count(next.length, 'next meeting'), level.name];
  return `${source.file}: ${group.reference} ${number}, ${dateInWords(date)}: ${parts.join(', ')}\n`;
}

function numberOfItems(items: Meeting['items']): number {
  return items.reduce((sum, item: Item) => sum + 1 + numberOfItems(item.items), 0);
}
