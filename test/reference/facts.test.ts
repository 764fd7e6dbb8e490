import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../src/base/artifact.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { ask, FILE, testWith } from '../instruments.ts';
import { readHtml, readMarkdown } from '../render/readers.ts';
import { readDocx } from '../render/word.ts';

/** The facts of the published headlines of meeting 28, item by item, as our record words them. */
const FACTS: string[][] = JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8'));
/** What the header and the footer of a page put between two lines of the text. */
const PAGE_FURNITURE = /^.*Classification: White.*$/gm;

const documents = new Map<Format, Uint8Array>();

beforeAll(async () => {
  const request = { records: ['meetings/opsg-28.yaml'], formats: FORMATS };
  const rendered = await renderRecords(request, nodeWorld(fileURLToPath(new URL('../..', import.meta.url))));
  if (!rendered.ok) throw new Error('meetings/opsg-28.yaml is not valid');
  for (const { format, bytes } of rendered.value.artifacts) documents.set(format, bytes);
});

describe('the facts of the reference document', () => {
  test('are many, and of every item', () => {
    expect(FACTS.flat().length).toBeGreaterThan(150);
    expect(FACTS).toHaveLength(14);
  });

  test('all are in the Markdown, in order', () => {
    expectFactsIn(readMarkdown(textOf('md')).join('\n'));
  });

  test('all are in the HTML, in order', () => {
    expectFactsIn(readHtml(textOf('html')).join('\n'));
  });

  test('all are in the Word document, in order', async () => {
    expectFactsIn((await readDocx(documents.get('docx') ?? new Uint8Array())).join('\n'));
  });

  testWith('pdftotext')('all stand in the PDF, in order', () => {
    const pages = ask('pdftotext', ['-nopgbrk', FILE, '-'], documents.get('pdf') ?? new Uint8Array());
    expectFactsIn(pages.replace(PAGE_FURNITURE, ''));
  });

  test('come without a word about the gaps in the numbers', () => {
    const numbers = [...textOf('md').matchAll(/^## (\d+)\./gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16]);
    expect(textOf('md')).not.toMatch(/\b15\b|withheld|redacted|omitted/i);
  });
});

function textOf(format: Format): string {
  return new TextDecoder().decode(documents.get(format));
}

/** Each fact stands after the one before it; one that repeats an earlier one must stand there again. */
function expectFactsIn(text: string): void {
  const words = text.replace(/\s+/g, ' ');
  let from = 0;
  for (const fact of FACTS.flat()) {
    const at = words.indexOf(fact, from);
    expect
      .soft(at, `“${fact}” after “${words.slice(Math.max(0, from - 40), from)}”`)
      .toBeGreaterThanOrEqual(0);
    if (at >= 0) from = at + 1;
  }
}
