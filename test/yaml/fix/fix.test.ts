import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn, runInMemory } from '../../program.ts';

const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White   # the lowest\nitems:\n';
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A record after `opsg validate --fix`, and the exit code. */
async function fixed(text: string): Promise<{ exit: number; text: string; talk: string }> {
  const world = memoryWorld({ 'r.yaml': text });
  const { exit, talk } = await runIn(world, ['validate', '--fix', 'r.yaml']);
  return { exit, talk, text: decode(await world.readFile('r.yaml')) };
}

function item(...lines: readonly string[]): string {
  return `${HEAD}  - title: Alerts\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

describe('--fix keeps what it does not repair', () => {
  test('comments, empty lines, order and layout', async () => {
    const text = `# top\n\n${HEAD}  # about the item\n  - title:   Alerts   # note\n    presentr:  [ DCC,SECAS ]  # who\n\n    text: The DCC: no  # why\n`;
    expect((await fixed(text)).text).toBe(
      text
        .replace('presentr', 'presenter')
        .replace('text: The DCC: no  # why', 'text: >- # why\n      The DCC: no'),
    );
  });

  test('the lines of a text that was wrapped by hand', async () => {
    const text = item('points:', '  - The OPSG noted: one,', '    two', '    and three.', '  - Another.');
    const expected = item(
      'points:',
      '  - >-',
      '    The OPSG noted: one,',
      '    two',
      '    and three.',
      '  - Another.',
    );
    expect(await fixed(text)).toMatchObject({ exit: 0, text: expected });
  });

  test('Windows line ends, in what it adds too', async () => {
    const text = item('text: The DCC: no').replaceAll('\n', '\r\n');
    const { exit, text: after } = await fixed(text);
    expect([exit, after]).toEqual([0, item('text: >-', '  The DCC: no').replaceAll('\n', '\r\n')]);
  });

  test('a byte order mark, or none', async () => {
    expect((await fixed(`\uFEFF${item('text: A: b')}`)).text.startsWith('\uFEFFgroup')).toBe(true);
    expect((await fixed(item('text: A: b'))).text.startsWith('group')).toBe(true);
  });

  test('a good record to the byte, and without writing it', async () => {
    const { exit, written } = await runInMemory(['validate', '--fix', 'r.yaml'], {
      'r.yaml': item('text: Good.'),
    });
    expect([exit, written.size]).toEqual([0, 0]);
  });

  test('a file without an end of line', async () => {
    const text = item('text: Good.', 'classification: amber').trimEnd();
    expect((await fixed(text)).text).toBe(text.replace('amber', 'Amber'));
  });
});

