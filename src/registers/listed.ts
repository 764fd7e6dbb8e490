import type { LevelName } from '../base/policy.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { Section } from '../levels/headlines.ts';
import { type TrackedAction, type TrackedEntry, trackedActions } from '../series/actions.ts';
import type { PublishedDecision, PublishedMeeting } from '../series/facts.ts';
import type { ComingDate } from '../series/series.ts';
import { dueDays, levelWith } from './due-days.ts';

/** What of a register is wanted. */
export interface RegisterWish {
  /** The reference of a group. */
  readonly group?: string | undefined;
  /** Words of the name of an owner. */
  readonly owner?: string | undefined;
  /** The first day that is too late, such as 2020-02-04. */
  readonly dueBefore?: string | undefined;
  readonly isOpenOnly?: boolean | undefined;
}

/** A decision or an action, the meeting that it is from, and its item there. */
interface RegisterPoint {
  readonly meeting: PublishedMeeting;
  readonly item?: Section;
  readonly text: Prose;
  /** The highest of all that is listed with it. */
  readonly level: LevelName;
}

export type ListedDecision = RegisterPoint;

export interface ListedAction extends RegisterPoint, Pick<TrackedAction, 'state' | 'owners' | 'due'> {
  readonly id?: string;
  /** The day on which it is due, where that is known. */
  readonly day?: string;
  /** Whether it is open after that day. */
  readonly isOverdue: boolean;
  /** What was said of it later, the oldest first. */
  readonly said: readonly TrackedEntry[];
}

/** The decisions of a group or of all, beginning with those of the newest meeting. */
export function decisionsIn(
  meetings: readonly PublishedMeeting[],
  { group }: RegisterWish,
): readonly ListedDecision[] {
  return meetings
    .filter((meeting) => group === undefined || meeting.group.reference === group)
    .toReversed()
    .flatMap((meeting) => meeting.decisions.map((decision) => listed(meeting, decision)));
}

/** What actions are listed with: such as 2020-02-04, and whether a coming date is of no higher level than its record. */
interface ListingMeans {
  readonly today: string;
  readonly isPlain: (coming: ComingDate) => boolean;
}

/** The actions that are wanted: open ones first, and of those what is due first. */
export function actionsIn(
  meetings: readonly PublishedMeeting[],
  { group, owner, dueBefore, isOpenOnly = false }: RegisterWish,
  { today, isPlain }: ListingMeans,
): readonly ListedAction[] {
  const dayOf = dueDays(meetings, isPlain);
  const all = trackedActions(meetings).map(
    ({ meeting, action, level, state, owners, due, entries }): ListedAction => {
      const known = due && dayOf(due);
      const day = known?.iso;
      return {
        ...listed(meeting, { ...action, level: levelWith(level, known) }),
        state,
        owners,
        ...(due && { due }),
        ...(day !== undefined && { day }),
        ...(action.id !== undefined && { id: action.id }),
        isOverdue: state === 'open' && day !== undefined && day < today,
        said: entries,
      };
    },
  );
  return all
    .filter(({ meeting }) => group === undefined || meeting.group.reference === group)
    .filter(({ state }) => !isOpenOnly || state === 'open')
    .filter(({ owners }) => owner === undefined || owners.some(({ prose }) => isNamed(prose, owner)))
    .filter(({ day }) => dueBefore === undefined || (day !== undefined && day < dueBefore))
    .toSorted((a, b) => compare(sortKey(a), sortKey(b)));
}

/** What a list says last of an action: where it is closed or dropped, what closed it. A bare id says nothing. */
export function lastSaid({ state, said }: Pick<ListedAction, 'state' | 'said'>): TrackedEntry | undefined {
  const isOpen = state === 'open';
  return said.findLast(
    ({ entry }) => entry.state ?? (isOpen && (entry.text || entry.due || entry.owners.length > 0)),
  );
}

/** Whether a name has these words, in whatever letters. */
export function isNamed(name: Prose, words: string): boolean {
  const inWords = (text: string) =>
    ` ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `;
  const wanted = inWords(words);
  return wanted.trim() !== '' && inWords(visibleText(name)).includes(wanted);
}

const STATES: readonly TrackedAction['state'][] = ['open', 'closed', 'dropped'];

/** What is due at a meeting on a day that is not known comes after all days, and what is not due at all comes last. */
function sortKey({ state, day, due }: ListedAction): string {
  const at = due && 'meeting' in due ? due.meeting.replace(/\d+/g, (digits) => digits.padStart(6, '0')) : '';
  return `${STATES.indexOf(state)} ${day ?? (due ? `~${at}` : '~~')}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function listed(meeting: PublishedMeeting, { anchor, text, level }: PublishedDecision): RegisterPoint {
  const item = sectionWith(anchor, meeting.headlines.sections);
  return { meeting, ...(item && { item }), text, level };
}

/** The item with an anchor, or with a point that has it. */
function sectionWith(anchor: string, sections: readonly Section[]): Section | undefined {
  for (const section of sections) {
    if (section.anchor === anchor || section.points.some((point) => point.anchor === anchor)) return section;
    const inside = sectionWith(anchor, section.sections);
    if (inside) return inside;
  }
  return undefined;
}
