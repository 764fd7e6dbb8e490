import type { Random } from './random.ts';
import {
  type ItemSpec,
  LEVELS,
  type NextSpec,
  type PointSpec,
  type RecordSpec,
  type TextSpec,
} from './specs.ts';

/** What YAML can say of a record: texts, lists and maps. */
export type Data = string | readonly Data[] | DataMap;
export interface DataMap {
  readonly [key: string]: Data;
}

type Entry = readonly [string, Data | undefined];

/** A record as keys and values, with short and long forms mixed, and the keys in any order. */
export function dataOf(record: RecordSpec, random: Random): DataMap {
  const { group, meeting, date, label, title, introduction, items, next, notes } = record;
  return map(random, [
    ['group', group],
    ['meeting', meeting],
    ['date', date],
    ['classification', levelName(label)],
    ['title', title && textData(title, random)],
    ['introduction', introduction && textData(introduction, random)],
    ['items', items.map((item) => itemData(item, random))],
    ['next', next.length > 0 || random.chance(0.1) ? next.map((one) => nextData(one, random)) : undefined],
    ['notes', notes],
  ]);
}

function itemData(item: ItemSpec, random: Random): Data {
  const { number, label, title, presenters, points, items } = item;
  const [only, ...others] = points;
  const isShort = only && others.length === 0 && isPlainNote(only) && random.chance(0.6);
  const list = points.map((point) => pointData(point, random));
  return map(random, [
    ['number', number],
    ['title', textData(title, random)],
    ['presenter', namesData(presenters, random)],
    ['classification', label === undefined ? undefined : levelName(label)],
    isShort ? ['text', only.text] : ['points', list.length > 0 ? list : undefined],
    ['items', items.length > 0 ? items.map((part) => itemData(part, random)) : undefined],
  ]);
}

function pointData(point: PointSpec, random: Random): Data {
  if (isPlainNote(point) && random.chance(0.7)) return point.text;
  return map(random, [
    [point.kind, point.text],
    ['owner', namesData(point.owners, random)],
    ['due', point.due],
    ...labelAndWording(point, random),
  ]);
}

function isPlainNote({ kind, label, wording }: PointSpec): boolean {
  return kind === 'text' && label === undefined && !wording?.size;
}

function nextData({ text, date, label }: NextSpec, random: Random): Data {
  return map(random, [
    ['label', text],
    ['date', date],
    ['classification', label === undefined ? undefined : levelName(label)],
  ]);
}

function namesData(names: readonly TextSpec[], random: Random): Data | undefined {
  const [only, ...others] = names;
  if (!only) return undefined;
  if (others.length === 0 && random.chance(0.7)) return textData(only, random);
  return names.map((name) => textData(name, random));
}

function textData(text: TextSpec, random: Random): Data {
  if (text.label === undefined && !text.wording?.size && random.chance(0.85)) return text.text;
  return map(random, [['text', text.text], ...labelAndWording(text, random)]);
}

function labelAndWording({ label, wording }: TextSpec, random: Random): readonly Entry[] {
  const words = [...(wording ?? [])].map(([rank, text]): Entry => [levelName(rank), text]);
  return [
    ['classification', label === undefined ? undefined : levelName(label)],
    ['wording', words.length > 0 ? map(random, words) : undefined],
  ];
}

/**
 * Most authors keep to the order of the guide. Those who do not must still put the label before what has lines of
 * its own: opsg asks for that.
 */
function map(random: Random, entries: readonly Entry[]): DataMap {
  const given = entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  const ordered = random.chance(0.5) ? given : random.shuffled(given);
  const label = ordered.find(([key]) => key === 'classification');
  const others = ordered.filter((entry) => entry !== label);
  const nested = others.findIndex(([, value]) => typeof value !== 'string');
  const latest = nested < 0 ? others.length : nested;
  return Object.fromEntries(label ? others.toSpliced(random.below(latest + 1), 0, label) : others);
}

function levelName(rank: number): string {
  return LEVELS[rank] ?? LEVELS[0];
}
