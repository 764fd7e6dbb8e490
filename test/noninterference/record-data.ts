import type { Levels } from './policies.ts';
import type { Random } from './random.ts';
import {
  type AttendanceSpec,
  type CorrectionSpec,
  type EntrySpec,
  type GroundSpec,
  type ItemSpec,
  LEVELS,
  type NextSpec,
  type PaperSpec,
  type PersonSpec,
  type PointSpec,
  type RecordSpec,
  type TextSpec,
} from './specs.ts';

/** What YAML can say of a record: texts, lists and maps. */
export type Data = string | readonly Data[] | DataMap;
export interface DataMap {
  readonly [key: string]: Data;
}

type KeyAndValue = readonly [string, Data | undefined];

/** The choices of how a record is written, and the names of its levels. */
interface Pen extends Random {
  readonly levels: Levels;
}

/** A record as keys and values, with short and long forms mixed, and the keys in any order. */
export function dataOf(record: RecordSpec, random: Random, levels: Levels = LEVELS): DataMap {
  const pen: Pen = { ...random, levels };
  const {
    group,
    meeting,
    formerly,
    date,
    until,
    status,
    label,
    title,
    time,
    venue,
    introduction,
    attendance,
    attendanceLabel,
    items,
    papers,
    next,
    corrections,
    notes,
  } = record;
  return map(pen, [
    ['group', group],
    ['meeting', meeting],
    ['formerly', formerly],
    ['date', date],
    ['until', until],
    ['status', status],
    ['classification', levelName(label, pen)],
    ...groundData(record.ground),
    ['title', title && textData(title, pen)],
    ['time', time && textData(time, pen)],
    ['venue', venue && textData(venue, pen)],
    ['introduction', introduction && textData(introduction, pen)],
    ['attendance', attendance.length > 0 ? attendanceData(attendance, attendanceLabel, pen) : undefined],
    ['items', items.map((item) => itemData(item, pen))],
    ...papersData(papers, pen),
    ['next', next.length > 0 || pen.chance(0.1) ? next.map((one) => nextData(one, pen)) : undefined],
    ['corrections', corrections.length > 0 ? corrections.map((one) => correctionData(one, pen)) : undefined],
    ['notes', notes],
  ]);
}

/** The headings keep their order: documents print them in it. */
function attendanceData(attendance: readonly AttendanceSpec[], label: number | undefined, pen: Pen): DataMap {
  const headings = attendance.map(({ heading, people }): readonly [string, Data] => {
    const [only, ...others] = people.map((person) => personData(person, pen));
    return [
      heading,
      only && others.length === 0 && pen.chance(0.6) ? only : people.map((one) => personData(one, pen)),
    ];
  });
  return Object.fromEntries([
    ...(label === undefined ? [] : [['classification', levelName(label, pen)] as const]),
    ...headings,
  ]);
}

function personData({ texts, label, ground }: PersonSpec, pen: Pen): Data {
  const { name, ...others } = texts;
  if (name !== undefined && Object.keys(others).length === 0 && label === undefined && pen.chance(0.8))
    return name;
  return map(pen, [...Object.entries(texts), ...labelData({ label, ground }, pen)]);
}

function itemData(item: ItemSpec, pen: Pen): Data {
  const { number, formerly, label, ground, title, presenters, points, actions, papers } = item;
  const { items, approves, notice } = item;
  const [only, ...others] = points;
  const isShort = only && others.length === 0 && isPlainNote(only) && pen.chance(0.6);
  const list = points.map((point) => pointData(point, pen));
  return map(pen, [
    ['number', number],
    ['formerly', formerly],
    ['title', textData(title, pen)],
    ['presenter', namesData(presenters, pen)],
    ...labelData({ label, ground }, pen),
    isShort ? ['text', only.text] : ['points', list.length > 0 ? list : undefined],
    ['actions', actions.length > 0 ? actions.map((entry) => entryData(entry, pen)) : undefined],
    ...papersData(papers, pen),
    ['approves', approves],
    ['notice', noticeData(notice, pen)],
    ['items', items.length > 0 ? items.map((part) => itemData(part, pen)) : undefined],
  ]);
}

