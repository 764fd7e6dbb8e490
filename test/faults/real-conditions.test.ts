import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BIN } from '../program.ts';
import { SLIP, SMALL_RECORD } from '../small-record.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PROGRAM = `'${process.execPath}' '${BIN}'`;
const RENDER = `${PROGRAM} render r.yaml --format md,html`;
/** What every failure of the machine says: what happened, where, and what to do. */
const SENTENCE = /^opsg had to stop at .+: .+\. No document is half-written\. .+\.\n$/;

interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly talk: string;
}

/** Runs a command line in a shell, with standard output and standard error as a user's terminal has them. */
function sh(command: string, folder: string): Ended {
  return ended(
    spawnSync('bash', ['--norc', '-c', command], { cwd: folder, env: environment(), encoding: 'utf8' }),
  );
}

/** The same with file systems of its own, as root of a user namespace where this is no root already. */
function withMounts(command: string, folder: string): Ended {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const argv = [...asRoot, '--mount', 'bash', '--norc', '-c', `set -e\n${command}`];
  return ended(spawnSync('unshare', argv, { cwd: folder, env: environment(), encoding: 'utf8' }));
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
}

function ended({ status, stdout, stderr, error }: SpawnSyncReturns<string>): Ended {
  if (error) throw error;
  return { exit: status, out: stdout, talk: stderr };
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile());
}

describe('a disk that is full', () => {
  test('a small file system: one sentence, exit 4, and nothing there that was not there', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    mkdirSync(join(folder, 'out'));
    const fill = 'mount -t tmpfs -o size=300k tmpfs out; head -c 290000 /dev/zero > out/filler';
    const { exit, talk, out } = withMounts(`${fill}; ${RENDER} || echo "exit $?"; find out -type f`, folder);
    expect(talk).toMatch(SENTENCE);
    expect(talk).toContain('the disk is full');
    expect([exit, out]).toEqual([0, 'exit 4\nout/filler\n']);
  });

  test('a limit to the size of files', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const { exit, talk } = sh(`ulimit -f 1; trap '' XFSZ; ${RENDER}`, folder);
    expect(talk).toMatch(SENTENCE);
    expect([exit, filesBelow(join(folder, 'out'))]).toEqual([4, []]);
  });

  test.each(['--help', '--version', 'render r.yaml --format md --out -', 'schema', 'explain item-order'])(
    'standard output on a full disk: %s does not end well',
    (command) => {
      const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
      const { exit, talk } = sh(`${PROGRAM} ${command} > /dev/full`, folder);
      expect(talk).toContain('the disk is full');
      expect(exit).toBe(4);
    },
  );

  test('standard error on a full disk: the exit code still tells', () => {
    const folder = temporaryFolder({ 'r.yaml': SLIP });
    expect(sh(`${PROGRAM} validate r.yaml 2> /dev/full`, folder).exit).toBe(1);
  });
});

describe('a place that cannot be written to', () => {
  test('a disk that can only be read', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    mkdirSync(join(folder, 'out'));
    const { talk, out } = withMounts(
      `mount --bind -o ro out out; mount -o remount,bind,ro out; ${RENDER} || echo "exit $?"`,
      folder,
    );
    expect(talk).toMatch(SENTENCE);
    expect(talk).toContain('the disk is read-only');
    expect(out).toBe('exit 4\n');
  });

  test('a folder of another user', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    mkdirSync(join(folder, 'out'), { mode: 0o555 });
    chmodSync(folder, 0o755);
    const { exit, talk } = sh(asNobody(RENDER), folder);
    expect(talk).toMatch(SENTENCE);
    expect(talk).toContain('you do not have permission');
    expect([exit, filesBelow(join(folder, 'out'))]).toEqual([4, []]);
  });

  test('a record that nobody else may read', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    chmodSync(join(folder, 'r.yaml'), 0);
    chmodSync(folder, 0o755);
    const { exit, talk } = sh(asNobody(`${PROGRAM} validate r.yaml`), folder);
    expect(talk).toMatch(SENTENCE);
    expect(exit).toBe(4);
  });

  test('a template that nobody else may read', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD, 't/headlines.md.hbs': '{{title}}\n' });
    chmodSync(join(folder, 't/headlines.md.hbs'), 0);
    chmodSync(folder, 0o777);
    const { exit, talk } = sh(asNobody(`${RENDER} --templates t`), folder);
    expect(talk).toMatch(SENTENCE);
    expect(exit).toBe(4);
  });

  test('a name that is too long', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const { exit, talk } = sh(`${RENDER} --out ${'n'.repeat(300)}`, folder);
    expect(talk).toMatch(SENTENCE);
    expect(talk).toContain('the name is too long');
    expect(exit).toBe(4);
  });
});

/** Root may do everything, whatever the permissions: so the command is run as another user, if this is root. */
function asNobody(command: string): string {
  const isRoot = process.getuid?.() === 0;
  return isRoot ? `setpriv --reuid=65534 --regid=65534 --clear-groups bash --norc -c "${command}"` : command;
}

