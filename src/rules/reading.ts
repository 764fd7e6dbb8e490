import { once } from '../base/once.ts';
import type { Labelled } from '../base/policy.ts';
import { type Level, mayRead } from '../base/policy.ts';
import { type Prose, targets, visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import type { Item, Meeting, NextMeeting, Point } from '../record/meeting.ts';

/** What readers of one level read of a meeting, each text with the place in the record that it comes from. */
export interface Reading {
  readonly level: Level;
  readonly title?: ReadText;
  readonly introduction?: ReadText;
  /** All items and the parts of items, in the order in which they are read. */
  readonly items: readonly ReadItem[];
  readonly next: readonly NextMeeting[];
}

export interface ReadText {
  readonly at: Path;
  readonly level: Level;
  /** What is read, without mark-up. */
  readonly words: string;
  /** The same without what is marked as code, which is quoted and not said. */
  readonly said: string;
  /** The addresses behind its links. */
  readonly links: readonly string[];
  readonly value: Prose;
}

export interface ReadItem {
  readonly at: Path;
  /** The item of which it is a part; absent: it stands on the agenda itself. */
  readonly parent?: Path;
  readonly number?: string;
  readonly title: ReadText;
  readonly presenters: readonly ReadText[];
  readonly points: readonly ReadPoint[];
  readonly hasParts: boolean;
}

export interface ReadPoint {
  readonly at: Path;
  readonly kind: Point['kind'];
  readonly text: ReadText;
  readonly owners: readonly ReadText[];
  readonly due?: Point['due'];
}

const CODE = '\uFFFC';

/**
 * A meeting as readers of a level read it: the same choice as `redact` makes. Rules look at this alone, so that
 * what they say of it cannot depend on what is withheld from these readers.
 */
export function readingFor(meeting: Meeting, level: Level): Reading {
  const title = meeting.title && readText(meeting.title, level);
  const introduction = meeting.introduction && readText(meeting.introduction, level);
  return {
    level,
    items: meeting.items.flatMap((item) => readItems(item, level)),
    next: meeting.next.filter((next) => mayRead(level, next.level)),
    ...(title && { title }),
    ...(introduction && { introduction }),
  };
}

function readItems(item: Item, level: Level, parent?: Path): readonly ReadItem[] {
  const title = readText(item.title, level);
  if (!title) return [];
  const parts = item.items.flatMap((part) => readItems(part, level, item.at));
  const own: ReadItem = {
    at: item.at,
    title,
    presenters: item.presenters.flatMap((name) => readText(name, level) ?? []),
    points: item.points.flatMap((point) => readPoint(point, level)),
    hasParts: parts.length > 0,
    ...(parent && { parent }),
    ...(item.number !== undefined && { number: item.number }),
  };
  return [own, ...parts];
}

function readPoint({ at, kind, prose, owners, due }: Point, level: Level): readonly ReadPoint[] {
  const text = readText(prose, level);
  if (!text) return [];
  if (!mayRead(level, prose.level)) return [{ at, kind: 'note', text, owners: [] }];
  return [
    { at, kind, text, owners: owners.flatMap((owner) => readText(owner, level) ?? []), ...(due && { due }) },
  ];
}

function readText(text: Labelled<Prose>, level: Level): ReadText | undefined {
  if (mayRead(level, text.level)) return asRead(text);
  const readable = text.wordings.filter((one) => mayRead(level, one.level));
  const [best] = readable.toSorted((a, b) => b.level.rank - a.level.rank);
  return best && asRead(best);
}

/** Readers of several levels read the same texts. */
const asRead = once((text: Pick<Labelled<Prose>, 'at' | 'level' | 'value'>): ReadText => {
  const { at, level, value } = text;
  return {
    at,
    level,
    words: visibleText(value),
    said: visibleText(withoutCode(value)),
    links: targets(value),
    value,
  };
});

function withoutCode(prose: Prose): Prose {
  return prose.map((node) => {
    if (node.type === 'inlineCode') return { type: 'text', value: CODE };
    return 'children' in node ? { ...node, children: withoutCode(node.children) } : node;
  });
}

/** The sentences of a reading: its introduction and its points. */
export function sentencesOf({ introduction, items }: Reading): readonly ReadText[] {
  const points = items.flatMap((item) => item.points.map(({ text }) => text));
  return introduction ? [introduction, ...points] : points;
}

/** The titles of a reading, and the labels of its next meetings. */
export function titlesOf({ title, items, next }: Reading): readonly ReadText[] {
  return [
    ...(title ? [title] : []),
    ...items.map((item) => item.title),
    ...next.map(({ at, level, label }) => asRead({ at: [...at, 'label'], level, value: label })),
  ];
}

/** Every text of a reading, in the order in which it is read. */
export const textsOf = once(({ level, title, introduction, items, next }: Reading): readonly ReadText[] => {
  const labels = titlesOf({ level, items: [], next });
  return [
    ...[title, introduction].flatMap((text) => text ?? []),
    ...items.flatMap((item) => [
      item.title,
      ...item.presenters,
      ...item.points.flatMap(({ text, owners }) => [text, ...owners]),
    ]),
    ...labels,
  ];
});
