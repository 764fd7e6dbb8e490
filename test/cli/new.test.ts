import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Questions } from '../../src/host/world.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';

/** Three meetings of an invented group, on the first Tuesday of the month. Texts above the lowest level begin with MIDDLE or HIGHEST. */
const SETTINGS = `groups:
  - { reference: EXWG, name: Example Working Group, title: "{name} {meeting}" }
policy:
  name: House Rules
  levels:
    - { name: Open, statement: Anyone may read this. }
    - { name: Closed, statement: Only members may read this. }
    - { name: Sealed, statement: Only officers may read this. }
`;

const standing = `  - { number: 1, title: Minutes and actions, text: They were noted. }
  - number: 2
    title: Report of the Operator
    presenter: [Operator, { text: MIDDLE Kim, classification: Closed }]
    text: It was noted.
  - { number: 9, title: MIDDLE prices, classification: Closed, text: They were noted. }
`;

const RECORDS = {
  'opsg.yaml': SETTINGS,
  'meetings/2024/exwg-10.yaml': `group: EXWG
meeting: 10
date: 2024-01-02
classification: Open
items:
${standing}  - number: 3
    title: Plans
    points:
      - { action: "The Operator was asked for a plan: soon.", id: "10.1", owner: Operator, due: EXWG_11 }
      - { action: MIDDLE to ask the bank., id: "10.2", classification: Closed }
      - { action: HIGHEST to ask the court., id: "10.3", classification: Sealed }
      - { action: The chair was asked for a date., id: "10.4" }
      - { action: The chair was asked for a room. }
next:
  - { label: Reporting meeting, date: 2024-01-23 }
  - { label: Meeting 11, date: 2024-02-06 }
`,
  'meetings/2024/exwg-11.yaml': `group: EXWG
meeting: 11
date: 2024-02-06
classification: Open
items:
${standing}  - title: Review
    actions:
      - { id: "10.1", state: closed, classification: Closed, text: MIDDLE it came. }
      - { id: "10.4", state: closed }
next:
  - { label: Reporting meeting, date: 2024-02-27 }
  - { label: Meeting 12, date: 2024-03-05 }
`,
  'meetings/2024/exwg-12.yaml': `group: EXWG
meeting: 12
date: 2024-03-05
classification: Open
items:
${standing}next:
  - { label: Reporting meeting, date: 2024-03-26 }
  - { label: Meeting 13, date: 2024-04-02, time: "10:00", venue: Video conference }
  - { label: HIGHEST hearing, date: 2024-04-09, classification: Sealed }
`,
};

const NEXT = 'meetings/2024/exwg-13.yaml';

async function begun(argv: readonly string[], files: Readonly<Record<string, string>> = RECORDS) {
  const { exit, talk, written } = await runInMemory(['--disclose', 'all', 'new', ...argv], files);
  return { exit, talk, written, text: new TextDecoder().decode(written.get(NEXT)) };
}

