import { describe, expect, test } from 'vitest';
import type { Ground, Labelled, Level } from '../../src/base/policy.ts';
import { type Prose, plainProse, visibleText } from '../../src/base/prose.ts';
import type { Path } from '../../src/base/source.ts';
import { noticesIn, noticeWords } from '../../src/levels/notice.ts';
import { redact } from '../../src/levels/redact.ts';
import { withheldTexts } from '../../src/levels/withheld.ts';
import type { ActionEntry, Item, Meeting, Person, Point } from '../../src/record/meeting.ts';
import type { Paper } from '../../src/record/paper-lists.ts';
import { CLOSED, INNER, item, meeting, OPEN, POLICY, SEALED, text } from './meeting-by-hand.ts';

/** What committees add to items and points: attendance, papers, numbers, ids and grounds. */
const GROUND: Ground = { because: 'a price under negotiation' };
const WORKSPACE = { policy: POLICY, abbreviations: new Map() };

const grounded = (own: Labelled<Prose>): Labelled<Prose> => ({ ...own, ground: GROUND });

function person(
  at: Path,
  level: Level,
  words: Partial<Record<'name' | 'initials' | 'role', string>>,
): Person {
  const of = Object.entries(words).map(([key, value]) => [key, text([...at, key], level, value)]);
  return { at, level, ...Object.fromEntries(of) };
}

const ALL_OF_A_PERSON: Person = {
  at: ['attendance', 'Present', 0],
  level: OPEN,
  name: text(['attendance', 'Present', 0, 'name'], OPEN, 'Sam Example'),
  initials: text(['attendance', 'Present', 0, 'initials'], OPEN, 'SE'),
  role: text(['attendance', 'Present', 0, 'role'], OPEN, 'Member'),
  organisation: text(['attendance', 'Present', 0, 'organisation'], OPEN, 'Example plc'),
  note: text(['attendance', 'Present', 0, 'note'], OPEN, 'from item 4'),
};
const HEADINGS: Meeting['attendance'] = [
  {
    at: ['attendance', 'Present'],
    level: OPEN,
    heading: text(['attendance', 'Present'], OPEN, 'Present'),
    people: [ALL_OF_A_PERSON, person(['attendance', 'Present', 1], CLOSED, { name: 'Ali Other' })],
  },
  {
    at: ['attendance', 'Apologies'],
    level: CLOSED,
    heading: text(['attendance', 'Apologies'], CLOSED, 'Apologies'),
    people: [person(['attendance', 'Apologies', 0], CLOSED, { name: 'Kim Fourth' })],
  },
];

test('readers see the people of their level, each with all that is said, and no heading without people', () => {
  const seen = (audience: Level) =>
    redact(meeting({ attendance: HEADINGS }), WORKSPACE, audience)?.attendance;
  const sam = {
    level: OPEN,
    name: plainProse('Sam Example'),
    initials: plainProse('SE'),
    role: plainProse('Member'),
    organisation: plainProse('Example plc'),
    note: plainProse('from item 4'),
  };
  expect(seen(OPEN)).toStrictEqual([{ level: OPEN, heading: plainProse('Present'), people: [sam] }]);
  expect(seen(CLOSED)).toStrictEqual([
    {
      level: OPEN,
      heading: plainProse('Present'),
      people: [sam, { level: CLOSED, name: plainProse('Ali Other') }],
    },
    {
      level: CLOSED,
      heading: plainProse('Apologies'),
      people: [{ level: CLOSED, name: plainProse('Kim Fourth') }],
    },
  ]);
});

test.each(['name', 'role', 'organisation', 'note', 'initials'] as const)(
  'a person of whom only the %s is said keeps the ground of the label',
  (key) => {
    const at = ['attendance', 'Present', 0];
    const only: Person = { at, level: INNER, [key]: grounded(text([...at, key], INNER, 'Words')) };
    const attendance = HEADINGS.slice(0, 1).map((heading) => ({ ...heading, people: [only] }));
    expect(redact(meeting({ attendance }), WORKSPACE, INNER)?.attendance[0]?.people).toStrictEqual([
      { level: INNER, ground: GROUND, [key]: plainProse('Words') },
    ]);
  },
);

