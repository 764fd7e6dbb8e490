import * as z from 'zod/mini';
import { EDITOR_VIEW, oneSentenceView } from './editor-view.ts';
import type { Key, PartKeys } from './key.ts';
import { ACTION_STATES, type PartName, RECORD_KEYS, STATUSES } from './keys.ts';
import {
  actionKeys,
  agendaNumber,
  checkOfMap,
  clockTime,
  daysInOrder,
  dueDay,
  existingDay,
  formerName,
  knownGroup,
  knownState,
  knownStatus,
  meetingNumber,
  meetingReference,
  namedPerson,
  notEmpty,
  notEmptyList,
  oneLine,
  oneSentence,
  pointNumber,
  type RecordTerms,
  safeLink,
  sane,
  textOrPoints,
} from './record-checks.ts';
import { strictMap } from './strict-map.ts';

/** The record as an author may write it, every short form included. */
export type AuthoredRecord = z.infer<RecordSchema['schema']>;
export type RecordSchema = ReturnType<typeof recordSchema>;
export type AuthoredPoint = z.infer<ReturnType<typeof pointOf>>;
/** A text, or a text with a label and wordings of its own. */
export type AuthoredText = z.infer<Texts['labelled line']>;
export type AuthoredNames = z.infer<Texts['names']>;
export type AuthoredItem = z.infer<MapOf<Omit<typeof RECORD_KEYS.item, 'items'>, Values>> & {
  readonly items?: readonly AuthoredItem[] | undefined;
};

export type AuthoredPerson = z.infer<ReturnType<typeof personOf>>;
/** The people of a heading. */
export type AuthoredPeople = AuthoredPerson | readonly AuthoredPerson[];
export type AuthoredAttendance = z.infer<ReturnType<typeof attendanceOf>>;

type Texts = ReturnType<typeof textsOf>;
type TextSchema = z.ZodMiniString<string>;
type Values = Texts & {
  readonly point: z.ZodMiniArray<ReturnType<typeof pointOf>>;
  readonly paper: ReturnType<typeof papersOf>;
  readonly 'action entry': ReturnType<typeof actionEntriesOf>;
};
export type AuthoredActionEntry = z.infer<ReturnType<typeof actionEntriesOf>>[number];
export type AuthoredPaper = z.infer<ReturnType<typeof papersOf>>[number];

/** The schema of a record, and the keys that each of its parts may have. Parsing changes nothing. */
export function recordSchema(terms: RecordTerms) {
  const texts = textsOf(terms);
  const values = {
    ...texts,
    item: z.array(itemOf(texts, terms)).check(z.meta(EDITOR_VIEW.items)),
    'next meeting': z
      .array(mapOf('next meeting', texts).check(checkOfMap(daysInOrder)))
      .check(z.meta(EDITOR_VIEW.next)),
    correction: z.array(mapOf('correction', texts)).check(z.meta(EDITOR_VIEW.corrections)),
    paper: papersOf(texts),
    attendance: attendanceOf(texts),
  };
  const keys = Object.entries(RECORD_KEYS).map(([name, part]) => [name, Object.keys(part)] as const);
  return {
    schema: mapOf('record', values).check(checkOfMap(daysInOrder)),
    keys: new Map([
      ...keys,
      ['wording', terms.levels],
      ['point', [...Object.keys(RECORD_KEYS.point), ...terms.kinds]],
    ]),
  };
}

/** The schemas of single values, by what a key of the table holds, or the part that is below it. */
function textsOf(terms: RecordTerms) {
  const line = z.string().check(oneLine, z.meta(EDITOR_VIEW.line));
  const paragraph = z.string().check(notEmpty, sane(terms, 'paragraph'), z.meta(EDITOR_VIEW.prose));
  const prose = z.string().check(notEmpty, sane(terms, 'blocks'), z.meta(EDITOR_VIEW.prose));
  const level = z.enum(terms.levels);
  const wordingOf = (text: TextSchema) =>
    strictMap('wording', Object.fromEntries(terms.levels.map((name) => [name, z.optional(text)])));
  const date = z.string().check(existingDay, z.meta(EDITOR_VIEW.day));
  const labelled = (text: TextSchema) =>
    mapOf('text', { 'labelled text': text, level, line, date, wording: wordingOf(text) });
  const time = z.string().check(clockTime, z.meta(EDITOR_VIEW.time));
  const former = z.string().check(formerName, z.meta(EDITOR_VIEW.former));
  const labelledLine = z.union([line, labelled(line)]);
  return {
    level,
    line,
    paragraph,
    prose,
    'labelled line': labelledLine,
    time,
    'labelled time': z.union([time, labelled(time)]),
    'labelled prose': z.union([prose, labelled(prose)]),
    names: z.union([line, labelled(line), z.array(labelledLine)]),
    wording: wordingOf(prose),
    date,
    due: z.string().check(dueDay, z.meta(EDITOR_VIEW.due)),
    'meeting reference': z.string().check(meetingReference, z.meta(EDITOR_VIEW.meetingReference)),
    group: z.string().check(knownGroup(terms), z.meta({ enum: terms.groups })),
    status: z.string().check(knownStatus, z.meta({ enum: STATUSES })),
    state: z.string().check(knownState, z.meta({ enum: ACTION_STATES })),
    meeting: z.string().check(meetingNumber, z.meta(EDITOR_VIEW.meeting)),
    'former names': z.union([former, z.array(former)]),
    grounds: z.union([line, z.array(line).check(notEmptyList)]),
    number: z.string().check(agendaNumber, z.meta(EDITOR_VIEW.number)),
    'point number': z.string().check(pointNumber, z.meta(EDITOR_VIEW.pointNumber)),
    notes: z.string().check(z.meta(EDITOR_VIEW.notes)),
    link: z.string().check(safeLink(terms), z.meta(EDITOR_VIEW.link)),
  };
}

