import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/base/artifact.ts';
import { BIN } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = join(ROOT, 'standalone/opsg');
const FOR_WINDOWS = join(ROOT, 'standalone/opsg.exe');
const INSTALLED = [process.execPath, BIN];
/** Wine is slow to start, and gives the output of a program to files alone. */
const UNDER_WINE = ['sh', '-c', 'wine "$@" >out.txt 2>err.txt </dev/null', 'sh', FOR_WINDOWS];
const PATIENCE = 300_000;
const RENDER = ['render', 'meetings', 'example', '--audience', 'all', '--format', FORMATS.join(',')];
/** Enough records for workers to start. */
const MANY = 30;

let wineFolder = '';
beforeAll(() => {
  buildStandalone(ROOT);
  wineFolder = mkdtempSync(join(tmpdir(), 'opsg-wine-'));
}, PATIENCE);
afterAll(() => rmSync(wineFolder, { recursive: true, force: true }));

function buildStandalone(root: string): void {
  const argv = ['bin/build/standalone.mjs', 'linux-x64', 'win-x64'];
  execFileSync(process.execPath, argv, { cwd: root, stdio: 'ignore' });
}

/** Builds what is in version control from nothing: in another folder, on one processor, and in another time zone. */
function buildElsewhere(): string {
  const folder = join(temporaryFolder(), 'another folder');
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.slice(0, -1)) cpSync(join(ROOT, file), join(folder, file));
  execFileSync('cp', ['-al', join(ROOT, 'node_modules'), folder]); // links: bundles name where modules really are
  const env = { PATH: process.env['PATH'], TZ: 'Asia/Tokyo' };
  execFileSync('taskset', ['1', process.execPath, 'bin/build/build.mjs'], { cwd: folder, env });
  buildStandalone(folder);
  return join(folder, 'standalone');
}

/** A run of the program in a folder, with the engine that the standalone program has. */
function ran(program: readonly string[], argv: readonly string[], cwd: string) {
  const [command = '', ...first] = program;
  const env = {
    PATH: process.env['PATH'],
    XDG_CACHE_HOME: join(cwd, 'cache'),
    OPSG_PDF_ENGINE: 'wasm',
    WINEPREFIX: wineFolder,
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  return spawnSync(command, [...first, ...argv], { cwd, encoding: 'utf8', env });
}

function records(): string {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'meetings'), join(folder, 'meetings'), { recursive: true });
  cpSync(join(ROOT, 'test/example'), join(folder, 'example'), { recursive: true });
  return folder;
}

function bytesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

function numbered(meeting: number): string {
  const date = new Date(Date.UTC(2020, 0, meeting)).toISOString().slice(0, 10);
  return `group: OPSG\nmeeting: ${meeting}\ndate: ${date}\nclassification: White\nitems:\n  - title: T\n    text: The group met.\n`;
}

const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ['documents of all formats and levels', RENDER],
  ['own templates', ['render', 'meetings', '--format', 'pdf', '--templates', 'own']],
  ['a website', ['publish', 'meetings', '--out', 'out']],
];

describe('the standalone program', () => {
  test.each(WAYS)('makes the same bytes as the installed one: %s', (_, argv) => {
    const [one, other] = [[FILE], INSTALLED].map((program) => {
      const folder = records();
      expect(ran(program, ['templates', 'eject', 'own'], folder).status).toBe(0);
      const { status, stdout, stderr } = ran(program, argv, folder);
      expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error|Warning/)]);
      return { stdout, bytes: bytesBelow(join(folder, 'out')) };
    });
    expect(one).toEqual(other);
    expect(one?.bytes.size).toBeGreaterThan(1);
  });

  test('starts itself again as workers, and they make the same', () => {
    const numbers = Array.from({ length: MANY }, (_, i) => i + 1);
    const files = Object.fromEntries(numbers.map((i) => [`m/${i}.yaml`, numbered(i)]));
    const made = ['1', '2'].map((jobs) => {
      const folder = temporaryFolder(files);
      const log = join(folder, 'strace.log');
      const traced = ['strace', '-f', '-qq', '-e', 'trace=execve', '-o', log, FILE];
      const { status, stderr } = ran(traced, ['render', 'm', '-f', 'pdf', '--jobs', jobs], folder);
      expect([status, stderr]).toEqual([0, expect.stringContaining(`Wrote ${MANY} documents`)]);
      const started = readFileSync(log, 'utf8').match(/execve\(.*":worker"/g)?.length ?? 0;
      return { started, bytes: bytesBelow(join(folder, 'out/White')) };
    });
    expect(made.map(({ started }) => started)).toEqual([0, 2]);
    expect(made[1]?.bytes).toEqual(made[0]?.bytes);
  });

  test('needs nothing but base libraries: no Node, no home, nothing to unpack', () => {
    const root = records();
    const libraries = execFileSync('ldd', [FILE], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
    for (const library of libraries) {
      mkdirSync(join(root, dirname(library)), { recursive: true });
      copyFileSync(realpathSync(library), join(root, library));
    }
    copyFileSync(FILE, join(root, 'opsg'));
    const before = readdirSync(root);
    const inside = (argv: readonly string[]) =>
      spawnSync('/usr/sbin/chroot', [root, '/opsg', ...argv], { encoding: 'utf8', env: {} });
    expect(inside(['--version']).stdout).toMatch(
      /^\d+\.\d+\.\d+ \(standalone, linux-x64, Node \d+\.\d+\.\d+\)\n$/,
    );
    const { status, stderr } = inside(['render', 'meetings', '--out', 'out']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Wrote 3 documents')]);
    expect(readdirSync(root).sort()).toEqual([...before, 'out'].sort());
  });

  test('prints the licences of all that is inside', () => {
    const { stdout } = ran([FILE], ['licences'], temporaryFolder());
    for (const name of ['commander', 'dejavu-fonts-ttf', '@expo-google-fonts/source-sans-3', 'Node'])
      expect(stdout).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    for (const text of ['SIL OPEN FONT LICENSE', 'The PDFium Authors', 'Apache License'])
      expect(stdout).toContain(text);
  });

  test('is at most 150 MB', () => {
    for (const file of [FILE, FOR_WINDOWS]) expect(statSync(file).size).toBeLessThan(150_000_000);
  });

  test('is the same file, whoever builds it and where', { timeout: 2 * PATIENCE }, () => {
    const elsewhere = readFileSync(join(buildElsewhere(), 'SHA256SUMS'), 'utf8');
    expect(elsewhere).toBe(readFileSync(join(ROOT, 'standalone/SHA256SUMS'), 'utf8'));
  });
});

describe('the standalone program for Windows, under Wine', () => {
  test.each(WAYS)('makes the same bytes: %s', { timeout: PATIENCE }, (_, argv) => {
    const made = [UNDER_WINE, INSTALLED].map((program) => {
      const folder = records();
      expect(ran(program, ['templates', 'eject', 'own'], folder).status).toBe(0);
      const { status } = ran(program, argv, folder);
      expect(status, argv.join(' ')).toBe(0);
      return bytesBelow(join(folder, 'out'));
    });
    expect(made[0]).toEqual(made[1]);
  });

  test('says which build it is', { timeout: PATIENCE }, () => {
    const folder = temporaryFolder();
    ran(UNDER_WINE, ['--version'], folder);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toMatch(/\(standalone, win32-x64, Node /);
  });
});
