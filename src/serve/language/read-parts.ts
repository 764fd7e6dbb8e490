import type { Labelled } from '../../base/policy.ts';
import type { Prose } from '../../base/prose.ts';
import type { Path } from '../../base/source.ts';
import { mapPerson } from '../../record/attendance.ts';
import type { AttendanceHeading, Item, Meeting } from '../../record/meeting.ts';
import { PAPER_LISTS, type Paper, type PaperLists } from '../../record/paper-lists.ts';
import { mapTexts } from '../../record/part-texts.ts';

/** A part of a meeting that some readers may get and others not, with the parts inside it. */
export interface ReadPart {
  readonly at: Path;
  /** What shows whether readers get it: its text. A part without one is known by its place. */
  readonly text?: Labelled<Prose>;
  /** Whether it is a name or a title among others, so that a line about it has to say which. */
  readonly isNamed?: true;
  /** Parts that readers get only where they get this one; those of an item also below another title. */
  readonly inside: readonly ReadPart[];
  readonly isItem?: true;
}

/** Every part of a meeting that its readers may get or not, in the order of the record. */
export function readParts(meeting: Meeting): readonly ReadPart[] {
  const texts: ReadPart[] = [];
  mapTexts('record', meeting, (text: Labelled<Prose>, key) => {
    texts.push({ at: [key], text, inside: [] });
  });
  return [
    ...texts,
    ...meeting.attendance.map(headingPart),
    ...meeting.items.map(itemPart),
    ...paperParts(meeting),
    ...meeting.next.map(({ at, label }) => ({ at, text: label, inside: [] })),
    ...meeting.corrections.map(({ at, text }) => ({ at, text, inside: [] })),
  ];
}

function headingPart({ at, heading, people }: AttendanceHeading): ReadPart {
  const inside = people.map((person): ReadPart => {
    const [text] = Object.values(mapPerson(person, (one: Labelled<Prose>) => one));
    return { at: person.at, ...(text && { text }), isNamed: true, inside: [] };
  });
  return { at, text: heading, inside };
}

function itemPart({ at, title, presenters, points, actions, items, ...lists }: Item): ReadPart {
  return {
    at,
    text: title,
    isItem: true,
    inside: [
      ...presenters.map(namePart),
      ...points.map((point) => ({ at: point.at, text: point.prose, inside: point.owners.map(namePart) })),
      ...actions.map((entry) => ({
        at: entry.at,
        ...(entry.prose && { text: entry.prose }),
        inside: entry.owners.map(namePart),
      })),
      ...paperParts(lists),
      ...items.map(itemPart),
    ],
  };
}

function namePart(text: Labelled<Prose>): ReadPart {
  return { at: text.at, text, isNamed: true, inside: [] };
}

function paperParts(lists: PaperLists<Paper>): readonly ReadPart[] {
  return PAPER_LISTS.flatMap((key) => lists[key] ?? []).map(({ at, title }) => ({
    at,
    text: title,
    isNamed: true,
    inside: [],
  }));
}
