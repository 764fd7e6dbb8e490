import type { CalendarDate } from '../base/date.ts';
import type { Grounded, Labelled, Level } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import type { ActionState, PersonKey, Status } from './keys.ts';
import type { Paper, PaperLists } from './paper-lists.ts';
import type { PartTexts } from './part-texts.ts';
import type { Group } from './workspace.ts';

/**
 * One sitting of a group, valid and complete: every short form written out, every level decided.
 * It holds text of all levels, so no document is ever made from it: `redact` comes first. Its labelled texts are those
 * of the table of keys; what walks over them knows each by its shape, and every other part by its level.
 */
export interface Meeting extends PartTexts<'record', Labelled<Prose>>, PaperLists<Paper>, Grounded {
  readonly group: Group;
  readonly number?: string;
  /** The references that it had before, the oldest first. */
  readonly formerly?: readonly string[];
  readonly date: CalendarDate;
  /** The last day, of several. */
  readonly until?: CalendarDate;
  readonly status: Status;
  readonly level: Level;
  readonly attendance: readonly AttendanceHeading[];
  readonly items: readonly Item[];
  readonly next: readonly NextMeeting[];
  readonly corrections: readonly Correction[];
  /** For the secretariat; in no document. */
  readonly notes?: string;
  /** Names that no document prints, because the workspace says so. */
  readonly unprinted?: readonly UnprintedName[];
  readonly allowed?: readonly AllowedLabel[];
  /** When its labels are to be looked at again. */
  readonly reviews?: readonly Review[];
}

/** When a label is to be looked at again, and the level of its part. */
export interface Review {
  readonly at: Path;
  readonly level: Level;
  readonly date: CalendarDate;
}

/** A text that looks like a label and was allowed in a comment, with the reason given there. */
export interface AllowedLabel {
  readonly at: Path;
  /** Comments are for no document, so the reason counts as text of the highest level. */
  readonly level: Level;
  readonly reason: string;
}

/** A name, or initials, that no reader is shown. */
export interface UnprintedName {
  readonly at: Path;
  readonly level: Level;
  readonly name: string;
}

/** What records are compared by, which is none of their texts. */
export interface MeetingFacts
  extends Pick<Meeting, 'group' | 'number' | 'formerly' | 'date' | 'until' | 'level' | 'reviews'> {
  readonly next: readonly Pick<NextMeeting, 'at' | 'level' | 'date'>[];
  /** The numbers of points, in their order. */
  readonly numbers: readonly PointNumber[];
  /** Its actions that have an id. */
  readonly actions: readonly ActionFacts[];
  /** What it says of actions. */
  readonly entries: readonly EntryFacts[];
  /** The meetings of its group that it refers to. */
  readonly references: readonly ReferenceFacts[];
  /** The actions that its texts name by their ids. */
  readonly mentions: readonly MentionFacts[];
}

/** An action that a text names, by the key of its id, and the rank of the first readers of that text. */
export interface MentionFacts {
  readonly at: Path;
  readonly id: string;
  readonly fromRank: number;
}

/** A reference to another meeting of the group by its number, and the ranks of the readers who read it. */
export interface ReferenceFacts {
  readonly at: Path;
  readonly number: number;
  readonly ranks: readonly number[];
}

/** An action, and which readers see it as one. */
export interface ActionFacts {
  readonly at: Path;
  readonly id: string;
  readonly fromRank: number;
  readonly due?: Due;
}

/** What is said of an action, and which readers see that anything is. */
export interface EntryFacts extends ActionFacts {
  /** Absent: of its state nothing is said. */
  readonly state?: ActionState;
  /** From which rank on readers see all of it, not only another wording. */
  readonly wholeFromRank: number;
}

/** The number of a point, and from which rank on readers see it. */
export interface PointNumber {
  readonly at: Path;
  readonly number: string;
  readonly fromRank: number;
}

/** The facts of a meeting that other records are compared with, but for what its texts refer to. */
export function meetingFacts(meeting: Meeting): Omit<MeetingFacts, 'references' | 'mentions'> {
  const { group, number, formerly, date, until, level, next, reviews, items } = meeting;
  const days = { date, ...(until && { until }) };
  return {
    group,
    ...days,
    level,
    next,
    numbers: items.flatMap((item) => numbersOf(item, level.rank)),
    actions: items.flatMap((item) => actionsOf(item, level.rank)),
    entries: items.flatMap((item) => entriesOf(item, level.rank)),
    ...(number !== undefined && { number }),
    ...(formerly && { formerly }),
    ...(reviews && { reviews }),
  };
}