test('a ground is kept with whichever text of a person comes first', () => {
  const at = ['attendance', 'Present', 0];
  const both = (
    first: 'name' | 'role' | 'organisation' | 'note',
    second: 'role' | 'organisation' | 'note' | 'initials',
  ) =>
    redact(
      meeting({
        attendance: HEADINGS.slice(0, 1).map((heading) => ({
          ...heading,
          people: [
            {
              at,
              level: INNER,
              [first]: grounded(text([...at, first], INNER, 'Words')),
              [second]: text([...at, second], INNER, 'Words'),
            },
          ],
        })),
      }),
      WORKSPACE,
      INNER,
    )?.attendance[0]?.people[0]?.ground;
  expect([both('name', 'role'), both('role', 'organisation')]).toEqual([GROUND, GROUND]);
  expect([both('organisation', 'note'), both('note', 'initials')]).toEqual([GROUND, GROUND]);
});

const PAPERS: readonly Paper[] = [
  {
    at: ['papers', 0],
    level: OPEN,
    title: text(['papers', 0, 'title'], OPEN, 'Review Report'),
    reference: text(['papers', 0, 'reference'], OPEN, 'HC_7_1'),
  },
  {
    at: ['papers', 1],
    level: CLOSED,
    title: grounded(text(['papers', 1, 'title'], CLOSED, 'The tender')),
  },
];
const REPORT = { level: OPEN, title: plainProse('Review Report'), reference: plainProse('HC_7_1') };
const TENDER = { level: CLOSED, title: plainProse('The tender'), ground: GROUND };

test('readers see the papers and annexes of their level, of the record and of an item', () => {
  const own = item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Outages'), {
    annexes: PAPERS.slice(0, 1),
    papers: PAPERS.slice(1),
  });
  const given = meeting({ papers: PAPERS, annexes: PAPERS.slice(1), items: [own] });
  const [open, closed] = [redact(given, WORKSPACE, OPEN), redact(given, WORKSPACE, CLOSED)];
  expect(open?.papers).toStrictEqual([REPORT]);
  expect(open).not.toHaveProperty('annexes');
  expect(open?.items[0]?.annexes).toStrictEqual([REPORT]);
  expect(open?.items[0]).not.toHaveProperty('papers');
  expect([closed?.papers, closed?.annexes]).toStrictEqual([[REPORT, TENDER], [TENDER]]);
  expect(closed?.items[0]?.papers).toStrictEqual([TENDER]);
});

const AT = ['items', 0, 'points', 0];
const NUMBERED: Point = {
  at: AT,
  level: CLOSED,
  kind: 'action',
  owners: [],
  id: '7.1',
  number: '12.',
  prose: grounded(text(AT, CLOSED, 'Ask for a price', [[INNER, 'Ask']])),
};
const first = (point: Point, more: Partial<Item> = {}): Meeting =>
  meeting({
    items: [
      item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Outages'), { points: [point], ...more }),
    ],
  });

test('a point keeps its number wherever it is seen, and its id and ground where its own words are', () => {
  const seen = (audience: Level) => redact(first(NUMBERED), WORKSPACE, audience)?.items[0]?.points;
  expect(seen(OPEN)).toStrictEqual([]);
  expect(seen(INNER)).toStrictEqual([
    { kind: 'note', level: INNER, prose: plainProse('Ask'), owners: [], number: '12.' },
  ]);
  expect(seen(CLOSED)).toStrictEqual([
    {
      kind: 'action',
      level: CLOSED,
      prose: plainProse('Ask for a price'),
      ground: GROUND,
      owners: [],
      id: '7.1',
      number: '12.',
    },
  ]);
});

test('a point without number and id has none, as an item without a former number', () => {
  const { id: _, number: __, ...plain } = NUMBERED;
  const seen = redact(first(plain), WORKSPACE, CLOSED)?.items[0];
  expect(Object.keys(seen ?? {})).not.toContain('formerly');
  expect(Object.keys(seen?.points[0] ?? {})).toEqual(['kind', 'level', 'prose', 'ground', 'owners']);
  expect(redact(first(plain, { formerly: '3' }), WORKSPACE, OPEN)?.items[0]?.formerly).toBe('3');
});

const SAID: ActionEntry = {
  at: ['items', 0, 'actions', 0],
  level: CLOSED,
  ground: GROUND,
  id: '6.1',
  state: 'closed',
  owners: [text(['items', 0, 'actions', 0, 'owner'], CLOSED, 'Operator')],
  due: { meeting: 'HC_8' },
  prose: grounded(
    text(['items', 0, 'actions', 0, 'text'], CLOSED, 'The price was agreed', [[INNER, 'Done']]),
  ),
};
const { prose: _, ...WORDLESS } = SAID;

