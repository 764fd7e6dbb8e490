import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/base/policy.ts';
import { plainProse } from '../../src/base/prose.ts';
import { redact } from '../../src/levels/redact.ts';
import {
  ABBREVIATIONS,
  ACTION,
  CLOSED,
  FULL,
  GROUP,
  INNER,
  item,
  meeting,
  OPEN,
  POLICY,
  SEALED,
  text,
} from './meeting-by-hand.ts';

const WORKSPACE = { policy: POLICY, abbreviations: ABBREVIATIONS };
const shown = (level: Level, words: string) => ({ level, prose: plainProse(words) });
const NOTHING_WITHHELD = {
  policy: POLICY,
  number: '7',
  date: FULL.date,
  status: FULL.status,
  level: OPEN,
  attendance: [],
};
const GROUP_SHOWN = { reference: 'HC', name: 'House Committee', title: '{name} {meeting}', points: 'list' };
const NEXT = FULL.next.map(({ level, label, date }) => ({ level, label: label.value, date }));
const CORRECTIONS = FULL.corrections.map(({ level, date, text }) => ({ level, date, prose: text.value }));
const OUTAGE_TEAM = ['OT', { level: OPEN, long: 'Outage Team' }] as const;

const OUTAGES = { number: '4', title: shown(OPEN, 'Outages') };
const TWO = { kind: 'note', ...shown(OPEN, 'Two outages'), owners: [] };
const CAUSES = {
  title: shown(INNER, 'Causes'),
  presenters: [],
  points: [{ kind: 'decision', ...shown(INNER, 'A lost link'), owners: [] }],
  actions: [],
  items: [],
};
const ACTION_SHOWN = {
  kind: 'action',
  ...shown(CLOSED, 'Ask for a lower price'),
  owners: [shown(CLOSED, 'Ann'), shown(CLOSED, 'someone')],
  due: { meeting: 'HC_8' },
};

/** What `redact` gives, as plain data: the key that seals it is no part of what is shown. */
function redacted(audience: Level): unknown {
  const result = redact(FULL, WORKSPACE, audience);
  return result && Object.fromEntries(Object.entries(result));
}

describe('of a meeting that has everything', () => {
  test('readers of the lowest level see what is theirs, and the wordings written for them', () => {
    expect(redacted(OPEN)).toStrictEqual({
      ...NOTHING_WITHHELD,
      audience: OPEN,
      group: GROUP_SHOWN,
      glossary: new Map([OUTAGE_TEAM]),
      items: [
        {
          ...OUTAGES,
          actions: [],
          presenters: [shown(OPEN, 'Dan')],
          points: [TWO, { kind: 'note', ...shown(OPEN, 'Ask'), owners: [] }],
          items: [],
        },
      ],
      next: NEXT.slice(0, 1),
      corrections: CORRECTIONS.slice(0, 1),
    });
  });

  test('readers between see the highest wording that they may read', () => {
    expect(redacted(INNER)).toStrictEqual({
      ...NOTHING_WITHHELD,
      audience: INNER,
      group: { ...GROUP_SHOWN, introduction: shown(INNER, 'Of meeting {meeting}') },
      glossary: new Map([OUTAGE_TEAM]),
      title: shown(INNER, 'A matter'),
      items: [
        {
          ...OUTAGES,
          actions: [],
          presenters: [shown(OPEN, 'Dan')],
          points: [TWO, { kind: 'note', ...shown(INNER, 'Ask for a price'), owners: [] }],
          items: [CAUSES],
        },
      ],
      next: NEXT.slice(0, 1),
      corrections: CORRECTIONS.slice(0, 1),
    });
  });

  test('readers above see the action with those owners that they may know', () => {
    expect(redacted(CLOSED)).toStrictEqual({
      ...NOTHING_WITHHELD,
      audience: CLOSED,
      group: { ...GROUP_SHOWN, introduction: shown(INNER, 'Of meeting {meeting}') },
      glossary: new Map([OUTAGE_TEAM, ['LP', { level: CLOSED, long: 'Lower Price' }]]),
      title: shown(CLOSED, 'The price'),
      items: [
        {
          ...OUTAGES,
          actions: [],
          presenters: [shown(OPEN, 'Dan'), shown(CLOSED, 'Eve')],
          points: [TWO, ACTION_SHOWN],
          items: [CAUSES],
        },
      ],
      next: NEXT,
      corrections: CORRECTIONS,
    });
  });

  test('readers of the highest level see everything but the notes', () => {
    const all = redact(FULL, WORKSPACE, SEALED);
    expect(all?.introduction).toStrictEqual(shown(SEALED, 'They quarrelled'));
    expect(all?.items.map(({ title }) => title)).toStrictEqual([
      shown(OPEN, 'Outages'),
      shown(SEALED, 'Staff'),
    ]);
    expect(all?.items[0]?.points[1]?.owners).toStrictEqual([
      shown(CLOSED, 'Ann'),
      shown(SEALED, 'Bob'),
      shown(SEALED, 'Carol'),
    ]);
    expect(JSON.stringify(all)).not.toContain('clerk');
  });
});

