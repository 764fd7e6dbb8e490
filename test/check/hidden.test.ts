import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import type { World } from '../../src/host/world.ts';
import { runIn } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SECRET = 'The supplier asked for four million pounds more than agreed.';

function record(meeting: number): string {
  return `group: OPSG
meeting: ${meeting}
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Outages
    points:
      - The DCC reported two outages.
      - text: ${meeting === 28 ? SECRET : `Only members may know of matter ${meeting} of this meeting.`}
        classification: Red
`;
}

/** Makes things that no map of texts can say. */
type Make = (folder: string) => void;

const link =
  (name: string, target: string): Make =>
  (folder) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  };
const pipe =
  (name: string): Make =>
  (folder) => {
    spawnSync('mkfifo', [join(folder, name)]);
  };
const closed =
  (name: string): Make =>
  (folder) =>
    chmodSync(join(folder, name), 0);

/** Root may read everything: what is closed to others is closed to it here by the answers of the world. */
function worldIn(folder: string, unreadable: readonly string[] = []): World {
  const world = nodeWorld(folder);
  if (process.getuid?.() !== 0 || unreadable.length === 0) return world;
  const isClosed = (path: string) => unreadable.some((each) => path === each || path.startsWith(`${each}/`));
  return {
    ...world,
    contentsOf: async (...argv) => {
      const found = await world.contentsOf(...argv);
      const below = unreadable.filter((path) => path.startsWith(argv[0]));
      return {
        ...found,
        files: found.files.filter((path) => !isClosed(path)),
        unreadable: [
          ...found.unreadable,
          ...below.map((path) => ({
            path,
            what: /\.\w+$/.test(path) ? ('file' as const) : ('folder' as const),
          })),
        ],
      };
    },
  };
}

interface Hidden {
  readonly files: Readonly<Record<string, string>>;
  readonly make?: readonly Make[];
  /** Where the command is run, below the folder. */
  readonly at?: string;
  readonly argv: readonly string[];
  readonly exit: number;
  /** What is said, in messages and results; and what is not. */
  readonly said: RegExp | string;
  readonly unsaid?: RegExp;
  readonly unreadable?: readonly string[];
}

const INSPECT = ['--against', 'm', '--audience', 'White'];
const HOLDS = /contains withheld text: that of (?:the )?1st item, 2nd point, text of m\/28\.yaml/;
const M28 = { 'm/28.yaml': record(28) };
const DRAFT = { 'public/a.txt': 'Fine.\n', 'm/28.yaml': record(28) };
const PUBLIC: Readonly<Record<string, string>> = { 'public/a.txt': `${SECRET}\n` };
const AGAINST = (against: string) => ['inspect', 'public', '--against', against, '--audience', 'White'];
const FOUND = /withheld-text-found/;
const BOTH = /OPSG 28,[\s\S]*OPSG 29,/;

const COMPOSE = 'services:\n  title: the services: two of them\n';
const MKDOCS = 'site_name: Docs\nnav:\n  - Home: index.md   \n  - title: a: b\n';

