import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/base/artifact.ts';
import { BIN } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FOLDERS = ['meetings', 'test/example'];
const COMMAND = ['render', ...FOLDERS, '--audience', 'all', '--format', FORMATS.join(','), '--out', 'out'];
const BUILT = fileURLToPath(new URL('../dist/program/main.cjs', import.meta.url));

/** Machines on which the same records are rendered: nothing of them may show in a document. */
const MACHINES: Readonly<Record<string, Machine>> = {
  'fourteen hours ahead of Greenwich, in C, in a folder far below': {
    env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
    folder: 'a/b c/Besprechungen für März/#4',
  },
  'eight hours behind, in Turkish': {
    env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
};

interface Machine {
  readonly env: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** What a run left behind: each file by its path, and what was said, by the name of the stream. */
type Outputs = ReadonlyMap<string, string>;

let known: Outputs | undefined;

describe('the same records become the same bytes', () => {
  test('and there is something to compare: every format, every level', () => {
    const paths = [...atHome().keys()];
    for (const name of ['White/OPSG_28-Headlines-White', 'Red/EXWG_12-Headlines-Red'])
      expect(paths).toEqual(expect.arrayContaining(FORMATS.map((format) => `${name}.${format}`)));
  });

  test.each(Object.entries(MACHINES))('on a machine %s', (_, machine) => {
    const outputs = rendered(machine);
    expect([...outputs.keys()]).toEqual([...atHome().keys()]);
    const different = [...outputs].filter(([path, bytes]) => bytes !== atHome().get(path));
    expect(different.map(([path]) => path)).toEqual([]);
  });
});

/** What comes of the records on the machine that all others are compared with. */
function atHome(): Outputs {
  known ??= rendered({ env: { TZ: 'UTC', LANG: 'C.UTF-8' } });
  return known;
}

/** Renders all of the repository's records for all of their readers, in a process of its own. */
function rendered({ env, folder = '.' }: Machine): Outputs {
  if (!existsSync(BUILT)) throw new Error('This test needs the built program. Build it: npm run build');
  const home = join(temporaryFolder(), folder);
  mkdirSync(home, { recursive: true });
  for (const name of FOLDERS)
    cpSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), join(home, name), { recursive: true });
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...COMMAND], {
    cwd: home,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`opsg ${COMMAND.join(' ')} came to ${status}:\n${stdout}${stderr}`);
  return new Map([...filesIn(join(home, 'out')), ['standard output', stdout], ['standard error', stderr]]);
}

function filesIn(folder: string): readonly (readonly [string, string])[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return paths.sort().map((path) => [relative(folder, path), readFileSync(path, 'latin1')] as const);
}
