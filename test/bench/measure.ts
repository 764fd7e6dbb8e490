import { spawn, spawnSync } from 'node:child_process';
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

/** How long a run takes, and the most memory that it holds at a time, in milliseconds and MiB. */
export interface Cost {
  readonly milliseconds: number;
  readonly peak: number;
}

/**
 * What a program and those that it starts cost together. Memory that they share counts once (proc(5): Pss in
 * smaps_rollup); it is looked at ten times a second.
 */
export async function costOfAll({ name, argv, folder, clears }: Command): Promise<Cost> {
  const [program, ...rest] = argv;
  if (clears !== undefined) rmSync(join(folder, clears), { recursive: true, force: true });
  const start = process.hrtime.bigint();
  const child = spawn(program, rest, { cwd: folder, stdio: 'ignore' });
  let [peak, milliseconds] = [0, 0];
  child.on('exit', () => {
    milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  });
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, memoryOfAll(child.pid ?? 0));
    await new Promise((wake) => setTimeout(wake, 100));
  }
  if (child.exitCode !== 0) throw new Error(`${name} failed`);
  return { milliseconds, peak: peak / 1024 };
}

/** In KiB; a process that has just ended holds nothing. */
function memoryOfAll(id: number): number {
  const [, own = 0] = /^Pss:\s+(\d+)/m.exec(ofProcess(id, 'smaps_rollup')) ?? [];
  const children = ofProcess(id, `task/${id}/children`).split(' ').filter(Boolean).map(Number);
  return children.reduce((sum, child) => sum + memoryOfAll(child), Number(own));
}

function ofProcess(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
