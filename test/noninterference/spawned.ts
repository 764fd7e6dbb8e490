import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnProgram } from '../program.ts';
import { randomFrom } from './random.ts';
import { pairOf } from './record-pairs.ts';
import { difference, type Seen } from './runs.ts';
import type { Verdict } from './trials.ts';
import { WORKSPACE } from './workspace.ts';

const WHITE = 0;

/** Pairs through the program as it is installed: a process of its own for each side, and real files in `folder`. */
export function triedSpawned(seed: number, count: number, folder: string): Verdict {
  const random = randomFrom(seed);
  const pairs = Array.from({ length: count }, (_, i) =>
    pairOf({ seed: random.below(2 ** 31), audience: WHITE, size: 2, meeting: String(12 + i) }),
  );
  const argv = ['render', 'records', '-f', random.pick(['md,html', 'md,html,pdf,docx,eml'])];
  const [a, b] = [0, 1].map((side) =>
    spawnedRun(
      argv,
      pairs.map(({ records }) => records[side]?.yaml ?? ''),
      folder,
    ),
  );
  const differs = a && b && (difference(a, b) ?? (a.exit === 0 ? undefined : `exit ${a.exit}\n${a.talk}`));
  return { pairs: count, refused: 0, differences: differs ? [`spawned, seed ${seed}:\n${differs}`] : [] };
}

/** Both sides run in the same folder, since messages may name it. What the other side left there is removed. */
function spawnedRun(argv: readonly string[], records: readonly string[], folder: string): Seen {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'records'), { recursive: true });
  writeFileSync(join(folder, 'opsg.yaml'), WORKSPACE);
  for (const [i, yaml] of records.entries()) writeFileSync(join(folder, 'records', `${i}.yaml`), yaml);
  const { exit, out, talk } = spawnProgram(argv, folder);
  return { exit, out: Buffer.from(out).toString('latin1'), talk, files: filesBelow(join(folder, 'out')) };
}

function filesBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file, readFileSync(file)]));
}
