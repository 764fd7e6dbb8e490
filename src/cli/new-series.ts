import { isoDate } from '../base/date.ts';
import { type Disclosure, discloses } from '../base/disclosure.ts';
import type { Level } from '../base/policy.ts';
import { type CheckedRecord, checkEach } from '../check/check-records.ts';
import { gather } from '../check/gather.ts';
import type { World } from '../host/world.ts';
import { redact } from '../levels/redact.ts';
import { compose } from '../render/compose.ts';
import { publishedMeeting } from '../series/facts.ts';
import type { SeenMeetings } from '../series/standing-items.ts';

/** The records that a new one can follow. */
export interface KnownRecords {
  readonly good: readonly CheckedRecord[];
  /** The files that have problems: what is in them is not known. */
  readonly broken: readonly string[];
}

/** The records of folders. One that is not there, or has no record, has none. */
export async function knownRecords(folders: readonly string[], world: World): Promise<KnownRecords> {
  const good: CheckedRecord[] = [];
  const broken: string[] = [];
  for (const folder of new Set(folders)) {
    const gathered = (await world.kindOf(folder)) === 'folder' ? await gather([folder], world) : undefined;
    if (!gathered?.ok) continue;
    const { checked, good: own } = await checkEach(gathered.value, world);
    good.push(...own);
    broken.push(...gathered.value.records.filter((_, i) => checked[i]?.ok === false));
  }
  return { good, broken };
}

/** The meetings of a group until now. */
export interface SeriesSoFar {
  /** The file of the last one. */
  readonly file: string;
  /** The level of the last one, and so that of the next. */
  readonly level: Level;
  /** What each audience of the next record sees, the lowest first. */
  readonly seen: readonly SeenMeetings[];
}

/** The references of the groups that have records of which may be spoken. */
export function groupsOf({ good }: KnownRecords, disclosure: Disclosure): readonly string[] {
  const told = good.filter(({ meeting }) => discloses(disclosure, meeting.level));
  return [...new Set(told.map(({ meeting }) => meeting.group.reference))].sort();
}

/**
 * The meetings of a group until now. The last one is the newest of which may be spoken: the name of the next record
 * comes from it, and is printed. Absent where there is none.
 */
export function seriesSoFar(
  group: string,
  { good }: KnownRecords,
  disclosure: Disclosure,
): SeriesSoFar | undefined {
  const dayOf = ({ meeting }: CheckedRecord) => isoDate(meeting.date);
  const own = good
    .filter(({ meeting }) => meeting.group.reference === group)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
  const last = own.findLast(({ meeting }) => discloses(disclosure, meeting.level));
  if (!last) return undefined;
  const { level } = last.meeting;
  const { levels } = last.workspace.policy;
  const seen = levels.filter(({ rank }) => rank >= level.rank).map((audience) => seenBy(audience, own));
  return { file: last.source.file, level, seen };
}

function seenBy(audience: Level, records: readonly CheckedRecord[]): SeenMeetings {
  const seen = records.flatMap(({ meeting, workspace }) => {
    const shown = redact(meeting, workspace, audience);
    return shown
      ? [{ shown, facts: { ...publishedMeeting(shown, compose(shown, workspace)), documents: [] } }]
      : [];
  });
  return { audience, meetings: seen.map(({ shown }) => shown), facts: seen.map(({ facts }) => facts) };
}
