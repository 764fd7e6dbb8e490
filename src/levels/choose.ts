import { type Labelled, type Level, mayRead, type Wording } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { mapPerson } from '../record/attendance.ts';
import type {
  ActionEntry,
  AttendanceHeading,
  Correction,
  Item,
  Meeting,
  MeetingName,
  NextMeeting,
  PersonTexts,
  Point,
} from '../record/meeting.ts';
import { mapPapers, type Paper, type PaperLists } from '../record/paper-lists.ts';
import { mapTexts, type PartTexts } from '../record/part-texts.ts';
import { type Grounds, noticeOf } from './notice.ts';

/** The parts of a meeting that an audience may see, with their places in the record. `T` is made of each text. */
export interface Chosen<T> extends PartTexts<'record', T>, PaperLists<ChosenPaper<T>> {
  readonly attendance: readonly ChosenAttendance<T>[];
  readonly items: readonly ChosenItem<T>[];
  readonly next: readonly ChosenNext<T>[];
  readonly corrections: readonly ChosenCorrection<T>[];
}

export interface ChosenAttendance<T> extends Pick<AttendanceHeading, 'level'> {
  readonly heading: T;
  readonly people: readonly ChosenPerson<T>[];
}

export interface ChosenPerson<T> extends PersonTexts<T> {
  readonly level: Level;
}

export interface ChosenItem<T> extends PartTexts<'item', T>, PaperLists<ChosenPaper<T>> {
  readonly at: Path;
  readonly number?: string;
  readonly formerly?: string;
  readonly presenters: readonly T[];
  readonly points: readonly ChosenPoint<T>[];
  readonly actions: readonly ChosenEntry<T>[];
  readonly items: readonly ChosenItem<T>[];
  readonly approves?: MeetingName;
  /** The grounds that its notice names. */
  readonly notice?: readonly string[];
}

export interface ChosenPaper<T> extends Pick<Paper, 'at' | 'level'> {
  readonly title: T;
  readonly reference?: T;
}

export interface ChosenPoint<T> extends Pick<Point, 'at' | 'kind' | 'due' | 'id' | 'number'> {
  readonly text: T;
  readonly owners: readonly T[];
}

export interface ChosenEntry<T> extends Omit<ActionEntry, 'owners' | 'prose'> {
  readonly text?: T;
  readonly owners: readonly T[];
}

export interface ChosenNext<T> extends Omit<NextMeeting, 'label' | 'time' | 'venue'> {
  readonly label: T;
  readonly time?: T;
  readonly venue?: T;
}

export interface ChosenCorrection<T> extends Omit<Correction, 'text'> {
  readonly text: T;
}

/** The choice for one audience, and what to make of each text that it may see. */
export interface Choice<T> {
  readonly audience: Level;
  readonly asText: (text: Wording<Prose>) => T;
  /** Those of the workspace, if its notice names them; absent: no item has a notice. */
  readonly grounds?: Grounds;
}

/** What an audience may see of a meeting: `redact` and the rules have it from here, and from nowhere else. */
export function chosenParts<T>(meeting: Meeting, choice: Choice<T>): Chosen<T> {
  return {
    ...mapTexts('record', meeting, (text: Labelled<Prose>) => chosenText(text, choice)),
    attendance: meeting.attendance.flatMap((one) => chosenAttendance(one, choice)),
    items: meeting.items.flatMap((item) => chosenItem(item, choice)),
    ...chosenPapers(meeting, choice),
    next: meeting.next
      .filter(({ level }) => mayRead(choice.audience, level))
      .map(({ label, time, venue, ...next }) => ({
        ...next,
        label: choice.asText(label),
        ...(time && { time: choice.asText(time) }),
        ...(venue && { venue: choice.asText(venue) }),
      })),
    corrections: meeting.corrections.flatMap((correction) => chosenCorrection(correction, choice)),
  };
}

/** A list of papers goes with the last of them. */
function chosenPapers<T>(
  lists: PaperLists<Paper>,
  { audience, asText }: Choice<T>,
): PaperLists<ChosenPaper<T>> {
  return mapPapers(lists, ({ at, level, title, reference }: Paper) => {
    if (!mayRead(audience, level)) return [];
    return [{ at, level, title: asText(title), ...(reference && { reference: asText(reference) }) }];
  });
}

