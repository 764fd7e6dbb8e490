import fc from 'fast-check';
import { normalizeUri } from 'micromark-util-sanitize-uri';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/base/artifact.ts';
import { complete } from '../../src/levels/complete.ts';
import type { Headlines } from '../../src/levels/headlines.ts';
import { tables } from '../../src/yaml/markdown-tables.ts';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';
import { anyText, harmless, headlinesOf, type Placed, placedTexts, printableText } from './hostile-prose.ts';
import { print, printText } from './printing.ts';
import {
  asPdfText,
  expectedAsides,
  expectedReading,
  htmlAsides,
  htmlOutline,
  markdownAsides,
  readHtml,
  readMarkdown,
  readPdf,
  unwrapped,
} from './readers.ts';
import { elementNames, linksOf, readDocx } from './word.ts';

const PATIENCE = 120_000;
/** The soak tries some thirty times as many documents. */
const SCALE = share(0.3, 10);
const remark = unified().use(remarkParse).use(tables).use(remarkStringify).freeze();

describe(`whatever an author writes comes out as the same visible text (OPSG_SEED=${SEED})`, () => {
  test('in Markdown, which says the same when another program has read it and written it again', {
    timeout: PATIENCE,
  }, async () => {
    const count = await everyDocument(anyText, 40 * SCALE, async (texts) => {
      const headlines = headlinesOf(texts);
      const document = await printText('md', headlines);
      const tree = remark.parse(document);
      expect(readMarkdown(tree)).toEqual(expectedReading(headlines));
      expect(markdownAsides(tree)).toEqual(expectedAsides(headlines, 'link with other words'));
      expect(readMarkdown(remark.stringify(tree))).toEqual(expectedReading(headlines));
      expect(await missing('md', document, headlines)).toEqual([]);
    });
    expect(count).toBeGreaterThan(500 * SCALE);
  });

  test('in HTML, in which it makes no element and no attribute', { timeout: PATIENCE }, async () => {
    const count = await everyDocument(anyText, 40 * SCALE, async (texts) => {
      const headlines = headlinesOf(texts);
      const page = await printText('html', headlines);
      const [title, ...asides] = htmlAsides(page);
      expect(await missing('html', page, headlines)).toEqual([]);
      expect(readHtml(page)).toEqual(expectedReading(headlines));
      expect(expectedReading(headlines)).toContain(`h1 ${title}`);
      expect(asides).toEqual(expectedAsides(headlines, 'link and abbreviation'));
      expect(htmlOutline(page)).toEqual(htmlOutline(await printText('html', headlinesOf(harmless(texts)))));
    });
    expect(count).toBeGreaterThan(500 * SCALE);
  });

  test('in Word, in which it makes no element', { timeout: PATIENCE }, async () => {
    const count = await everyDocument(anyText, 10 * SCALE, async (texts) => {
      const headlines = headlinesOf(texts);
      const bytes = await print('docx', headlines);
      expect(await readDocx(bytes)).toEqual(expectedReading(headlines).slice(0, -1)); // the last is its footer
      expect(await missing('docx', bytes, headlines)).toEqual([]);
      expect(linksOf(bytes)).toEqual(expectedAsides(headlines, 'link').map(normalizeUri));
      const names = [...elementNames(await print('docx', headlinesOf(harmless(texts)))), 'w:softHyphen'];
      expect(names).toEqual(expect.arrayContaining([...elementNames(bytes)]));
    });
    expect(count).toBeGreaterThan(60 * SCALE); // chance decides how many texts a document holds
  });

  test('in PDF', { timeout: PATIENCE }, async () => {
    const count = await everyDocument(printableText, 14 * SCALE, async (texts) => {
      const headlines = headlinesOf(texts);
      const expected = withoutBullets(asPdfText(expectedReading(headlines)));
      const bytes = await print('pdf', headlines);
      // The headings of a table stand again on its next page; that nothing is lost, the next line says.
      const hasTable = texts.some(({ prose }) => prose.some(({ type }) => type === 'table'));
      if (!hasTable) expect(unwrapped(withoutBullets(readPdf(bytes)), expected)).toBe(expected);
      expect(await missing('pdf', bytes, headlines)).toEqual([]);
    });
    expect(count).toBeGreaterThan(80 * SCALE);
  });
});

/** Numbered entries have none, and an entry of an entry has two. */
function withoutBullets(text: string): string {
  return text.replace(/• ?/g, '');
}

/** What completeness looks at: no document of the built-in templates lacks a text. */
function documentOf(format: Format, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path: `x.${format}`, format, bytes };
}

async function missing(format: Format, content: string | Uint8Array, headlines: Headlines) {
  const document = documentOf(format, content);
  const found = [true, false].map((areBuiltIn) =>
    complete(document, headlines, { omits: new Set(), areBuiltIn }),
  );
  return (await Promise.all(found)).flat();
}

/** Checks many documents of up to 50 texts each, and says how many texts they held; a failure shows the fewest. */
async function everyDocument(
  text: fc.Arbitrary<string>,
  documents: number,
  check: (texts: readonly Placed[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  const property = fc.asyncProperty(placedTexts(text, 50), async (texts) => {
    count += texts.length;
    await check(texts);
  });
  const limits = { interruptAfterTimeLimit: PATIENCE - 20_000, markInterruptAsFailure: true };
  const details = await fc.check(property, { seed: SEED, numRuns: Math.ceil(documents), ...limits });
  if (details.failed) {
    throw new Error(spelt((await fc.asyncDefaultReportMessage(details)) ?? ''), {
      cause: details.errorInstance,
    });
  }
  return count;
}

/** A failure is for a person to read: what cannot be seen is written as its number. */
function spelt(message: string): string {
  return message.replace(/[^\P{C}\n]|[^\P{Z} ]/gu, (unseen) => `\\u{${unseen.codePointAt(0)?.toString(16)}}`);
}
