import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../src/base/artifact.ts';
import { BIN } from './program.ts';
import { previewedBy, questionsAbout } from './serve/from-outside.ts';
import { stubbedEditor } from './serve/vscode/editor-stub.ts';
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

/** Debian's user and group that own nothing. */
const NOBODY = 65_534;
/** Runs the program of a root, whose disk is read-only, as nobody, in a folder that nobody may write to. */
const READ_ONLY = `root=$0; work=$1; shift
mount --bind "$root" "$root"; mount --bind "$work" "$root/work"; mount -o remount,bind,ro "$root"
exec unshare --root="$root" --wd=/work --setuid ${NOBODY} --setgid ${NOBODY} /opsg "$@"`;
/** From an empty folder to documents in the net, as the README has it, and how each step ends. */
const README_PATH: readonly (readonly [number, readonly string[]])[] = [
  [0, ['new', 'OPSG', '29', '--date', '2020-02-04']],
  [0, ['validate']],
  [0, ['render', 'meetings', '--audience', 'all']],
  [0, ['publish', 'meetings', '--out', 'site']],
  [0, ['inspect', 'out/White', '--against', 'meetings/', '--audience', 'White']],
];
const PUBLISHED = Object.entries({
  meetings: '/opsg-29.yaml',
  'out/Amber': '/OPSG_29-Headlines-Amber.pdf',
  'out/White': '/OPSG_29-Headlines-White.pdf',
  site: '/index.html',
});
const ITEMS = `items:
  - title: Outages
    points:
      - The DCC reported two outages.
      - text: The supplier asked for a higher price.
        classification: Amber
`;

let wineFolder = '';
let saidByBuild = '';
beforeAll(() => {
  saidByBuild = buildStandalone(ROOT);
  wineFolder = mkdtempSync(join(tmpdir(), 'opsg-wine-'));
}, PATIENCE);
afterAll(() => rmSync(wineFolder, { recursive: true, force: true }));