describe('a reader who stops reading', () => {
  test('is not a failure, and nothing is printed', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const { out, talk } = sh(`${PROGRAM} schema | head -c 10; echo " \${PIPESTATUS[0]}"`, folder);
    expect(talk).toBe('');
    expect(out).toMatch(/^\{[\s\S]{9} 0\n$/);
  });

  test('standard output closed from the start', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    expect(sh(`${PROGRAM} validate r.yaml >&- 2>&-; exit $?`, folder).exit).toBe(0);
  });
});

describe('a request to end', () => {
  test.concurrent.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends the program as a shell expects', async (signal, code) => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const child = spawn('bash', ['--norc', '-c', `${PROGRAM} validate -; echo $?`], {
      cwd: folder,
      detached: true,
    });
    const said: string[] = [];
    child.stdout.on('data', (chunk) => said.push(String(chunk)));
    child.stdin.write(SMALL_RECORD.slice(0, 40));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const program = spawnSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).stdout.trim();
    process.kill(Number(program), signal);
    await new Promise((resolve) => child.on('close', resolve));
    expect(said.join('')).toBe(`${code}\n`);
  });
});

describe("authors' files", () => {
  test('a repair keeps the rights of a file and the link to it', () => {
    const folder = temporaryFolder({ 'real/r.yaml': SLIP });
    chmodSync(join(folder, 'real/r.yaml'), 0o640);
    symlinkSync('real/r.yaml', join(folder, 'r.yaml'));
    expect(sh(`umask 077; ${PROGRAM} validate --fix r.yaml`, folder).exit).toBe(0);
    expect(statSync(join(folder, 'real/r.yaml')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(folder, 'real/r.yaml'), 'utf8')).not.toBe(SLIP);
    expect(sh('readlink r.yaml', folder).out).toBe('real/r.yaml\n');
    expect(readdirSync(join(folder, 'real'))).toEqual(['r.yaml']);
  });

  test('a file that its author has made read-only is not repaired', () => {
    const folder = temporaryFolder({ 'r.yaml': SLIP });
    chmodSync(join(folder, 'r.yaml'), 0o444);
    const { exit, talk } = sh(`${PROGRAM} validate --fix r.yaml`, folder);
    expect(talk).toMatch(SENTENCE);
    expect([exit, readFileSync(join(folder, 'r.yaml'), 'utf8')]).toEqual([4, SLIP]);
  });

  test('the next repair removes what a killed process left beside a record', () => {
    const folder = temporaryFolder({ 'r.yaml': SLIP });
    const host = sh('hostname', folder).out.trim();
    writeFileSync(join(folder, `.opsg-${host}-999999999-0.tmp`), 'half a rec');
    expect(sh(`${PROGRAM} validate --fix r.yaml`, folder).exit).toBe(0);
    expect(readdirSync(folder)).toEqual(['r.yaml']);
  });

  test('a report can go to a device, which is written to and not replaced', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const { exit, out } = sh(`${PROGRAM} validate r.yaml --format json=/dev/stdout | cat`, folder);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toBeTypeOf('object');
    expect(statSync('/dev/stdout').isFile()).toBe(false);
  });
});

describe('what never ends', () => {
  test('a record without end is read no further than a record can be long', () => {
    const folder = temporaryFolder();
    for (const command of ['validate /dev/zero', 'validate - < /dev/zero']) {
      const { exit, talk } = sh(`${PROGRAM} ${command}`, folder);
      expect(talk).toContain('record-too-long');
      expect(exit).toBe(1);
    }
  });

  test('a pipe where a document is to be written is not read', () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    sh('mkdir -p out/White; mkfifo out/White/OPSG_28-Headlines-White.md', folder);
    const { exit, talk } = sh(RENDER, folder);
    expect(talk).toContain('changed-by-hand');
    expect(exit).toBe(2);
  });

  test('folders that link to themselves', () => {
    const folder = temporaryFolder({ 'meetings/r.yaml': SMALL_RECORD });
    symlinkSync('..', join(folder, 'meetings/up'));
    symlinkSync('loop', join(folder, 'meetings/loop'));
    expect(sh(`${PROGRAM} validate`, folder).exit).toBe(0);
  });
});

describe('two runs at once', () => {
  test('into one folder: each run completes or is refused, and no file is half-written', async () => {
    const folder = temporaryFolder({ 'r.yaml': SMALL_RECORD });
    const runs = Array.from({ length: 4 }, () => {
      const child = spawn('bash', ['--norc', '-c', RENDER], { cwd: folder, env: environment() });
      return new Promise<number | null>((resolve) => child.on('exit', resolve));
    });
    const exits = await Promise.all(runs);
    expect(exits.filter((exit) => exit !== 0 && exit !== 4)).toEqual([]);
    expect(exits).toContain(0);
    expect(readdirSync(join(folder, 'out/White'))).toHaveLength(2);
    expect(readdirSync(join(folder, 'out/.opsg/White'))).toEqual(['manifest.json']);
  });
});
