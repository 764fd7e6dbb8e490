import { beforeAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { BUILT_IN_COVERAGE } from '../../src/record/built-in-coverage.ts';
import { coverageOf, missingIn } from '../../src/record/coverage.ts';
import type { CompilePdf } from '../../src/record/pdf-options.ts';
import { charactersOf } from '../../src/render/look/fonts.ts';
import { FONT_FILES, startPdfEngine } from '../../src/render/pdf/engine.ts';

const HEAD =
  '#set document(title: [T])\n#set text(font: ("Source Sans 3", "DejaVu Sans", "DejaVu Sans Mono"), fallback: false)\n= T\n';
const PRINTABLE = range(0x20, 0x7e).concat(
  range(0xa0, 0xd7ff),
  range(0xe000, 0xfefe),
  range(0xff00, 0x1ffff),
);

let characters: readonly number[];
let compile: CompilePdf;
beforeAll(async () => {
  const world = nodeWorld();
  const fonts = await Promise.all(FONT_FILES.map((name) => world.readFont(name)));
  characters = fonts.flatMap((font) => [...charactersOf(font)]);
  const started = await startPdfEngine({ standard: 'ua-1', engine: 'native' }, world);
  if (!started.ok) throw new Error('the engine does not start');
  compile = started.value;
});

test('the coverage that is kept is that of the font files', () => {
  expect(BUILT_IN_COVERAGE).toBe(coverageOf(characters));
});

describe('messages about a character agree with the PDF engine', () => {
  test('none that has a font is refused', async () => {
    const covered = PRINTABLE.filter((code) => missingIn(String.fromCodePoint(code)).length === 0);
    expect(covered.length).toBeGreaterThan(6000);
    expect(await print(covered)).toBeInstanceOf(Uint8Array);
  });

  test('one that has none is', async () => {
    const missing = PRINTABLE.filter((code) => missingIn(String.fromCodePoint(code)).length > 0);
    for (const code of [0xfffe, 0xffff, ...missing.filter((_, i) => i % 4999 === 0)])
      expect(await print([code]), code.toString(16)).toEqual({ glyph: String.fromCodePoint(code) });
  });
});

function print(codes: readonly number[]) {
  const text = codes.map((code) => `A\\u{${code.toString(16)}}b `).join('');
  return compile(`${HEAD}#"${text}";`, 0);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
