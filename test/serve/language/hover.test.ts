import { describe, expect, test } from 'vitest';
import { definitionAt } from '../../../src/serve/language/definition.ts';
import { hoverAt } from '../../../src/serve/language/hover.ts';
import { atCursor, contextOf, SETTINGS, TEXTS } from './asked.ts';

const RECORD = contextOf('meetings/opsg-28.yaml');
const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const ITEM = 'items:\n  - number: 4\n    title: Outages\n';

/** The text with the cursor, the piece that the answer is about, and pieces of what it says. */
interface Row {
  readonly what: string;
  readonly marked: string;
  readonly piece: string | undefined;
  readonly says?: readonly string[];
}

function rows(
  all: readonly (readonly [string, string, string | undefined, (readonly string[])?])[],
): readonly Row[] {
  return all.map(([what, marked, piece, says = []]) => ({ what, marked, piece, says }));
}

const ROWS = rows([
  ['a key that a record needs', 'gr‸oup: OPSG', 'group', ['**group** (needed)', 'The reference of the committee', '```yaml\ngroup: OPSG\n```']],
  ['a key of an item', `${HEAD}${ITEM}    pres‸enter: DCC`, 'presenter', ['Who presented it', 'presenter: [DCC, SECAS]']],
  ['the same key elsewhere', `${HEAD}${ITEM}    text‸: A`, 'text', ['The short form of a single point']],
  ['a key of a point', `${HEAD}${ITEM}    points:\n      - te‸xt: A`, 'text', ['What was said']],
  ['a key of an action in braces', `${HEAD}${ITEM}    actions:\n      - { id: 26.1, st‸ate: open }`, 'state', ['open, closed or dropped']],
  ['a key of a person', `${HEAD}attendance:\n  Present:\n    - { na‸me: Jo }`, 'name', ['as documents print it']],
  ['a heading of the attendance', `${HEAD}attendance:\n  Pres‸ent: Jo`, 'Present', ['A heading of the attendance']],
  ['a kind of the workspace', `${HEAD}${ITEM}    points:\n      - not‸ed: A`, 'noted', ['documents print after “Noted:”']],
  ['a key that nobody knows', `${HEAD}what‸ever: A`, undefined],
  ['a level in the middle', `${HEAD}${ITEM}    classification: Am‸ber`, 'Amber', ['**Amber**, level 3 of 4 of the Panel Information Policy', 'Documents for Amber and Red show it. Those for White and Green do not.']],
  ['the lowest level', 'classification: White‸\n', 'White', ['All documents show it.']],
  ['the level of a wording', `${HEAD}${ITEM}    points:\n      - text: A\n        classification: Red\n        wording: { Gr‸een: B }`, 'Green', ['Those for White do not.']],
  ['a level that is none', 'classification: Whit‸\n', undefined],
  ['a group', 'group: CUSC‸ Panel\n', 'CUSC Panel', ['Records here: 1.']],
  ['a status', `${HEAD}status: dra‸ft`, 'draft', ['Every page says']],
  ['a state', `${HEAD}${ITEM}    actions:\n      - { id: 26.1, state: dro‸pped }`, 'dropped', ['Nobody will do it']],
  ['a ground', `${HEAD}${ITEM}    because: comm‸ercial`, 'commercial', ['paragraph 3 of schedule 12A']],
  ['a meeting whose minutes are approved', `${HEAD}${ITEM}    approves: OPSG‸_27`, 'OPSG_27', ['**OPSG_27**, 3 December 2019', 'Operations Group (OPSG) Meeting 27', 'meetings/opsg-27.yaml']],
  ['a meeting in a sentence', `${HEAD}${ITEM}    text: As said at CUSC-Panel_11-‸23, it was.`, 'CUSC-Panel_11-23', ['24 November 2023']],
  ['a meeting in a comment', `${HEAD}# see OPSG_2‸6\n`, 'OPSG_26', ['5 November 2019']],
  ['a meeting without a record', `${HEAD}${ITEM}    text: As said at OPSG_‸12.`, 'OPSG_12', ['No record of this workspace']],
  ['what only looks like one', `${HEAD}${ITEM}    text: See EXOP_1‸2.`, undefined],
  ['an action', `${HEAD}${ITEM}    actions:\n      - id: 26‸.1\n`, '26.1', ['**Action 26.1**, OPSG_26 of 5 November 2019', 'a plan of tests', 'open, DCC, due OPSG_27']],
  ['an action that was closed', `${HEAD}${ITEM}    actions:\n      - { id: 26.2‸ }\n`, '26.2', ['closed, SECAS']],
  ['an action in a sentence', `${HEAD}${ITEM}    text: Action 27.‸1 is done.`, '27.1', ['The price is to be agreed', '1 February 2020']],
  ['a number that is none', `${HEAD}${ITEM}    text: It cost 27.‸1 millions.`, undefined],
  ['a short form', `${HEAD}${ITEM}    text: The D‸CC said so.`, 'DCC', ['**DCC**: Data Communications Company']],
  ['a short form as a presenter', `${HEAD}${ITEM}    presenter: [D‸CC, SECAS]`, 'DCC', ['Data Communications']],
  ['a short form for some readers', `${HEAD}${ITEM}    text: The PXQ‸ began.`, 'PXQ', ['Project Quartz', 'Those for White and Green do not.']],
  ['a longer word', `${HEAD}${ITEM}    text: The DCCs‸ said so.`, undefined],
  ['a rule that a comment allows', `${HEAD}${ITEM}    text: A # opsg: allow double-‸space because it is so`, 'double-space', ['Here: warning']],
  ['a sentence', `${HEAD}${ITEM}    text: The gro‸up met.`, undefined],
  ['nothing', `${HEAD}\n‸\n`, undefined],
]); // biome-ignore format: a table reads best with a case in each row

