import { dateInWords, isoDate } from './date.ts';
import type { Item, Labelled, Meeting, NextMeeting, Point } from './meeting.ts';
import { type Level, mayRead } from './policy.ts';
import { type Prose, targets, visibleText } from './prose.ts';
import type { Path } from './source.ts';

/** A text that an audience may not read, and where it stands in the record. */
export interface WithheldText {
  readonly at: Path;
  readonly level: Level;
  readonly text: string;
  /** The level of the wording that the audience reads instead, if there is one. */
  readonly instead?: Level;
}

/**
 * Every text of a meeting that is above an audience, and the notes, which are for no document. It looks at the
 * meeting alone and asks nothing of `redact`: it is the second opinion that `inspect` works from.
 */
export function withheldTexts(meeting: Meeting, audience: Level, highest: Level): readonly WithheldText[] {
  const { notes } = meeting;
  const above = allTexts(meeting, audience).filter(({ level }) => !mayRead(audience, level));
  return notes === undefined ? above : [...above, { at: ['notes'], level: highest, text: notes }];
}

/**
 * Every text of a meeting that an audience may read, whether or not a document shows it. It, too, asks nothing of
 * `redact`: what slipped through there must not pass for something that these readers know anyway.
 */
export function readableTexts(meeting: Meeting, audience: Level): readonly string[] {
  return allTexts(meeting, audience)
    .filter(({ level }) => mayRead(audience, level))
    .map(({ text }) => text);
}

/** A meeting of which only that is left which every one of its readers knows. */
export function withoutTexts({ group, number, date, level }: Meeting): Meeting {
  return { group, number, date, level, items: [], next: [] };
}

function allTexts({ title, introduction, items, next }: Meeting, audience: Level): readonly WithheldText[] {
  return [
    ...[title, introduction].flatMap((text) => (text ? labelledTexts(text, audience) : [])),
    ...items.flatMap((item) => itemTexts(item, audience)),
    ...next.flatMap(nextTexts),
  ];
}

function itemTexts(item: Item, audience: Level): readonly WithheldText[] {
  return [
    ...[item.title, ...item.presenters].flatMap((text) => labelledTexts(text, audience)),
    ...item.points.flatMap((point) => pointTexts(point, audience)),
    ...item.items.flatMap((part) => itemTexts(part, audience)),
  ];
}

function pointTexts({ at, prose, owners, due }: Point, audience: Level): readonly WithheldText[] {
  return [
    ...[prose, ...owners].flatMap((text) => labelledTexts(text, audience)),
    ...(due ? dueTexts(due) : []).map((text) => ({ at: [...at, 'due'], level: prose.level, text })),
  ];
}

function dueTexts(due: NonNullable<Point['due']>): readonly string[] {
  return 'date' in due ? [dateInWords(due.date), isoDate(due.date)] : [due.meeting];
}

function nextTexts({ at, level, label, date }: NextMeeting): readonly WithheldText[] {
  const dates = [dateInWords(date), isoDate(date)];
  return [
    ...readings(label).map((text) => ({ at: [...at, 'label'], level, text })),
    ...dates.map((text) => ({ at: [...at, 'date'], level, text })),
  ];
}

function labelledTexts(text: Labelled<Prose>, audience: Level): readonly WithheldText[] {
  const { at, level, value, wordings } = text;
  const readable = wordings.map((wording) => wording.level).filter((own) => mayRead(audience, own));
  const [instead] = readable.toSorted((a, b) => b.rank - a.rank);
  return [
    ...readings(value).map((words) => ({ at, level, text: words, ...(instead && { instead }) })),
    ...wordings.flatMap((wording) =>
      readings(wording.value).map((words) => ({ at: wording.at, level: wording.level, text: words })),
    ),
  ];
}

/** What a reader could see of prose, and the addresses behind its links. */
function readings(prose: Prose): readonly string[] {
  return [visibleText(prose), ...targets(prose)];
}
