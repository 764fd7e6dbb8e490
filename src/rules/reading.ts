import { once } from '../base/once.ts';
import type { Level, Wording } from '../base/policy.ts';
import { type Prose, targets, visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { type ChosenItem, chosenParts } from '../levels/choose.ts';
import type { Meeting, NextMeeting } from '../record/meeting.ts';

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

export interface ReadItem extends Omit<ChosenItem<ReadText>, 'items'> {
  /** The item of which it is a part; absent: it stands on the agenda itself. */
  readonly parent?: Path;
  readonly hasParts: boolean;
}

const CODE = '\uFFFC';

/**
 * A meeting as readers of a level read it: the same choice as that of `redact`. Rules look at this alone, so that
 * what they say of it cannot depend on what is withheld from these readers.
 */
export function readingFor(meeting: Meeting, level: Level): Reading {
  const parts = chosenParts(meeting, { audience: level, asText: asRead });
  return { level, ...parts, items: parts.items.flatMap((item) => withParts(item)) };
}

function withParts({ items, ...item }: ChosenItem<ReadText>, parent?: Path): readonly ReadItem[] {
  const own: ReadItem = { ...item, hasParts: items.length > 0, ...(parent && { parent }) };
  return [own, ...items.flatMap((part) => withParts(part, item.at))];
}

/** Readers of several levels read the same texts. */
const asRead = once((text: Wording<Prose>): ReadText => {
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
