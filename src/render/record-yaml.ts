import { Document, visit } from 'yaml';
import { isoDate } from '../base/date.ts';
import type { Ground, Grounded, Level } from '../base/policy.ts';
import { type Prose, targets, visibleText } from '../base/prose.ts';
import { labelMistake } from '../levels/label-in-text.ts';
import type {
  Redacted,
  ShownAttendance,
  ShownEntry,
  ShownItem,
  ShownPaper,
  ShownPerson,
  ShownPoint,
  ShownText,
} from '../levels/redacted.ts';
import { mapPerson } from '../record/attendance.ts';
import type { Due, PointKind } from '../record/meeting.ts';
import { mapPapers, type PaperLists } from '../record/paper-lists.ts';
import { mapTexts, type SomeTexts, type TextKind } from '../record/part-texts.ts';
import type {
  AuthoredActionEntry,
  AuthoredAttendance,
  AuthoredItem,
  AuthoredNames,
  AuthoredPaper,
  AuthoredPerson,
  AuthoredPoint,
  AuthoredText,
} from '../record/record.ts';
import { markdown } from './markdown.ts';

type Say = (prose: Prose) => string;

/**
 * What an audience may see of a meeting, as a separate record: valid YAML that renders to the same documents for that
 * audience. A part has a label only if its level is above that of the part around it.
 */
export function recordYaml(shown: Redacted, levels: readonly string[]): string {
  const document = new Document(plainRecord(shown), { schema: 'failsafe' });
  keepLines(document);
  allowLabels(document, levels);
  return document.toString({ lineWidth: 100 });
}

/** The same record as plain data. */
export function plainRecord(shown: Redacted) {
  const { group, number, formerly, date, until, status, level, attendance, items, next, corrections } = shown;
  return {
    group: group.reference,
    ...(number !== undefined && { meeting: number }),
    ...(formerly && { formerly }),
    date: isoDate(date),
    ...(until && { until: isoDate(until) }),
    ...(status !== 'final' && { status }),
    classification: level.name,
    ...groundIn(shown.ground),
    ...textsOf('record', shown, level),
    ...(attendance.length > 0 && { attendance: attendanceOf(attendance, level) }),
    items: items.map((item) => itemOf(item, level)),
    ...papersIn(shown, level),
    ...(next.length > 0 && {
      next: next.map((meeting) => ({
        label: visibleText(meeting.label),
        date: isoDate(meeting.date),
        ...(meeting.until && { until: isoDate(meeting.until) }),
        ...(meeting.time && { time: visibleText(meeting.time) }),
        ...(meeting.venue && { venue: visibleText(meeting.venue) }),
        ...labelAbove(meeting, level),
      })),
    }),
    ...(corrections.length > 0 && {
      corrections: corrections.map((correction) => ({
        date: isoDate(correction.date),
        text: markdown.prose(correction.prose),
        ...labelAbove(correction, level),
      })),
    }),
  };
}

/** Several blocks stay lines of their own, as an author writes them. */
function keepLines(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'BLOCK_LITERAL';
    },
  });
}

/** A person with a name alone is a line. */
function attendanceOf(shown: readonly ShownAttendance[], outer: Level): AuthoredAttendance {
  const people = shown.map(({ heading, people }) => [
    visibleText(heading),
    people.map((one) => personOf(one, outer)),
  ]);
  return Object.fromEntries(people);
}

function personOf(person: ShownPerson, outer: Level): AuthoredPerson {
  const said = { ...mapPerson(person, visibleText), ...labelAbove(person, outer) };
  const { name, ...others } = said;
  return name !== undefined && Object.keys(others).length === 0 ? name : said;
}

/** A text that looks like a label and was allowed is allowed here, too. The author's reason is not for documents. */
function allowLabels(document: Document, levels: readonly string[]): void {
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || levels.includes(node.value)) return;
      if (labelMistake(node.value, levels) === undefined) return;
      node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED';
      node.comment = ' opsg: allow label-in-prose because the record allows it';
    },
  });
}

/**
 * A title with a higher level than its item would hide the item from readers in between, so the item takes the
 * title's label. Its other parts rise with it. This changes no document, because the marking is the highest level in
 * either case.
 */
