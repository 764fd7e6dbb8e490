import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { inShort, problemsOf, recordWith, recordWithItems, saidOf } from './checking.ts';

/** A White item with this text beside an Amber one. */
function beside(text: string, title = 'Contract with the new supplier'): string {
  const amber = `- number: 15\n  title: ${title}\n  classification: Amber\n  text: Closed.\n`;
  return recordWithItems(`- number: 4\n  title: Outages\n  text: ${JSON.stringify(text)}\n${amber}`);
}

async function isFound(record: string): Promise<boolean> {
  return (await saidOf(record, 'refers-to-withheld')).length > 0;
}

describe('a White text refers to an Amber item', () => {
  test.each([
    'See item 15.',
    'See items 4, 14 and 15.',
    'See agenda item no. 15.',
    'See Item #15.',
    'See item (15).',
    'See item **15**.',
    'See item\u00A015.',
    'See it\u00ADem \u200B15.',
    'See item \uFF11\uFF15.',
    'See OPSG_28-15.',
    'See [here](https://example.org/OPSG_28-15).',
    'See [here](https://example.org/headlines.html#item-15).',
  ])('by its number: %j', async (text) => expect(await isFound(beside(text))).toBe(true));

  test.each([
    'As under Contract with the new supplier.',
    'As under CONTRACT WITH THE NEW SUPPLIER.',
    'As under Contract with *the* new  supplier.',
    'As under Contract with the new sup\u00ADplier.',
  ])('by its title: %j', async (text) => expect(await isFound(beside(text))).toBe(true));

  test.each([
    ['See the Supplier’s offer – part 2.', "Supplier's offer - part 2"],
    ['See “Mergers” above.', 'Mergers'],
    ['See the Caf\u00E9 trial.', 'Cafe\u0301 trial'],
  ])('by a title that is written in other signs: %j', async (text, title) => {
    expect(await isFound(beside(text, title))).toBe(true);
  });
});

test.each([
  'See item 4, and item 150, and item 15.1.',
  'There were 15 items, and 15 of them were closed.',
  'A contract with a new supplier.',
])('no reference: %j', async (text) => expect(await isFound(beside(text))).toBe(false));

test('a number that a shown item has too tells nothing', async () => {
  const record = beside('See item 15.').replace('number: 4', 'number: 15');
  expect(await isFound(record)).toBe(false);
});

/** A White item with this text beside an Amber action that has a White wording. */
function besideAction(text: string): string {
  const amber =
    '{ action: Ask the bank., id: 28.2, owner: DCC, classification: Amber, wording: { White: More. } }';
  const white = '{ action: Send the plan., id: 28.1, owner: DCC }';
  const points = `[${JSON.stringify(text)}, ${white}, ${amber}]`;
  return recordWithItems(`- number: 4\n  title: Outages\n  points: ${points}\n`);
}

test.each([
  'See action 28.2.',
  'See Action **28.2**.',
  'SEE ACTIONS 28.1 AND 28.2.',
  'See \uFF41ctions 28.2.',
  'See ac\u00ADtion 28.2.',
  'See action\u017F 28.2.',
  'See actions 28.1 and 28.2.',
  'See action no. 28.2, which is late.',
  'Closed actions: 28.1, 28.2.',
  'See action (28.2).',
  'See action OPSG_28.2.',
  'See actions 28.1 to 28.4.',
  'See actions 28.1–4.',
  'See actions 28.1/28.2.',
  'See [the page](https://example.org/actions.html#opsg-action-28.2).',
])('an action is not referred to below it by its id: %j', async (text) => {
  expect(await isFound(besideAction(text))).toBe(true);
});

test.each([
  'See action 28.1.',
  'See action 28.21.',
  'See actions 28.1, 28.3 and 28.20.',
  'It rose by 28.2 percent.',
  'The actions taken and 28.2 more.',
  'It saw action in version 28.2.',
  'Actions 28.1 and 28.2% of the rest.',
  'A transaction 28.2.',
])('no reference to an action above it: %j', async (text) =>
  expect(await isFound(besideAction(text))).toBe(false),
);

