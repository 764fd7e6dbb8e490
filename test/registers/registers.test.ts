import { describe, expect, test } from 'vitest';
import { PLANTED_RECORDS } from '../levels/planted-records.ts';
import { runInMemory, unlessGiven } from '../program.ts';
import { meeting } from '../site/archive.ts';

/** 4 March 2020. */
const ENV = { SOURCE_DATE_EPOCH: '1583280000' };

const FILES = {
  'meetings/opsg-28.yaml': meeting(
    28,
    '2020-01-07',
    `  - number: 4
    title: Outages
    points:
      - decision: The OPSG agreed to publish the report.
      - action: The DCC was asked for a plan.
        id: "28.1"
        owner: the DCC
        due: OPSG_29
      - action: "=SUM(A1) was to be explained, “today”, by SECAS."
        id: "28.10"
        owner: SECAS
        due: 2020-04-01
      - action: A counter-offer is prepared by the lawyers.
        owner: Lawyers
        due: 2020-03-01
        classification: Amber
  - title: Other business
    points:
      - action: Members look at the paper.
`,
  ),
  'meetings/opsg-29.yaml': meeting(
    29,
    '2020-02-04',
    `  - number: 3
    title: Prices
    points:
      - decision: The group took note of prices.
      - decision: The supplier gets eleven percent more.
        classification: Amber
`,
  ),
  'meetings/hidden.yaml': meeting(
    30,
    '2020-03-03',
    '  - title: Hidden\n    points:\n      - action: A hidden action.\n        owner: Hidden\n        due: OPSG_31\n',
    'OPSG',
    'Amber',
  ),
};

async function listed(argv: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const disclose = unlessGiven(argv, ['--disclose'], 'White');
  const run = await runInMemory([...disclose, ...argv], files, { env: ENV });
  return { ...run, out: Buffer.from(run.out).toString() };
}

const STATEMENT = `This document is classified as White in accordance with the Panel Information Policy. Information
can be shared with the public, and any members may publish the information, subject to copyright.
`;

