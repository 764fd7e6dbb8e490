import { defineConfig } from 'vitest/config';

process.env['NODE_ENV'] = 'production'; // packages as users get them: some have slower ones for development

/** The long runs: `npm run soak`. Each file is a process of its own, two at a time. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.soak.ts'],
    allowOnly: false,
    passWithNoTests: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 0,
    hookTimeout: 0,
  },
});
