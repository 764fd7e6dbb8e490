import { once } from '../base/once.ts';
import type { Level, Wording } from '../base/policy.ts';
import { type Prose, targets, visibleText } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { allWithin } from '../base/within.ts';
import { type ChosenCorrection, type ChosenItem, type ChosenNext, chosenParts } from '../levels/choose.ts';
import type { Meeting } from '../record/meeting.ts';
import { type PartTexts, textsOfPart } from '../record/part-texts.ts';

/** What readers of one level read of a meeting, each text with the place in the record that it comes from. */
export interface Reading extends PartTexts<'record', ReadText> {
  readonly level: Level;
  /** All items and the parts of items, in the order in which they are read. */
  readonly items: readonly ReadItem[];
  readonly next: readonly ChosenNext<ReadText>[];
  readonly corrections: readonly ChosenCorrection<ReadText>[];
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

interface ReadItem extends Omit<ChosenItem<ReadText>, 'items'> {
  /** The item that contains it; absent: it is on the agenda itself. */
  readonly parent?: Path;
  readonly hasParts: boolean;
}

const CODE = '\uFFFC';

/**
 * A meeting as readers of a level read it, by the same choice as `redact`. Rules see only this, so their messages
 * cannot depend on what is withheld from these readers.
 */
export function readingFor(meeting: Meeting, level: Level): Reading {
  return readingsOf(meeting)(level);
}

const readingsOf = once((meeting: Meeting) =>
  once((level: Level): Reading => {
    const parts = chosenParts(meeting, { audience: level, asText: asRead });
    return { level, ...parts, items: parts.items.flatMap((item) => withParts(item)) };
  }),
);

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

/** The sentences of a reading: its introduction, its points and its corrections. */
export function sentencesOf(reading: Reading): readonly ReadText[] {
  const ofItems = reading.items.flatMap((item) => [
    ...textsOfPart<'item', ReadText>('item', item, 'labelled prose'),
    ...item.points.map(({ text }) => text),
    ...item.actions.flatMap(({ text }) => text ?? []),
  ]);
  const ofCorrections = reading.corrections.map(({ text }) => text);
  return [
    ...textsOfPart<'record', ReadText>('record', reading, 'labelled prose'),
    ...ofItems,
    ...ofCorrections,
  ];
}

/** The titles of a reading and its other lines, and the labels of its next meetings. */
export function titlesOf(reading: Reading): readonly ReadText[] {
  return [
    ...textsOfPart<'record', ReadText>('record', reading, 'labelled line'),
    ...reading.items.flatMap((item) => textsOfPart<'item', ReadText>('item', item, 'labelled line')),
    ...reading.next.map(({ label }) => label),
  ];
}

/** Every text of a reading, in the order in which it is read. It is known by its shape, so that none is forgotten. */
export const textsOf = once((reading: Reading) => allWithin(reading, isReadText));

function isReadText(part: object): part is ReadText {
  return 'words' in part && 'said' in part;
}