/** Builds both files. What is said beside their checksums is returned. */
function buildStandalone(root: string): string {
  const { status, stderr } = spawnSync(process.execPath, ['bin/build/standalone.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return stderr;
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
function ran(program: readonly string[], argv: readonly string[], cwd: string, input?: string) {
  const [command = '', ...first] = program;
  const env = {
    PATH: process.env['PATH'],
    XDG_CACHE_HOME: join(cwd, 'cache'),
    OPSG_PDF_ENGINE: 'wasm',
    WINEPREFIX: wineFolder,
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  return spawnSync(command, [...first, ...argv], { cwd, encoding: 'utf8', env, input: input ?? '' });
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

function fillIn(record: string): void {
  const begun = readFileSync(record, 'utf8');
  writeFileSync(record, begun.replace(/^status: draft.*\n/m, '').replace('items: []', ITEMS));
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

  test('needs nothing but base libraries: no Node, no home, nothing to unpack, no right to write elsewhere', () => {
    const root = temporaryFolder();
    const work = temporaryFolder();
    for (const folder of [work, root]) chmodSync(folder, 0o755);
    chownSync(work, NOBODY, NOBODY);
    const libraries = execFileSync('ldd', [FILE], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
    for (const library of libraries) {
      mkdirSync(join(root, dirname(library)), { recursive: true });
      copyFileSync(realpathSync(library), join(root, library));
    }
    copyFileSync(FILE, join(root, 'opsg'));
    mkdirSync(join(root, 'work'));
    const before = [...bytesBelow(root).keys()];
    const inside = (argv: readonly string[]) =>
      spawnSync('unshare', ['--mount', 'sh', '-ec', READ_ONLY, root, work, ...argv], {
        encoding: 'utf8',
        env: {},
      });
    const installed = temporaryFolder();
    const outside = (argv: readonly string[]) => ran(INSTALLED, argv, installed);
    expect(inside(['--version']).stdout).toMatch(
      /^\d+\.\d+\.\d+ \(standalone, linux-x64, Node \d+\.\d+\.\d+\)\n$/,
    );
    for (const [exit, argv] of README_PATH) {
      const [{ status, stdout, stderr }, other] = [inside(argv), outside(argv)];
      expect([status, stdout, stderr], argv.join(' ')).toEqual([exit, other.stdout, other.stderr]);
      if (argv[0] === 'new')
        for (const folder of [work, installed]) fillIn(join(folder, 'meetings/opsg-29.yaml'));
    }
    for (const [part, file] of PUBLISHED) {
      expect(bytesBelow(join(work, part)), part).toEqual(bytesBelow(join(installed, part)));
      expect([...bytesBelow(join(work, part)).keys()]).toContain(file);
    }
    expect([...bytesBelow(root).keys()]).toEqual(before);
  });

  test('answers an editor as the installed one does, also where the extension for VS Code starts it', async () => {
    const folder = records();
    const asked = questionsAbout(folder, 'meetings/opsg-28.yaml');
    const [one, other] = [[FILE], INSTALLED].map((program) =>
      ran(program, ['lsp', '--stdio'], folder, asked),
    );
    expect([one?.stderr, one?.stdout]).toEqual([other?.stderr, other?.stdout]);
    expect(one?.stdout).toMatch(/"id":1,"result":\{"contents"[\s\S]*"id":2,"result":\[/);
    const packed = join(folder, 'opsg.vsix');
    expect(ran([process.execPath], [join(ROOT, 'bin/build/vsix.mjs'), packed], folder).status).toBe(0);
    const code = unzipSync(new Uint8Array(readFileSync(packed)))['extension/extension.js'];
    const { extension, errors } = stubbedEditor(
      strFromU8(code ?? new Uint8Array()),
      FILE,
      (path) => path === FILE,
    );
    await extension.activate({ subscriptions: [] }); // which waits until the server has answered
    await extension.deactivate();
    expect(errors).toEqual([]);
  });

  test('shows a preview as the installed one does', async () => {
    const folder = records();
    const [one, other] = [await previewedBy([FILE], folder), await previewedBy(INSTALLED, folder)];
    expect(one).toEqual(other);
    expect(one.map(({ type }) => type)).toEqual(['text/html; charset=utf-8', 'application/pdf']);
  });

  test('prints the licences of all that is inside', () => {
    const { stdout } = ran([FILE], ['licences'], temporaryFolder());
    for (const name of ['commander', 'dejavu-fonts-ttf', '@expo-google-fonts/source-sans-3', 'Node'])
      expect(stdout).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
    for (const text of [
      'SIL OPEN FONT LICENSE',
      'Bitstream Vera Fonts',
      'The PDFium Authors',
      'Apache License',
    ])
      expect(stdout).toContain(text);
    for (const part of [
      'FreeType',
      'ICU',
      'Little CMS',
      'libjpeg-turbo',
      'OpenJPEG',
      'zlib',
      'Anti-Grain Geometry',
    ])
      expect(stdout).toMatch(new RegExp(`^${part}[ \\d.]*, in PDFium`, 'm'));
    for (const part of ['Typst 0', 'krilla-0', 'rustybuzz-0', 'hypher-0'])
      expect(stdout).toMatch(new RegExp(`^${part}`, 'm'));
  });

  test('is built without a warning', () => {
    expect(saidByBuild).toBe('');
  });

  test('for Windows has no signature, rather than that of Node, which would be wrong', () => {
    const bytes = readFileSync(FOR_WINDOWS);
    const header = bytes.readUInt32LE(0x3c) + 24; // of a 64-bit program, whose signature the fifth directory names
    expect(bytes.readBigUInt64LE(header + 112 + 4 * 8)).toBe(0n);
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

  test('answers an editor', { timeout: PATIENCE }, () => {
    const folder = records();
    writeFileSync(join(folder, 'asked.txt'), questionsAbout('Z:', 'meetings/a.yaml'));
    const program = UNDER_WINE.map((word) => word.replace('/dev/null', 'asked.txt'));
    ran(program, ['lsp', '--stdio'], folder);
    const answers = readFileSync(join(folder, 'out.txt'), 'utf8');
    expect(answers).toMatch(/"id":1,"result":\{"contents"[\s\S]*"id":2,"result":\[/);
  });

  test('says which build it is', { timeout: PATIENCE }, () => {
    const folder = temporaryFolder();
    ran(UNDER_WINE, ['--version'], folder);
    expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toMatch(/\(standalone, win32-x64, Node /);
  });
});
