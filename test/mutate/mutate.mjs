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
function known({ status, fileName, location, replacement }) {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8').split('\n').slice(0, end.line);
  const before = lines.slice(0, start.line - 1).join('\n').length + start.column;
  const upTo = lines.slice(0, -1).join('\n').length + end.column;
  return { status, line: start.line, original: lines.join('\n').slice(before, upTo), replacement };
}

function isEquivalent(file, { original, replacement }) {
  return (equivalent[file] ?? []).some((one) => one.original === original && one.replacement === replacement);
}

/** Prints what became of the mutants of one file, and every survivor that is not known to be equivalent. */
function report(file, mutants, seconds) {
  const is = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
  const alive = is('Survived', 'NoCoverage');
  const survivors = alive.filter((mutant) => !isEquivalent(file, mutant));
  const [killed, timedOut] = [is('Killed').length, is('Timeout').length];
  totals.killed += killed;
  totals.timedOut += timedOut;
  totals.survived += survivors.length;
  totals.equivalent += alive.length - survivors.length;
  console.log(
    `${file}: ${killed + timedOut} killed (${timedOut} by time), ${survivors.length} survived, ${alive.length - survivors.length} equivalent, ${seconds.toFixed(0)} s`,
  );
  for (const { status, line, original, replacement } of survivors)
    console.log(
      `  ${line}  ${JSON.stringify(original)} → ${JSON.stringify(replacement)}${status === 'NoCoverage' ? '  (no test)' : ''}`,
    );
}
