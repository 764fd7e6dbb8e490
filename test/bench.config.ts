import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The bench: `npm run bench`, or `npm run bench -- --mode quick`. One thing after the other, and nothing beside it. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/bench/*.bench.ts'],
    allowOnly: false,
    passWithNoTests: false,
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 0,
  },
});