const OF_SETTINGS = rows([
  ['a setting', 'portion‸Marks: none', 'portionMarks', ['May be: shown, none.', 'Built in: shown.']],
  ['a setting inside a part', 'look:\n  acc‸ent: "#0b4f8a"', 'accent', ['A dark colour']],
  ['a key of a group', 'groups:\n  - { ref‸erence: EXWG }', 'reference', ['The short name']],
  ['a rule', 'rules:\n  item-or‸der: error', 'item-order', ['**item-order**']],
  ['a limit', 'limits: { rec‸ords: 3 }', 'records', ['The highest:']],
]); // biome-ignore format: a table reads best with a case in each row

function check(context: typeof RECORD, { marked, piece, says = [] }: Row, prefix = '') {
  const { text, offset } = atCursor(prefix + marked);
  const hover = hoverAt(text, offset, context);
  expect(hover && text.slice(hover.start, hover.end)).toBe(piece);
  for (const words of says) expect(hover?.markdown).toContain(words);
}

describe('hover', () => {
  test.each(ROWS)('over $what', (row) => check(RECORD, row));
  test.each(ROWS)('over $what, below mistakes and after signs of two units', (row) =>
    check(RECORD, row, '# 😀\r\nstatus: "𝒜 that nobody closed\n\t- and: [nothing\n'),
  );
  test.each(OF_SETTINGS)('over $what of opsg.yaml', (row) => check(contextOf('opsg.yaml'), row));

  test('of levels of another policy', () => {
    const settings = 'policy:\n  name: House\n  levels:\n    - { name: Open, statement: "Anyone *may* read [it](https://example.org)." }\n    - { name: "Part 2", statement: Members. }\n';
    const says = ['level 2 of 2 of the House', 'Documents for Part 2 show it. Those for Open do not.'];
    const row = { what: '', marked: 'classification: Part‸ 2\n', piece: 'Part 2', says };
    check(contextOf('a.yaml', settings), row);
  }); // biome-ignore format: texts read best on a line

  test('shows what authors wrote as they wrote it', () => {
    const settings = 'groups:\n  - { reference: OPSG, name: "A *B* [c](d) <e>" }\n';
    const { text, offset } = atCursor('group: OP‸SG\n');
    expect(hoverAt(text, offset, contextOf('a.yaml', settings))?.markdown).toContain(
      'A \\*B\\* \\[c\\](d) \\<e\\>',
    );
  });
});

const DEFINED: readonly (readonly [string, string, string, string | undefined])[] = [
  ['a meeting', `${HEAD}${ITEM}    text: See OPSG_‸27.`, 'meetings/opsg-27.yaml', undefined],
  ['an action of another record', `${HEAD}${ITEM}    actions:\n      - id: 2‸7.1\n`, 'meetings/opsg-27.yaml', 'action: The price is to be agreed again.'],
  ['a level', `${HEAD}${ITEM}    classification: Par‸t 2`, 'opsg.yaml', 'Part 2'],
  ['a group', 'group: OP‸SG\n', 'opsg.yaml', 'OPSG'],
  ['a short form', `${HEAD}${ITEM}    text: The D‸CC.`, 'opsg.yaml', 'DCC'],
  ['a ground', `${HEAD}${ITEM}    because: comm‸ercial`, 'opsg.yaml', 'commercial'],
  ['a kind of points', `${HEAD}${ITEM}    points:\n      - not‸ed: A`, 'opsg.yaml', 'noted'],
]; // biome-ignore format: a table reads best with a case in each row

describe('definition', () => {
  const levels =
    'policy:\n  name: House\n  levels:\n    - { name: White, statement: A. }\n    - { name: Part 2, statement: B. }\n';
  const settings = SETTINGS.replace('Amber }', 'Part 2 }') + levels;
  const context = { ...contextOf('a.yaml', settings), records: RECORD.records };

  test.each(DEFINED)('of %s', (_, marked, file, begins) => {
    const { text, offset } = atCursor(marked);
    const found = definitionAt(text, offset, context);
    expect(found?.file).toBe(file);
    const texts = new Map([...Object.entries(TEXTS), ['opsg.yaml', settings]]);
    const piece = found?.at && texts.get(file)?.slice(found.at.start, found.at.end);
    expect(begins === undefined ? piece : piece?.startsWith(begins)).toBe(
      begins === undefined ? undefined : true,
    );
  });

  test('of an action of the text itself', () => {
    const { text, offset } = atCursor(
      `${HEAD}${ITEM}    points:\n      - action: Do it.\n        id: 28.1\n      - Action 28.‸1 is new.\n`,
    );
    const found = definitionAt(text, offset, RECORD);
    expect(found?.file).toBe('meetings/opsg-28.yaml');
    expect(found?.at && text.slice(found.at.start, found.at.end)).toBe('Do it.');
  });

  test('of nothing', () => {
    const { text, offset } = atCursor(`${HEAD}${ITEM}    text: The gr‸oup met.`);
    expect(definitionAt(text, offset, RECORD)).toBeUndefined();
  });
});