describe('the actions of an archive', () => {
  test('are a table that is sorted by what is due, and says in words what is overdue', async () => {
    const { exit, out, talk } = await listed(['actions']);
    expect([exit, talk]).toEqual([0, '1 warning about what these readers read: opsg validate shows more.\n']);
    expect(out).toBe(`${STATEMENT}
Actions of the OPSG
As of 4 March 2020

Open

Number  Action                                            Owner    Due                     Meeting
------  ------------------------------------------------  -------  ----------------------  -------
28.1    The DCC was asked for a plan.                     the DCC  OPSG_29 (4 February     OPSG_28
                                                                   2020), overdue
28.10   =SUM(A1) was to be explained, “today”, by SECAS.  SECAS    1 April 2020            OPSG_28
        Members look at the paper.                                                         OPSG_28
`);
  });

  test('are marked for higher readers, in a document of their level', async () => {
    const { out } = await listed(['actions', '--audience', 'Amber']);
    expect(out).toMatch(/^This document is classified as Amber\b/);
    expect(out.replace(/\s+/g, ' ')).toContain('A part that begins with (Amber) is of that level');
    expect(out).toMatch(
      /^ +\(Amber\) A counter-offer is prepared by the +Lawyers +1 March 2020, overdue +OPSG_28$/m,
    );
    expect(out).toMatch(/^ +\(Amber\) A hidden action\. +Hidden +OPSG_31 +OPSG_30$/m);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['an owner, by a whole word in any letters', ['--owner', 'dcc'], ['28.1']],
    ['an owner, not by a part of a word', ['--owner', 'DC'], []],
    ['what is due before a day, at a meeting too', ['--due-before', '2020-02-05'], ['28.1']],
    ['what is due before a day, not on it', ['--due-before', '2020-04-01'], ['28.1']],
    ['open ones', ['--open'], ['28.1', '28.10', undefined as never]],
    ['a group, in any letters', ['--group', 'opsg', '--owner', 'secas'], ['28.10']],
  ])('can be narrowed down to %s', async (_, flags, ids) => {
    const { exit, out } = await listed(['actions', '--format', 'json', ...flags]);
    expect(exit).toBe(0);
    expect(JSON.parse(out).entries.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('have a day that higher readers know of a meeting in a row of their level', async () => {
    const dated = (...next: readonly string[]) =>
      meeting(
        31,
        '2020-02-25',
        `  - { title: Dates, text: Nothing. }\nnext:\n${next.map((one) => `  - { ${one} }\n`).join('')}`,
      );
    const due = (name: string) =>
      meeting(
        27,
        '2019-12-10',
        `  - title: A\n    points:\n      - { action: Think., owner: All, due: ${name} }\n`,
      );
    const rows = async (files: Readonly<Record<string, string>>, level: string) =>
      JSON.parse((await listed(['actions', '-f', 'json', '-a', level], files)).out).entries.map(
        (one: { due: { date?: string }; classification: string }) => [one.due.date, one.classification],
      );
    const hidden = { 'meetings/a.yaml': due('OPSG_30'), 'meetings/b.yaml': FILES['meetings/hidden.yaml'] };
    expect(await rows(hidden, 'White')).toEqual([[undefined, 'White']]);
    expect(await rows(hidden, 'Amber')).toContainEqual(['2020-03-03', 'Amber']);
    const announced = {
      'meetings/a.yaml': due('OPSG_32'),
      'meetings/b.yaml': dated('label: Next, date: 2020-03-24'),
    };
    expect(await rows(announced, 'White')).toEqual([['2020-03-24', 'White']]);
    const several = (first: string, second: string) => ({
      ...announced,
      'meetings/b.yaml': dated(`label: ${first}, date: 2020-03-10`, `label: ${second}, date: 2020-03-31`),
    });
    expect(await rows(several('Workshop', 'Next Regular Meeting'), 'White')).toEqual([
      ['2020-03-31', 'White'],
    ]);
    expect(await rows(several('Workshop', 'Meeting'), 'White')).toEqual([[undefined, 'White']]);
    expect(await rows(several('Regular Meeting', 'Regular Meeting'), 'White')).toEqual([
      [undefined, 'White'],
    ]);
    const above = {
      ...announced,
      'meetings/b.yaml': dated('label: Next, date: 2020-03-24, classification: Amber'),
    };
    for (const level of ['White', 'Amber']) expect(await rows(above, level)).toEqual([[undefined, 'White']]);
  });

  test('open rightly in a spreadsheet: in UTF-8, with texts that are neither numbers nor formulas', async () => {
    const { out } = await listed(['actions', '--format', 'csv']);
    expect(out.split('\r\n')).toEqual([
      '\uFEFF"Classification","Number","State","Action","Owner","Due","Due at","Overdue","Last said","Group","Meeting","Date of meeting","Item"',
      '"White","Action 28.1","Open","The DCC was asked for a plan.","the DCC","2020-02-04","OPSG_29","overdue","","OPSG","OPSG_28","2020-01-07","4. Outages"',
      '"White","Action 28.10","Open","\'=SUM(A1) was to be explained, “today”, by SECAS.","SECAS","2020-04-01","","","","OPSG","OPSG_28","2020-01-07","4. Outages"',
      '"White","","Open","Members look at the paper.","","","","","","OPSG","OPSG_28","2020-01-07","Other business"',
      '',
    ]);
  });

  test('are for programs, too', async () => {
    const { out } = await listed(['actions', '--format', 'json', '--owner', 'DCC']);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      register: 'actions',
      title: 'Actions of the OPSG',
      audience: 'White',
      classification: 'White',
      statement: STATEMENT.trim().replace('\n', ' '),
      draft: false,
      asOf: '2020-03-04',
      entries: [
        {
          id: '28.1',
          state: 'open',
          text: 'The DCC was asked for a plan.',
          classification: 'White',
          group: 'OPSG',
          meeting: 'OPSG_28',
          date: '2020-01-07',
          item: '4. Outages',
          owners: ['the DCC'],
          due: { meeting: 'OPSG_29', date: '2020-02-04' },
          overdue: true,
          said: [],
        },
      ],
    });
  });

  test('are days of a calendar, as far as these are known', async () => {
    const { out } = await listed(['actions', '--format', 'ics']);
    const unfolded = out.replaceAll('\r\n ', '').split('\r\n');
    expect(unfolded.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20200204',
      'DTSTART;VALUE=DATE:20200401',
    ]);
    expect(unfolded).toContain('SUMMARY:Due: action 28.1 of the OPSG (the DCC)');
    expect(unfolded.findLast((line) => line.startsWith('DESCRIPTION:The'))).toMatch(
      /^DESCRIPTION:The DCC was asked for a plan\.\\nWhite\. This document is classified as White /,
    );
    const none = await listed(['actions', '--format', 'ics', '--owner', 'nobody']);
    expect(none.out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VTIMEZONE[\s\S]*END:VCALENDAR\r\n$/);
  });

  test('are events of different levels, each with the statement of its own, and of a draft', async () => {
    const files = { ...FILES, 'meetings/opsg-28.yaml': `status: draft\n${FILES['meetings/opsg-28.yaml']}` };
    const flags = ['--disclose', 'Amber', 'actions', '-a', 'Amber', '--format', 'ics'];
    const { out } = await listed(flags, files);
    const said = out
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .flatMap((line) => /^DESCRIPTION:(.*)/.exec(line)?.[1] ?? []);
    const white = /\\nDraft\. White\. This document is classified as White (?!.*Amber)/;
    expect(said).toEqual([
      expect.stringMatching(/^Draft\. Amber\. This document is classified as Amber .* begins with \(Amber\)/),
      expect.stringMatching(white),
      expect.stringMatching(
        /lawyers\.\\nDraft\. Amber\. This document is classified as Amber (?!.*White|.*\(Amber\))/,
      ),
      expect.stringMatching(white),
    ]);
  });

  test('are rows below one another where there is no room for columns', async () => {
    const { registerAsText } = await import('../../src/registers/table.ts');
    const word = (value: string) => [{ type: 'text', value }] as const;
    const table = {
      heading: word('Open'),
      level: { name: 'White', rank: 0 },
      columns: [
        { key: 'text', title: 'Action' },
        { key: 'owner', title: 'Owner' },
      ],
      rows: [[word('A plan was asked for, and nobody knows why.'), word('a-very-long-name-\u001B-indeed')]],
    } as const;
    const statement = word('White.');
    const marking = { level: { name: 'White', rank: 0, statement }, statement, isDraft: true };
    const text = registerAsText({ title: 'Actions', about: '', marking, tables: [table], nothing: '' }, 40);
    expect(text).toBe(
      'Draft\nWhite.\n\nActions\n\nOpen\n\nAction: A plan was asked for, and nobody\nknows why.\nOwner: a-very-long-name-␛-indeed\n\n',
    );
  });
});