function itemOf(item: ShownItem, outer: Level): AuthoredItem {
  const { number, formerly, title, presenters, points, actions, items, approves, notice } = item;
  const level = title.level.rank > outer.rank ? title.level : outer;
  return {
    ...(number !== undefined && { number }),
    ...(formerly !== undefined && { formerly }),
    ...labelAbove({ ...title, level }, outer),
    ...textsOf('item', item, level),
    title: visibleText(title.prose),
    ...(presenters.length > 0 && { presenter: namesOf(presenters, level) }),
    ...(points.length > 0 && { points: points.map((point) => pointOf(point, level)) }),
    ...(actions.length > 0 && { actions: actions.map((entry) => entryOf(entry, level)) }),
    ...papersIn(item, level),
    ...(approves && { approves: approves.meeting }),
    ...(notice && { notice: [...notice] }),
    ...(items.length > 0 && { items: items.map((item) => itemOf(item, level)) }),
  };
}

function pointOf(point: ShownPoint, outer: Level): AuthoredPoint {
  const { kind, level, prose, number, id, owners, due } = point;
  const words = markdown.prose(prose);
  if (kind === 'note' && level.rank <= outer.rank && number === undefined) return words;
  const own = level.rank > outer.rank ? level : outer;
  return {
    ...(number !== undefined && { number }),
    [keyOf(kind)]: words,
    ...labelAbove(point, outer),
    ...(id !== undefined && { id }),
    ...(owners.length > 0 && { owner: namesOf(owners, own) }),
    ...(due && { due: dueOf(due) }),
  };
}

function entryOf(entry: ShownEntry, outer: Level): AuthoredActionEntry {
  const { id, state, prose, owners, due, level } = entry;
  const own = level.rank > outer.rank ? level : outer;
  return {
    id,
    ...(state && { state }),
    ...(prose && { text: markdown.prose(prose) }),
    ...(owners.length > 0 && { owner: namesOf(owners, own) }),
    ...(due && { due: dueOf(due) }),
    ...labelAbove(entry, outer),
  };
}

function papersIn(lists: PaperLists<ShownPaper>, outer: Level) {
  const { papers, annexes } = mapPapers(lists, (paper: ShownPaper): readonly AuthoredPaper[] => {
    const { title, reference } = paper;
    const [link] = targets(title);
    const beside = {
      ...(reference && { reference: visibleText(reference) }),
      ...(link !== undefined && { link }),
      ...labelAbove(paper, outer),
    };
    const words = visibleText(title);
    return [Object.keys(beside).length === 0 ? words : { title: words, ...beside }];
  });
  return { ...(papers && { papers: [...papers] }), ...(annexes && { annexes: [...annexes] }) };
}

function keyOf(kind: PointKind): string {
  if (typeof kind === 'object') return kind.key;
  return kind === 'note' ? 'text' : kind;
}

function namesOf(names: readonly ShownText[], outer: Level): AuthoredNames {
  const [first, ...others] = names.map((name) => textOf(name, outer, visibleText));
  return first !== undefined && others.length === 0
    ? first
    : names.map((name) => textOf(name, outer, visibleText));
}

function textsOf<P extends 'record' | 'item'>(part: P, shown: SomeTexts<P, ShownText>, outer: Level) {
  return mapTexts(part, shown, (text: ShownText, _, holds) => textOf(text, outer, HOW_TO_SAY[holds]));
}

const HOW_TO_SAY: Readonly<Record<TextKind, Say>> = {
  'labelled line': visibleText,
  'labelled time': visibleText,
  'labelled prose': markdown.prose,
};

function textOf(text: ShownText, outer: Level, say: Say): AuthoredText {
  const { prose } = text;
  const label = labelAbove(text, outer);
  return label.classification === undefined ? say(prose) : { text: say(prose), ...label };
}

/** A label, and why it is there, where the level is above that of what is around it. */
function labelAbove({ level, ground }: LevelAndGround, outer: Level): AuthoredLabel {
  return level.rank > outer.rank ? { classification: level.name, ...groundIn(ground) } : {};
}

interface LevelAndGround extends Grounded {
  readonly level: Level;
}

interface AuthoredLabel {
  classification?: string;
  because?: string;
  review?: string;
}

function groundIn({ because, review }: Ground = {}) {
  return { ...(because !== undefined && { because }), ...(review && { review: isoDate(review) }) };
}

function dueOf(due: Due): string {
  return 'date' in due ? isoDate(due.date) : due.meeting;
}