/** The keys are the headings of the committee; which words can be one, `rules/attendance-headings.ts` says. */
function attendanceOf(texts: Texts) {
  const person = personOf(texts);
  const [line, map] = person.def.options;
  const people = z.union([line, map, z.array(person).check(notEmptyList)]); // a union inside one would say less
  const { shape } = mapOf('attendance', texts);
  return z.catchall(z.object(shape), people).check(z.meta({ title: 'attendance' }));
}

/** A paper is a title, or says more. */
function papersOf(texts: Texts) {
  return z.array(z.union([texts.line, mapOf('paper', texts)])).check(z.meta(EDITOR_VIEW.papers));
}

function actionEntriesOf(texts: Texts) {
  return z.array(mapOf('action entry', texts)).check(z.meta(EDITOR_VIEW.actions));
}

function personOf(texts: Texts) {
  const map = mapOf('person', texts).check(checkOfMap(namedPerson), z.meta(EDITOR_VIEW.person));
  return z.union([texts.line, map]);
}

function itemOf(texts: Texts, terms: RecordTerms): z.ZodMiniType<AuthoredItem> {
  const point = z.array(pointOf(texts, terms)).check(z.meta(EDITOR_VIEW.points));
  const inner = z.lazy(() => z.array(item).check(z.meta(EDITOR_VIEW.items)));
  const item: z.ZodMiniType<AuthoredItem> = mapOf('item', {
    ...texts,
    point,
    paper: papersOf(texts),
    'action entry': actionEntriesOf(texts),
    item: inner,
  }).check(checkOfMap(textOrPoints), z.meta({ id: 'item', ...EDITOR_VIEW.textOrPoints }));
  return item;
}

/** A point can also have the keys of the workspace's own kinds, of which the types know nothing. */
function pointOf(texts: Texts, terms: RecordTerms) {
  const { kinds } = terms;
  const own = Object.fromEntries(kinds.map((kind) => [kind, z.optional(texts.prose)]));
  const map = mapOf('point', texts, own).check(
    checkOfMap(oneSentence(terms)),
    checkOfMap(actionKeys),
    z.meta(oneSentenceView(kinds)),
  );
  return z.union([texts.prose, map]);
}

/** The member of `V` for a key: by the kind of its value, or by the part below it. */
type ValueOf<K extends Key, V> = V[(K extends { of: infer Part } ? Part : K['holds']) & keyof V];
type ShapeOf<P extends PartKeys, V> = {
  [N in keyof P]: ValueOf<P[N], V> extends infer S extends z.ZodMiniType
    ? P[N] extends { isNeeded: true }
      ? S
      : z.ZodMiniOptional<S>
    : never;
};
type MapOf<P extends PartKeys, V> = z.ZodMiniObject<ShapeOf<P, V>, z.core.$strict>;

/** The schema of a part, with the keys that the table says, and others. */
function mapOf<N extends PartName, V extends Readonly<Record<string, z.ZodMiniType>>>(
  name: N,
  values: V,
  others: Readonly<Record<string, z.ZodMiniType>> = {},
) {
  const keys: PartKeys = RECORD_KEYS[name];
  const shape = Object.entries(keys).map(([key, about]) => [key, schemaOf(about, values)]);
  // Object.fromEntries forgets which key has which value; the table and `values` say it to the compiler.
  return strictMap(name, { ...others, ...Object.fromEntries(shape) } as ShapeOf<(typeof RECORD_KEYS)[N], V>);
}

function schemaOf({ holds, of, isNeeded, says = '' }: Key, values: Readonly<Record<string, z.ZodMiniType>>) {
  const schema = values[of ?? holds] ?? z.never();
  return (isNeeded ? schema : z.optional(schema)).check(z.describe(says));
}
