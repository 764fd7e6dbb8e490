import { describe, expect, test } from 'vitest';
import { told } from './tell.ts';

const OLD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
venue: London
items:
  - number: 8
    title: Outages
    presenter: DCC
    points:
      - The DCC reported two outages in the north. Both were short.
      - action: The OPSG asked the DCC for a plan of repairs.
        owner: DCC
        due: 2020-01-28
  - number: 9
    title: Reports
    points:
      - decision: The OPSG approved the yearly report.
      - The report has twelve pages and an index.
  - number: 14
    title: Costs
    points:
      - The supplier asked for a higher price of five pounds.
      - The costs were noted.
  - number: 15
    title: Actions
    actions:
      - { id: 27.1, state: open, text: The plan was sent on 1 March., due: 2020-03-03 }
next:
  - { label: OPSG_29, date: 2020-02-04 }
`;

const HEAD = 'OPSG 28 of 7 January 2020: what changed, for';

type Case = readonly [
  name: string,
  from: string | RegExp,
  to: string | ((whole: string, part: string) => string),
  white: string,
  amber?: string | undefined,
  red?: string,
];

/** The words that change, what they become, and what is said of it: to White, to Amber, to Red readers. */
const CASES: readonly Case[] = [
  [
    'a sentence',
    'two outages in',
    'three outages in',
    'Item 8 (Outages): one sentence reworded.\n    | The DCC reported [words changed] outages in the north. Both were short.',
    undefined,
    'Item 8 (Outages): one sentence reworded.\n    | The DCC reported [-two-]{+three+} outages in the north. Both were short.',
  ],
  [
    'a day',
    'due: 2020-01-28',
    'due: 2020-02-04',
    'Item 8 (Outages): the action on DCC is now due 4 February 2020.',
  ],
  [
    'a due meeting',
    'due: 2020-01-28',
    'due: OPSG_29',
    'Item 8 (Outages): the action on DCC is now due at OPSG_29.',
  ],
  [
    'a day that is gone',
    '        due: 2020-01-28\n',
    '',
    'Item 8 (Outages): the date by which the action on DCC is due was changed.',
  ],
  [
    'an owner',
    'owner: DCC',
    'owner: [DCC, TABASC]',
    'Item 8 (Outages): an owner of the action on DCC was added.',
    undefined,
    'Item 8 (Outages): an owner of the action on DCC was added.\n    + TABASC',
  ],
  [
    'a new point',
    '      - The costs were noted.\n',
    '      - The costs were noted.\n      - A refund was offered.\n',
    'Item 14 (Costs): a point was added.',
    undefined,
    'Item 14 (Costs): a point was added.\n    + A refund was offered.',
  ],
  [
    'a new item',
    '  - number: 14',
    '  - number: 12\n    title: Refunds\n    text: None was made.\n  - number: 14',
    'Item 12 is new.',
    undefined,
    'Item 12 (Refunds) is new.\n    + Refunds\n    + None was made.',
  ],
  [
    'an item whose number names a case',
    '  - number: 14',
    '  - number: C048/23\n    title: Refunds\n    text: None was made.\n  - number: 14',
    'An item is new.',
  ],
  [
    'a point that is withheld from now on',
    '- The supplier asked for a higher price of five pounds.',
    '- { text: The supplier asked for a higher price of five pounds., classification: Amber }',
    'Item 14 (Costs): a point was removed.',
    'Item 14 (Costs): a point is now Amber.\n    | The supplier asked for a higher price of five pounds.',
  ],
  [
    'a point that has another wording from now on',
    '- The supplier asked for a higher price of five pounds.',
    '- { text: The supplier asked for a higher price of five pounds., classification: Amber, wording: { White: The supplier asked for a higher price. } }',
    'Item 14 (Costs): one sentence reworded.\n    | The supplier asked for a higher price [words removed].',
    'Item 14 (Costs): a point is now Amber.\n    | The supplier asked for a higher price of five pounds.',
  ],
  [
    'an order',
    '      - decision: The OPSG approved the yearly report.\n      - The report has twelve pages and an index.',
    '      - The report has twelve pages and an index.\n      - decision: The OPSG approved the yearly report.',
    'Item 9 (Reports): a point has moved.',
  ],
  ['a title', 'title: Reports', 'title: Yearly reports', 'Item 9: the title was changed.'],
  ['a number', 'number: 9', 'number: 10', 'Item 10 (Reports): it was item 9.'],
  [
    'the numbers of items in a row',
    /number: (8|9)$/gm,
    (_: string, number: string) => `number: ${Number(number) + 1}`,
    'Items 8 to 9 are now 9 to 10.',
  ],
  ['a kind', '- decision: The', '- text: The', 'Item 9 (Reports): a point is now a note.'],
  ['a status', 'venue: London', 'venue: London\nstatus: approved', 'The status is now approved.'],
  ['a venue', 'venue: London', 'venue: Leeds', 'The venue was reworded.'],
  [
    'emphasis',
    'The costs',
    'The *costs*',
    'Item 14 (Costs): the words of a point are the same, but emphasis, links or layout changed.',
  ],
  [
    'a next meeting',
    'date: 2020-02-04',
    'date: 2020-02-11',
    'The date of “OPSG_29” is now 11 February 2020.',
  ],
  ['a place', 'label: OPSG_29,', 'label: OPSG_29, venue: Leeds,', 'The venue of “OPSG_29” was changed.'],
];

test('a comparison of a draft says so', async () => {
  const { out } = await told(OLD, OLD.replace('venue: London', 'venue: London\nstatus: draft'), []);
  expect(out).toBe(
    'OPSG 28 of 7 January 2020 and OPSG 28 of 7 January 2020 (draft): what changed, for White readers\n\nThe status is now draft.\n',
  );
});

describe('diff says what changed', () => {
  test.each(CASES.map((each) => [each[0], each] as const))(
    '%s',
    async (_, [, from, to, white, amber, red]) => {
      const next = typeof to === 'string' ? OLD.replace(from, to) : OLD.replace(from, to);
      expect(next).not.toBe(OLD);
      for (const [name, words] of Object.entries({ White: white, Amber: amber, Red: red })) {
        if (words === undefined) continue;
        const { exit, out } = await told(OLD, next, ['-a', name]);
        expect({ exit, out }).toEqual({ exit: 0, out: `${HEAD} ${name} readers\n\n${words}\n` });
      }
    },
  );
});