describe('the next record', () => {
  test('has the number, the day, the time and the place that were announced, and the next usual day', async () => {
    const { exit, text } = await begun([]);
    expect(exit).toBe(0);
    for (const line of [
      'group: EXWG',
      'meeting: 13',
      'date: 2024-04-02',
      'time: 10:00',
      'venue: Video conference',
    ])
      expect(text).toContain(`\n${line}`);
    expect(text).toMatch(/label: Meeting 14, date: 2024-05-07/);
    expect(text).toContain('status: draft');
    expect(text).toContain('classification: Open');
  });

  test('announces again what was announced for a later day', async () => {
    const files = {
      ...RECORDS,
      'meetings/2024/exwg-12.yaml': RECORDS['meetings/2024/exwg-12.yaml'].replace(
        '  - { label: HIGHEST hearing',
        '  - { label: Open day, date: 2024-06-04, time: "14:00" }\n  - { label: HIGHEST hearing',
      ),
    };
    const { text } = await begun([], files);
    expect(text).toContain('{ label: Open day, date: 2024-06-04, time: 14:00 }');
    expect(text).not.toMatch(/Reporting meeting|HIGHEST hearing/);
    expect(text.match(/The usual day/g)).toHaveLength(1);
  });

  test('carries on every action that some reader sees open, each at the level of the first who does', async () => {
    const { text } = await begun([]);
    expect(text).toMatch(/^ +- \{ id: 10.1 \}$/m);
    expect(text).toMatch(/id: 10.2, classification: Closed/);
    expect(text).toMatch(/id: 10.3, classification: Sealed/);
    expect(text).not.toMatch(/id: "?10.4/);
    expect(text).not.toContain('state: open'); // for readers of Closed, 10.1 stays closed
    expect(text).toContain('EXWG_10: The chair was asked for a room.');
  });

  test('says how actions get the ids without which it cannot carry them on', async () => {
    const { talk } = await begun([]);
    expect(talk).toContain('It carries on 3 open actions.');
    expect(talk).toMatch(/1 open action without an id .*action-without-id: warning/);
  });

  test('is valid, and says nothing above a level to its readers', async () => {
    const { written } = await begun(['--standing']);
    const files = { ...RECORDS, [NEXT]: new TextDecoder().decode(written.get(NEXT)) };
    const world = memoryWorld(files);
    expect(await runIn(world, ['validate', NEXT])).toMatchObject({ exit: 0 });
    for (const [audience, hidden] of [
      ['Open', /MIDDLE|HIGHEST|10\.[23]/],
      ['Closed', /HIGHEST|10\.3/],
    ] as const) {
      const { exit, out } = await runIn(world, ['render', NEXT, '-a', audience, '-f', 'md', '-o', '-']);
      expect(exit).toBe(0);
      expect(new TextDecoder().decode(out)).not.toMatch(hidden);
      expect(new TextDecoder().decode(out)).toContain('10.1');
    }
  });

  test('takes over the items of the last three meetings where somebody wants that', async () => {
    const { text, talk } = await begun([]);
    expect(text).not.toContain('Report of the Operator');
    expect(talk).toContain('add --standing');
    const taken = (await begun(['--standing'])).text;
    expect(taken).toMatch(/^ {2}- number: 2\n {4}title: Report of the Operator$/m);
    expect(taken).toMatch(/title: MIDDLE prices\n {4}classification: Closed/);
    expect(taken).toMatch(/title: Minutes and actions\n(?: {4}.*\n)*? {4}actions:/);
    expect(taken).toContain('text: MIDDLE Kim, classification: Closed');
    expect(taken).not.toContain('Plans');
  });

  test('has the answers of a person, who can also give up', async () => {
    const asked: string[] = [];
    const answering = (answers: Readonly<Record<string, string | readonly string[]>>): Questions => {
      const answer = (question: string) => {
        asked.push(question);
        return Object.entries(answers).find(([words]) => question.includes(words))?.[1];
      };
      return {
        text: async (question, suggestion) => {
          const said = answer(question);
          return said === 'as suggested' ? suggestion : typeof said === 'string' ? said : undefined;
        },
        choose: async (question) => String(answer(question)),
        chooseSome: async (question) => [answer(question) ?? []].flat(),
      };
    };
    const talkTo = async (questions: Questions) => {
      const world = memoryWorld(RECORDS);
      const streams = { out: () => {}, talk: () => {}, isWatched: true, showsResults: true };
      const exit = await run(['new'], world, { ...streams, questions: async () => questions });
      return { exit, text: new TextDecoder().decode(world.written.get(NEXT)) };
    };
    const answers = { Number: 'as suggested', Date: '9th April 2024', Items: ['Report of the Operator'] };
    const { exit, text } = await talkTo(answering(answers));
    expect([exit, asked.length]).toEqual([0, 3]);
    expect(text).toContain('date: 2024-04-09');
    expect(text).toMatch(/^ {4}title: Report of the Operator$/m);
    expect(text).not.toMatch(/# .*MIDDLE prices/);
    expect(text).not.toContain('venue');
    expect(await talkTo(answering({}))).toEqual({ exit: 2, text: '' });
  });
});

test('a person chooses among the meetings that were announced, the regular one first', async () => {
  let offered: readonly string[] = [];
  const questions: Questions = {
    text: async (_, suggestion) => suggestion,
    choose: async (_, choices) => {
      offered = choices;
      return choices[0];
    },
    chooseSome: async () => [],
  };
  const world = memoryWorld({
    'meetings/opsg-28.yaml':
      'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: A, text: It was noted. }]\nnext:\n  - { label: Next Reporting Meeting, date: 2020-01-27 }\n  - { label: Next Regular Meeting Date, date: 2020-02-04 }\n',
  });
  const streams = { out: () => {}, talk: () => {}, isWatched: true, showsResults: true };
  expect(await run(['new'], world, { ...streams, questions: async () => questions })).toBe(0);
  expect(offered[0]).toMatch(/^Next Regular Meeting Date: 4/);
  const text = new TextDecoder().decode(world.written.get('meetings/opsg-29.yaml'));
  expect(text).toContain('date: 2020-02-04');
});

test('actions that lower readers do not see leave no item for them', async () => {
  const hidden = RECORDS['meetings/2024/exwg-10.yaml']
    .replace(/^ +- \{ action: "?The.*\n/gm, '')
    .replace('{ action: HIGHEST', '{ text: HIGHEST');
  const { text, written } = await begun(['EXWG', '13', '--date', '2024-04-02'], {
    'opsg.yaml': SETTINGS,
    'meetings/2024/exwg-12.yaml': hidden.replace('meeting: 10', 'meeting: 12').replace(/, id: "10.3"/, ''),
  });
  expect(text, [...written.keys()].join()).toMatch(/title: Review of actions\n {4}classification: Closed/);
});

describe('what messages say of a new record', () => {
  test('depends on nothing above their level', async () => {
    const told = async (level: string) => {
      const { talk, exit } = await runInMemory(['--disclose', level, 'new'], RECORDS);
      return [exit, talk.match(/\d+ \w+/g)];
    };
    expect(await told('Open')).toEqual([0, ['1 open', '1 open', '2 items']]);
    expect(await told('all')).toEqual([0, ['3 open', '1 open', '3 items']]);
  });

  test('and the record itself, depend on no later meeting above it', async () => {
    const later = (items: string) => ({
      ...RECORDS,
      'meetings/2024/later.yaml': `group: EXWG\nmeeting: 90\ndate: 2024-03-12\nclassification: Closed\nitems:\n${items}`,
    });
    const report = '  - { number: 2, title: Report of the Operator, text: Nothing. }\n';
    const minutes = '  - { number: 1, title: Minutes and actions, text: Nothing. }\n';
    const seen = async (files: Readonly<Record<string, string>>) => {
      const world = memoryWorld(files, { env: { CI: '1' } });
      const { exit, talk } = await runIn(world, ['new', '--standing', '--out', 'new/a.yaml'], false);
      const { out } = await runIn(world, ['redact', 'new/a.yaml', '--audience', 'Open']);
      return { exit, talk, shown: new TextDecoder().decode(out) };
    };
    const first = await seen(later(minutes + report));
    expect(first.shown).toMatch(/Minutes and actions[\s\S]*Report of the Operator[\s\S]*Operator/);
    expect(await seen(later(report + minutes))).toEqual(first);
    expect(await seen(later('  - { title: Another matter, text: Nothing. }\n'))).toEqual(first);
  });

  test('names records that were not read', async () => {
    const { talk } = await begun([], { ...RECORDS, 'meetings/bad.yaml': 'group: EXWG\nmeeting: x\n' });
    expect(talk).toContain('Not read, because of problems: meetings/bad.yaml.');
  });

  test.each([
    [['EXWG', '13'], /meetings\/2024\/exwg-13.yaml is there already/],
    [['NONE'], /No group is called NONE/],
    [['EXWG', 'x'], /x is not the number of a meeting/],
    [['EXWG', '20'], /Give the date of the meeting/],
    [['EXWG', '20', '--date', 'soon'], /soon is not a date/],
    [['EXWG', '20', '--date', '3/4/2024'], /3\/4\/2024 can be two days/],
  ])('new %j is refused', async (argv, said) => {
    const { exit, talk, written } = await begun(argv, {
      ...RECORDS,
      [NEXT]: RECORDS['meetings/2024/exwg-12.yaml']
        .replace('meeting: 12', 'meeting: 14')
        .replace('2024-03-05', '2024-02-20'),
    });
    expect(exit).toBe(2);
    expect(talk.replace(/\s+/g, ' ')).toMatch(said);
    expect(written.size).toBe(0);
  });
});

describe('a new folder', () => {
  test('has settings, a first record and what keeps them, and its record can be checked at once', async () => {
    const argv = ['new', '--workspace', 'EXWG', '1', '--date', '2024-01-02', '--name', 'Example: a "Group"'];
    const world = memoryWorld({});
    const { exit, talk } = await runIn(world, argv);
    expect(exit).toBe(0);
    expect([...world.written.keys()].sort()).toEqual([
      '.github/workflows/headlines.yml',
      '.gitignore',
      'meetings/exwg-1.yaml',
      'meetings/opsg.schema.json',
      'opsg.yaml',
    ]);
    expect(talk).toContain('What to do next');
    expect((await runIn(world, ['validate'])).exit).toBe(0);
    expect((await runIn(world, argv)).exit).toBe(2);
  });

  test('does not repeat a short name that is all that is known', async () => {
    const world = memoryWorld({});
    await runIn(world, ['new', '--workspace', 'EXWG', '1', '--date', '2024-01-02']);
    const settings = new TextDecoder().decode(world.written.get('opsg.yaml'));
    expect(settings).toContain('title: "{group} meeting {meeting}, {date}: headlines"');
  });

  test('keeps what is there', async () => {
    const world = memoryWorld({ '.gitignore': 'mine\n' });
    const { exit, talk } = await runIn(world, ['new', '--workspace', 'EXWG', '1', '--date', '2024-01-02']);
    expect([exit, talk]).toEqual([0, expect.stringContaining('Kept as they are: .gitignore.')]);
  });
});
