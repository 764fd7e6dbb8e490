import { expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';

const SETTINGS = 'rules: { action-without-id: warning }\n';
const head = (meeting: string) => `group: OPSG\n${meeting}date: 2020-01-07\nclassification: White\nitems:\n`;
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function repaired(record: string, settings = SETTINGS): Promise<string> {
  const world = memoryWorld({ 'opsg.yaml': settings, 'r.yaml': record });
  await runIn(world, ['validate', '--fix', 'r.yaml']);
  const once = decode(await world.readFile('r.yaml'));
  await runIn(world, ['validate', '--fix', 'r.yaml']);
  expect(decode(await world.readFile('r.yaml')), 'a second time').toBe(once);
  return once;
}

const WITHOUT = `  - title: Prices
    classification: Amber
    points:
      - action: Ask for a price.
        owner: DCC
  - title: Plans
    points:
      - { action: Send the plan., owner: DCC }
      - { action: Send more. }
      - action: Say so.   # soon
      - action: >-
          Ask why,
          and when.
        owner: DCC
      - { action: Do., id: 28.4, owner: DCC }
      - text: Nothing.
    actions: [{ id: 27.9 }]
`;

test('gives the next ids of the meeting, those of the lowest level first, and changes none', async () => {
  expect(await repaired(head('meeting: 28\n') + WITHOUT)).toBe(`${head('meeting: 28\n')}  - title: Prices
    classification: Amber
    points:
      - action: Ask for a price.
        id: 28.9
        owner: DCC
  - title: Plans
    points:
      - { action: Send the plan., id: 28.5, owner: DCC }
      - { action: Send more., id: 28.6 }
      - action: Say so.   # soon
        id: 28.7
      - action: >-
          Ask why,
          and when.
        id: 28.8
        owner: DCC
      - { action: Do., id: 28.4, owner: DCC }
      - text: Nothing.
    actions: [{ id: 27.9 }]
`);
});

test.each([
  ['meeting: 28\n', '28.1'],
  ['meeting: 2018-01\n', '2018-01.1'],
  ['meeting: 11/23\n', '11/23.1'],
  ['', '2020-01-07.1'],
])('of a meeting with %j the first is %s', async (meeting, id) => {
  const points = '  - { title: Plans, points: [{ action: Send the plan., owner: DCC }] }\n';
  expect(await repaired(head(meeting) + points)).toContain(
    `{ action: Send the plan., id: ${id}, owner: DCC }`,
  );
});

test('uses no number that an entry about an action of the record has', async () => {
  const items =
    '  - title: Plans\n    points: [{ action: Send the plan., owner: DCC }]\n    actions:\n      - { id: 28.2, classification: Amber }\n';
  expect(await repaired(head('meeting: 28\n') + items)).toContain('id: 28.3, owner');
});

test('gives none where no workspace asks for them', async () => {
  const record = head('meeting: 28\n') + WITHOUT;
  expect(await repaired(record, '')).toBe(record);
});

/** The id that the one action of meeting 28 gets beside another record. */
async function idBeside(other: string, named = 'r.yaml', points = ''): Promise<string | undefined> {
  const own = `  - title: Plans\n    points:\n      - { action: Send the plan., owner: DCC }\n${points}`;
  const files = { 'opsg.yaml': SETTINGS, 'r.yaml': head('meeting: 28\n') + own, 'later/s.yaml': other };
  const world = memoryWorld(files);
  await runIn(world, ['validate', '--fix', named]);
  return /id: (28\.\d+), owner/.exec(decode(await world.readFile('r.yaml')))?.[1];
}

const later = (items: string, group = 'OPSG') =>
  `group: ${group}\nmeeting: 29\ndate: 2020-02-04\nclassification: White\n${items}`;
const text = (words: string) => later(`items: [{ title: Plans, text: ${JSON.stringify(words)} }]\n`);

test.each([
  ['an entry', later('items: [{ title: Plans, actions: [{ id: 28.4, state: closed }] }]\n'), '28.5'],
  [
    'a withheld entry',
    later('items: [{ title: Plans, actions: [{ id: "28.4", classification: Amber }] }]\n'),
    '28.5',
  ],
  ['a text', text('Action **28.4** was withdrawn.'), '28.5'],
  ['a list', text('See actions 28.1 and 28.6.'), '28.7'],
  ['a range', text('See actions OPSG 28.1 to 28.3.'), '28.4'],
  ['a comment', later('# action\n# 28.4 was withdrawn\nitems: [{ title: Plans, text: None. }]\n'), '28.5'],
  [
    'a record that is not well formed',
    later('items: [{ title: Plans, actions: [{ id: 28.4, state: open'),
    '28.5',
  ],
  ['figures', text('Version 28.4 is used by 28.7%.'), '28.1'],
  ['another group', later('items: [{ title: Plans, text: See action 28.4. }]\n', 'EXWG'), '28.1'],
  ['another meeting', text('See action 128.4.'), '28.1'],
])('an id that another record speaks of is not used again: %s', async (_, other, id) => {
  expect(await idBeside(other)).toBe(id);
  expect(await idBeside(other, '.')).toBe(id);
});

test('nor is one of which a text of the record itself speaks', async () => {
  expect(await idBeside(text('None.'), 'r.yaml', '      - Action 28.2 was withdrawn.\n')).toBe('28.3');
});
