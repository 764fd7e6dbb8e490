import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PdfRefusal } from '../../src/base/facts.ts';
import { startPdfProcess } from '../../src/host/node-pdf-process.ts';
import { PDF_LIMITS, type PdfLimits } from '../../src/record/pdf-options.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/program/pdf-engine.cjs', import.meta.url));
const GOOD = '#set document(title: [T])\n#set text(font: "Source Sans 3")\n= T';

/** Typst sources through a process of its own, one after the other. */
async function answers(
  limits: Partial<PdfLimits>,
  ...sources: readonly string[]
): Promise<readonly (PdfRefusal | 'a PDF')[]> {
  if (!existsSync(PROGRAM)) throw new Error('This test needs the built program. Build it: npm run build');
  const started = await startPdfProcess(PROGRAM, { standard: 'ua-1' }, { ...PDF_LIMITS, ...limits });
  if (!started.ok) throw new Error('the engine does not start');
  const made: (PdfRefusal | 'a PDF')[] = [];
  for (const source of sources) {
    const answer = await started.value(source, 0);
    made.push(answer instanceof Uint8Array ? 'a PDF' : answer);
  }
  return made;
}

describe('the PDF engine in a process of its own', () => {
  test('makes one document after another, and reports problems', async () => {
    expect(await answers({}, GOOD, `${GOOD}\n#nosuch`, `${GOOD}\n中`, GOOD)).toEqual([
      'a PDF',
      { line: 4, said: 'unknown variable: nosuch' },
      { glyph: '中' },
      'a PDF',
    ]);
  });

  test('is stopped when it does not end', async () => {
    const endless = `${GOOD}\n#for a in range(9000) { for b in range(9000) { for c in range(9000) { let d = a } } }`;
    expect(await answers({ seconds: 1 }, endless, GOOD)).toEqual(['time', 'time']);
  });

  test('is stopped when it takes too much memory', async () => {
    const exploding = `${GOOD}\n#let a = "abcdefgh" * 60000000\n#for i in range(9000) { for j in range(9000) { let b = a } }`;
    expect(await answers({ megabytes: 400 }, exploding, GOOD)).toEqual(['memory', 'memory']);
  });

  test.each([
    ['another package', '#import "@preview/cetz:0.2.0"'],
    ['a file', '#read("/etc/hostname")'],
    ['a file above', '#read("../../../../etc/hostname")'],
  ])('cannot reach %s', async (_, source) => {
    expect(await answers({}, `${GOOD}\n${source}`)).toMatchObject([{ line: 4 }]);
  });
});
