import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FILES = {
  'a.yaml': SMALL_RECORD,
  'aux.yaml': SMALL_RECORD.replace('28', '29').replace('01-07', '02-04'),
};
const RENDER = ['render', 'a.yaml', '-f', 'md'];

describe('a name in a path that not every system can store', () => {
  test.each<[string, readonly string[]]>([
    ...['con', 'out/NUL', 'prn/out', 'aux.d', 'com1', 'lpt¹.x', 'CONIN$', 'nul .txt'].map(
      (path): [string, readonly string[]] => [`--out ${path}`, [...RENDER, '--out', path]],
    ),
    ...[
      'out.',
      'out /x',
      'out/a.',
      '...',
      'cd:e',
      'a?',
      'a*b',
      'a|b',
      '"a"',
      '<a>',
      'a\u0007',
      'a\u202eb',
    ].map((path): [string, readonly string[]] => [
      `--out ${JSON.stringify(path)}`,
      [...RENDER, '--out', path],
    ]),
    ['publish', ['publish', 'a.yaml', '--out', 'con']],
    ['a redaction log', [...RENDER, '--redaction-log', 'log.yaml:x']],
    [
      'a log beside the documents, of which Windows would drop the stop',
      [...RENDER, '--redaction-log', 'out./log.yaml'],
    ],
    ['a cache', [...RENDER, '--cache', 'com9']],
    ['a report', ['validate', 'a.yaml', '--format', 'json=nul.json']],
    ['a report of two', ['validate', 'a.yaml', '--format', 'json=r.json', '--format', 'sarif=r.']],
    ['a new record', ['new', 'OPSG', '29', '--out', 'con.yaml']],
    ['a redacted record', ['redact', 'a.yaml', '-a', 'White', '--out', 'prn.yaml']],
    ['templates', ['templates', 'eject', 'aux']],
    ['a record that is not there', ['validate', 'con']],
    ['templates that are not there', [...RENDER, '--templates', 'nul']],
  ])('%s is refused, and nothing is written', async (_, argv) => {
    const world = memoryWorld(FILES);
    const { exit, talk } = await runIn(world, argv);
    expect([exit, talk]).toEqual([
      2,
      expect.stringMatching(/every system can store it|not every system can store it/),
    ]);
    for (const sign of ['\u0007', '\u202e']) expect(talk).not.toContain(sign);
    expect(world.written.size).toBe(0);
  });

  test.each<[string, readonly string[]]>([
    ['a record that is there', ['validate', 'aux.yaml']],
    ['a pattern', ['validate', 'a*.y?ml']],
    ['the folder above', [...RENDER, '--out', '../records/./out/']],
    ['a name that only begins so', [...RENDER, '--out', 'console/.hidden/-x/null']],
    ['standard output', [...RENDER, '--out', '-']],
  ])('but not %s', async (_, argv) => {
    expect(await runIn(memoryWorld(FILES), argv)).toMatchObject({ exit: 0 });
  });

  test.skipIf(process.platform === 'win32')('is no hindrance where a folder has it already', async () => {
    const folder = temporaryFolder(FILES);
    mkdirSync(join(folder, 'Minutes: etc.'));
    const { exit } = await runIn(nodeWorld(folder), [...RENDER, '--out', 'Minutes: etc./out']);
    expect(exit).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('a path that is too long for the system', () => {
  const long = `${'folder/'.repeat(700)}a`;
  test.each<[string, readonly string[]]>([
    ['a record', ['validate', `${long}.yaml`]],
    ['--out', [...RENDER, '--out', long]],
    ['a redaction log', [...RENDER, '--redaction-log', long]],
    ['a new record', ['new', 'OPSG', '29', '--out', long]],
  ])('%s stops the run in a sentence', async (_, argv) => {
    const { exit, talk } = await runIn(nodeWorld(temporaryFolder(FILES)), argv);
    expect([exit, talk]).toEqual([4, expect.stringContaining(': the name is too long.')]);
  });
});

describe('settings in other letters, on a system that does not tell them apart', () => {
  /** A world that finds `opsg.yaml` under any letters, as Windows does. */
  function worldOf(name: string) {
    const world = memoryWorld({ 'm/a.yaml': SMALL_RECORD, [`m/${name}`]: 'fileName: "x{meeting}"\n' });
    const real = (path: string) => path.replace(/opsg\.yaml$/i, name);
    return {
      ...world,
      kindOf: (path: string) => world.kindOf(real(path)),
      readFile: (path: string) => world.readFile(real(path)),
      disk: { ...world.disk, realPath: (path: string) => world.disk.realPath(real(path)) },
    };
  }

  test.each(['OPSG.yaml', 'Opsg.YAML'])('%s is refused by its name', async (name) => {
    const { exit, talk } = await runIn(worldOf(name), ['validate', 'm/a.yaml']);
    expect([exit, talk]).toEqual([2, expect.stringContaining(`m/${name}`)]);
    expect(talk).toContain('name it opsg.yaml, in small letters');
  });

  test.each(['m/opsg.yaml', 'm/OPSG.yaml', 'm/Opsg.YAML'])(
    'opsg.yaml is no record, typed as %s',
    async (path) => {
      const { exit, talk } = await runIn(worldOf('opsg.yaml'), ['validate', path]);
      expect([exit, talk]).toEqual([0, expect.not.stringContaining('missing-key')]);
    },
  );

  test('opsg.yaml counts', async () => {
    const { exit, out } = await runIn(worldOf('opsg.yaml'), ['render', 'm/a.yaml', '-f', 'md']);
    expect([exit, String(out)]).toEqual([0, 'out/White/x28.md\n']);
  });
});
