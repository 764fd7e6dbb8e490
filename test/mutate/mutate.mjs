import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** Mutation testing of the files that hold the laws: `npm run mutate`, or `npm run mutate -- redact withheld`. */
const LEAST = 92;
const { files, equivalent } = JSON.parse(readFileSync(new URL('mutate.json', import.meta.url), 'utf8'));

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const wanted = process.argv.slice(2);
const chosen = Object.keys(files).filter(
  (file) => wanted.length === 0 || wanted.some((word) => file.includes(word)),
);
const totals = { killed: 0, timedOut: 0, survived: 0, equivalent: 0 };

for (const file of chosen) {
  const start = performance.now();
  process.env.OPSG_MUTATE_TESTS = files[file].join(',');
  const mutants = await new Stryker({
    mutate: [file],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutate/vitest.config.ts', related: false },
    coverageAnalysis: 'off', // every test for each mutant: a later one can have from a cache what a first one made
    concurrency: 2,
    timeoutMS: 20_000, // a busy machine is no endless loop
    tsconfigFile: 'test/mutate/none.json', // Stryker would rewrite it, and cannot read that of TypeScript 7
    tempDirName: `out/mutate-${process.pid}`,
    ignorePatterns: ['dist', 'meetings', 'out', 'public'],
    disableTypeChecks: false,
    reporters: [],
    allowEmpty: true,
    logLevel: 'error',
  }).runMutationTest();
  report(file, mutants.map(known), (performance.now() - start) / 1000);
}

const { survived, equivalent: explained } = totals;
const killed = totals.killed + totals.timedOut;
const share = (100 * killed) / Math.max(1, killed + survived);
console.log(
  `all: ${killed} killed (${totals.timedOut} by time), ${survived} survived, ${explained} equivalent: ${share.toFixed(1)}% killed`,
);
process.exitCode = share < LEAST ? 1 : 0;

/** A mutant as it is told apart from the others: by its line of source and what takes its place. */
function known({ status, fileName, location: { start, end }, replacement }) {
  const source = readFileSync(fileName, 'utf8');
  const lengths = source.split('\n').map((line) => line.length + 1);
  const offset = ({ line, column }) =>
    lengths.slice(0, line - 1).reduce((sum, length) => sum + length, column - 1);
  const [from, to] = [offset(start), offset(end)];
  return { status, line: start.line, from, to, original: source.slice(from, to), replacement };
}

/**
 * Whether the tests fail in a process of their own. The tool runs all mutants in one process, where what the program
 * keeps from one mutant can hide the next.
 */
function isKilledAlone(file, { from, to, replacement }) {
  const mutant = JSON.stringify({ file, from, to, replacement });
  const argv = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/mutate/vitest.config.ts'];
  const { status } = spawnSync(process.execPath, argv, { env: { ...process.env, OPSG_MUTANT: mutant } });
  return status !== 0;
}

function isEquivalent(file, { original, replacement }) {
  return (equivalent[file] ?? []).some((one) => one.original === original && one.replacement === replacement);
}

/** Prints what became of the mutants of one file, and every survivor that is not known to be equivalent. */
function report(file, mutants, seconds) {
  const is = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const alive = is('Survived', 'NoCoverage');
  const explained = alive.filter((mutant) => isEquivalent(file, mutant));
  const others = alive.filter((mutant) => !explained.includes(mutant));
  const [first] = others;
  if (first && isKilledAlone(file, { ...first, replacement: first.original }))
    throw new Error(`the tests of ${file} fail without a mutant`);
  const survivors = others.filter((mutant) => !isKilledAlone(file, mutant));
  const killed = is('Killed').length + others.length - survivors.length;
  const timedOut = is('Timeout').length;
  totals.killed += killed;
  totals.timedOut += timedOut;
  totals.survived += survivors.length;
  totals.equivalent += explained.length;
  console.log(
    `${file}: ${killed + timedOut} killed (${timedOut} by time), ${survivors.length} survived, ${explained.length} equivalent, ${seconds.toFixed(0)} s`,
  );
  for (const { status, line, original, replacement } of survivors)
    console.log(
      `  ${line}  ${JSON.stringify(original)} → ${JSON.stringify(replacement)}${status === 'NoCoverage' ? '  (no test)' : ''}`,
    );
}