/** Two records, of which the first has an action for few readers; what the second says. */
async function namesAbove(
  [low, high]: readonly [string, string],
  said: string,
  { settings, first = high, group = 'OPSG' }: { settings?: string; first?: string; group?: string } = {},
) {
  const one = `meeting: 27\ndate: 2020-01-06\nclassification: ${low}\nitems: [{ title: Prices, points: [Nothing., { action: Ask the bank., id: 27.2, owner: DCC, classification: ${first} }] }]\n`;
  const other = `group: ${group}\nclassification: ${low}\nitems: [{ title: Plans, ${said} }]\n`;
  const files = {
    'a.yaml': recordWith(one),
    'b.yaml': recordWith(other),
    ...(settings && { 'opsg.yaml': settings }),
  };
  const found = (await problemsOf(files)).filter(({ code }) => code === 'refers-to-withheld');
  return found.map((one) => [one.place.source.file, inShort(one), one.level?.name]);
}

const HOUSE =
  'policy:\n  name: House Rules\n  levels:\n    - { name: Open, statement: All. }\n    - { name: Inner, statement: Some. }\n    - { name: Closed, statement: Few. }\n';

describe.each([
  ['the built-in policy', undefined, 'White', 'Green', 'Amber'],
  ['another policy', HOUSE, 'Open', 'Inner', 'Closed'],
] as const)('an action of another record, under %s', (_, settings, low, middle, high) => {
  const levels = [low, high] as const;
  const one = { ...(settings && { settings }) };
  const at = (words: string) => ['b.yaml', `error refers-to-withheld: ${words}`, high];

  test.each([
    ['text: "Since action 27.2, none."', [at('action 27.2')]],
    ['text: "Since Action **27.2**, none."', [at('"Since Action **27.2**, none."')]],
    ['points: [{ decision: "Actions 27.1 and 27.2 go on." }]', [at('Actions 27.1 and 27.2')]],
    [
      `points: [{ text: The bank was asked., classification: ${high}, wording: { ${low}: Since action 27.2. } }]`,
      [at('action 27.2')],
    ],
    [`points: [Nothing., { text: Since action 27.2., classification: ${middle} }]`, [at('action 27.2')]],
    [`points: [Nothing., { text: Since action 27.2., classification: ${high} }]`, []],
    ['text: "Version 27.2 is used by 27.2%; action 27.1 and action 127.2 go on."', []],
  ])('%s', async (said, expected) => {
    expect(await namesAbove(levels, said, one)).toEqual(expected);
  });

  test('that all readers see, or of another group, may be named', async () => {
    const said = 'text: Since action 27.2.';
    expect(await namesAbove(levels, said, { ...one, first: low })).toEqual([]);
    expect(await namesAbove(levels, said, { ...one, group: 'EXWG' })).toEqual([]);
  });
});

test('who may not know of the action is not told, and the cache changes nothing', async () => {
  const action = '{ action: Ask the bank., id: 27.2, owner: DCC, classification: Amber }';
  const world = memoryWorld({
    'a.yaml': recordWith(
      `meeting: 27\ndate: 2020-01-06\nitems: [{ title: Prices, points: [Nothing., ${action}] }]\n`,
    ),
    'b.yaml': recordWith('items: [{ title: Plans, text: Since action 27.2. }]\n'),
  });
  const told = (level: string) => runIn(world, ['validate', '.', '--disclose', level]);
  for (const _ of ['first', 'again']) {
    expect((await told('Amber')).talk).toContain('“action 27.2” refers to something');
    const { talk, exit } = await told('Green');
    expect([exit, /27\.2|Amber/.test(talk)]).toEqual([1, false]);
  }
});