test.each([
  ['nothing, below all of its wordings', SAID, OPEN, []],
  [
    'its id and other words, where these are theirs',
    SAID,
    INNER,
    [{ level: INNER, id: '6.1', owners: [], prose: plainProse('Done') }],
  ],
  [
    'all of it at its level',
    SAID,
    CLOSED,
    [
      {
        level: CLOSED,
        ground: GROUND,
        id: '6.1',
        state: 'closed',
        owners: [{ level: CLOSED, prose: plainProse('Operator') }],
        due: { meeting: 'HC_8' },
        prose: plainProse('The price was agreed'),
      },
    ],
  ],
  ['nothing of one without words below its level', WORDLESS, INNER, []],
  [
    'one that says nothing but an id',
    { at: SAID.at, level: CLOSED, id: '6.1', owners: [] },
    CLOSED,
    [{ level: CLOSED, id: '6.1', owners: [] }],
  ],
])('of what became of an action, readers see %s', (_, entry: ActionEntry, audience, shown) => {
  const given = meeting({
    items: [item(['items', 0], OPEN, text(['items', 0, 'title'], OPEN, 'Review'), { actions: [entry] })],
  });
  expect(redact(given, WORKSPACE, audience)?.items[0]?.actions).toStrictEqual(shown);
  const hidden = withheldTexts(given, audience, SEALED).map(({ text }) => text);
  expect(hidden.includes('6.1')).toBe(shown.length === 0);
  expect(hidden.includes('Operator')).toBe(entry.owners.length > 0 && audience !== CLOSED);
});

test('the grounds of a record, a title and a coming meeting are kept', () => {
  const at = ['next', 0];
  const label = grounded(text([...at, 'label'], OPEN, 'Next'));
  const title = grounded(text(['title'], OPEN, 'A title'));
  const given: Meeting = {
    ...meeting({ title, next: [{ at, level: OPEN, label, date: meeting().date }] }),
    ground: GROUND,
  };
  const seen = redact(given, WORKSPACE, OPEN);
  expect([seen?.ground, seen?.title?.ground, seen?.next[0]?.ground]).toEqual([GROUND, GROUND, GROUND]);
});

test('a meeting without a number has none', () => {
  const { number: _, ...unnumbered } = meeting();
  expect(redact(unnumbered, WORKSPACE, OPEN)).not.toHaveProperty('number');
});

test('names that are printed nowhere are withheld from everyone, the highest readers included', () => {
  const unprinted = [{ at: ['attendance', 'Present', 0, 'name'], level: OPEN, name: 'Sam Example' }];
  expect(withheldTexts(meeting({ unprinted }), SEALED, SEALED)).toStrictEqual([
    { at: ['attendance', 'Present', 0, 'name'], level: SEALED, text: 'Sam Example', keptOut: 'names' },
  ]);
});

test('the words of an author who says why are withheld with their text, a single word is not', () => {
  const because = (words: string) => {
    const prose: Labelled<Prose> = { ...text(AT, CLOSED, 'The price'), ground: { because: words } };
    return withheldTexts(first({ at: AT, level: CLOSED, kind: 'note', owners: [], prose }), OPEN, SEALED);
  };
  const at = ['items', 0, 'points', 'because'];
  expect(because('commercial').map((one) => one.text)).toEqual(['The price']);
  expect(because('a price under negotiation')).toContainEqual(
    expect.objectContaining({ at, text: 'a price under negotiation', level: CLOSED }),
  );
  expect(because('commercial')[0]).toMatchObject({ ground: { because: 'commercial' } });
});

/** An item of Inner readers. Of its title, lower readers get another wording. */
const APPROVAL = (title: Labelled<Prose>): Meeting =>
  meeting({
    items: [item(['items', 0], INNER, title, { approves: { meeting: 'HC_6' } })],
  });

test.each([
  ['readers of its level', INNER, text(['items', 0, 'title'], INNER, 'Minutes'), true],
  ['readers above', CLOSED, text(['items', 0, 'title'], CLOSED, 'Minutes'), true],
  [
    'readers who get a wording below its level',
    INNER,
    text(['items', 0, 'title'], CLOSED, 'The minutes', [[OPEN, 'Minutes']]),
    false,
  ],
  [
    'readers who get a wording of its level',
    INNER,
    text(['items', 0, 'title'], CLOSED, 'The minutes', [[INNER, 'Minutes']]),
    true,
  ],
  [
    'readers below its level',
    OPEN,
    text(['items', 0, 'title'], INNER, 'The minutes', [[OPEN, 'Minutes']]),
    false,
  ],
])('%s see which meeting an item approves, or do not', (_, audience, title, isSeen) => {
  const seen = redact(APPROVAL(title), WORKSPACE, audience)?.items[0];
  expect(seen?.approves).toStrictEqual(isSeen ? { meeting: 'HC_6' } : undefined);
  expect(Object.keys(seen ?? {}).includes('approves')).toBe(isSeen);
});