test('all tables of a list have the same columns, which break before they stand below one another', async () => {
  const { registerAsText } = await import('../../src/registers/table.ts');
  const word = (value: string) => [{ type: 'text', value }] as const;
  const columns = [
    { key: 'number', title: 'Number' },
    { key: 'text', title: 'Action' },
    { key: 'owner', title: 'Owner' },
  ] as const;
  const table = (heading: string, ...cells: readonly string[]) =>
    ({
      heading: word(heading),
      level: { name: 'White', rank: 0 },
      columns,
      rows: [cells.map(word)],
    }) as const;
  const tables = [
    table('Open', '1.1', 'A plan.', 'DCC'),
    table('Closed', '1.2', 'A long plan was asked for, and came.', 'The Operator and the Pilots'),
  ];
  const statement = word('White.');
  const marking = { level: { name: 'White', rank: 0, statement }, statement, isDraft: false };
  const lines = registerAsText({ title: 'Actions', about: '', marking, tables, nothing: '' }, 44).split('\n');
  expect(lines.filter((line) => /^-/.test(line))).toEqual([
    '------  ------------------------  ----------',
    '------  ------------------------  ----------',
  ]);
  expect(lines.slice(-5)).toEqual([
    '1.2     A long plan was asked     The',
    '        for, and came.            Operator',
    '                                  and the',
    '                                  Pilots',
    '',
  ]);
});