/** A heading of the attendance, and the people below it. */
export interface AttendanceHeading {
  readonly at: Path;
  /** That of the first reader who sees anyone below it. */
  readonly level: Level;
  readonly heading: Labelled<Prose>;
  readonly people: readonly Person[];
}

export interface Person extends PersonTexts<Labelled<Prose>> {
  readonly at: Path;
  readonly level: Level;
}

/** What is said of a person, in some form. */
export type PersonTexts<T> = { readonly [K in PersonKey]?: T };

/** Whoever sees a title, and any wording of a point below it, sees the number of the point. */
function numbersOf({ title, points, items }: Item, around: number): readonly PointNumber[] {
  const outer = Math.max(around, lowestRank(title));
  return [
    ...points.flatMap(({ at, number, prose }) =>
      number === undefined ? [] : [{ at, number, fromRank: Math.max(outer, lowestRank(prose)) }],
    ),
    ...items.flatMap((item) => numbersOf(item, outer)),
  ];
}

/** Readers of another wording of an action do not see that it is one. */
function actionsOf({ title, points, items }: Item, around: number): readonly ActionFacts[] {
  const outer = Math.max(around, lowestRank(title));
  return [
    ...points.flatMap(({ at, id, due, prose }) =>
      id === undefined ? [] : [{ at, id, fromRank: Math.max(outer, prose.level.rank), ...(due && { due }) }],
    ),
    ...items.flatMap((item) => actionsOf(item, outer)),
  ];
}

function entriesOf({ title, actions, items }: Item, around: number): readonly EntryFacts[] {
  const outer = Math.max(around, lowestRank(title));
  return [
    ...actions.map(({ at, id, level, state, due, prose }) => ({
      at,
      id,
      fromRank: Math.max(outer, prose ? lowestRank(prose) : level.rank),
      wholeFromRank: Math.max(outer, level.rank),
      ...(state && { state }),
      ...(due && { due }),
    })),
    ...items.flatMap((item) => entriesOf(item, outer)),
  ];
}

function lowestRank({ level, wordings }: Labelled<Prose>): number {
  return Math.min(level.rank, ...wordings.map((wording) => wording.level.rank));
}

export interface Item extends PartTexts<'item', Labelled<Prose>>, PaperLists<Paper> {
  readonly at: Path;
  readonly level: Level;
  readonly number?: string;
  /** The number that it had before. */
  readonly formerly?: string;
  readonly presenters: readonly Labelled<Prose>[];
  readonly points: readonly Point[];
  /** What became of actions of earlier meetings. */
  readonly actions: readonly ActionEntry[];
  readonly items: readonly Item[];
  /** The meeting whose minutes it approves. */
  readonly approves?: MeetingName;
  /** Grounds for its notice, beside those of withheld parts. */
  readonly notice?: readonly string[];
}

/** A meeting as records refer to it, such as `OPSG_29`. */
export interface MeetingName {
  readonly meeting: string;
}

export type PointKind = 'note' | 'decision' | 'action' | OwnKind;

/** A kind of points that the workspace names: its key in records, and the word that documents print. */
export interface OwnKind {
  readonly key: string;
  readonly word: string;
}

export interface Point {
  readonly at: Path;
  /** That of its text, and of what is said about it. */
  readonly level: Level;
  readonly kind: PointKind;
  readonly owners: readonly Labelled<Prose>[];
  readonly due?: Due;
  /** The number of an action. */
  readonly id?: string;
  /** Its number in the minutes, as printed before it. It is seen where any wording of the text is. */
  readonly number?: string;
  readonly prose: Labelled<Prose>;
}

/** What is said of an action of an earlier meeting. Who sees any wording of its text sees its id. */
export interface ActionEntry extends Grounded {
  readonly at: Path;
  /** That of its text, and of all that it says. */
  readonly level: Level;
  readonly id: string;
  /** Absent: it stays as it was. */
  readonly state?: ActionState;
  readonly owners: readonly Labelled<Prose>[];
  readonly due?: Due;
  readonly prose?: Labelled<Prose>;
}

/** When an action is due: on a day, or at a meeting (`OPSG_29`). */
export type Due = { readonly date: CalendarDate } | MeetingName;

export interface NextMeeting {
  readonly at: Path;
  readonly level: Level;
  readonly label: Labelled<Prose>;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  readonly time?: Labelled<Prose>;
  readonly venue?: Labelled<Prose>;
}

/** What was corrected after a document had been published, and when. */
export interface Correction {
  readonly at: Path;
  readonly level: Level;
  readonly date: CalendarDate;
  readonly text: Labelled<Prose>;
}
