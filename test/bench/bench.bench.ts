import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, test } from 'vitest';
import { FONT_FILES } from '../../src/render/pdf/engine.ts';
import { recordFile, writeArchive } from './archive.ts';
import { type Command, costOfAll, once, peakMemory, timed } from './measure.ts';
import { peersIn } from './peers.ts';
import { type Chart, MULTIPLES, pictureOf, type Row, TIMES, tableOf, withResults } from './results.ts';
import { writeTypstSources } from './typst-sources.ts';
import { watchLatency } from './watch-latency.ts';

/**
 * `--mode scale` measures archives of all sizes and nothing else. `--mode quick` measures a little of all, a tenth of the
 * records in fewer rounds and no peers, and writes no results.
 */
const IS_QUICK = process.env['MODE'] === 'quick';
const IS_SCALE = process.env['MODE'] === 'scale';
const RECORDS = IS_QUICK ? 100 : 1000;
const ROUNDS = IS_QUICK ? 5 : 15;
const SIZES = IS_QUICK ? [10, 100] : [10, 100, 1000, 10_000];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRATCH = mkdtempSync(join(tmpdir(), 'opsg-bench-'));
process.env['XDG_CACHE_HOME'] = join(SCRATCH, 'cache'); // not the user's own
const OPSG = ['node', join(ROOT, 'bin/opsg.js')] as const;
const FLOOR: Command = { name: 'node -e 0', argv: ['node', '-e', '0'], folder: SCRATCH };
const rows: Row[] = [];

function opsg(name: string, folder: string, ...argv: readonly string[]): Command {
  return { name, argv: [...OPSG, ...argv], folder };
}

/** Rendering where there is nothing of an earlier run. */
function afresh(command: Command): Command {
  return { ...command, clears: 'out' };
}

function add(row: Row): void {
  rows.push(row);
  console.log(tableOf([row]).split('\n').at(-1));
}

afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

test.skipIf(IS_SCALE)('one record', () => {
  const folder = join(SCRATCH, 'one');
  cpSync(join(ROOT, 'meetings'), join(folder, 'meetings'), { recursive: true });
  const record = 'meetings/opsg-28.yaml';
  const render = (formats: string) =>
    afresh(opsg(`opsg render: ${formats}`, folder, 'render', record, '-f', formats));
  const all = render('md,html,pdf');
  const commands = [
    FLOOR,
    opsg('opsg --version', folder, '--version'),
    opsg('opsg validate', folder, 'validate', record),
    ...['md', 'html', 'md,html', 'pdf'].map(render),
    all,
  ];
  for (const { name, milliseconds, ratio } of timed(commands, ROUNDS))
    add({
      name,
      milliseconds,
      ratio,
      of: 'node -e 0',
      ...(name === all.name && { peak: peakMemory(all, SCRATCH) }),
    });
});

test.skipIf(IS_SCALE)('an archive', async () => {
  const folder = join(SCRATCH, 'archive');
  writeArchive(folder, RECORDS);
  await writeTypstSources(folder, join(SCRATCH, 'typst'));
  const fonts = FONT_FILES.join(',');
  const script = fileURLToPath(new URL('engine-alone.mjs', import.meta.url));
  const alone: Command = {
    name: `the Typst engine alone, ${RECORDS} PDFs on two threads`,
    argv: ['node', script, join(SCRATCH, 'typst'), '2', fonts],
    folder: ROOT,
  };
  const all = afresh(opsg(`opsg render, ${RECORDS} records into three formats`, folder, 'render', '-q'));
  for (const { name, milliseconds, ratio } of timed([alone, all], IS_QUICK ? 1 : 3))
    add({
      name,
      milliseconds,
      ratio,
      of: 'the engine',
      ...(name === all.name && { peak: (await costOfAll(all)).peak }),
    });
  const check = opsg(`opsg validate, ${RECORDS} records`, folder, 'validate', '-q');
  add({ name: check.name, milliseconds: once(check) });
  const again = opsg('the same render again, nothing changed', folder, 'render', '-q');
  add({ name: again.name, milliseconds: once(again) });
  const edited = recordFile(folder, 1);
  writeFileSync(edited, readFileSync(edited, 'utf8').replace(/^date: .*/m, 'date: 1989-12-30'));
  const oneChanged = opsg('the same, one record changed', folder, 'render', '-q');
  add({ name: oneChanged.name, milliseconds: once(oneChanged) });
});

test.skipIf(IS_SCALE)('a watch', async () => {
  const folder = join(SCRATCH, 'watched');
  writeArchive(folder, 10);
  const milliseconds = await watchLatency(OPSG, folder, IS_QUICK ? 5 : 15);
  add({ name: 'watch: from saving a record to its three documents', milliseconds });
});

test.skipIf(!IS_SCALE && !IS_QUICK)('archives of all sizes', async () => {
  for (const size of SIZES) {
    const folder = join(SCRATCH, `size-${size}`);
    writeArchive(folder, size);
    const command = afresh(opsg(`${size} records into three formats, each`, folder, 'render', '-q'));
    const { milliseconds, peak } = await costOfAll(command);
    add({ name: command.name, milliseconds: milliseconds / size, peak });
  }
});

test.skipIf(IS_QUICK || IS_SCALE)('others', () => {
  const folder = join(SCRATCH, 'peers');
  const documents = join(SCRATCH, 'one/out/White');
  mkdirSync(folder, { recursive: true });
  for (const { name, milliseconds, ratio } of timed([FLOOR, ...peersIn(folder, documents, ROOT)], 5).slice(1))
    add({ name, milliseconds, ratio, of: 'node -e 0' });
});

test.skipIf(IS_QUICK)('the results are kept', () => {
  if (IS_SCALE) keep('scale', 'scale.svg', TIMES);
  else keep('bench', 'results.svg', MULTIPLES);
});

function keep(name: string, picture: string, chart: Chart): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
  const readme = fileURLToPath(new URL('README.md', import.meta.url));
  const results = `${tableOf(rows)}\n\nMeasured on ${machine}.`;
  writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), name, results));
  writeFileSync(fileURLToPath(new URL(picture, import.meta.url)), pictureOf(rows, chart));
}