describe('--fix never lowers a level', () => {
  test.each([
    ['Gren', 'Green'], ['Ambr', 'Amber'], ['Rd', 'Red'], ['RED', 'Red'], ['gReEn', 'Green'],
    ['Gred', 'Red'], ['"amber"', 'Amber'], ['Аmber', 'Amber'], ['Am\u200Bber', 'Amber'],
  ])('%s becomes %s', async (given, level) => {
    const { text } = await fixed(item('text: A text.', `classification: ${given}`));
    expect(text).toBe(item('text: A text.', `classification: ${level}`));
  }); // biome-ignore format: two rows

  test.each(['Whits', 'Confidential', 'Grey', 'R', 'Public', 'Amber or Red', 'Clear', 'Restricted', ''])(
    '%j is left',
    async (given) => {
      const text = item('text: A text.', `classification: ${given}`);
      expect(await fixed(text)).toMatchObject({ exit: 1, text });
    },
  );

  test('a label in the wrong place is not moved', async () => {
    const text = item('text: A text.', ' classification: Amber');
    expect(await fixed(text)).toMatchObject({ exit: 1, text });
  });

  test('a group with a label in braces is not made a text', async () => {
    const text = item('points:', '  - { text: A secret, classification: Amber } and more');
    expect(await fixed(text)).toMatchObject({ exit: 1, text });
  });

  test('a label below the points of its item moves up, with its comment', async () => {
    const text = item('points:', '  - A point.', 'classification: Amber  # why', 'presenter: DCC');
    const expected = item('classification: Amber  # why', 'points:', '  - A point.', 'presenter: DCC');
    expect(await fixed(text)).toMatchObject({ exit: 0, text: expected });
  });

  test('a comment is never made a text', async () => {
    const text = item('text: The # of Alerts  # secret', 'presenter: a: b # secret');
    expect((await fixed(text)).text).not.toMatch(/^[^#]*secret/m);
  });
});

describe('--fix reads dates as in Britain', () => {
  test.each([
    '7.1.2020', '07.01.2020', 'Tuesday 7/1/2020', 'Tue 7-1-2020', '7 January 2020', '7th January 2020', '7th Jan 2020', '7 Jan. 2020',
    'January 7, 2020', '7th of January 2020', '2020/01/07', '2020-1-7', 'Tuesday 7 January 2020', 'Tues 7 Jan 2020',
    '7\u00A0January 2020', '"7 January 2020"',
  ])('%s', async (date) => {
    const { text } = await fixed(HEAD.replace('2020-01-07', date).replace('items:\n', 'items: []\n'));
    expect(text).toBe(HEAD.replace('items:\n', 'items: []\n'));
  }); // biome-ignore format: three rows

  test.each([
    '7/1/2020',
    '07/01/2020',
    '7-1-2020',
    '31/2/2020',
    '1/31/2020',
    '7/1/20',
    '7 January',
    'Monday 7 January 2020',
    '32 January 2020',
    'soon',
    '7 Jam 2020',
  ])('%s is left', async (date) => {
    const text = HEAD.replace('2020-01-07', date).replace('items:\n', 'items: []\n');
    expect(await fixed(text)).toMatchObject({ exit: 1, text });
  });
});

describe('a date that can be read in two ways', () => {
  test.each([
    ['date', HEAD.replace('2020-01-07', '4/2/2020').replace('items:\n', 'items: []\n')],
    ['due', item('points:', '  - action: Ask.', '    due: 4-2-2020')],
  ])('%s: both are named, and the author chooses', async (_, text) => {
    const { exit, text: after, talk } = await fixed(text);
    expect({ exit, after }).toEqual({ exit: 1, after: text });
    expect(talk).toMatch(/can be 4 February 2020 or 2 April 2020/);
    expect(talk).toMatch(/Write 2020-02-04 or 2020-04-02/);
    expect(talk).not.toContain('--fix` can');
  });

  test.each([
    ['13/2/2020', '2020-02-13'],
    ['2/2/2020', '2020-02-02'],
  ])('%s can be read in one way only', async (date, expected) => {
    const { text } = await fixed(HEAD.replace('2020-01-07', date).replace('items:\n', 'items: []\n'));
    expect(text).toContain(`date: ${expected}`);
  });
});

describe('a next meeting in quotation marks gets its keys', () => {
  test.each([
    ['next: "Next meeting: 4 February 2020"', 'next:\n  - label: "Next meeting"\n    date: 2020-02-04'],
    ["next:\n  - 'Next meeting: 4 February 2020'", "next:\n  - label: 'Next meeting'\n    date: 2020-02-04"],
    ['next:\n- "OPSG: 29, 4 February 2020"', 'next:\n- label: "OPSG: 29"\n  date: 2020-02-04'],
  ])('%j', async (written, expected) => {
    const head = HEAD.replace('items:\n', 'items: []\n');
    expect(await fixed(`${head}${written}\n`)).toMatchObject({ exit: 0, text: `${head}${expected}\n` });
  });

  test.each([
    'next: "Next meeting: AMBER: 4 February 2020"',
    'next: "Next meeting: soon"',
    'next: "Next meeting: 4 February 2020 in Leeds"',
    'next: ["Next meeting: 4 February 2020"]',
  ])('%s is left', async (written) => {
    const text = `${HEAD.replace('items:\n', 'items: []\n')}${written}\n`;
    expect(await fixed(text)).toMatchObject({ exit: 1, text });
  });
});

describe('a command that a message advises', () => {
  const OFTEN = item('text: The DCC: no');
  test.each<[string, readonly string[], readonly string[]]>([
    ['validate', ['validate', 'my m'], ["opsg validate --fix 'my m/r 1.yaml'", "opsg validate --fix 'my m'"]],
    ['validate in CI', ['--disclose', 'White', 'validate', 'my m'], ["opsg validate --fix 'my m'"]],
    ['render', ['render', 'my m'], ["opsg validate --fix 'my m/r 1.yaml'"]],
    [
      'new',
      ['new', 'OPSG', '30', '-d', '2020-03-03', '-o', "my m/it's.yaml"],
      ["opsg validate 'my m/it'\\''s.yaml'"],
    ],
  ])('%s names the files that it was given, in quotation marks', async (_, argv, commands) => {
    const { talk } = await runInMemory([...argv], { 'my m/r 1.yaml': OFTEN });
    for (const command of commands) expect(talk.replace(/\s+/g, ' ')).toContain(command);
  });

  test('standard input cannot be repaired, so that nothing is advised', async () => {
    const { talk } = await runInMemory(['validate', '-'], {}, { standardInput: OFTEN });
    expect(talk).not.toContain('--fix -');
  });
});

describe('where others read the messages', () => {
  const run = (text: string, argv: readonly string[]) =>
    runInMemory(['validate', ...argv, 'r.yaml'], { 'r.yaml': text }, { env: { CI: 'true' } });
  const SURE = HEAD.replace('2020-01-07', '7 January 2020').replace('items:\n', 'items: []\n');
  const UNSURE = HEAD.replace('2020-01-07', 'Monday 7 January 2020').replace('items:\n', 'items: []\n');

  test('no problem says whether it can be repaired, and the last line names --fix', async () => {
    const [sure, unsure] = [await run(SURE, []), await run(UNSURE, [])];
    expect(sure.talk).toBe(unsure.talk);
    expect(sure.talk.trim().split('\n').at(-1)).toBe(
      'To repair what is certain, if anything: opsg validate --fix r.yaml',
    );
  });

  test('no repair is named where no problem of such a code can be repaired', async () => {
    const { talk } = await run(`${HEAD}  - title: T\n    text: x\n    points: [x]\n`, []);
    expect(talk).toMatch(/text-and-points/);
    expect(talk).not.toContain('--fix');
  });

  test.each([
    ['meeting: 4.1', /not the number of a meeting\. .*such as 28, 28A/],
    ['meeting: 28\nformerly: CUSC Panel 02/24', /not the number of a meeting\. .*CUSC-Panel_02-24/],
    [
      'meeting: 28\ntime: 12:30 to 10:00',
      /or ends before it begins\. .*past midnight, write the beginning alone/,
    ],
  ])('%j is refused with advice that fits', async (lines, sentence) => {
    const { talk } = await run(HEAD.replace('meeting: 28', lines).replace('items:\n', 'items: []\n'), []);
    expect(talk.replace(/\s+/g, ' ')).toMatch(sentence);
  });

  test('a key that is missing is named, and so are those that a part can have: a schema is no secret', async () => {
    const text =
      'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nintroduction: Cancelled.\n';
    expect((await run(text, [])).talk).toMatch(
      /This record has no “items”\.[\s\S]*cancelled, write “items: \[\]”/,
    );
    const item = `${text}items:\n  - title: Secret\n    secretkey: x\n    classification: Amber\n  - text: One.\n`;
    const { talk } = await run(item, []);
    expect(talk.replace(/\s+/g, ' ')).toMatch(
      /An item can have: number, formerly, title, .*This item has no “title”\./,
    );
    expect(talk).not.toMatch(/secret/i);
  });

  test('a dry run says what it does not show, whatever it would change', async () => {
    const [sure, unsure] = [
      await run(SURE, ['--fix', '--dry-run']),
      await run(UNSURE, ['--fix', '--dry-run']),
    ];
    expect(sure.talk).toBe(unsure.talk);
    expect(sure.talk).toContain('that every reader may know of');
  });

  test('a repair is reported with the same words', async () => {
    const { talk } = await run(SURE, ['--fix']);
    expect(talk).toContain('that every reader may know of');
    expect(talk).not.toContain('mistake');
  });
});

describe('what --fix says', () => {
  const BAD = item('text: The DCC: no', 'classification: Confidential');

  test('how much it repaired, and what is left', async () => {
    const { exit, talk } = await fixed(BAD);
    expect(exit).toBe(1);
    expect(talk).toContain('r.yaml: 1 mistake repaired.');
    expect(talk).toContain('unknown-level');
  });

  test('with --dry-run a diff, and it writes nothing', async () => {
    const { exit, out, talk, written } = await runInMemory(['validate', '--fix', '--dry-run', 'r.yaml'], {
      'r.yaml': BAD,
    });
    expect([exit, written.size]).toEqual([1, 0]);
    expect(talk).toContain('Nothing was written.');
    expect(decode(out)).toBe(
      '--- r.yaml\n+++ r.yaml\n@@ -4,5 +4,6 @@\n classification: White   # the lowest\n items:\n   - title: Alerts\n' +
        '-    text: The DCC: no\n+    text: >-\n+      The DCC: no\n     classification: Confidential\n',
    );
  });

  test('in continuous integration no word of the record', async () => {
    const { out, talk } = await runInMemory(
      ['validate', '--fix', '--dry-run', 'r.yaml'],
      { 'r.yaml': BAD },
      { env: { CI: '1' } },
    );
    expect(decode(out) + talk).toContain('r.yaml:7');
    expect(decode(out) + talk).not.toMatch(/The DCC|Confidential/);
  });

  test.each([
    [['validate', '--fix', '-'], 'standard input'],
    [['validate', '--dry-run', 'r.yaml'], 'goes with --fix'],
  ])('%j is misuse', async (argv, sentence) => {
    const { exit, talk } = await runInMemory(argv, { 'r.yaml': BAD });
    expect(exit).toBe(2);
    expect(talk).toContain(sentence);
  });

  test('several records are repaired, and good ones are left alone', async () => {
    const world = memoryWorld({
      'm/a.yaml': item('text: A: b'),
      'm/b.yaml': item('text: Good.'),
      'm/c.yaml': item('text: C: d'),
    });
    await runIn(world, ['validate', '--fix', 'm']);
    expect([...world.written.keys()].sort()).toEqual(['m/a.yaml', 'm/c.yaml']);
  });
});
