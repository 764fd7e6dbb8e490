import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND, judge, type Scene, scene, stage, Tally } from './sets.ts';

/** What a fault does: the call fails with an error of the system's, or the process is killed at it. */
export const FAULTS = ['error=ENOSPC', 'error=EIO', 'error=EACCES', 'signal=SIGKILL'] as const;
type Fault = (typeof FAULTS)[number];

/** The calls of which writing is made. Node itself makes none of the first five; the others are looked at by path. */
const CALLS = ['fsync', 'rename', 'link', 'unlink', 'mkdir', 'openat', 'write', 'pwrite64'] as const;
type Call = (typeof CALLS)[number];
const BY_PATH: readonly Call[] = ['openat', 'write', 'pwrite64'];

/** The files that a run writes, as the program names them. */
const PATHS = ['White', 'Amber'].flatMap((level) => [
  `out/${level}`,
  ...['', '/staging/0', '/staging/1', '/staging/manifest.json', '/staging/plan.json'].map(
    (name) => `out/.opsg/${level}${name}`,
  ),
]);

/** Lets each call fail in turn, in a process of its own: the first, the second, and so on until there is no more. */
export async function failCalls(faults: readonly Fault[], everyNth = 1): Promise<Tally> {
  const set = await scene();
  const tally = new Tally();
  for (const fault of faults) {
    for (const call of CALLS) {
      for (let n = 1; await failOne(set, { fault, call, n }, tally); n += everyNth);
    }
  }
  set.remove();
  return tally;
}

interface Trial {
  readonly fault: Fault;
  readonly call: Call;
  readonly n: number;
}

/** Whether there was such a call at all. */
async function failOne(set: Scene, { fault, call, n }: Trial, tally: Tally): Promise<boolean> {
  const folder = stage(set);
  const log = join(folder, 'strace.log');
  const paths = BY_PATH.includes(call) ? PATHS.flatMap((path) => ['-P', join(folder, path)]) : [];
  const argv = ['-f', '-qq', '-o', log, ...paths, '-e', `inject=${call}:${fault}:when=${n}`];
  // One thread for all calls: strace counts the calls of each thread on its own.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', NO_COLOR: '1' };
  const traced = ['-e', `trace=${call}`, process.execPath, ...COMMAND];
  const { status, signal, stderr, error } = spawnSync('strace', [...argv, ...traced], { cwd: folder, env });
  if (error) throw error;
  const wasMet = /INJECTED|killed by SIGKILL/.test(readFileSync(log, 'utf8'));
  const what = `${fault} at ${call} ${n}`;
  if (wasMet) {
    const wanted: readonly (number | string | null)[] = fault.startsWith('error') ? [0, 4] : [137, 'SIGKILL'];
    if (!wanted.includes(signal ?? status)) tally.wrong.push(`${what}: exit ${signal ?? status} ${stderr}`);
    if (status === 4 && !/^opsg had to stop at .+: .+\./.test(String(stderr)))
      tally.wrong.push(`${what}: ${stderr}`);
    await judge(folder, what, set, tally);
  } else await judge(folder, `${what}, which was not met`, set, new Tally());
  return wasMet;
}