function noticeData(notice: ItemSpec['notice'], pen: Pen): Data | undefined {
  const [only, ...others] = notice ?? [];
  return only && others.length === 0 && pen.chance(0.7) ? only : notice;
}

function papersData(papers: readonly PaperSpec[], pen: Pen): readonly KeyAndValue[] {
  return (['papers', 'annexes'] as const).map((list): KeyAndValue => {
    const own = papers.filter((paper) => paper.list === list);
    return [list, own.length > 0 ? own.map((paper) => paperData(paper, pen)) : undefined];
  });
}

function paperData({ title, reference, link, label, ground }: PaperSpec, pen: Pen): Data {
  const isPlain = [reference, link, label].every((one) => one === undefined);
  if (isPlain && pen.chance(0.8)) return title;
  return map(pen, [
    ['title', title],
    ['reference', reference],
    ['link', link],
    ...labelData({ label, ground }, pen),
  ]);
}

function pointData(point: PointSpec, pen: Pen): Data {
  if (isPlainNote(point) && pen.chance(0.7)) return point.text;
  return map(pen, [
    [point.kind, point.text],
    ['number', point.number],
    ['id', point.id],
    ['owner', namesData(point.owners, pen)],
    ['due', point.due],
    ...labelAndWording(point, pen),
  ]);
}

function entryData({ id, state, text, owners, due, ...labels }: EntrySpec, pen: Pen): Data {
  return map(pen, [
    ['id', id],
    ['state', state],
    ['text', text],
    ['owner', namesData(owners, pen)],
    ['due', due],
    ...labelAndWording(labels, pen),
  ]);
}

function isPlainNote({ kind, label, wording, number }: PointSpec): boolean {
  return kind === 'text' && number === undefined && label === undefined && !wording?.size;
}

function nextData({ text, date, until, time, venue, label, ground }: NextSpec, pen: Pen): Data {
  return map(pen, [
    ['label', text],
    ['date', date],
    ['until', until],
    ['time', time],
    ['venue', venue],
    ...labelData({ label, ground }, pen),
  ]);
}

function correctionData({ text, date, label, ground }: CorrectionSpec, pen: Pen): Data {
  return map(pen, [['date', date], ['text', text], ...labelData({ label, ground }, pen)]);
}

function namesData(names: readonly TextSpec[], pen: Pen): Data | undefined {
  const [only, ...others] = names;
  if (!only) return undefined;
  if (others.length === 0 && pen.chance(0.7)) return textData(only, pen);
  return names.map((name) => textData(name, pen));
}

function textData(text: TextSpec, pen: Pen): Data {
  if (text.label === undefined && !text.wording?.size && pen.chance(0.85)) return text.text;
  return map(pen, [['text', text.text], ...labelAndWording(text, pen)]);
}

function labelAndWording(
  { label, ground, wording }: Omit<TextSpec, 'text'>,
  pen: Pen,
): readonly KeyAndValue[] {
  const words = [...(wording ?? [])].map(([rank, text]): KeyAndValue => [levelName(rank, pen), text]);
  return [...labelData({ label, ground }, pen), ['wording', words.length > 0 ? map(pen, words) : undefined]];
}

/** A label and its ground, which needs one. */
function labelData({ label, ground }: Pick<TextSpec, 'label' | 'ground'>, pen: Pen): readonly KeyAndValue[] {
  return label === undefined ? [] : [['classification', levelName(label, pen)], ...groundData(ground)];
}

function groundData({ because, review }: GroundSpec = {}): readonly KeyAndValue[] {
  return [
    ['because', because],
    ['review', review],
  ];
}

/**
 * Most authors keep to the order of the guide. Those who do not must still put the label before what has lines of
 * its own: opsg asks for that.
 */
function map(random: Random, entries: readonly KeyAndValue[]): DataMap {
  const given = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const ordered = random.chance(0.5) ? given : random.shuffled(given);
  const label = ordered.find(([key]) => key === 'classification');
  const others = ordered.filter((entry) => entry !== label);
  const nested = others.findIndex(([, value]) => typeof value !== 'string');
  const latest = nested < 0 ? others.length : nested;
  return Object.fromEntries(label ? others.toSpliced(random.below(latest + 1), 0, label) : others);
}

function levelName(rank: number, { levels }: Pen): string {
  return levels[rank] ?? levels[0];
}
