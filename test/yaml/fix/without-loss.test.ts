import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';

const HEAD =
  'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - title: Alerts\n    points:\n';
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

interface Said {
  readonly code: string;
  readonly line: number;
  readonly fix: string;
}

/** What `opsg validate` finds in a record, and the record after `--fix`. */
async function tried(points: string) {
  const world = memoryWorld({ 'r.yaml': HEAD + points });
  const { out } = await runIn(world, ['validate', 'r.yaml', '--format', 'json']);
  const report: { readonly findings: readonly Said[] } = JSON.parse(decode(out));
  const { exit, talk } = await runIn(world, ['validate', '--fix', 'r.yaml']);
  const after = decode(await world.readFile('r.yaml')).slice(HEAD.length);
  return { codes: report.findings.map(({ code, line }) => `${code} ${line}`), exit, talk, after, report };
}

const ENTRY = '      - The DCC reported two outages.\n';
const AGREED = 'decision: The OPSG agreed.\n';

describe('bullets of word processors', () => {
  test.each(['− ', 'o\t', 'o ', '• ', '\uF0B7\t', '\uF0A7 ', '§\t', '– ', '▪\u00A0', 'ü\t'])(
    '%j before a key is the dash of a list',
    async (bullet) => {
      const { codes, exit, after } = await tried(`${ENTRY}      ${bullet}${AGREED}`);
      expect(codes).toEqual(['other-bullet 9']);
      expect({ exit, after }).toEqual({ exit: 0, after: `${ENTRY}      - ${AGREED}` });
    },
  );

  test.each([
    ['with keys', `      - text: It rose.\n        classification: White\n      − ${AGREED}`],
    ['of several lines', `      - It rose,\n        and fell.\n      − ${AGREED}`],
  ])('below an entry %s', async (_, points) => {
    const { exit, after } = await tried(points);
    expect({ exit, after }).toEqual({ exit: 0, after: points.replace('− ', '- ') });
  });

  test('two steps too far right, below a point without keys', async () => {
    const { exit, after } = await tried(`${ENTRY}        − ${AGREED}`);
    expect({ exit, after }).toEqual({ exit: 0, after: `${ENTRY}      - ${AGREED}` });
  });

  test.each([
    ['among the keys of a point with a label', `      - classification: Amber\n        text: It rose.\n        − ${AGREED}`],
    ['below a label', `      - text: It rose.\n        classification: Amber\n          o\t${AGREED}`],
    ['below the text of a label', `      - classification: Amber\n        text: It rose.\n          − ${AGREED}`],
    ['in a text below >-', `      - >-\n        The price rose.\n        − ${AGREED}`],
    ['inside a text', `${ENTRY}        • one in Leeds\n        • one in York\n`],
  ])('%s it stays a problem', async (_, points) => {
    const { codes, exit, after } = await tried(points);
    expect(codes[0]).toMatch(/^other-bullet/);
    expect(exit).toBe(1);
    expect(after.replace(/[−o] ?\t?- ?/, '')).toContain('- ');
  }); // biome-ignore format: a row for each place

  test.each(['      - The status\n        – green – is good.\n', '      - It is\n        −5 degrees.\n'])(
    '%j is a sentence',
    async (points) => expect(await tried(points)).toMatchObject({ codes: [], exit: 0, after: points }),
  );
});

describe('a list below >-, where it would be printed as one line', () => {
  test.each(['-', '*', '+'])('with %s is a problem for its author', async (sign) => {
    const points = `      - >-\n        There were two.\n        ${sign} one in Leeds\n        ${sign} one in York\n`;
    const { codes, exit, after, report } = await tried(points);
    expect(codes).toEqual(['dash-in-text 10']);
    expect({ exit, after }).toEqual({ exit: 1, after: points });
    expect(report.findings[0]?.fix).toContain('a point of its own');
  });

  test.each([
    ['with - after a colon', '>-', '|-', '- one\n- two'],
    ['with bullets after a colon', '>', '|', '• one\n• two'],
    ['with bullets below |', '|', '|', '\uF0B7\tone\n\uF0B7\ttwo'],
    ['with the bullets of two levels', '|', '|', '•\tone\no\tin\n•\ttwo', '- one\n  - in\n- two'],
    ['with dashes and tabs', '|', '|', '-\tone\n-\ttwo', '-\tone\n-\ttwo'],
    ['with numbers and tabs', '|', '|', '1.\tone\n2.\ttwo', '1.\tone\n2.\ttwo'],
  ])('%s keeps its lines', async (_, sign, meant, list, entries = '- one\n- two') => {
    const text = (opening: string, lines: string) =>
      `      - ${opening}\n        There were two:\n${lines.replace(/^/gm, '        ')}\n`;
    const { exit, after } = await tried(text(sign, list));
    expect({ exit, after }).toEqual({ exit: 0, after: text(meant, entries) });
  });

  test.each([
    ['below >-', '- >-\n| a | b |\n| --- | --- |\n| c | d |', '- |-\n| a | b |\n| --- | --- |\n| c | d |'],
    [
      'in the line of its dash',
      '- | a | b |\n| --- | --- |\n| c | d |',
      '- |-\n| a | b |\n| --- | --- |\n| c | d |',
    ],
    ['with tabs', '- |\nName\tCost\nA | B\t12', '- |\n| Name | Cost |\n| --- | --- |\n| A \\| B | 12 |'],
    [
      'with tabs and empty cells',
      '- |\nName\tCost\tNote\nA\t12\nB\t3\t\n\t\tsum',
      '- |\n| Name | Cost | Note |\n| --- | --- | --- |\n| A | 12 |  |\n| B | 3 |  |\n|  |  | sum |',
    ],
  ])('and so is a table %s', async (_, pasted, meant) => {
    const text = (lines: string) => `${lines.replace(/\n/g, '\n        ').replace(/^/, '      ')}\n`;
    const { codes, exit, after } = await tried(text(pasted));
    expect(codes[0]).toMatch(/^pasted-table/);
    expect({ exit, after }).toEqual({ exit: 0, after: text(meant) });
  });

  test('is found as well after the colon above it was mended', async () => {
    const { codes, exit, talk } = await tried('      - The DCC: two.\n          - one in Leeds.\n');
    expect(codes).toEqual(['unquoted-colon 8', 'dash-in-text 9']);
    expect([exit, talk]).toEqual([1, expect.stringContaining('dash-in-text')]);
  });

  test('is allowed in notes', async () => {
    const { codes } = await tried(`${ENTRY}notes: >-\n  To do:\n  - one\n`);
    expect(codes).toEqual([]);
  });
});

