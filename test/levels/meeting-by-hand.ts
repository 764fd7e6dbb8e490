import type { Labelled, Level, Policy } from '../../src/base/policy.ts';
import { type Prose, plainProse, visibleText } from '../../src/base/prose.ts';
import type { Path } from '../../src/base/source.ts';
import type { Correction, Item, Meeting, NextMeeting, Point } from '../../src/record/meeting.ts';
import type { Workspace } from '../../src/record/workspace.ts';

const level = (name: string, rank: number): Level => ({ name, rank, statement: plainProse(`For ${name}.`) });

export const [OPEN, INNER, CLOSED, SEALED] = [
  level('Open', 0),
  level('Inner', 1),
  level('Closed', 2),
  level('Sealed', 3),
];
export const POLICY: Policy = {
  name: 'House',
  marking: plainProse('{level} of {policy}'),
  levels: [OPEN, INNER, CLOSED, SEALED],
};

/** A text of a level, and other wordings for lower ones. */
export function text(
  at: Path,
  own: Level,
  words: string | Prose,
  wordings: readonly (readonly [Level, string])[] = [],
): Labelled<Prose> {
  return {
    at,
    level: own,
    value: typeof words === 'string' ? plainProse(words) : words,
    wordings: wordings.map(([of, other]) => ({
      at: [...at, 'wording', of.name],
      level: of,
      value: plainProse(other),
    })),
  };
}

export function note(at: Path, prose: Labelled<Prose>): Point {
  return { at, level: prose.level, kind: 'note', owners: [], prose };
}

export function item(at: Path, own: Level, title: Labelled<Prose>, more: Partial<Item> = {}): Item {
  return { at, level: own, title, presenters: [], points: [], actions: [], items: [], ...more };
}

function nextMeeting(i: number, own: Level, label: string, day: number): NextMeeting {
  const at = ['next', i];
  return { at, level: own, label: text([...at, 'label'], own, label), date: { year: 2024, month: 4, day } };
}

function correction(i: number, own: Level, words: string, day: number): Correction {
  const at = ['corrections', i];
  return { at, level: own, date: { year: 2024, month: 5, day }, text: text([...at, 'text'], own, words) };
}

export const GROUP: Workspace['groups'][number] = {
  reference: 'HC',
  name: 'House Committee',
  title: '{name} {meeting}',
  introduction: text(['groups', 'HC', 'introduction'], OPEN, ''),
  points: 'list',
};

/** A meeting whose parts are in the order in which those of a record are. */
export function meeting({
  attendance = [],
  items = [],
  next = [],
  corrections = [],
  ...more
}: Partial<Meeting> = {}): Meeting {
  const date = { year: 2024, month: 3, day: 5 };
  const known = { group: GROUP, number: '7', date, status: 'final', level: OPEN } as const;
  return { ...known, ...more, attendance, items, next, corrections };
}

/** An action for Closed readers, with a wording for Inner ones. */
export const ACTION: Point = {
  at: ['items', 0, 'points', 1],
  level: CLOSED,
  kind: 'action',
  owners: [
    text(['items', 0, 'points', 1, 'owner', 0], CLOSED, 'Ann'),
    text(['items', 0, 'points', 1, 'owner', 1], SEALED, 'Bob'),
    text(['items', 0, 'points', 1, 'owner', 2], SEALED, 'Carol', [[CLOSED, 'someone']]),
  ],
  due: { meeting: 'HC_8' },
  prose: text(['items', 0, 'points', 1], CLOSED, 'Ask for a lower price', [
    [OPEN, 'Ask'],
    [INNER, 'Ask for a price'],
  ]),
};

/** A meeting that has every part, and texts of all levels. */
export const FULL: Meeting = meeting({
  group: { ...GROUP, introduction: text(['groups', 'HC', 'introduction'], INNER, 'Of meeting {meeting}') },
  title: text(['title'], CLOSED, 'The price', [[INNER, 'A matter']]),
  introduction: text(['introduction'], SEALED, 'They quarrelled'),
  items: [
    item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Outages'), {
      number: '4',
      presenters: [
        text(['items', 0, 'presenter', 0], OPEN, 'Dan'),
        text(['items', 0, 'presenter', 1], CLOSED, 'Eve'),
      ],
      points: [
        note(['items', 0, 'points', 0], text(['items', 0, 'points', 0], OPEN, 'Two outages')),
        ACTION,
        note(['items', 0, 'points', 2], text(['items', 0, 'points', 2], SEALED, 'A third one')),
      ],
      items: [
        item(['items', 0, 'items', 0], INNER, text(['items', 0, 'items', 0, 'title'], INNER, 'Causes'), {
          points: [
            {
              ...note(
                ['items', 0, 'items', 0, 'text'],
                text(['items', 0, 'items', 0, 'text'], INNER, 'A lost link'),
              ),
              kind: 'decision',
            },
          ],
        }),
      ],
    }),
    item(['items', 1], SEALED, text(['items', 1, 'title'], SEALED, 'Staff'), {
      points: [note(['items', 1, 'points', 0], text(['items', 1, 'points', 0], SEALED, 'Frank leaves'))],
    }),
  ],
  next: [nextMeeting(0, OPEN, 'Next', 2), nextMeeting(1, CLOSED, 'In private', 3)],
  corrections: [correction(0, OPEN, 'Not three', 6), correction(1, CLOSED, 'Much lower', 7)],
  notes: 'Ask the clerk',
});

export const ABBREVIATIONS: Workspace['abbreviations'] = new Map([
  ['OT', { at: ['abbreviations', 'OT'], level: OPEN, value: 'Outage Team', wordings: [] }],
  ['LP', { at: ['abbreviations', 'LP'], level: CLOSED, value: 'Lower Price', wordings: [] }],
]);

export const said = (prose: Prose | undefined): string | undefined => prose && visibleText(prose);