describe('the decisions of an archive', () => {
  test('are below the name of their meeting, the newest first', async () => {
    const { out } = await listed(['decisions']);
    expect(out).toBe(
      `${STATEMENT}
Decisions of the OPSG
Up to 4 February 2020

OPSG_29, 4 February 2020

Item        Decision
----------  --------------------------------------
3. Prices   The group took note of prices.

OPSG_28, 7 January 2020

Item        Decision
----------  --------------------------------------
4. Outages  The OPSG agreed to publish the report.
`,
    );
  });

  test('speak of a meeting above the level of what has no mark only in a row of its level', async () => {
    const files = {
      'meetings/a.yaml': FILES['meetings/opsg-29.yaml'],
      'meetings/b.yaml': meeting(
        2,
        '2020-03-10',
        '  - { title: Hidden, text: A hidden text. }\n',
        'EXWG',
        'Amber',
      ),
      'opsg.yaml': 'groups: [{ reference: OPSG, name: A }, { reference: EXWG, name: B }]\n',
    };
    const { out } = await listed(['decisions', '--audience', 'Amber'], files);
    expect(out).toContain('\nDecisions of the OPSG\nUp to 4 February 2020\n');
    expect(out).toContain('(Amber) 3. Prices');
  });

  test('are Markdown, CSV and JSON', async () => {
    const [md, csv, json] = await Promise.all(
      ['md', 'csv', 'json'].map(async (format) => (await listed(['decisions', '--format', format])).out),
    );
    expect(md).toContain('| 3. Prices | The group took note of prices. |');
    expect(csv).toContain(
      '"White","OPSG","OPSG_29","2020-02-04","3. Prices","The group took note of prices."\r\n',
    );
    expect(JSON.parse(json ?? '').upTo).toBe('2020-02-04');
  });
});

describe('a document of a register', () => {
  test.each<[string, RegExp]>([
    ['html', /^<!doctype html>[\s\S]*<h1>Open actions.*<\/h1>/],
    ['pdf', /^%PDF-/],
    ['docx', /^PK/],
  ])('is %s by the ending of its file', async (ending, shape) => {
    const { exit, out, written } = await listed(['actions', '--open', '--out', `list.${ending}`]);
    expect([exit, out]).toEqual([0, `list.${ending}\n`]);
    expect(Buffer.from(written.get(`list.${ending}`) ?? '').toString('latin1')).toMatch(shape);
  });

  test('says so where there is nothing to list', async () => {
    const files = { 'meetings/a.yaml': meeting(1, '2020-01-07', '  - { title: A, text: Nothing. }\n') };
    expect((await listed(['actions', '--open', '-f', 'md'], files)).out).toContain(
      'There are no open actions.',
    );
    expect((await listed(['decisions', '-f', 'md'], files)).out).toContain('There are no decisions.');
  });

  test('is a draft where one of its meetings is', async () => {
    const files = { ...FILES, 'meetings/opsg-28.yaml': `status: draft\n${FILES['meetings/opsg-28.yaml']}` };
    expect((await listed(['actions', '-f', 'md'], files)).out).toMatch(/^\*\*Draft\*\*\n/);
  });
});