describe('annexes with a letter each', () => {
  test('stay as they are, because one dash would make one annex of them', async () => {
    const text = `${ENTRY}annexes:\n  A: Accounts\n  B: Attendance\n`;
    const { codes, exit, after } = await tried(text);
    expect({ codes, exit, after }).toEqual({
      codes: [expect.stringContaining('wrong-shape')],
      exit: 1,
      after: text,
    });
  });
});

test('the number 4 (a) is written without blanks', async () => {
  const { codes, exit, after } = await tried(
    `      - A b.\n  - number: 4 (a)\n    title: C\n    text: D e.\n`,
  );
  expect({ codes, exit }).toEqual({ codes: [expect.stringContaining('bad-number')], exit: 0 });
  expect(after).toContain('number: 4(a)\n');
});

describe('one mistake that cannot be repaired', () => {
  test('does not keep the others from being repaired', async () => {
    const { exit, after } = await tried('      - Twelve attended #wow\n      - The DCC: no.\n');
    expect({ exit, after }).toEqual({
      exit: 1,
      after: '      - Twelve attended #wow\n      - >-\n        The DCC: no.\n',
    });
  });
});

test.each([
  ['- Next Regular Meeting: Tuesday 4 February 2020', 'Next Regular Meeting'],
  ['- label: Next Regular Meeting: 4 February 2020', 'Next Regular Meeting'],
  ['- Next Regular Meeting - 4 February 2020', 'Next Regular Meeting'],
  ['Next Regular Meeting, 4 February 2020', 'Next Regular Meeting'],
])('%s becomes a label and a date', async (line, label) => {
  const { codes, exit, after } = await tried(`${ENTRY}next:\n  ${line}\n`);
  expect(codes).toEqual(['next-on-one-line 10']);
  expect({ exit, after }).toEqual({
    exit: 0,
    after: `${ENTRY}next:\n  - label: ${label}\n    date: 2020-02-04\n`,
  });
});

test.each([
  ['Next Regular Meeting: 4 February 2020', '\n'],
  ['Next Regular Meeting, Tuesday 4 February 2020', '\n'],
  ['Next Regular Meeting – 2020-02-04   # agreed', '   # agreed\n'],
])('next: %s becomes a label and a date', async (value, end) => {
  const { codes, exit, after } = await tried(`${ENTRY}next: ${value}\n`);
  expect(codes).toEqual(['next-on-one-line 9']);
  expect({ exit, after }).toEqual({
    exit: 0,
    after: `${ENTRY}next:\n  - label: Next Regular Meeting\n    date: 2020-02-04${end}`,
  });
});

test('a date with a time after it is reported and left', async () => {
  const points = `${ENTRY}next:\n  - Next Meeting: 4 February 2020 at 10:00\n`;
  expect(await tried(points)).toMatchObject({ codes: ['next-on-one-line 10'], exit: 1, after: points });
});

test('a text beside its >- goes on the line below', async () => {
  const { codes, exit, after } = await tried('      - >- The DCC: no,\n        and no.\n');
  expect(codes).toEqual(['leading-sign 8']);
  expect({ exit, after }).toEqual({ exit: 0, after: '      - >-\n        The DCC: no,\n        and no.\n' });
});

test.each(['Amber\u00A0', 'Amber\u200B', '"Amber\u00A0"'])(
  'the label %j loses what cannot be seen',
  async (label) => {
    const { exit, after } = await tried(`      - text: It rose.\n        classification: ${label}\n`);
    expect({ exit, after }).toEqual({
      exit: 0,
      after: '      - text: It rose.\n        classification: Amber\n',
    });
  },
);
