import type { Labelled } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Item, Meeting } from './meeting.ts';

/** Every text of a meeting with its label and its wordings, in the order of the record; the notes are no such text. */
export function labelledTexts({ title, introduction, items, next }: Meeting): readonly Labelled<Prose>[] {
  return [
    ...[title, introduction].flatMap((text) => text ?? []),
    ...items.flatMap(textsOfItem),
    ...next.map(({ at, level, label }) => ({ at: [...at, 'label'], level, value: label, wordings: [] })),
  ];
}

function textsOfItem({ title, presenters, points, items }: Item): readonly Labelled<Prose>[] {
  return [
    title,
    ...presenters,
    ...points.flatMap(({ prose, owners }) => [prose, ...owners]),
    ...items.flatMap(textsOfItem),
  ];
}