describe('what is misused', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['all audiences', ['--audience', 'all'], /one audience/],
    [
      'a group that is not there',
      ['--group', 'OPSX'],
      /is not a group of this archive\. Did you mean OPSG\? There are records of OPSG\./,
    ],
    ['a record as the file', ['--out', 'meetings/opsg-28.yaml'], /could be a record/],
    ['a folder as the file', ['--out', 'meetings'], /is a folder/],
    ['a day that is none', ['--due-before', '2020-02-31'], /such as 2020-02-04/],
    ['a format that is none', ['--format', 'xlsx'], /Allowed choices/],
  ])('%s', async (_, flags, message) => {
    const { exit, talk, written } = await listed(['actions', ...flags]);
    expect(exit).toBe(2);
    expect(talk).toMatch(message);
    expect([...written.keys()]).toEqual([]);
  });

  test('not a group of the settings that has no records for these readers, which is said', async () => {
    const groups = ['OPSG', 'EXWG', 'EXPG'].map((one) => `{ reference: ${one}, name: ${one} }`);
    const hidden = FILES['meetings/hidden.yaml'].replace('group: OPSG', 'group: EXPG');
    const files = {
      ...FILES,
      'meetings/hidden.yaml': hidden,
      'opsg.yaml': `groups: [${groups.join(', ')}]\n`,
    };
    const said = async (...flags: string[]) => {
      const { exit, talk } = await listed(['actions', ...flags], files);
      return `${exit}: ${talk.replace(/^\d+ warnings? about.*\n/, '')}`;
    };
    const none = 'There are no records of EXWG that these readers see. There are records of OPSG.';
    expect(await said('--group', 'exwg')).toBe(`0: ${none.replace('EXWG', 'exwg')}\n`);
    expect(await said('--group', 'EXPG')).toBe(`0: ${none.replace('EXWG', 'EXPG')}\n`);
    expect(await said('--group', 'OPSG')).toBe('0: ');
    expect(await said('--group', 'EXWG', '-a', 'Amber')).toBe('0: '); // the messages are for White readers
    expect(await said('--disclose', 'Amber', '--group', 'EXWG', '-a', 'Amber')).toContain('EXPG, OPSG');
  });

  test('records of several opsg.yaml, unless these readers see those of one alone', async () => {
    const files = {
      'a/opsg.yaml': 'language: en-GB\n',
      'a/a.yaml': FILES['meetings/opsg-29.yaml'],
      'b/opsg.yaml': 'language: en-IE\n',
      'b/b.yaml': FILES['meetings/hidden.yaml'],
    };
    expect((await listed(['decisions', 'a', 'b'], files)).exit).toBe(0);
    const amber = await listed(['decisions', 'a', 'b', '--audience', 'Amber'], files);
    expect([amber.exit, amber.talk]).toEqual([2, expect.stringContaining('several-settings')]);
  });

  test('a problem in any record stops, as for documents', async () => {
    const files = { ...FILES, 'meetings/c.yaml': 'group: OPSG\n' };
    const { exit, out, talk } = await listed(['decisions'], files);
    expect([exit, out]).toEqual([1, '']);
    expect(talk).toContain('meetings/c.yaml');
  });
});

describe('what is withheld', () => {
  const PLANTED = Object.fromEntries(
    PLANTED_RECORDS.map(({ record }, i) => [
      `meetings/${i}.yaml`,
      record.replace('meeting: 28', `meeting: ${i + 101}`),
    ]),
  );
  const WORDS = /quagga|marzipan|obelisk|truffle|vortex|987654/i;

  test.each([
    ['actions', 'json'],
    ['decisions', 'md'],
  ] as const)('stays out of %s as %s', async (kind, format) => {
    const white = await listed([kind, '--format', format], PLANTED);
    expect(white.exit).toBe(0);
    expect(`${white.out}${white.talk}`).not.toMatch(WORDS);
  });

  test('is in the lists of Red readers, so that the search is not blind', async () => {
    expect((await listed(['actions', '--audience', 'Red'], PLANTED)).out).toMatch(WORDS);
  });

  test('is not spoken of: neither how much there is, nor by whom it is to be done', async () => {
    const flags = ['actions', '--audience', 'Amber', '--out', 'a.csv', '--owner', 'nobody'];
    expect((await listed(flags)).talk).toBe('');
    const told = await runInMemory(['--disclose', 'Amber', ...flags], FILES, { env: ENV });
    expect(told.talk).toContain(
      '0 actions for Amber readers.\nThe owners are Hidden, Lawyers, SECAS, the DCC.\n',
    );
  });
});

test('an action that a later meeting only names has nothing said of it', async () => {
  const reviewed = meeting(29, '2020-02-04', '  - { title: Review, actions: [{ id: "28.1" }] }\n');
  const { exit, out } = await listed(['actions'], { ...FILES, 'meetings/opsg-29.yaml': reviewed });
  expect(exit).toBe(0);
  expect(out).toMatch(/The DCC was asked for a plan\. +the DCC/);
});
