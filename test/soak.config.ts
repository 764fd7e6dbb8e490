import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['NODE_ENV'] = 'production'; // packages as users get them: some have slower ones for development

process.env['OPSG_SOAK'] = '1'; // asks the tests below for all that they can try

/** Tests that try a share in every run, and all of it here. */
const SHARED = [
  'yaml/fix/typed-labels',
  'yaml/plain-prose',
  'yaml/prose-syntax',
  'read/pdf/passages',
  'render/hostile-text',
  'render/plain-markdown',
  'import/round-trip',
  'yaml/mistakes/mistakes',
  'yaml/mistakes/pasted',
  'record/json-schema',
  'yaml/mistakes/slips',
  'hostile/inputs',
  'levels/foreign-files',
  'output/write-outputs',
  'noninterference/inspect-alone',
  'noninterference/diff',
  'diff/properties',
  'serve/preview-browser',
  'site/accessibility',
  'import/variants/variants',
  'serve/lsp/fuzz',
  'serve/lsp/mistakes',
  'serve/lsp/repairs',
];

/** The long runs: `npm run soak`. Each file is a process of its own, two at a time. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.soak.ts', ...SHARED.map((name) => `test/${name}.test.ts`)],
    setupFiles: ['test/setup.ts'],
    allowOnly: false,
    passWithNoTests: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 0,
    hookTimeout: 0,
  },
});