test.each([
  [OPEN, false],
  [INNER, true],
  [CLOSED, true],
])('of a meeting for Inner readers, those of %o see something: %s', (audience, isSeen) => {
  expect(redact(meeting({ level: INNER }), WORKSPACE, audience) !== undefined).toBe(isSeen);
});

test('the venue is shown to those who may read it, and a wording of it to others', () => {
  const given = meeting({ venue: text(['venue'], CLOSED, 'The depot', [[INNER, 'In the north']]) });
  const venueFor = (audience: Level) => redact(given, WORKSPACE, audience);
  expect(venueFor(OPEN)).not.toHaveProperty('venue');
  expect(venueFor(INNER)?.venue).toStrictEqual(shown(INNER, 'In the north'));
  expect(venueFor(CLOSED)?.venue).toStrictEqual(shown(CLOSED, 'The depot'));
});

test('what is redacted cannot be changed, and holds no place of the record', () => {
  const result = redact(FULL, WORKSPACE, CLOSED);
  expect(Object.isFrozen(result)).toBe(true);
  expect(JSON.stringify(result)).not.toContain('"at"');
});

test('the order in which wordings are written makes no difference', () => {
  const { prose, ...point } = ACTION;
  const turned = { ...point, prose: { ...prose, wordings: prose.wordings.toReversed() } };
  const items = [
    item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Outages'), { points: [turned] }),
  ];
  const points = redact(meeting({ items }), WORKSPACE, INNER)?.items[0]?.points;
  expect(points).toStrictEqual([{ kind: 'note', ...shown(INNER, 'Ask for a price'), owners: [] }]);
});

test('an action without a date has none, and a group that says nothing of itself an empty introduction', () => {
  const { due: _, ...undated } = ACTION;
  const items = [
    item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Outages'), { points: [undated] }),
  ];
  const result = redact(meeting({ items, group: GROUP }), WORKSPACE, CLOSED);
  expect(result?.items[0]?.points[0]).not.toHaveProperty('due');
  expect(result?.items[0]).not.toHaveProperty('number');
  expect(result).not.toHaveProperty('title');
  expect(result).not.toHaveProperty('introduction');
  expect(result?.group.introduction).toStrictEqual(shown(OPEN, ''));
});

test('when and where a meeting was, and is to be, is shown to those who may see it', () => {
  const [open, closed] = FULL.next;
  if (!open || !closed) throw new Error('there are no coming meetings');
  const until = { ...FULL.date, year: FULL.date.year + 1 };
  const withAll = {
    ...FULL,
    until,
    formerly: ['HC_6'],
    time: text(['time'], CLOSED, '08:15 to 17:45', [[OPEN, '10:00']]),
    next: [
      {
        ...open,
        until,
        time: text(['next', 0, 'time'], OPEN, '09:10'),
        venue: text(['next', 0, 'venue'], OPEN, 'Room 3'),
      },
      { ...closed, time: text(['next', 1, 'time'], closed.level, '11:11') },
    ],
  };
  const all = redact(withAll, WORKSPACE, OPEN);
  expect([all?.until, all?.formerly, all?.time]).toEqual([until, ['HC_6'], shown(OPEN, '10:00')]);
  expect(all?.next).toEqual([
    {
      level: OPEN,
      label: open.label.value,
      date: open.date,
      until,
      time: plainProse('09:10'),
      venue: plainProse('Room 3'),
    },
  ]);
  expect(redact(withAll, WORKSPACE, CLOSED)?.time).toEqual(shown(CLOSED, '08:15 to 17:45'));
});
