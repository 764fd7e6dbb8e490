import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const { OPSG_MUTANT: mutant } = process.env;

/** Puts one mutant in the place of the file of the program that it is of. */
function withMutant(json: string) {
  const { file, from, to, replacement } = JSON.parse(json);
  const load = (id: string) => {
    if (!id.endsWith(`/${file}`)) return;
    const source = readFileSync(id, 'utf8');
    return source.slice(0, from) + replacement + source.slice(to);
  };
  return { name: 'with-mutant', enforce: 'pre' as const, load };
}

/** The tests of one file of the program, as `mutate.mjs` names them. Each file of tests is loaded anew. */
export default defineConfig({
  plugins: mutant ? [withMutant(mutant)] : [],
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: (process.env['OPSG_MUTATE_TESTS'] ?? 'test/{base,levels,output}/*.test.ts').split(','),
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
  },
});
