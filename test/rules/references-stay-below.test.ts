import { describe, expect, test } from 'vitest';
import { recordWithItems, saidOf } from './checking.ts';

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
  'See actions 28.1 and 28.2.',
  'See action no. 28.2, which is late.',
])('an action is not referred to below it by its id: %j', async (text) => {
  expect(await isFound(besideAction(text))).toBe(true);
});

test.each(['See action 28.1.', 'See action 28.21.', 'It rose by 28.2 percent.'])(
  'no reference to an action above it: %j',
  async (text) => expect(await isFound(besideAction(text))).toBe(false),
);
