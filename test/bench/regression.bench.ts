import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { editing } from './editing.ts';

/**
 * How many times the processor time of an empty Node process each may take: about a quarter more than was measured on
 * a busy machine. Processor time, and the least of several runs in turn, because a busy machine changes these little.
 * Markdown and HTML take 3.2 on a quiet machine and 3.8 on a busy one; with a PDF, 5.6 and 6.2.
 */
const MOST: Readonly<Record<string, readonly [number, readonly string[]]>> = {
  'opsg --version': [1.5, ['--version']],
  'opsg validate': [2.9, ['validate', 'meetings/opsg-28.yaml']],
  'opsg render, Markdown and HTML': [4.8, ['render', 'meetings/opsg-28.yaml', '-f', 'md,html']],
  'opsg render, PDF too': [7.5, ['render', 'meetings/opsg-28.yaml', '-f', 'md,html,pdf']],
};
const ROUNDS = 7;
/** Where one takes too much, a busy moment may be the reason: then there are more rounds. */
const MOST_ROUNDS = 21;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'opsg-bench-'));
process.env['XDG_CACHE_HOME'] = join(FOLDER, 'cache'); // not the user's own
const [HOOK, ANSWER] = [join(FOLDER, 'cpu.cjs'), join(FOLDER, 'cpu.txt')];
const EMPTY = join(FOLDER, 'empty.cjs');

writeFileSync(EMPTY, '');
writeFileSync(
  HOOK,
  `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(ANSWER)}, String(user + system)); });`,
);
cpSync(join(ROOT, 'meetings'), join(FOLDER, 'meetings'), { recursive: true });
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** Microseconds of processor time. What is said to the program does not end before the program does. */
async function cost(argv: readonly string[], said = ''): Promise<number> {
  rmSync(join(FOLDER, 'out'), { recursive: true, force: true }); // an earlier run would spare this one its work
  const program = spawn('node', ['--require', HOOK, ...argv], {
    cwd: FOLDER,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  program.stdin.write(said);
  const [status] = await once(program, 'exit');
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}`);
  return Number(readFileSync(ANSWER, 'utf8'));
}

test('starting and running has not become slower', async () => {
  const commands = [[EMPTY], ...Object.values(MOST).map(([, argv]) => [join(ROOT, 'bin/opsg.js'), ...argv])];
  const least = commands.map(() => Number.POSITIVE_INFINITY);
  const ratios = () =>
    Object.entries(MOST).map(([name, [most]], i) => ({
      name,
      most,
      is: (least[i + 1] ?? 0) / (least[0] ?? Number.NaN),
    }));
  const tooMuch = () => ratios().filter(({ most, is }) => is > most);
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && tooMuch().length > 0); round += 1)
    for (const [i, argv] of commands.entries()) least[i] = Math.min(least[i] ?? 0, await cost(argv));
  expect(least[0]).toBeGreaterThan(1000);
  console.log(
    ratios()
      .map(({ name, most, is }) => `${name}: ${is.toFixed(2)} of at most ${most}`)
      .join('\n'),
  );
  expect(tooMuch()).toEqual([]);
});

/** How many times the processor time of an empty Node process an edit of a record of 300 lines may take. */
const MOST_FOR_EDIT = 1;
const EDITS = 60;

test('an editor is answered about a long record as quickly as before', async () => {
  const server = [join(ROOT, 'bin/opsg.js'), 'lsp'];
  let [empty, began, edited] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => (edited - began) / EDITS / empty;
  for (let round = 0; round < 3 || (round < MOST_ROUNDS && ratio() > MOST_FOR_EDIT); round += 1) {
    empty = Math.min(empty, await cost([EMPTY]));
    began = Math.min(began, await cost(server, editing(0)));
    edited = Math.min(edited, await cost(server, editing(EDITS)));
  }
  console.log(`an edit of a record of 300 lines: ${ratio().toFixed(2)} of at most ${MOST_FOR_EDIT}`);
  expect(ratio()).toBeGreaterThan(0.01);
  expect(ratio()).toBeLessThanOrEqual(MOST_FOR_EDIT);
});