/** A heading goes with the last of its people. */
function chosenAttendance<T>(
  { level, heading, people }: AttendanceHeading,
  { audience, asText }: Choice<T>,
): readonly ChosenAttendance<T>[] {
  const chosen = people
    .filter(({ level }) => mayRead(audience, level))
    .map((person) => ({
      level: person.level,
      ...mapPerson(person, (text: Labelled<Prose>) => asText(text)),
    }));
  return chosen.length === 0 ? [] : [{ level, heading: asText(heading), people: chosen }];
}

/** An item without a title that the audience may read is withheld whole. */
function chosenItem<T>(item: Item, choice: Choice<T>): readonly ChosenItem<T>[] {
  const title = chosenText(item.title, choice);
  if (!title) return [];
  const { audience, grounds } = choice;
  const isOwn = isItself(item, audience);
  const notice = grounds ? noticeOf(item, grounds, { audience, isItself: isOwn }) : [];
  return [
    {
      at: item.at,
      ...mapTexts('item', item, (text: Labelled<Prose>) => chosenText(text, choice)),
      title,
      presenters: item.presenters.flatMap((name) => chosenText(name, choice) ?? []),
      points: item.points.flatMap((point) => chosenPoint(point, choice)),
      actions: item.actions.flatMap((entry) => chosenEntry(entry, choice)),
      items: item.items.flatMap((part) => chosenItem(part, choice)),
      ...chosenPapers(item, choice),
      ...(item.number !== undefined && { number: item.number }),
      ...(item.formerly !== undefined && { formerly: item.formerly }),
      ...(item.approves && isOwn && { approves: item.approves }),
      ...(notice.length > 0 && { notice }),
    },
  ];
}

/** Whether an audience may read an item's own parts, and gets no title that is below its level. */
function isItself({ level, title }: Item, audience: Level): boolean {
  const named = chosenText(title, { audience, asText: (text) => text.level });
  return mayRead(audience, level) && named !== undefined && named.rank >= level.rank;
}

/**
 * An alternative wording becomes a plain note: the kind of the point, its owner and its date are withheld. Its number
 * says only where it stands, as the number of an item does: without it, the text would be seen to stand for another.
 */
function chosenPoint<T>(
  { at, kind, prose, owners, due, id, number }: Point,
  choice: Choice<T>,
): readonly ChosenPoint<T>[] {
  const text = chosenText(prose, choice);
  if (!text) return [];
  const own = { at, ...(number !== undefined && { number }) };
  if (!mayRead(choice.audience, prose.level)) return [{ ...own, kind: 'note', text, owners: [] }];
  const chosenOwners = owners.flatMap((owner) => chosenText(owner, choice) ?? []);
  return [{ ...own, kind, text, owners: chosenOwners, ...(due && { due }), ...(id !== undefined && { id }) }];
}

/** Readers of another wording of an entry see nothing else of it but the id of its action. */
function chosenEntry<T>(
  { at, level, ground, id, prose, state, owners, due }: ActionEntry,
  choice: Choice<T>,
): readonly ChosenEntry<T>[] {
  const text = prose && chosenText(prose, choice);
  const own = { at, level, ...(ground && { ground }), id, ...(text !== undefined && { text }) };
  if (!mayRead(choice.audience, level)) return text === undefined ? [] : [{ ...own, owners: [] }];
  const chosenOwners = owners.flatMap((owner) => chosenText(owner, choice) ?? []);
  return [{ ...own, ...(state && { state }), owners: chosenOwners, ...(due && { due }) }];
}

function chosenCorrection<T>(correction: Correction, choice: Choice<T>): readonly ChosenCorrection<T>[] {
  const { level, text } = correction;
  return mayRead(choice.audience, level) ? [{ ...correction, text: choice.asText(text) }] : [];
}

/** A text above the audience gives way to the highest alternative wording that the audience may read, or to nothing. */
export function chosenText<T>(text: Labelled<Prose>, { audience, asText }: Choice<T>): T | undefined {
  if (mayRead(audience, text.level)) return asText(text);
  const readable = text.wordings.filter((wording) => mayRead(audience, wording.level));
  const [best] = readable.toSorted((a, b) => b.level.rank - a.level.rank);
  return best && asText(best);
}
