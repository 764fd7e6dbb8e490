import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PUBLISHED } from './document.ts';
import { wrongOf } from './facts.ts';
import { PRODUCERS } from './producers.ts';
import { readFacts } from './read-facts.ts';
import { BROKEN, STYLES } from './styles.ts';

const ALL = [...STYLES, ...BROKEN];

/** The suite tries some of the slower ones, and `npm run soak` all. */
const EACH = {
  Markdown: 1,
  HTML: 2,
  'Word by hand': 3,
  'PDF by Typst, with structure': 8,
  'PDF by hand, without structure': 8,
};

const CASES = Object.entries(PRODUCERS).flatMap(([producer, produce], p) => {
  const each = process.env['OPSG_SOAK'] ? 1 : EACH[isProducer(producer) ? producer : 'Markdown'];
  return ALL.filter((_, i) => (i + p) % each === 0).map((style) => ({ producer, produce, style }));
});

function isProducer(name: string): name is keyof typeof PRODUCERS {
  return name in PRODUCERS;
}

/** Files of other programs, made of the same text: LibreOffice 7.4 and Chromium, as `variants.soak.ts` makes them. */
const FILES = new URL('files/', import.meta.url);

describe('the published headlines of meeting 28', () => {
  test('are tried in many forms', () => {
    expect(CASES.length).toBeGreaterThan(60);
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  test('come whole out of the document itself', async () => {
    const facts = await readFacts({ file: 'a.md', bytes: new TextEncoder().encode(PUBLISHED) });
    expect(facts.length).toBeGreaterThan(60);
    expect(wrongOf(facts)).toEqual([]);
  });

  test.each(CASES)('$style.name: $producer', async ({ produce, style }) => {
    expect(wrongOf(await readFacts(await produce(style.blocks)))).toEqual([]);
  });

  test.each(readdirSync(FILES))('%s', async (file) => {
    expect(wrongOf(await readFacts({ file, bytes: readFileSync(new URL(file, FILES)) }))).toEqual([]);
  });
});