const CASES: Readonly<Record<string, Hidden>> = {
  'inspect: a hidden file': {
    files: { ...DRAFT, 'public/.draft.txt': SECRET },
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: a hidden folder': {
    files: { ...DRAFT, 'public/.old/a.txt': SECRET },
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: a link to a file': {
    files: { ...DRAFT, 'x/secret.txt': SECRET },
    make: [link('public/b.txt', '../x/secret.txt')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: a link to a folder': {
    files: { ...DRAFT, 'x/deep/secret.txt': SECRET },
    make: [link('public/more', '../x')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/more\/deep\/secret\.txt[\s\S]*withheld/,
  },
  'inspect: a link that is named itself': {
    files: { ...DRAFT, 'x/secret.txt': SECRET },
    make: [link('y', 'x')],
    argv: ['inspect', 'y', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: a loop of links comes to an end': {
    files: DRAFT,
    make: [link('public/here', '.'), link('public/up', '..'), link('public/z/z', '../z')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3, // the link to the folder above leads to the record
    said: /public\/up\/m\/28\.yaml[\s\S]*withheld/,
  },
  'inspect: a loop alone': {
    files: DRAFT,
    make: [link('public/here', '.'), link('public/z/z', '../z')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 0,
    said: '1 file searched against 1 record: nothing that is withheld',
  },
  'inspect: a link that leads nowhere': {
    files: DRAFT,
    make: [link('public/b.txt', 'gone.txt')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/b\.txt {2}error {2}cannot-read[\s\S]*a link that leads nowhere/,
  },
  'inspect: a link in a circle': {
    files: DRAFT,
    make: [link('public/b', 'c'), link('public/c', 'b')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/b {2}error {2}cannot-read/,
  },
  'inspect: a pipe': {
    files: DRAFT,
    make: [pipe('public/p')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/p {2}error {2}cannot-read[\s\S]*a pipe or a socket/,
  },
  'inspect: a pipe that is named': {
    files: DRAFT,
    make: [pipe('p')],
    argv: ['inspect', 'p', ...INSPECT],
    exit: 3,
    said: /a pipe or a socket/,
  },
  'inspect: a device': {
    files: DRAFT,
    make: [link('public/zero', '/dev/zero')],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/zero {2}error {2}cannot-read/,
  },
  'inspect: a folder that is closed': {
    files: { ...DRAFT, 'public/closed/a.txt': SECRET },
    make: [closed('public/closed')],
    unreadable: ['public/closed'],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/closed {2}error {2}cannot-read[\s\S]*may not read this folder/,
  },
  'inspect: a file that is closed': {
    files: { ...DRAFT, 'public/closed.txt': SECRET },
    make: [closed('public/closed.txt')],
    unreadable: ['public/closed.txt'],
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: /public\/closed\.txt {2}error {2}cannot-read[\s\S]*may not read this file/,
  },
  'inspect: names with signs of patterns': {
    files: { ...DRAFT, 'public/[a](b){c}*!x/s+@.txt': SECRET },
    argv: ['inspect', 'public/[a](b){c}*!x', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: a name with a backslash': {
    files: { ...DRAFT, 'public/back\\slash/s\\t.txt': SECRET },
    argv: ['inspect', 'public', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: names with two full stops': {
    files: { ...DRAFT, '..public/..a.txt': SECRET },
    argv: ['inspect', '..public', ...INSPECT],
    exit: 3,
    said: HOLDS,
  },
  'inspect: the working folder, from within': {
    files: { ...PUBLIC, 'm/2022/28.yaml': record(28), 'm/2023/29.yaml': record(29) },
    at: 'm/2022',
    argv: ['inspect', '../../public', '--against', '..', '--audience', 'White'],
    exit: 3,
    said: FOUND,
  },
  '--against the working folder, by a pattern': {
    files: { ...PUBLIC, 'm/2022/28.yaml': record(28), 'm/2023/29.yaml': record(29) },
    at: 'm/2022',
    argv: ['inspect', '../../public', '--against', '../*/*.yaml', '--audience', 'White'],
    exit: 3,
    said: FOUND,
  },
  '--against a hidden record': {
    files: { ...PUBLIC, 'm/.28.yaml': record(28), 'm/29.yaml': record(29) },
    argv: AGAINST('m'),
    exit: 3,
    said: /of m\/\.28\.yaml/,
  },
  '--against a record in a hidden folder': {
    files: { ...PUBLIC, 'm/.old/28.yaml': record(28), 'm/29.yaml': record(29) },
    argv: AGAINST('m'),
    exit: 3,
    said: FOUND,
  },
  '--against a hidden record, by a pattern': {
    files: { ...PUBLIC, 'm/.28.yaml': record(28), 'm/29.yaml': record(29) },
    argv: AGAINST('m/*.yaml'),
    exit: 3,
    said: FOUND,
  },
  '--against hidden YAML that is no record': {
    files: { ...PUBLIC, 'm/.github/ci.yml': 'on: push\n', 'm/29.yaml': record(29) },
    argv: AGAINST('m'),
    exit: 0,
    said: /Not read, because hidden or without permission: m\/\.github\/ci\.yml\.\n1 file searched against 1 record/,
  },
  '--against a hidden record that is broken': {
    files: { ...PUBLIC, 'm/.28.yaml': 'group: [\n', 'm/29.yaml': record(29) },
    argv: AGAINST('m'),
    exit: 1,
    said: /Nothing was inspected/,
  },
  '--against a hidden record in another encoding': {
    files: { ...PUBLIC, 'm/.28.yaml': [...'group: OPSG'].join('\0'), 'm/29.yaml': record(29) },
    argv: AGAINST('m'),
    exit: 1,
    said: /Nothing was inspected/,
  },
  ...Object.fromEntries(
    ['28.YAML', '28.Yml', '28.yml', '28.YML'].map((name) => [
      `--against ${name}`,
      { files: { ...PUBLIC, [`m/${name}`]: record(28) }, argv: AGAINST('m'), exit: 3, said: FOUND },
    ]),
  ),
  '--against a link to a record': {
    files: { ...PUBLIC, 'x/28.yaml': record(28), 'm/29.yaml': record(29) },
    make: [link('m/28.yaml', '../x/28.yaml')],
    argv: AGAINST('m'),
    exit: 3,
    said: FOUND,
  },
  '--against a link to a folder of records': {
    files: { ...PUBLIC, 'x/28.yaml': record(28), 'm/29.yaml': record(29) },
    make: [link('m/old', '../x')],
    argv: AGAINST('m'),
    exit: 3,
    said: FOUND,
  },
  '--against a folder that is closed': {
    files: { ...PUBLIC, 'm/closed/28.yaml': record(28), 'm/29.yaml': record(29) },
    make: [closed('m/closed')],
    unreadable: ['m/closed'],
    argv: AGAINST('m'),
    exit: 2,
    said: /m\/closed {2}error {2}cannot-read[\s\S]*Nothing was inspected/,
  },
  '--against a link that leads nowhere': {
    files: { ...PUBLIC, 'm/29.yaml': record(29) },
    make: [link('m/28.yaml', 'gone.yaml')],
    argv: AGAINST('m'),
    exit: 2,
    said: /m\/28\.yaml {2}error {2}cannot-read/,
  },
  '--against settings alone': {
    files: { ...PUBLIC, 'opsg.yaml': 'language: en-GB\n' },
    argv: AGAINST('opsg.yaml'),
    exit: 2,
    said: /nothing-matched/,
  },
  'the count is of records': {
    files: { 'public/a.txt': 'Fine.', ...M28, 'm/29.yaml': record(29), 'm/30.yaml': record(30) },
    argv: AGAINST('m'),
    exit: 0,
    said: 'searched against 3 records',
  },
  'validate: a link to a record': {
    files: { ...M28, 'x/29.yaml': record(29) },
    make: [link('m/29.yaml', '../x/29.yaml')],
    argv: ['validate', 'm'],
    exit: 0,
    said: BOTH,
  },
  'validate: a link to a folder': {
    files: { ...M28, 'x/29.yaml': record(29) },
    make: [link('m/more', '../x')],
    argv: ['validate', 'm'],
    exit: 0,
    said: BOTH,
  },
  'validate: a record and a link to it are one': {
    files: M28,
    make: [link('m/29.yaml', '28.yaml'), link('m/all', '.')],
    argv: ['validate', 'm'],
    exit: 0,
    said: /^m\/28\.yaml: [^\n]*\n$/,
  },
  'validate: hidden records are passed over, and said': {
    files: { ...M28, 'm/.29.yaml': record(29), 'm/.old/30.yaml': record(30) },
    argv: ['validate', 'm'],
    exit: 0,
    said: 'Not read, because hidden or without permission: m/.29.yaml, m/.old/30.yaml.\n',
    unsaid: /OPSG (29|30)/,
  },
  'validate: a folder that is closed is said': {
    files: { ...M28, 'm/closed/29.yaml': record(29) },
    make: [closed('m/closed')],
    unreadable: ['m/closed'],
    argv: ['validate', 'm'],
    exit: 0,
    said: 'Not read, because hidden or without permission: m/closed.\n',
  },
  'validate: a record that is closed is refused': {
    files: { ...M28, 'm/29.yaml': record(29) },
    make: [closed('m/29.yaml')],
    unreadable: ['m/29.yaml'],
    argv: ['validate', 'm'],
    exit: 2,
    said: /m\/29\.yaml {2}error {2}cannot-read/,
  },
  'validate: capital endings': {
    files: { ...M28, 'm/29.YAML': record(29) },
    argv: ['validate', 'm'],
    exit: 0,
    said: BOTH,
  },
  'validate: the folder above': {
    files: { 'm/2022/28.yaml': record(28), 'm/2023/29.yaml': record(29) },
    at: 'm/2022',
    argv: ['validate', '..'],
    exit: 0,
    said: BOTH,
  },
  'validate: the folder above, by a pattern': {
    files: { 'm/2022/28.yaml': record(28), 'm/2023/29.yaml': record(29) },
    at: 'm/2022',
    argv: ['validate', '../**/*.yaml'],
    exit: 0,
    said: BOTH,
  },
  'validate: names with signs of patterns': {
    files: { '!x/[1] (a)/28.yaml': record(28), '!x/{b}/29.yaml': record(29) },
    argv: ['validate', '!x'],
    exit: 0,
    said: BOTH,
  },
  'validate: a pattern below such names': {
    files: { '!x/[1] (a)/28.yaml': record(28), '!x/[1] (a)/29.yaml': record(29) },
    argv: ['validate', '!x/[1] (a)/*.yaml'],
    exit: 0,
    said: BOTH,
  },
  'validate: a file whose name is a pattern': {
    files: { 'm/!*[2].yaml': record(28) },
    argv: ['validate', 'm/!*[2].yaml'],
    exit: 0,
    said: /OPSG 28/,
  },
  'validate: a pattern that begins with !': {
    files: { '!a.yaml': record(28), 'b.yaml': record(29) },
    argv: ['validate', '!*.yaml'],
    exit: 0,
    said: /^!a\.yaml: OPSG 28[^\n]*\n$/,
  },
  'validate: a folder with a backslash': {
    files: { 'back\\slash/28.yaml': record(28), 'back\\slash/29.yaml': record(29) },
    argv: ['validate', 'back\\slash'],
    exit: 0,
    said: BOTH,
  },
  'validate: a folder with a backslash, by a pattern': {
    files: { 'back\\slash/28.yaml': record(28), 'back\\slash/29.yaml': record(29) },
    argv: ['validate', 'back\\slash/*.yaml'],
    exit: 0,
    said: BOTH,
  },
  'validate: a pipe': {
    files: M28,
    make: [pipe('p.yaml')],
    argv: ['validate', 'p.yaml'],
    exit: 2,
    said: /p\.yaml {2}error {2}cannot-read[\s\S]*a pipe or a socket[\s\S]*opsg validate -/,
  },
  'validate: settings that a shell has passed': {
    files: { '28.yaml': record(28), 'opsg.yaml': 'language: en-GB\n' },
    argv: ['validate', '28.yaml', 'opsg.yaml'],
    exit: 0,
    said: /^28\.yaml: OPSG 28[^\n]*\nopsg\.yaml: good settings\n$/,
  },
  'validate: settings alone, with a mistake': {
    files: { 'm/opsg.yaml': 'langage: en-GB\n' },
    argv: ['validate', 'm/opsg.yaml'],
    exit: 2,
    said: /m\/opsg\.yaml:1:1 {2}error {2}unknown-key/,
  },
  'validate: settings with a mistake, said once': {
    files: { '28.yaml': record(28), 'opsg.yaml': 'langage: en-GB\n' },
    argv: ['validate', '28.yaml', 'opsg.yaml'],
    exit: 2,
    said: /^opsg\.yaml:1:1 {2}error[\s\S]*\n1 problem\.\n$/,
  },
  'inspect: settings that are far too long': {
    files: { ...DRAFT, 'm/opsg.yaml': '# a comment that nobody reads\n'.repeat(50_000) },
    argv: ['inspect', 'public', ...INSPECT],
    exit: 2,
    said: /m\/opsg\.yaml {2}error {2}record-too-long[\s\S]*Nothing was inspected/,
  },
  'render: settings alone are nothing to render': {
    files: { 'opsg.yaml': 'language: en-GB\n' },
    argv: ['render', 'opsg.yaml'],
    exit: 2,
    said: /nothing-matched/,
  },
  'render: a link, and what is passed over': {
    files: { 'x/28.yaml': record(28), 'm/.29.yaml': record(29) },
    make: [link('m/28.yaml', '../x/28.yaml')],
    argv: ['render', 'm', '-f', 'md'],
    exit: 0,
    said: /^out\/White\/OPSG_28-Headlines-White\.md\nNot read, because hidden or without permission: m\/\.29\.yaml\.\n/,
  },
  'render: the folder above': {
    files: { 'm/2022/28.yaml': record(28), 'm/2023/29.yaml': record(29) },
    at: 'm/2022',
    argv: ['render', '..', '-f', 'md'],
    exit: 0,
    said: /OPSG_28[\s\S]*OPSG_29/,
  },
};

describe.skipIf(process.platform === 'win32')('what a folder hides', () => {
  test('is a collection', () => expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(50));

  test.each(Object.entries(CASES))(
    '%s',
    async (_, { files, make = [], at = '.', argv, exit, said, ...more }) => {
      const folder = temporaryFolder(files);
      for (const each of make) each(folder);
      const run = await runIn(worldIn(join(folder, at), more.unreadable), argv);
      for (const path of more.unreadable ?? []) chmodSync(join(folder, path), 0o700);
      const words = `${new TextDecoder().decode(run.out)}${run.talk}`;
      expect(words).toEqual(
        typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said),
      );
      if (more.unsaid) expect(words).not.toMatch(more.unsaid);
      expect(words).not.toContain('four million');
      expect(run.exit).toBe(exit);
    },
  );
});

describe('--fix does not change a file that is not a record', () => {
  test.each([
    ['compose.yaml', COMPOSE],
    ['mkdocs.yml', MKDOCS],
    ['meeting.yaml', 'group: OPSG\nmeeting: 28\nnote:\n  - title: a: b\n'],
  ])('%s', async (name, text) => {
    const folder = temporaryFolder({
      [name]: text,
      'm/28.yaml': record(28).replace('2020-01-07', '7 January 2020'),
    });
    const { talk } = await runIn(nodeWorld(folder), ['validate', '--fix', '.']);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    expect(talk).toContain('m/28.yaml: 1 mistake repaired.');
    expect(talk).toContain(`${name}: not changed, because it is not a record`);
  });
});

test('a folder counts under its own name, whatever links there are', async () => {
  const folder = temporaryFolder({ 'm/z/28.yaml': record(28), 'm/n.txt': '' });
  symlinkSync('z', join(folder, 'm/a'));
  writeFileSync(join(folder, 'm/z/29.yaml'), record(29));
  const { files } = await nodeWorld(folder).contentsOf('m');
  expect(files).toEqual(['m/n.txt', 'm/z/28.yaml', 'm/z/29.yaml']);
});
