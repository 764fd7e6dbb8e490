/**
 * From the save of a record to new Markdown, HTML and PDF on the disk, while `opsg render --watch` runs: the median
 * of many saves, in milliseconds, for a folder of one record and of sixty.
 *
 *     node test/bench/watch-latency.mjs [saves]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const RECORD = readFileSync(join(PACKAGE, 'meetings/opsg-28.yaml'), 'utf8');
const WARM_UP = 3;

/** How long each save takes to reach all three documents, in a folder of so many records. */
export async function watchLatencies(saves, records) {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-bench-'));
  mkdirSync(join(folder, 'meetings'));
  for (let i = 0; i < records; i++) writeFileSync(recordAt(folder, i), numbered(i, ''));
  const child = spawn(process.execPath, [join(PACKAGE, 'bin/opsg.js'), 'render', '--watch'], { cwd: folder });
  const end = new Promise((resolve) => child.on('close', resolve));
  try {
    await said(child, 'Watching for changes');
    const times = [];
    for (let i = -WARM_UP; i < saves; i++) {
      const time = await latency(folder, i);
      if (i >= 0) times.push(time);
      await pause(100); // a person does not save faster
    }
    return times;
  } finally {
    child.kill('SIGTERM');
    await end;
    rmSync(folder, { recursive: true });
  }
}

async function latency(folder, i) {
  const documents = ['md', 'html', 'pdf'].map((ending) =>
    join(folder, `out/White/OPSG_1-Headlines-White.${ending}`),
  );
  const before = documents.map(changedAt);
  const start = performance.now();
  writeFileSync(recordAt(folder, 0), numbered(0, ` (revision ${i})`));
  while (documents.some((path, k) => changedAt(path) === before[k])) {
    if (performance.now() - start > 60_000) throw new Error('nothing came of a save');
    await pause(1);
  }
  return performance.now() - start;
}

function recordAt(folder, i) {
  return join(folder, `meetings/opsg-${i + 1}.yaml`);
}

/** The record of a meeting of its own, with a title that changes. */
function numbered(i, revision) {
  const date = new Date(Date.UTC(2015, 0, 6 + 28 * i)).toISOString().slice(0, 10);
  return RECORD.replace(/^meeting: .*/m, `meeting: ${i + 1}`)
    .replace(/^date: .*/m, `date: ${date}`)
    .replace(/^( *- number: 4\n *title: ).*/m, `$1Incidents${revision}`)
    .replaceAll(/OPSG_\d+/g, `OPSG_${i + 2}`)
    .replace(/^next:\n(?:[ -].*\n)+/m, '');
}

function changedAt(path) {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}

function said(child, words) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk) => {
      text += chunk;
      if (text.includes(words)) resolve();
    });
    child.on('close', () => reject(new Error(text)));
  });
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const saves = Number(process.argv[2] ?? 20);
  for (const records of [1, 60]) {
    const times = await watchLatencies(saves, records);
    const [least, most] = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0));
    process.stdout.write(`${records} records: ${median(times).toFixed(0)} ms (${least} to ${most})\n`);
  }
}
