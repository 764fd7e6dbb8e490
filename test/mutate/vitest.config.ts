import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of one file of the program, as `mutate.mjs` names them. Each file of tests is loaded anew. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: (process.env['OPSG_MUTATE_TESTS'] ?? 'test/{base,levels,output}/*.test.ts').split(','),
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
  },
});
