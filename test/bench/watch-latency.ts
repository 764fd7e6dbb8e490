import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { record, recordFile } from './archive.ts';
import { median } from './measure.ts';

const MOST = 10_000;

/** Milliseconds from saving the first record of an archive until its three new documents are there: the median. */
export async function watchLatency(
  program: readonly string[],
  folder: string,
  edits: number,
): Promise<number> {
  const child = spawn(program[0] ?? '', [...program.slice(1), 'render', '--watch', '-q'], {
    cwd: folder,
    stdio: 'ignore',
  });
  try {
    const documents = ['md', 'html', 'pdf'].map(
      (ending) => `${folder}/out/White/OPSG_1-Headlines-White.${ending}`,
    );
    await until(() => documents.every(isThere));
    await wait(1000);
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      const before = documents.map(stampOf);
      const start = process.hrtime.bigint();
      writeFileSync(
        recordFile(folder, 1),
        record(1).replace('OPSG Issues Log', `OPSG Issues Log of edit ${edit}`),
      );
      await until(() => documents.every((file, i) => isThere(file) && stampOf(file) !== before[i]));
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
      await wait(300);
    }
    return median(times);
  } finally {
    child.kill('SIGINT');
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 2) {
    if (waited > MOST) throw new Error('the watch did not write');
    await wait(2);
  }
}

function isThere(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

function stampOf(file: string): string {
  const { ino, mtimeNs } = statSync(file, { bigint: true });
  return `${ino} ${mtimeNs}`;
}
