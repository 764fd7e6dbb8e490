import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { systemError } from '../../src/host/errors.ts';
import { hasOwnConsole } from '../../src/host/node-terminal.ts';
import type { World } from '../../src/host/world.ts';
import { memoryWorld } from '../memory-world.ts';

const RECORD = `group: OPSG
meeting: 1
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Incidents, text: The group agreed. }
`;
const FILES = {
  'a.yaml': RECORD,
  'of 2020/b.yaml': RECORD.replace('1', '2'),
  'far/away/c.yaml': RECORD.replace('1', '3'),
  'opsg.yaml': 'wordsPerPoint: 100\n',
  'other.yaml': 'services: {}\n',
  '.hidden.yaml': RECORD,
  'bad.yaml': RECORD.replace('White', 'Ambr'),
};

interface Start {
  readonly argv: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly isStandalone?: boolean;
  readonly ownsWindow?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** What of the world is different. */
  readonly differing?: Partial<World>;
}

/** What a run says and writes, and what it had said when it waited for a key. */
async function started({
  argv,
  files = FILES,
  isStandalone = true,
  ownsWindow = true,
  env = {},
  columns = 100,
  differing = {},
}: Start) {
  const standalone = isStandalone ? 'standalone, win32-x64, Node 20' : undefined;
  const memory = memoryWorld(files, { env: { NO_COLOR: '1', ...env }, hasScreen: true });
  const world = { ...memory, standalone, ...differing };
  const waited: string[] = [];
  let talk = '';
  const terminal = {
    out: () => {},
    talk: (text: string) => {
      talk += text;
    },
    isWatched: true,
    showsResults: true,
    columns,
    waitForKey: ownsWindow ? async () => void waited.push(talk) : undefined,
  };
  const exit = await run(argv, world, terminal);
  return { exit, talk, waited, written: [...world.written.keys()].sort(), shown: memory.shown };
}

describe('a double click', () => {
  test('says what this is, which records there are and what to type, shows them, and waits', async () => {
    const { exit, talk, waited, written, shown } = await started({ argv: [] });
    expect([exit, waited, written]).toEqual([130, [talk], []]); // as after Ctrl-C, with which the preview ended
    expect(shown).toEqual(['http://127.0.0.1:40000/secret-2/']);
    expect(talk).toMatch(/^opsg \d+\.\d+\.\d+ makes the headlines of committee meetings/);
    expect(talk).toContain(
      'In /records and the folders in it, it sees 3 records: a.yaml, bad.yaml, of 2020/b.yaml. It now opens',
    );
    expect(talk).toContain('\n  opsg validate a.yaml\n  opsg render a.yaml\n  opsg --help\n');
    expect(talk).toMatch(/\nPress a key to close this window\.\n$/);
  });

  test('in a folder without records says so, and how to begin one', async () => {
    const { talk } = await started({ argv: [], files: { 'readme.txt': '' } });
    expect(talk).toContain('it sees no records. It now opens');
    expect(talk).toContain('\n\n  opsg new OPSG 29 --date 2020-02-04\n  opsg --help\n');
  });

  test('quotes a name with blanks as the shell needs it', async () => {
    const { talk } = await started({ argv: [], files: { 'of 2020/b.yaml': RECORD } });
    expect(talk).toContain('\n  opsg validate "of 2020/b.yaml"\n');
  });

  test.each([40, 80])('fills a window of %i columns, and breaks no word', async (columns) => {
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5].map((i) => [`minutes of 2020/meeting ${i}.yaml`, RECORD]),
    );
    const { talk } = await started({ argv: [], files, columns });
    const [said = ''] = talk.split('Open this address');
    const lines = said.split('\n').filter((line) => !line.startsWith('  '));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(talk.replaceAll('\n', ' ')).toContain('type cmd into its address bar, and press Enter.');
  });

  const inUse = async () => {
    throw systemError('EBUSY', 'C:\\a.yaml');
  };
  test('counts a record that another program has open by its name', async () => {
    const { exit, talk, waited } = await started({ argv: [], differing: { readFile: inUse } });
    expect([exit, waited]).toEqual([130, [talk]]);
    expect(talk).toContain('it sees 4 records: a.yaml');
  });

  test('says what went wrong before it waits', async () => {
    const { exit, talk, waited } = await started({ argv: [], differing: { contentsOf: inUse } });
    expect([exit, waited]).toEqual([4, [talk]]);
    expect(talk).toContain('C:\\a.yaml: another program is using it.');
  });
});

