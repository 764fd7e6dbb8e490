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
