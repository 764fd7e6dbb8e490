import { type CalendarDate, dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { once } from '../base/once.ts';
import type { Grounded, Labelled } from '../base/policy.ts';
import { type Level, mayRead } from '../base/policy.ts';
import { mapText, type Prose, targets, visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { speltOut } from '../record/abbreviation.ts';
import type { Abbreviations } from '../record/glossary.ts';
import type { Meeting } from '../record/meeting.ts';
import { fillIn, occasionWords } from '../record/workspace.ts';

/** A text of a record, and whether an audience reads it in its document, rather than another wording or nothing. */
interface RecordText extends WithheldText {
  readonly isRead: boolean;
}

/** A text that an audience may not read, and its place in the record. */
export interface WithheldText extends Grounded {
  readonly at: Path;
  readonly level: Level;
  readonly text: string;
  /** The level of the wording that the audience reads instead, if there is one. */
  readonly instead?: Level;
  /** What keeps it out of all documents, where no level does. */
  readonly keptOut?: 'notes' | 'names';
}

/**
 * Every text of a meeting that is above an audience, and the notes and names that are for no document. This file is the
 * second opinion that `inspect` works from. It shares no code with `redact` on purpose, so that each finds the mistakes
 * of the other. `redact` names every field that survives. This file walks over the whole unredacted meeting, and knows
 * texts, dates and references to meetings by their shapes, so that it forgets no field.
 */
export function withheldTexts(meeting: Meeting, audience: Level, highest: Level): readonly WithheldText[] {
  const { notes, unprinted = [] } = meeting;
  const above = allTexts(meeting, audience).filter(({ level }) => !mayRead(audience, level));
  const names = unprinted.map(({ at, name }) => ({
    at,
    level: highest,
    text: name,
    keptOut: 'names' as const,
  }));
  const kept = { at: ['notes'], level: highest, keptOut: 'notes' as const };
  return [...above, ...names, ...(notes === undefined ? [] : [{ ...kept, text: notes }])];
}

/** The texts of a workspace that are above an audience, and that a document could have shown without the record. */
export function withheldByWorkspace(workspace: WorkspaceTexts, audience: Level): readonly WithheldText[] {
  return workspaceTexts(workspace, audience).filter(({ level }) => !mayRead(audience, level));
}

/** Those that it may say. Neither these nor the others are asked of `redact`. */
export function readableByWorkspace(workspace: WorkspaceTexts, audience: Level): readonly string[] {
  const readable = workspaceTexts(workspace, audience).filter(({ level }) => mayRead(audience, level));
  return readable.map(({ text }) => text);
}

/**
 * Texts that an audience may read, as a document says them that spells short forms out. Only those of which the
 * audience may read the long form, too: which these are is asked of their labels here, and not of `redact`.
 */
export function readableSpeltOut(
  texts: readonly string[],
  { workspace }: Pick<WorkspaceTexts, 'workspace'>,
  audience: Level,
): readonly string[] {
  const known = [...workspace.abbreviations].filter(([, { level }]) => mayRead(audience, level));
  const used = known.filter(([short]) => texts.some((text) => text.includes(short)));
  const glossary = new Map(used.map(([short, { level, value }]) => [short, { level, long: value }]));
  return glossary.size === 0 ? [] : texts.map((text) => speltOut(text, glossary));
}

/**
 * Every text of a meeting that an audience may read: first what a document shows, one after the other as there, since
 * words that end one part and begin the next are known, too; then the rest, and the day of the meeting. It, too, asks
 * nothing of `redact`: what slipped through there must not pass for something that these readers know anyway.
 */
export function readableTexts(meeting: Meeting, audience: Level): readonly string[] {
  const readable = allTexts(meeting, audience).filter(({ level }) => mayRead(audience, level));
  const inDocument = readable.filter(({ isRead }) => isRead);
  const others = readable.filter(({ isRead }) => !isRead);
  const { date, until } = meeting;
  const days = [...datesOf(date), ...(until ? [...datesOf(until), daysInWords(date, until)] : [])];
  return [...[...inDocument, ...others].map(({ text }) => text), ...days];
}

/** The same with their places, as an author would look for them. */
export function readableParts(meeting: Meeting, audience: Level): readonly WithheldText[] {
  return allTexts(meeting, audience).filter(({ level }) => mayRead(audience, level));
}

/** A meeting reduced to what every one of its readers knows. */
export function withoutTexts({ group, number, formerly, date, until, status, level }: Meeting): Meeting {
  const introduction = { ...group.introduction, value: [] };
  const name = {
    group: { ...group, introduction },
    ...(number !== undefined && { number }),
    ...(formerly && { formerly }),
    ...(until && { until }),
  };
  return { ...name, date, status, level, attendance: [], items: [], next: [], corrections: [] };
}

/** The texts of a workspace about a meeting, all of them with labels. */
export interface WorkspaceTexts {
  readonly meeting: Pick<Meeting, 'group' | 'number' | 'date' | 'until'>;
  readonly workspace: { readonly abbreviations: Abbreviations };
}

function workspaceTexts({ meeting, workspace }: WorkspaceTexts, audience: Level): readonly RecordText[] {
  const words = occasionWords(meeting);
  const { introduction } = meeting.group;
  const filled = { ...introduction, value: mapText(introduction.value, (text) => fillIn(text, words)) };
  const terms = [...workspace.abbreviations.values()].map(({ at, level, value }) => {
    return { at, level, text: value, isRead: false };
  });
  return [...labelledTexts(filled, audience), ...terms];
}

/** Where a value is, the level of its part, and whether readers are shown the values of that part. */
interface RecordPlace {
  readonly at: Path;
  readonly level: Level;
  readonly isShown: boolean;
}

/** All texts of a record except what every reader of the meeting knows, the texts of its workspace, and notes. */
function allTexts(meeting: Meeting, audience: Level): readonly RecordText[] {
  return textsOfMeeting(meeting)(audience);
}

const textsOfMeeting = once((meeting: Meeting) => {
  const { group, date, until, notes, unprinted, allowed, ground, reviews, ...parts } = meeting;
  return once((audience: Level) => textsIn(parts, { at: [], level: parts.level, isShown: true }, audience));
});

/** The texts in a value, in the order of its keys, which is the order of a document. */
function textsIn(value: unknown, place: RecordPlace, audience: Level): readonly RecordText[] {
  if (!isObject(value)) return [];
  if (isLabelled(value)) {
    const texts = labelledTexts(value, audience);
    return place.isShown ? texts : texts.map((text) => ({ ...text, isRead: false }));
  }
  const plain = isDate(value) ? datesOf(value) : isMeetingReference(value) ? [value.meeting] : [];
  const own = plain.map((text, i) => ({
    at: place.at,
    level: place.level,
    text,
    isRead: place.isShown && i === 0,
  }));
  const ids = isPart(value) && hasId(value) ? [idOf(value, place)] : [];
  const reasons = isPart(value) && !('prose' in value) ? reasonIn(value, value.at) : [];
  const inner = Object.entries(value).flatMap(([key, each]) => {
    if (key === 'ground') return []; // it is in no document
    const below = isPart(value) ? placeIn(value, key, audience) : place;
    return textsIn(each, below, audience);
  });
  return [...own, ...ids, ...inner, ...reasons];
}

/**
 * Readers of another wording of a point see nothing else of it: not who does something, nor when it is due. No document
 * shows what an item approves.
 */
function placeIn(part: LevelledPart, key: string, audience: Level): RecordPlace {
  const { at, level } = part;
  const isOfText = key === 'prose' || !('prose' in part) || mayRead(audience, level);
  const isShown = isOfText && key !== 'approves';
  return { at: [...at, key], level, isShown };
}

interface LevelledPart {
  readonly at: Path;
  readonly level: Level;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPart(value: object): value is LevelledPart {
  return 'at' in value && 'level' in value;
}

/** In a meeting, everything with wordings is prose. */
function isLabelled(value: object): value is Labelled<Prose> {
  return isPart(value) && 'wordings' in value;
}

function isDate(value: object): value is CalendarDate {
  return 'year' in value && 'month' in value && 'day' in value;
}

function isMeetingReference(value: object): value is { readonly meeting: string } {
  return 'meeting' in value && typeof value.meeting === 'string';
}

function hasId(value: LevelledPart): value is LevelledPart & { readonly id: string } {
  return 'id' in value && typeof value.id === 'string';
}

/**
 * The id of an action, which is of the action's own level: readers of another wording do not see it. Where something is
 * said of the action later, whoever reads any wording of that sees its id.
 */
function idOf(part: LevelledPart & { readonly id: string }, { isShown }: RecordPlace): RecordText {
  const { at, level: own, id } = part;
  const isLater = at.at(-2) === 'actions';
  const prose =
    isLater && 'prose' in part && isObject(part.prose) && isLabelled(part.prose) ? part.prose : undefined;
  const [level = own] = [own, ...(prose?.wordings ?? []).map((wording) => wording.level)].toSorted(
    (a, b) => a.rank - b.rank,
  );
  return { at: [...at, 'id'], level, text: id, isRead: isShown };
}

/** A date as documents and records write it. */
function datesOf(date: CalendarDate): readonly string[] {
  return [dateInWords(date), isoDate(date)];
}

function labelledTexts(text: Labelled<Prose>, audience: Level): readonly RecordText[] {
  const { at, level, value, wordings, ground } = text;
  const own = ground && { ground };
  const readable = wordings.map((wording) => wording.level).filter((own) => mayRead(audience, own));
  const [instead] = readable.toSorted((a, b) => b.rank - a.rank);
  const isRead = mayRead(audience, level);
  return [
    ...readings(value, { at, level, isRead, ...own, ...(instead && { instead }) }),
    ...reasonIn(text, at.slice(0, -1)),
    ...wordings.flatMap((wording) =>
      readings(wording.value, {
        at: wording.at,
        level: wording.level,
        isRead: !isRead && wording.level === instead,
      }),
    ),
  ];
}

/** The words of an author who says why, but not a single word, which many texts contain by chance. */
function reasonIn({ level, ground }: LevelledPart & Grounded, at: Path): readonly RecordText[] {
  const { because = '' } = ground ?? {};
  return /\s/.test(because) ? [{ at: [...at, 'because'], level, text: because, isRead: false }] : [];
}

/** The text that a reader sees of prose, and the addresses of its links, which are not part of that text. */
function readings(prose: Prose, about: Omit<RecordText, 'text'>): readonly RecordText[] {
  const addresses = targets(prose).map((text) => ({ ...about, text, isRead: false }));
  return [{ ...about, text: visibleText(prose) }, ...addresses];
}
