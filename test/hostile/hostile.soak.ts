import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { COMMON_MARK, NAUGHTY, YAML_SUITE } from './corpora.ts';
import { FIELD_NAMES } from './every-field.ts';
import { runMutations } from './mutations.ts';
import { wrongWithPdf, wrongWithText } from './preserved.ts';
import { STRETCHES, wrongStretches } from './stretches.ts';
import { tried } from './try-corpora.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);

test('damaged records', async () => {
  const count = Math.round(200_000 * SCALE);
  const { exits, wrong, slow, slowest } = await runMutations(count, SEED);
  const codes = [...exits].sort(([a], [b]) => a - b).map(([code, times]) => `${times} exit ${code}`);
  process.stdout.write(
    `${count} damaged records (OPSG_SEED=${SEED}): ${codes.join(', ')}; slowest ${Math.round(slowest)} ms; ${slow.length} over two seconds; ${wrong.length} wrong\n`,
  );
  expect([...wrong, ...slow]).toEqual([]);
  expect(exits.get(0) ?? 0, 'records that are as good as before').toBeGreaterThan(count / 20);
});

test('one piece again and again', async () => {
  const step = Math.max(1, Math.round(1 / SCALE));
  const numbers = Array.from({ length: Math.floor(STRETCHES / step) }, (_, i) => i * step);
  const wrong = await wrongStretches(numbers);
  process.stdout.write(
    `${numbers.length} stretches of one piece, ${wrong.length} over two seconds or wrong\n`,
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['CommonMark', COMMON_MARK],
  ['YAML test suite', YAML_SUITE],
  ['naughty strings', NAUGHTY],
] as const)('%s in every field, as Markdown, HTML and PDF', async (name, specimens) => {
  const some = specimens.filter((_, i) => i % Math.max(1, Math.round(1 / SCALE)) === 0);
  const texts = await tried(some, () => FIELD_NAMES, wrongWithText);
  const pdfs = await tried(some, () => ['title of an item', 'text'], wrongWithPdf);
  process.stdout.write(
    `${name}: ${some.length} texts in ${FIELD_NAMES.length} fields, ${texts.printed} documents and ${pdfs.printed} PDFs, ${texts.wrong.length + pdfs.wrong.length} wrong\n`,
  );
  expect([...texts.wrong, ...pdfs.wrong]).toEqual([]);
});
