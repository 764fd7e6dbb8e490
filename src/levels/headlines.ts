import { blocksOf, fromBlocks, hasBlocks, runOn } from '../base/blocks.ts';
import type { Level, LevelName } from '../base/policy.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { PersonKey } from '../record/keys.ts';
import type { Look } from '../record/look.ts';
import type { PointKind } from '../record/meeting.ts';

/** The words that every document contains. No author writes them, and they say nothing about a record. */
export const OWN_WORDS = {
  classification: 'Classification',
  draft: 'Draft',
  approved: 'Approved',
  approvedAt: 'Approved at',
  contents: 'Contents',
  attendance: 'Attendance',
  papers: 'Papers',
  annexes: 'Annexes',
  name: 'Name',
  initials: 'Initials',
  role: 'Role',
  organisation: 'Organisation',
  note: 'Note',
  next: 'Next meetings',
  corrected: 'Corrected on',
  corrections: 'Corrections',
  abbreviations: 'Abbreviations',
  decision: 'Decision',
  action: 'Action',
  decisions: 'Decisions',
  actions: 'Actions',
  number: 'Number',
  owner: 'Owner',
  dueDay: 'Due',
  state: 'State',
  open: 'open',
  closed: 'closed',
  dropped: 'dropped',
  whatWasSaid: 'What was said',
  now: 'now',
  item: 'Item',
  for: 'for',
  and: 'and',
  due: 'due',
  dueAt: 'due at',
  table: 'Table',
  portion: '({level})',
  portionEnd: '(end of {level})',
  portions:
    'A part that begins with {marks} is of that level, to the end of its paragraph or to the next mark.',
  portionsOfBlocks:
    'A part that begins with {marks} is of that level, to the end of its paragraph, entry or table, or to the next mark.',
  portionsOfRows: 'In a table of people, decisions or actions, it ends with its row.',
  portionHeadings: 'A heading that begins so marks all that is under it.',
  otherPortions: 'Everything else is {level}.',
  or: 'or',
} as const;