describe('the grounds that a notice names', () => {
  const grounds = new Map([
    ['legal', 'paragraph 5'],
    ['commercial', 'paragraph 3'],
    ['price', 'paragraph 3'],
  ]);
  const because = (words: string, at: Path, level: Level = CLOSED): Point => ({
    ...NUMBERED,
    at,
    prose: { ...text(at, level, 'Words', [[INNER, 'Ask']]), ground: { because: words } },
  });
  const withheldFor = (...words: string[]) =>
    first(NUMBERED, { points: words.map((one, i) => because(one, ['items', 0, 'points', i])) });
  const settings = { ...WORKSPACE, grounds, notice: plainProse('Because of {ground}.') };
  const named = (given: Meeting, audience = INNER, workspace: Parameters<typeof redact>[1] = settings) =>
    redact(given, workspace, audience)?.items[0];

  test('are those of withheld texts, in the order of the workspace, each wording once', () => {
    expect(named(withheldFor('price', 'legal', 'commercial', 'legal'))?.notice).toStrictEqual([
      'legal',
      'commercial',
    ]);
    expect(named(withheldFor('price'))?.notice).toStrictEqual(['commercial']);
  });

  test.each([
    ['readers of the text', withheldFor('legal'), CLOSED, settings],
    ['a word of the author', withheldFor('quarrel'), INNER, settings],
    ['a text without a ground', first(NUMBERED), INNER, settings],
    ['a workspace without a notice', withheldFor('legal'), INNER, { ...WORKSPACE, grounds }],
    [
      'an item inside',
      first(NUMBERED, {
        points: [],
        items: [
          item(['items', 0, 'items', 0], CLOSED, text(['items', 0, 'items', 0, 'title'], CLOSED, 'Words')),
        ],
      }),
      INNER,
      settings,
    ],
  ])('are none for %s', (_, given, audience, workspace) =>
    expect(named(given, audience, workspace)).not.toHaveProperty('notice'),
  );

  test('are those, too, that the author asks for, to readers of the item itself', () => {
    const asked = (level: Level) =>
      meeting({
        items: [
          item(['items', 0], level, text(['items', 0, 'title'], level, 'Staff', [[OPEN, 'A matter']]), {
            notice: ['legal'],
          }),
        ],
      });
    expect(named(asked(INNER))?.notice).toStrictEqual(['legal']);
    expect(named(asked(INNER), OPEN)).not.toHaveProperty('notice');
    expect(named(asked(OPEN), OPEN)?.notice).toStrictEqual(['legal']);
  });
});

describe('the words of a notice', () => {
  const grounds = new Map([
    ['legal', 'paragraph 5'],
    ['commercial', 'paragraph 3'],
    ['personal', 'paragraph 1'],
  ]);
  const notice = plainProse('Because of {ground}.');
  const words = (names: readonly string[] | undefined, workspace: Parameters<typeof noticeWords>[1]) =>
    visibleText(noticeWords(names ? { notice: names } : {}, workspace));

  test.each([
    [['legal'], 'Because of paragraph 5.'],
    [['legal', 'commercial'], 'Because of paragraph 5 and paragraph 3.'],
    [['legal', 'commercial', 'personal'], 'Because of paragraph 5, paragraph 3 and paragraph 1.'],
    [['quarrel', 'legal'], 'Because of paragraph 5.'],
    [['quarrel'], ''],
    [undefined, ''],
  ])('for %j are %j', (names, said) => {
    expect(words(names, { notice, grounds })).toBe(said);
    expect(words(names, { grounds })).toBe('');
  });

  test('are those of each item that has a notice, and of the items inside it', () => {
    const at = ['items', 0];
    const inside = item([...at, 'items', 0], OPEN, text([...at, 'items', 0, 'title'], OPEN, 'Inside'), {
      notice: ['personal'],
    });
    const other = item(['items', 1], OPEN, text(['items', 1, 'title'], OPEN, 'Other'));
    const given = meeting({
      items: [
        item(at, OPEN, text([...at, 'title'], OPEN, 'Outer'), { notice: ['legal'], items: [inside] }),
        other,
      ],
    });
    const shown = redact(given, { ...WORKSPACE, grounds, notice }, OPEN)?.items ?? [];
    const found = noticesIn(shown, { grounds, notice });
    expect(found.map((one) => [visibleText(one.item.title.prose), visibleText(one.words)])).toEqual([
      ['Outer', 'Because of paragraph 5.'],
      ['Inside', 'Because of paragraph 1.'],
    ]);
  });
});