describe('dragging a record onto the program', () => {
  const documents = (meeting: number) =>
    ['html', 'md', 'pdf'].map((format) => `out/White/OPSG_${meeting}-Headlines-White.${format}`);

  test.each<[string, readonly string[], readonly string[]]>([
    ['one record', ['/records/a.yaml'], documents(1)],
    ['in another folder', ['/records/of 2020/b.yaml'], documents(2).map((path) => `of 2020/${path}`)],
    ['a folder', ['/records/of 2020'], documents(2)],
    [
      'of several folders',
      ['/records/a.yaml', '/records/of 2020/b.yaml'],
      [...documents(2).map((path) => `of 2020/${path}`), ...documents(1)],
    ],
  ])('checks it and writes its public documents beside it, and waits: %s', async (_, argv, expected) => {
    const { exit, talk, waited, written } = await started({ argv });
    expect([exit, waited, written]).toEqual([0, [talk], expected]);
    expect(talk).toContain('Wrote ');
  });

  test('says what is wrong with one, makes the documents of those in other folders, and waits', async () => {
    const argv = ['/records/bad.yaml', '/records/of 2020/b.yaml'];
    const { exit, waited, talk, written } = await started({ argv });
    expect([exit, waited, written]).toEqual([1, [talk], documents(2).map((path) => `of 2020/${path}`)]);
  });

  test('says what is wrong with it, and waits', async () => {
    const { exit, talk, waited, written } = await started({ argv: ['/records/bad.yaml'] });
    expect([exit, waited, written]).toEqual([1, [talk], []]);
    expect(talk).toContain('unknown-level');
  });
});

test.each<[string, Partial<Start>]>([
  ['in a shell or a pipe', { ownsWindow: false }],
  ['installed by npm', { isStandalone: false }],
  ['on a CI server', { env: { CI: 'true' } }],
])('nothing waits for a key %s', async (_, start) => {
  const [bare, dragged] = [
    await started({ ...start, argv: [] }),
    await started({ ...start, argv: ['/records/a.yaml'] }),
  ];
  expect([bare.exit, bare.waited, bare.talk]).toEqual([2, [], expect.stringContaining('Usage: opsg')]);
  expect([dragged.exit, dragged.waited, dragged.written]).toEqual([2, [], []]);
});

test('a command does not wait', async () => {
  const { exit, waited } = await started({ argv: ['validate', 'a.yaml'] });
  expect([exit, waited]).toEqual([0, []]);
});

test.each<[string, Partial<Parameters<typeof hasOwnConsole>[0]>, boolean]>([
  ['after a double click', {}, true],
  ['after a double click, in other letter case', { title: 'c:\\OPSG\\Opsg.exe' }, true],
  ['in a shell', { title: 'Command Prompt - opsg.exe' }, false],
  ['in a shell, by its path', { title: 'C:\\Windows\\system32\\cmd.exe - C:\\opsg\\opsg.exe' }, false],
  ['in PowerShell', { title: 'Windows PowerShell' }, false],
  ['without a title', { title: '' }, false],
  ['with results in a pipe', { stdout: { isTTY: false } }, false],
  ['with messages in a file', { stderr: { isTTY: false } }, false],
  ['with input from a pipe', { stdin: { isTTY: false } }, false],
  ['on another system', { platform: 'linux' }, false],
])('whether a window belongs to the program: %s', (_, differing, expected) => {
  const [execPath, at] = ['C:\\opsg\\opsg.exe', { isTTY: true }];
  const started = {
    platform: 'win32',
    title: execPath,
    execPath,
    stdin: at,
    stdout: at,
    stderr: at,
  } as const;
  expect(hasOwnConsole({ ...started, ...differing })).toBe(expected);
});