/** The texts between the marking and the items, in the order in which documents have them. */
export const HEAD_PARTS = ['title', 'venue', 'status', 'introduction'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** Makes something of each text at the head of a document. */
export function mapHead<T>(make: (part: HeadPart) => T): Readonly<Record<HeadPart, T>> {
  const made = HEAD_PARTS.map((part) => [part, make(part)] as const);
  return Object.fromEntries(made) as Record<HeadPart, T>; // fromEntries forgets which keys there are
}

/** The document in its final words and order: one tree that every format prints in its own syntax. */
export interface Headlines extends Readonly<Record<HeadPart, Prose>> {
  /** BCP 47 language tag. */
  readonly language: string;
  /** The reference of the meeting, such as `OPSG_28`. */
  readonly reference: string;
  /** The name of the document's files, without folder and extension. */
  readonly fileStem: string;
  readonly look: Look;
  readonly marking: Marking;
  /** The headings below the title, in their order, where a list of them is wanted. */
  readonly contents: readonly ContentsEntry[];
  readonly attendance: Attendance;
  /** Tables of the decisions and of the actions, before the items, if they are wanted: each a section with a table. */
  readonly summary: readonly Section[];
  readonly sections: readonly Section[];
  readonly next: readonly NextDate[];
  /** What was corrected, the newest first. */
  readonly corrections: readonly DatedProse[];
  /** The list of short forms at the end; empty where none is used or none is wanted. */
  readonly abbreviations: readonly GlossaryEntry[];
  /** The record's date as seconds since 1970, for formats that must carry a time. */
  readonly timestamp: number;
}

/** A heading below the title, and what leads to it. */
export interface ContentsEntry {
  readonly anchor: string;
  /** As authored, or empty. */
  readonly number: string;
  readonly title: Prose;
}

/** What leads to headings that every document can have. The templates say so, too. */
export const ANCHORS = {
  attendance: 'attendance',
  next: 'next-meetings',
  corrections: 'corrections',
  abbreviations: 'abbreviations',
} as const;

/** What the document is marked with: the highest level that it contains. */
export interface Marking {
  readonly level: Level;
  /** What readers may do, and what the marks of parts mean where there are any. */
  readonly statement: Prose;
  /** What the marks mean, alone. */
  readonly meaning?: Prose;
  /** Whether the headlines are a draft, which is said beside the level. */
  readonly isDraft: boolean;
}

/** The word beside the marking of a draft, or nothing. */
export function draftWord({ isDraft }: Pick<Marking, 'isDraft'>): string {
  return isDraft ? OWN_WORDS.draft : '';
}

/** The title for a window, a list or a program: it says of a draft that it is one. */
export function plainTitle({ title, marking }: Pick<Headlines, 'title' | 'marking'>): string {
  return (marking.isDraft ? `${OWN_WORDS.draft}: ` : '') + visibleText(title);
}

/** Who was there, by the headings of the committee. */
export interface Attendance {
  /** What is said of anyone; with one of these alone it is a list, with more a table. */
  readonly columns: readonly PersonKey[];
  readonly groups: readonly AttendanceGroup[];
}

export interface AttendanceGroup {
  readonly heading: Prose;
  /** Each person in the columns, an empty text where nothing is said. */
  readonly people: readonly (readonly Prose[])[];
}

/** Whether the attendance is a table: more is said of someone than a name. */
export function isTable({ columns }: Attendance): boolean {
  return columns.length > 1;
}

/** The texts of a person in a table; a name beside which nothing is said can have the whole row. */
export function withoutEmptyRest(texts: readonly Prose[]): readonly Prose[] {
  const [first = [], ...others] = texts;
  return first.length > 0 && others.every((text) => text.length === 0) ? [first] : texts;
}

/** One agenda item. `depth` is 1 for an item and one more for each item above it. */
export interface Section {
  readonly anchor: string;
  /** The anchor that it had under another number, if no other section has that one. */
  readonly formerAnchor?: string;
  readonly depth: number;
  /** That of its title, or of what is around it if that is higher. */
  readonly level: LevelName;
  /** As authored, or empty. */
  readonly number: string;
  readonly title: Prose;
  /** The presenters, as one phrase, or empty. */
  readonly presenters: Prose;
  /** Whether the points are paragraphs, or a list. */
  readonly layout: 'paragraph' | 'list';
  readonly points: readonly Sentence[];
  readonly sections: readonly Section[];
}

/** What stands below the heading of a section, as blocks. */
export function bodyOf({ layout, points }: Pick<Section, 'layout' | 'points'>): Prose {
  if (layout === 'paragraph') return blocksOf(inParagraphs(points));
  const [listed, apart] = [false, true].map((is) => points.filter(({ isApart = false }) => isApart === is));
  const entries = (listed ?? []).map(({ prose }) => ({ type: 'item' as const, children: prose }));
  return [{ type: 'list', children: entries }, ...(apart ?? []).flatMap(({ prose }) => blocksOf(prose))];
}

/** Points as paragraphs: notes run on, and each point of another kind has a paragraph of its own, where it is found. */
export function inParagraphs(points: readonly Sentence[]): Prose {
  return fromBlocks(paragraphsOf(points).flatMap((those) => blocksOf(runOn(runningOn(those)))));
}

/** The points of a section one by one, as documents print them. */
export function printedPoints({ layout, points }: Pick<Section, 'layout' | 'points'>): readonly Prose[] {
  return layout === 'list' ? points.map(({ prose }) => prose) : paragraphsOf(points).flatMap(runningOn);
}

/** The points that share a paragraph. One with a number has its own. */
function paragraphsOf(points: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const paragraphs: Sentence[][] = [];
  points.forEach((point, i) => {
    const isNext = [point, points[i - 1]].every(runsOn);
    if (isNext) paragraphs.at(-1)?.push(point);
    else paragraphs.push([point]);
  });
  return paragraphs;
}

function runsOn(point: Sentence | undefined): boolean {
  return point?.kind === 'note' && point.anchor === undefined && !point.isApart;
}

/** Where a paragraph runs on after a point that begins with the mark of its level, that one has a mark at its end, too. */
function runningOn(points: readonly Sentence[]): readonly Prose[] {
  return points.map(({ prose, end = [] }, i) => {
    const next = points[i + 1];
    return next && !next.end && !hasBlocks(prose) ? [...prose, ...end] : prose;
  });
}

export interface Sentence {
  readonly kind: PointKind;
  /** That of its text, or of its item if that is higher. */
  readonly level: LevelName;
  /** The whole sentence, beginning with the mark of its level if it has one; then that of a decision or an action. */
  readonly prose: Prose;
  /** The mark at its end, where it begins with one and its paragraph goes on. */
  readonly end?: Prose;
  /** What links to it call it, where it has a number. */
  readonly anchor?: string;
  /** Whether it stands below the points of its section, and is none of them: its papers do. */
  readonly isApart?: true;
}

export interface NextDate {
  readonly label: Prose;
  readonly iso: string;
  /** The day or days, the time and the venue, as far as they are known: `4 February 2020, 10:00, Room 3`. */
  readonly words: string;
  /** The day or days alone. */
  readonly days: string;
  /** The last day, of several. */
  readonly until?: string;
  readonly time?: string;
  readonly venue?: string;
}

export interface DatedProse {
  readonly iso: string;
  readonly words: string;
  /** The mark before the day, or nothing. */
  readonly mark: Prose;
  readonly prose: Prose;
}

export interface GlossaryEntry {
  readonly short: string;
  readonly long: string;
  /** The mark before the long form, or nothing. */
  readonly mark: Prose;
}

/** The same document with nothing of its record in it: what remains is the template's and the format's own. */
export function blank({ language, reference, fileStem, look, marking, timestamp }: Headlines): Headlines {
  const title: Prose = [{ type: 'text', value: marking.level.name }];
  return {
    ...mapHead((): Prose => []),
    language,
    reference,
    fileStem,
    look,
    marking,
    title,
    contents: [],
    attendance: { columns: [], groups: [] },
    summary: [],
    sections: [],
    next: [],
    corrections: [],
    abbreviations: [],
    timestamp,
  };
}
