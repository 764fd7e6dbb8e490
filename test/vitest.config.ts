import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['NODE_ENV'] = 'production'; // packages as users get them: some have slower ones for development

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    isolate: false, // the program holds no state that a test could leave behind, and loading it anew takes a minute
    setupFiles: ['test/setup.ts'],
    allowOnly: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
