import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['NODE_ENV'] = 'production'; // packages as users get them: some have slower ones for development

/** What needs neither another program nor what only Linux has. It has passed on Node for Windows, under Wine. */
const PORTABLE = [
  'base/*',
  'rules/*',
  'cli/saving',
  'cli/unfit-paths',
  'output/former-levels',
  'output/law-of-time',
  'output/planning',
  'output/write',
  'output/write-outputs',
  'yaml/fix/fix',
];

/** What does not pass there yet. */
const NOT_YET = ['rules/character-not-in-pdf', 'rules/empty-record'];

/** `npm run test:portable`: the tests of the program that every system can run. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: PORTABLE.map((name) => `test/${name}.test.ts`),
    exclude: NOT_YET.map((name) => `test/${name}.test.ts`),
    maxWorkers: 2,
    isolate: false,
    setupFiles: ['test/setup.ts'],
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
