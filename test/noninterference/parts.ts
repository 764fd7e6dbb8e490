import type { EntrySpec, ItemSpec, PaperSpec, PersonSpec, PointSpec, RecordSpec, TextSpec } from './specs.ts';

export type PartKind =
  | 'record title'
  | 'time'
  | 'venue'
  | 'introduction'
  | 'person'
  | 'title'
  | 'title of a part'
  | 'presenter'
  | 'owner'
  | 'point'
  | 'paper'
  | 'entry'
  | 'next meeting'
  | 'correction';

/** A text of a record with its level: the text itself, or one of its wordings. */
export interface Part {
  readonly kind: PartKind;
  readonly text: string;
  readonly level: number;
  readonly isWording: boolean;
  /** Whether the level comes from what is around it. */
  readonly isInherited: boolean;
  /** The level of the item or the record that holds it. */
  readonly outer: number;
}

/** Every text of a record but the notes, in the order of the document. */
export function partsOf({
  label,
  title,
  time,
  venue,
  introduction,
  attendance,
  attendanceLabel = label,
  items,
  papers,
  next,
  corrections,
}: RecordSpec): readonly Part[] {
  return [
    ...(title ? textParts('record title', title, label) : []),
    ...(time ? textParts('time', time, label) : []),
    ...(venue ? textParts('venue', venue, label) : []),
    ...(introduction ? textParts('introduction', introduction, label) : []),
    ...attendance.flatMap(({ people }) => people.flatMap((one) => personParts(one, attendanceLabel))),
    ...items.flatMap((item) => itemParts('title', item, label)),
    ...paperParts(papers, label),
    ...next.flatMap((meeting) => textParts('next meeting', meeting, label)),
    ...corrections.flatMap((one) => textParts('correction', one, label)),
  ];
}

function personParts({ texts, label }: PersonSpec, outer: number): readonly Part[] {
  return Object.values(texts).flatMap((text) => textParts('person', { text, label }, outer));
}

function itemParts(kind: PartKind, item: ItemSpec, outer: number): readonly Part[] {
  const level = Math.max(outer, item.label ?? 0);
  return [
    ...textParts(kind, item.title, level),
    ...item.presenters.flatMap((name) => textParts('presenter', name, level)),
    ...item.points.flatMap((point) => pointParts(point, level)),
    ...item.actions.flatMap((entry) => entryParts(entry, level)),
    ...paperParts(item.papers, level),
    ...item.items.flatMap((part) => itemParts('title of a part', part, level)),
  ];
}

function paperParts(papers: readonly PaperSpec[], outer: number): readonly Part[] {
  return papers.flatMap(({ title, reference, label }) =>
    [title, reference ?? []].flat().flatMap((text) => textParts('paper', { text, label }, outer)),
  );
}

function pointParts(point: PointSpec, outer: number): readonly Part[] {
  const level = Math.max(outer, point.label ?? 0);
  return [
    ...textParts('point', point, outer),
    ...point.owners.flatMap((owner) => textParts('owner', owner, level)),
  ];
}

function entryParts({ text, owners, label, wording }: EntrySpec, outer: number): readonly Part[] {
  const level = Math.max(outer, label ?? 0);
  return [
    ...(text === undefined ? [] : textParts('entry', { text, label, ...(wording && { wording }) }, outer)),
    ...owners.flatMap((owner) => textParts('owner', owner, level)),
  ];
}

function textParts(kind: PartKind, { text, label, wording }: TextSpec, outer: number): readonly Part[] {
  const level = Math.max(outer, label ?? 0);
  const own: Part = { kind, text, level, outer, isWording: false, isInherited: label === undefined };
  const wordings = [...(wording ?? [])].map(([rank, words]): Part => {
    return { kind, text: words, level: rank, outer, isWording: true, isInherited: false };
  });
  return [own, ...wordings];
}
