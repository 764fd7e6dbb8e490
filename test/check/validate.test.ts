import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/base/problem.ts';
import { configure } from '../../src/check/configure.ts';
import { parse } from '../../src/check/parse.ts';
import { validate } from '../../src/check/validate.ts';
import type { Meeting } from '../../src/record/meeting.ts';
import { pointedAt, positions } from '../problem-positions.ts';

function validated(text: string): Result<Meeting> {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  const workspace = configure();
  if (!parsed.ok) throw new Error(positions(parsed.problems).join(', '));
  if (!workspace.ok) throw new Error('the built-in workspace is not valid');
  return validate(parsed.value, workspace.value);
}

/** What stops the record. Warnings have tests of their own. */
function problems(text: string): readonly string[] {
  const meeting = validated(text);
  return meeting.ok ? [] : positions(meeting.problems.filter(({ severity }) => severity === 'error'));
}

/** Five lines, so that the items begin on line 6. */
const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n';
const ITEM = '  - title: Title\n';

/** An item whose text, on line 7 from column 11 on, is this. */
function withText(text: string): string {
  return `${HEAD}${ITEM}    text: ${text}\n`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

describe('a record that uses everything', () => {
  const RECORD = lines(
    'group: OPSG',
    'meeting: 28a',
    'date: 2020-02-29',
    'classification: White',
    'title: { text: Amber title, classification: Amber, wording: { White: White title } }',
    'introduction: An *introduction*.',
    'items:',
    '  - number: 4.10',
    '    title: Title',
    '    presenter: [DCC, { text: Ann, classification: Red, wording: { White: someone } }]',
    '    points:',
    '      - A point.',
    '      - { decision: Agreed., classification: Green, wording: { White: Something. } }',
    '      - { action: Do it., owner: [DCC, SECAS], due: OPSG_29 }',
    '      - { action: Do it too., owner: { text: DCC }, due: 2020-03-01 }',
    '    items:',
    '      - title: A part',
    '        text: Of the part.',
    'next: [{ label: Next Meeting, date: 2020-03-07, classification: Green }]',
    'notes: |',
    '  # anything, <b>really</b>',
  );

  test('is a meeting', () => {
    const meeting = validated(RECORD);
    expect(meeting.ok ? [] : positions(meeting.problems)).toEqual([]);
    if (!meeting.ok) return;
    const { number, date, items, next, notes } = meeting.value;
    expect([number, date, notes]).toEqual([
      '28a',
      { year: 2020, month: 2, day: 29 },
      '# anything, <b>really</b>\n',
    ]);
    expect(items[0]?.number).toBe('4.10');
    expect(items[0]?.points.map(({ kind }) => kind)).toEqual(['note', 'decision', 'action', 'action']);
    expect(items[0]?.points.map(({ prose }) => prose.level.name)).toEqual([
      'White',
      'Green',
      'White',
      'White',
    ]);
    expect(items[0]?.points.map(({ due }) => due)).toEqual([
      undefined,
      undefined,
      { meeting: 'OPSG_29' },
      { date: { year: 2020, month: 3, day: 1 } },
    ]);
    expect(next[0]?.level.name).toBe('Green');
  });

  test.each(['4', '4.1', '4.10', '12a', 'A', 'A.1', '4(a)', '4-5', '007', 'iv', '4)'])(
    'can have an item with the number %s, which stays as it is',
    (number) => {
      const meeting = validated(`${HEAD}  - { number: "${number}", title: T }\n`);
      expect(meeting.ok && meeting.value.items[0]?.number).toBe(number);
    },
  );

  test.each([
    'The DCC gave a clarification: it has no justification: nor is there a qualification: see OPSG_29.',
    'The classification of the paper is Amber, and its classification was discussed.',
    'Ratio 3:1 at 12:30, INC000000503961, OPSG_29, R&D, 5 < 6 > 4, a_b_c, 2 * 3 * 4.',
    'Write to ops@example.org or [us](mailto:ops@example.org), or see <https://example.org/a?b=c>.',
    'A `code span with <b>, *stars*, [^1] and ![x](y)`, *emphasis*, **strong**, ***both***.',
    '\\# no heading, \\<b>, 1\\. no list, \\[^1]',
  ])('can have the sentence: %s', (sentence) => {
    expect(problems(`${HEAD}${ITEM}    text: >-\n      ${sentence}\n`)).toEqual([]);
  });
});

describe('keys', () => {
  test('that are missing are all reported, at the first key of the part', () => {
    expect(problems('meeting: 28\n')).toEqual([
      'missing-key 1:1',
      'missing-key 1:1',
      'missing-key 1:1',
      'missing-key 1:1',
    ]);
    expect(problems(lines(`${HEAD}  - number: 4`, 'next:', '  - {}', '  - date: 2020-01-01'))).toEqual([
      'missing-key 6:5',
      'missing-key 8:5',
      'missing-key 8:5',
      'missing-key 9:5',
    ]);
  });

  test('without a value, or with an empty one', () => {
    const text = lines(
      'group:',
      'meeting: ""',
      'date:',
      'classification:',
      'items:',
      '  - title: ""',
      '    presenter: " "',
      '    points:',
      '      -',
      '      - text: "  "',
      '  - title:',
      '      text:',
    );
    const found = problems(text);
    expect(found.map((problem) => problem.split(':')[0])).toEqual([
      'empty-value 1',
      'empty-value 2',
      'empty-value 3',
      'no-level 4',
      'empty-value 6',
      'empty-value 7',
      'empty-value 9',
      'empty-value 10',
      'empty-value 12',
    ]);
  });

  test('that are unknown, misspelt or in other letters are refused in every part', () => {
    const text = lines(
      'group: OPSG',
      'meeting: 28',
      'date: 2020-01-07',
      'classification: White',
      'Classification: Red',
      'titel: x',
      'items:',
      '  - title: { text: T, clasification: Amber, Wording: { White: T } }',
      '    CLASSIFICATION: Amber',
      '    presenters: DCC',
      '    points:',
      '      - { text: x, classifcation: Amber }',
      '      - { text: x, wordings: { White: y } }',
      '      - { Text: x }',
      '      - { text: x, classification: Amber, wording: { white: y, Whit: y, White: y } }',
      '    items:',
      '      - { title: x, number: 1, sections: [] }',
      'next: [{ label: x, date: 2020-01-01, clock: 10 }]',
      '"": x',
      '__proto__: { classification: Red }',
      'constructor: x',
    );
    expect(problems(text)).toEqual([
      'unknown-key 5:1',
      'unknown-key 6:1',
      'unknown-key 8:23',
      'unknown-key 8:45',
      'unknown-key 9:5',
      'unknown-key 10:5',
      'unknown-key 12:20',
      'unknown-key 13:20',
      'unknown-key 14:11',
      'unknown-key 15:54',
      'unknown-key 15:64',
      'unknown-key 17:32',
      'unknown-key 18:38',
      'unknown-key 19:1',
      'unknown-key 20:1',
      'unknown-key 21:1',
    ]);
    const meeting = validated(text);
    expect(meeting.ok ? [] : pointedAt(meeting.problems).join(' ')).toBe(
      'Classification titel clasification Wording CLASSIFICATION presenters classifcation wordings Text ' +
        'white Whit sections clock "" __proto__ constructor',
    );
  });

  test('that look like a known one, in letters of another script', () => {
    expect(problems(`${HEAD}${ITEM}    сlassification: Amber\n`)).toEqual(['look-alike 7:5']);
  });
});

describe('values of the wrong shape', () => {
  test.each([
    ['a list for a record', '- a\n', ['wrong-shape 1:1']],
    ['a text for items', HEAD.replace('items:\n', 'items: none\n'), ['wrong-shape 5:8']],
    ['a map for items', `${HEAD}  title: T\n`, ['wrong-shape 6:3']],
    ['a text for an item', `${HEAD}  - Incidents\n`, ['wrong-shape 6:5']],
    ['a list for a title', `${HEAD}  - title: [a, b]\n`, ['wrong-shape 6:12']],
    ['a map for a text', `${HEAD}${ITEM}    text: { said: no }\n`, ['wrong-shape 7:11']],
    ['a text for points', `${HEAD}${ITEM}    points: none\n`, ['wrong-shape 7:13']],
    ['a list for a point', `${HEAD}${ITEM}    points:\n      - - a\n`, ['wrong-shape 8:9']],
    ['a list for a label', `${HEAD}${ITEM}    classification: [Red]\n`, ['wrong-shape 7:21']],
    ['a map for a label', `${HEAD}${ITEM}    classification: { Red: yes }\n`, ['wrong-shape 7:21']],
    ['a text for a wording', `${HEAD}${ITEM}    points: [{ text: x, wording: y }]\n`, ['wrong-shape 7:34']],
    ['a list of lists for presenters', `${HEAD}${ITEM}    presenter: [[a]]\n`, ['wrong-shape 7:17']],
    [
      'a map for a date',
      HEAD.replace('2020-01-07', '{ day: 7 }').replace('items:', 'items: []'),
      ['wrong-shape 3:7'],
    ],
    ['a list for notes', HEAD.replace('items:\n', 'items: []\nnotes: [a]\n'), ['wrong-shape 6:8']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('names, numbers and dates', () => {
  test.each(['OPSQ', 'opsg', 'Opsg', '"OPSG "', 'The OPSG'])('no group is called %s', (group) => {
    const text = HEAD.replace('OPSG', group).replace('items:', 'items: []');
    expect(problems(text)).toEqual(['unknown-group 1:8']);
  });

  test.each(['28.', 'twenty', '2 8', '-1', '28ab', '2.8', '٢٨', 'OPSG_28'])('%s is no meeting', (meeting) => {
    const text = HEAD.replace('meeting: 28', `meeting: ${meeting}`).replace('items:', 'items: []');
    expect(problems(text)).toEqual(['bad-number 2:10']);
  });

  test.each([
    '2020-02-31',
    '2021-02-29',
    '1900-02-29',
    '2020-00-10',
    '2020-13-01',
    '2020-01-00',
    '2020-04-31',
    '2020-1-7',
    '7 January 2020',
    '07/01/2020',
    '2020-01-07T00:00:00Z',
    '20200107',
    '02020-01-07',
    '２０２０-01-07',
  ])('%s is no date', (date) => {
    const text = HEAD.replace('2020-01-07', date).replace(
      'items:',
      `items: []\nnext: [{ label: x, date: ${date} }]`,
    );
    expect(problems(text)).toEqual(['bad-date 3:7', 'bad-date 6:26']);
  });

  test.each([
    'soon',
    '9 January',
    '2020-02-30',
    'OPSG 29',
    'OPSG_',
    'opsg_29',
    'OPSG_29.',
    '_29',
    'OPSG_28_29',
  ])('%s is not when an action can be due', (due) => {
    const text = `${HEAD}${ITEM}    points: [{ action: x, due: ${due} }]\n`;
    expect(problems(text)).toEqual(['bad-due 7:32']);
  });

  test.each(['4.', '4:', '4 .', 'No. 4', '#4', '4 to 6', '.4', '()', '-', '4.1.'])(
    '%s is no number of an item',
    (number) => {
      expect(problems(`${HEAD}  - number: "${number}"\n    title: T\n`)).toEqual(['bad-number 6:13']);
    },
  );
});

describe('prose', () => {
  test.each([
    ['a tag', 'A <b>bold</b> word.', ['not-inline 7:13', 'not-inline 7:20']],
    ['a script', 'x <script>alert(1)</script>', ['not-inline 7:13', 'not-inline 7:29']],
    ['a whole line of HTML', '<div>x</div>', ['not-inline 7:11']],
    ['a comment of HTML', 'x <!-- y --> z', ['not-inline 7:13']],
    ['a processing instruction', 'x <?php y ?> z', ['not-inline 7:13']],
    ['an image', 'See ![a plan](https://example.org/p.png).', ['not-inline 7:15']],
    ['a footnote', 'A claim[^1] here.', ['not-inline 7:18']],
    ['a heading', "'# Heading'", ['not-inline 7:12']],
    ['a heading under a line', '"Heading\\n======="', ['not-inline 7:12']],
    ['a list', "'- a list'", ['not-inline 7:12']],
    ['a numbered list', '1. a list', ['not-inline 7:11']],
    ['a numbered list with a bracket', '12) a list', ['not-inline 7:11']],
    ['a quotation', "'> a quotation'", ['not-inline 7:12']],
    ['a rule', "'***'", ['not-inline 7:12']],
    ['a block of code', '"```\\ncode\\n```"', ['not-inline 7:12']],
    ['a definition', "'[a]: https://example.org'", ['not-inline 7:12']],
    ['a link title', `'[a](https://example.org "b")'`, ['not-inline 7:12']],
    ['a script as a link', "'[a](javascript:alert(1))'", ['unsafe-link 7:12']],
    ['a script in other letters', "'[a](JaVaScRiPt:alert(1))'", ['unsafe-link 7:12']],
    ['a script behind entities', "'[a](java&#x73;cript:alert(1))'", ['unsafe-link 7:12']],
    ['data as a link', "'[a](data:text/html,x)'", ['unsafe-link 7:12']],
    ['a file as a link', "'[a](file:///etc/passwd)'", ['unsafe-link 7:12']],
    ['a link to nowhere', "'[a]()'", ['unsafe-link 7:12']],
    [
      'a relative link',
      "'[a](../b.html) and [c](#d) and [e](//f.org)'",
      ['unsafe-link 7:12', 'unsafe-link 7:31', 'unsafe-link 7:43'],
    ],
    ['an automatic link of another kind', '<ftp://example.org/x>', ['unsafe-link 7:11']],
    [
      'several of these',
      'a <b>, [c](javascript:d), ![e](f)',
      ['not-inline 7:13', 'unsafe-link 7:18', 'not-inline 7:37'],
    ],
  ])('%s is refused where it stands', (_, text, expected) => {
    expect(problems(withText(text))).toEqual(expected);
  });

  test.each([
    ['two spaces at the end of a line', ['One.  ', 'Two.'], ['not-inline 8:7']],
    ['a backslash at the end of a line', ['Nil.', 'One.\\', 'Two.'], ['not-inline 9:7']],
    ['a third level of a list', ['- a', '  - b', '    - c'], ['not-inline 10:11']],
    ['a table without a row of dashes', ['| a | b |', '| c | d |'], ['pasted-table 8:7']],
    ['a heading after a line', ['Thus:', '## a'], ['not-inline 9:7']],
  ])('%s under a | is refused', (_, text, expected) => {
    const indented = text.map((line) => (line === '' ? '' : `      ${line}`));
    expect(problems(withText(lines('|', ...indented).trimEnd()))).toEqual(expected);
  });

  test('too long, or too deep', () => {
    expect(problems(withText('x'.repeat(8 * 1024)))).toEqual([]);
    expect(problems(withText('x'.repeat(8 * 1024 + 1)))).toEqual(['prose-too-long 7:11']);
    expect(problems(withText(`a ${'*b **c '.repeat(20)}${'** d* '.repeat(20)}`))).toEqual([
      'prose-too-deep 7:11',
    ]);
  });

  test('is checked in introductions, decisions, actions and wordings too', () => {
    const text = lines(
      'group: OPSG',
      'meeting: 28',
      'date: 2020-01-07',
      'classification: White',
      'introduction: { text: a <b>, classification: Amber, wording: { White: a <i> } }',
      'items:',
      '  - title: T',
      '    points:',
      '      - a <b>',
      '      - decision: a <b>',
      '      - action: a <b>',
      '      - { text: x, classification: Red, wording: { Green: a <b> } }',
    );
    expect(problems(text)).toEqual([
      'not-inline 5:25',
      'not-inline 5:73',
      'not-inline 9:11',
      'not-inline 10:21',
      'not-inline 11:19',
      'not-inline 12:61',
    ]);
  });

  test('a title, name or label is plain text on one line', () => {
    const text = lines(
      'group: OPSG',
      'meeting: 28',
      'date: 2020-01-07',
      'classification: White',
      'items:',
      '  - title: |',
      '      Two',
      '      lines',
      '    presenter: ["a\\nb", { text: "c\\nd" }]',
      '  - title: "# *plain* <b> ![x](y) 1."',
      'next:',
      '  - { label: "e\\nf", date: 2020-01-07 }',
    );
    expect(problems(text)).toEqual([
      'not-one-line 6:12',
      'not-one-line 9:17',
      'not-one-line 9:33',
      'not-one-line 12:14',
    ]);
  });
});

describe('a label that slipped into a text is a problem, and never a sentence', () => {
  test.each([
    ['under a | sign', 'text', '|'],
    ['under a >- sign, which folds the lines', 'text', '>-'],
    ['in a title', 'title', '>-'],
    ['in a name', 'presenter', '>-'],
  ])('%s', (_, key, sign) => {
    const other = key === 'title' ? '' : '    title: T\n';
    const text = `${HEAD}  - number: 4\n${other}    ${key}: ${sign}\n      The price rose.\n      classification: Amber\n`;
    const meeting = validated(text);
    const found = meeting.ok ? [] : meeting.problems;
    expect(found.map(({ code }) => code)).toContain('label-in-prose');
    expect(found.every(({ code }) => code === 'label-in-prose' || code === 'not-one-line')).toBe(true);
    expect(pointedAt(found).join()).toContain('classification: Amber');
  });

  test.each([
    'classification: Amber',
    'Classification: amber',
    'CLASSIFICATION : Amber',
    '"classification": Amber',
    "'classification': Amber",
    'clasification: Amber',
    'classification:Amber',
    'classification: Ambr',
    'clasification: to be decided',
    'classifcaton: Ambr',
  ])('written as %s', (label) => {
    for (const sign of ['|', '>-']) {
      const text = withText(`${sign}\n      The price rose.\n      ${label}\n      It rose again.`);
      const meeting = validated(text);
      expect(meeting.ok ? [] : meeting.problems.map(({ code }) => code), sign).toContain('label-in-prose');
    }
  });

  test('in quotation marks that span lines', () => {
    expect(problems(withText('"The price rose.\n      classification: Amber"'))).toEqual([
      'label-in-prose 8:7',
    ]);
  });

  test.each([
    'The price rose.\n      classification Amber',
    'The price rose.\n      classification - amber',
    '"[AMBER] The price rose."',
    '(Red) The price rose.',
    'The price rose (Green).',
  ])('without its colon, or in brackets: %s', (text) => {
    expect(problems(withText(text)).join()).toMatch(/^label-in-prose [78]:/);
  });

  test.each(['classification: Amber', 'Amber'])('behind a #: %s', (comment) => {
    expect(problems(withText(`The price rose. # ${comment}`))).toEqual(['label-in-comment 7:27']);
  });

  test('in the notes', () => {
    const good = `${HEAD}${ITEM}    text: The price rose.\nnotes: |\n  Check the classification: it may be higher.\n`;
    expect(problems(good)).toEqual([]);
    expect(problems(`${good}  classification: Amber\n`)).toEqual(['label-in-prose 10:3']);
  });

  test('is not every word of it', () => {
    const text = 'The classification was raised from Green (see below) to Amber, and Mr Red agreed.';
    expect(problems(withText(text))).toEqual([]);
  });
});

describe('levels', () => {
  test.each(['Ambr', 'Yellow', 'Amber Red', 'White2', 'no', '0'])('%s is none', (level) => {
    const expected = ['unknown-level 4:17', 'unknown-level 7:21'];
    const text = `${HEAD.replace('White', level)}${ITEM}    classification: ${level}\n`;
    expect(problems(text)).toEqual(expected);
  });

  test.each(['amber', 'AMBER', 'aMBER'])('%s is none, though it is meant', (level) => {
    expect(problems(`${HEAD}${ITEM}    classification: ${level}\n`)).toEqual(['level-in-other-case 7:21']);
  });

  test('nor is a word that only looks like one', () => {
    expect(problems(`${HEAD}${ITEM}    classification: Аmber\n`)).toEqual(['look-alike 7:21']);
    expect(problems(`${HEAD}${ITEM}    classification: "Amber\u200B"\n`)).toEqual(['look-alike 7:21']);
  });

  test('fall nowhere: not from record to part, item to part, item to point, or part to name', () => {
    const text = lines(
      'group: OPSG',
      'meeting: 28',
      'date: 2020-01-07',
      'classification: Green',
      'title: { text: T, classification: White }',
      'items:',
      '  - classification: White',
      '    title: { text: T, classification: Red }',
      '  - classification: Red',
      '    title: { text: T, classification: Amber }',
      '    presenter: { text: P, classification: Green }',
      '    points:',
      '      - { text: x, classification: White }',
      '    items:',
      '      - classification: Amber',
      '        title: T',
      '        items:',
      '          - { title: T, classification: Green }',
      'next:',
      '  - { label: x, date: 2020-01-07, classification: White }',
    );
    expect(problems(text)).toEqual([
      'level-below-parent 5:35',
      'level-below-parent 7:21',
      'level-below-parent 10:39',
      'level-below-parent 11:43',
      'level-below-parent 13:36',
      'level-below-parent 15:25',
      'level-below-parent 18:41',
      'level-below-parent 20:51',
    ]);
  });

  test('come before what they are about, where an indentation could move them', () => {
    const text = `${HEAD}${ITEM}    points:\n      - x\n    classification: Amber\n`;
    expect(problems(text)).toEqual(['label-after-nested 9:5']);
    expect(problems(`${HEAD}${ITEM}    points: [x]\n    classification: Amber\n`)).toEqual([]);
  });

  test.each([
    [
      'a wording for the level of the text',
      '{ text: x, classification: Green, wording: { Green: y } }',
      'wording-not-lower 8:61',
    ],
    ['a wording for a higher level', '{ text: x, wording: { Red: y } }', 'wording-not-lower 8:36'],
  ])('%s is no lower wording', (_, point, expected) => {
    expect(problems(`${HEAD}${ITEM}    points:\n      - ${point}\n`)).toEqual([expected]);
  });

  test('a wording that its readers can never reach', () => {
    const text = lines(
      'group: OPSG',
      'meeting: 28',
      'date: 2020-01-07',
      'classification: Green',
      'title: { text: T, classification: Red, wording: { White: x, Green: y } }',
      'items:',
      '  - classification: Amber',
      '    title: T',
      '    presenter: { text: P, classification: Red, wording: { Green: x, Amber: y } }',
      '    points:',
      '      - { text: x, wording: { Green: y } }',
      '  - classification: Red',
      '    title: { text: T, wording: { Amber: U } }',
      '    points:',
      '      - { text: x, wording: { Green: y, Amber: z } }',
      '    items:',
      '      - title: { text: T, wording: { Green: U } }',
    );
    expect(problems(text)).toEqual([
      'unreachable-wording 5:58',
      'unreachable-wording 9:66',
      'unreachable-wording 11:38',
      'unreachable-wording 15:38',
      'unreachable-wording 17:45',
    ]);
  });

  test('a title that its readers cannot see, though they can see its item', () => {
    const text = lines(
      `${HEAD}  - title: { text: T, classification: Amber }`,
      '    text: x',
      '  - title: { text: U, classification: Red, wording: { Green: V } }',
      '  - title: { text: W, classification: Red, wording: { White: X } }',
    );
    expect(problems(text)).toEqual(['hidden-title 6:20', 'hidden-title 8:20']);
  });
});

describe('points', () => {
  test.each([
    ['without a sentence', '{ classification: Amber }', ['no-sentence 8:9']],
    ['with two sentences', '{ text: x, decision: y }', ['several-sentences 8:20']],
    ['with three', '{ text: x, decision: y, action: z }', ['several-sentences 8:20']],
    ['with an owner and no action', '{ text: x, owner: DCC }', ['key-without-action 8:20']],
    ['with a due date and no action', '{ decision: x, due: 2020-01-07 }', ['key-without-action 8:24']],
    [
      'with both and no action',
      '{ decision: x, owner: DCC, due: soon }',
      ['key-without-action 8:24', 'key-without-action 8:36', 'bad-due 8:41'],
    ],
  ])('%s', (_, point, expected) => {
    expect(problems(`${HEAD}${ITEM}    points:\n      - ${point}\n`)).toEqual(expected);
  });

  test('beside a text of the item', () => {
    expect(problems(`${HEAD}${ITEM}    points: [x]\n    text: y\n`)).toEqual(['text-and-points 8:5']);
  });
});

test('all problems are reported at once, in the order of the lines', () => {
  const text = lines(
    'group: OPSQ',
    'meeting: 28.',
    'date: 2020-02-31',
    'classification: Whit',
    'itmes: []',
    'items:',
    '  - number: 4.',
    '    title:',
    '      text: Title',
    '      classification: ambr',
    '    points:',
    '      - text: A <b> here.',
    '        owner: DCC',
    '      - actoin: Do it.',
    '      - [nested]',
    '  - classification: Red',
    '    title: An item',
    '    points:',
    '      - { text: "[x](javascript:y)", classification: White }',
    'next:',
    '  - label: Next',
  );
  expect(problems(text)).toEqual([
    'unknown-group 1:8',
    'bad-number 2:10',
    'bad-date 3:7',
    'unknown-level 4:17',
    'unknown-key 5:1',
    'bad-number 7:13',
    'unknown-level 10:23',
    'not-inline 12:17',
    'key-without-action 13:9',
    'unknown-key 14:9',
    'wrong-shape 15:9',
    'unsafe-link 19:18',
    'level-below-parent 19:54',
    'missing-key 21:5',
  ]);
});
