import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../src/cli/run.ts';
import type { World } from '../src/host/world.ts';
import { type MemoryWorld, memoryWorld } from './memory-world.ts';

/** What a run of the program came to. */
export interface Run {
  readonly exit: number;
  readonly out: Uint8Array;
  readonly talk: string;
}

export interface MemoryRun extends Run {
  readonly written: MemoryWorld['written'];
}

interface RunOptions {
  readonly env?: World['env'];
  readonly standardInput?: string;
  readonly isWatched?: boolean;
}

/** Runs the program inside this process, in a world of files in memory. */
export async function runInMemory(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  { isWatched, ...options }: RunOptions = {},
): Promise<MemoryRun> {
  const world = memoryWorld(files, options);
  return { ...(await runIn(world, argv, isWatched)), written: world.written };
}

/**
 * Runs the program inside this process, in any world. Where it is not said whether somebody watches, a person does, at
 * a terminal without colours.
 */
export async function runIn(given: World, argv: readonly string[], watched?: boolean): Promise<Run> {
  const isWatched = watched ?? true;
  const env = given.env === process.env ? ENVIRONMENT : given.env; // a CI server's own variables change what is told
  const world = { ...given, env: watched === undefined ? { NO_COLOR: '1', ...env } : env };
  const out: Uint8Array[] = [];
  let talk = '';
  const exit = await run(argv, world, {
    out: (text) => out.push(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    talk: (text) => {
      talk += text;
    },
    isWatched,
    showsResults: isWatched,
  });
  return { exit, out: Buffer.concat(out), talk };
}

export const BIN = fileURLToPath(new URL('../bin/opsg.js', import.meta.url));

/** Runs the program as a user's machine does: as a process of its own, in a folder. It must have been built. */
export function spawnProgram(argv: readonly string[], folder: string, standardInput = ''): Run {
  return spawned(process.execPath, [BIN, ...argv], folder, standardInput);
}

/** Runs a command line in a shell in which `opsg` is the program. */
export function shell(command: string, folder: string): Run {
  return spawned('sh', ['-c', `opsg() { '${process.execPath}' '${BIN}' "$@"; }\n${command}`], folder);
}

/** The circumstances of a program of its own: the same wherever the tests run. */
export const ENVIRONMENT = { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C.UTF-8', NO_COLOR: '1' };

function spawned(command: string, argv: readonly string[], cwd: string, input = ''): Run {
  const options = { cwd, input, env: ENVIRONMENT };
  const { status, stdout, stderr, error } = spawnSync(command, argv, options);
  if (error) throw error;
  return { exit: status ?? -1, out: stdout, talk: stderr.toString() };
}

/** An option with its usual value, unless the arguments give it themselves. */
export function unlessGiven(
  argv: readonly string[],
  names: readonly string[],
  usual: string,
): readonly string[] {
  const [name = ''] = names;
  return names.some((one) => argv.includes(one)) ? [] : [name, usual];
}
