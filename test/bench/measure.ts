import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command to be timed, in a folder. */
export interface Command {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
  readonly folder: string;
  /** A folder in there that is removed before each run. */
  readonly clears?: string;
}

export interface Timing {
  readonly name: string;
  readonly milliseconds: number;
  /** The median of how many times as long it took as the first command did in the same round. */
  readonly ratio: number;
}

/** Commands are run in turn, round by round, so that what else the machine does meets them all. The first counts as 1. */
export function timed(commands: readonly Command[], rounds: number): readonly Timing[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, command] of commands.entries()) times[i]?.push(once(command));
  const floor = times[0] ?? [];
  return commands.map(({ name }, i) => {
    const own = times[i] ?? [];
    const ratios = own.map((time, round) => time / (floor[round] ?? time));
    return { name, milliseconds: median(own), ratio: median(ratios) };
  });
}

/** Milliseconds that a command takes; one that fails is an error. */
export function once({ name, argv, folder, clears }: Command): number {
  const [program, ...rest] = argv;
  if (clears !== undefined) rmSync(join(folder, clears), { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, rest, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || status !== 0) throw error ?? new Error(`${name}: ${stderr}`);
  return time;
}

/** The most memory that a Node program holds at a time, in MiB: it says so itself when it ends. */
export function peakMemory(command: Command, scratch: string): number {
  const [hook, answer] = [join(scratch, 'peak.cjs'), join(scratch, 'peak.txt')];
  writeFileSync(
    hook,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(answer)}, String(process.resourceUsage().maxRSS)));`,
  );
  const [program, ...rest] = command.argv;
  once({ ...command, argv: [program, '--require', hook, ...rest] });
  return Number(readFileSync(answer, 'utf8')) / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
