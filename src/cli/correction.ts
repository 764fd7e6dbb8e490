import { isoDate } from '../base/date.ts';
import type { Level } from '../base/policy.ts';
import { mayRead } from '../base/policy.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import { formatRecord } from '../check/format.ts';
import { today } from '../check/reviews.ts';
import type { Change } from '../diff/changes.ts';
import { correctionChanges, correctionEntry, without } from '../diff/correction.ts';
import { blankChange } from '../diff/report.ts';
import type { World } from '../host/world.ts';
import { comparedFor, inspected, inUtf8 } from './compared.ts';
import { type Outcome, stopped } from './outcome.ts';

/**
 * Entries for `corrections:`: one for each level up to the audience, with that level. Each says only what its own
 * readers may be told, and nothing that an entry below it says.
 */
export async function corrected(
  versions: readonly [CheckedRecord, CheckedRecord],
  audience: Level,
  world: World,
): Promise<Outcome | { readonly text: string; readonly talk: string }> {
  const [, { meeting, workspace }] = versions;
  const now = today(world);
  const held = isoDate(meeting.date);
  const isToCome = now < held;
  const day = isToCome ? held : now; // no document is corrected before its meeting
  const known: Change[] = [];
  const entries: string[] = [];
  for (const level of workspace.policy.levels) {
    if (!mayRead(audience, level)) continue;
    const compared = comparedFor(versions, level.name);
    if ('exit' in compared) continue; // there is nothing for these readers
    const changes = without(correctionChanges(compared.old, compared.next), known);
    if (changes.length === 0) continue;
    known.push(...changes);
    const label = level.rank > meeting.level.rank ? level.name : undefined;
    const written = (of: readonly Change[]) => correctionEntry(day, of, label);
    const entry = written(changes);
    const blank = () => inUtf8(written(changes.map(blankChange)));
    const found = await inspected('-', inUtf8(entry), compared.secrets, blank);
    if (found.length > 0) return stopped(found, 'Nothing was written.\n');
    entries.push(entry);
  }
  if (entries.length === 0)
    return {
      text: '',
      talk: `Nothing that ${audience.name} readers see has changed, so there is nothing to correct.\n`,
    };
  const talk = 'Put this into the new record. Say there also why it was wrong, if readers should know.\n';
  return { text: laidOut(`corrections:\n${entries.join('')}`, versions[1]), talk };
}

/** The entries as `fmt` lays them out in their record. */
function laidOut(entries: string, { meeting, workspace }: CheckedRecord): string {
  const head = `group: ${JSON.stringify(meeting.group.reference)}\ndate: ${isoDate(meeting.date)}\nclassification: ${JSON.stringify(meeting.level.name)}\n`;
  const whole = formatRecord({ file: '-', text: `${head}items: []\n${entries}` }, workspace);
  const at = whole.ok ? whole.value.search(/^corrections:/m) : -1;
  return whole.ok && at >= 0 ? whole.value.slice(at) : entries;
}
