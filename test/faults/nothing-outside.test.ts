import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD = readFileSync(new URL('../../meetings/opsg-28.yaml', import.meta.url), 'utf8');
const COMMANDS = [
  ['render', 'meetings/', '--audience', 'all'],
  ['validate', '--fix', 'meetings/'],
  ['redact', 'meetings/r.yaml', '--audience', 'White', '--out', 'white.yaml'],
  ['inspect', 'out/White', '--against', 'meetings/', '--audience', 'White'],
];

test('no command opens a connection, starts a program, or writes outside the folder that was named and its own cache', () => {
  const folder = temporaryFolder({ 'meetings/r.yaml': RECORD });
  for (const argv of COMMANDS) {
    const calls = traced(argv, folder);
    expect(calls.filter((call) => /^(?:socket|connect|bind|sendto)\(/.test(call))).toEqual([]);
    expect(calls.filter((call) => call.startsWith('execve('))).toHaveLength(1);
    const places = calls.filter(isChange).flatMap(pathsIn);
    const named = [`${folder}/out`, `${folder}/cache`, `${folder}/white.yaml`, `${folder}/.opsg-`, '/dev/'];
    const outside = places.filter((path) => !named.some((place) => path.startsWith(place)));
    expect(outside, argv.join(' ')).toEqual([]);
    expect(calls.filter(isFontOfTheMachine)).toEqual([]);
    if (argv[0] === 'render') {
      expect(places.length).toBeGreaterThan(10);
      expect(calls.filter((call) => /^openat\(.*\.ttf/.test(call)).length).toBeGreaterThan(5);
    }
  }
  expect(existsSync(join(folder, 'out/White'))).toBe(true);
});

/** The system calls of a run that reach files, the network or other programs. */
function traced(argv: readonly string[], folder: string): readonly string[] {
  const log = join(folder, 'strace.log');
  const calls = ['-f', '-qq', '-y', '-s', '4096', '-o', log, '-e', 'trace=%file,%network,execve,ftruncate'];
  const { status, stderr, error } = spawnSync('strace', [...calls, process.execPath, BIN, ...argv], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  });
  if (error) throw error;
  expect(status, String(stderr)).toBe(0);
  return readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''));
}

/** The engine has fonts of its own; those of a machine are many, and can be damaged. */
function isFontOfTheMachine(call: string): boolean {
  return /^openat\(.*"\/(?:etc\/fonts|usr\/share\/fonts|usr\/local\/share\/fonts)/.test(call);
}

/** A call that succeeds and changes something on a disk. */
function isChange(call: string): boolean {
  if (/ = -1 E/.test(call)) return false;
  if (/^open(?:at)?\(/.test(call)) return /O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(call);
  return /^(?:rename|link|symlink|unlink|mkdir|rmdir|chmod|fchmodat|chown|truncate|mknod|utime)/.test(call);
}

function pathsIn(call: string): readonly string[] {
  return [...call.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
}

test('everything works without a network', () => {
  const folder = temporaryFolder({ 'meetings/r.yaml': RECORD });
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  for (const argv of COMMANDS) {
    const run = spawnSync('unshare', [...asRoot, '--net', process.execPath, BIN, ...argv], { cwd: folder });
    expect(run.status, String(run.stderr)).toBe(0);
  }
});
