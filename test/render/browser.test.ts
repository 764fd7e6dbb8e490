import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainProse } from '../../src/base/prose.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { launchBrowser } from '../browser.ts';
import { memoryWorld } from '../memory-world.ts';
import { headlinesOf, PLACES } from './hostile-prose.ts';
import { printText } from './printing.ts';
import { readMarkdown } from './readers.ts';

const RECORD = 'meetings/opsg-28.yaml';

let browser: Browser;
let folder: string;
let published: string;
let markdown: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opsg-test-'));
  const files = { [RECORD]: readFileSync(new URL(`../../${RECORD}`, import.meta.url)) };
  const rendered = await renderRecords({ records: [RECORD], formats: ['md', 'html'] }, memoryWorld(files));
  const [md, html] = rendered.ok
    ? rendered.value.artifacts.map(({ bytes }) => new TextDecoder().decode(bytes))
    : [];
  if (md === undefined || html === undefined) throw new Error(`${RECORD} gives no documents.`);
  markdown = md;
  published = pageFile('opsg-28.html', html);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

describe('a page, opened from the disk as a reader would', () => {
  test('asks for nothing but itself, and the browser has nothing to complain of', async () => {
    const { requests, complaints } = await opened(published, {}, async (page) => {
      await page.mouse.wheel(0, 5000);
      await page.waitForTimeout(200);
    });
    expect(requests).toEqual([published]);
    expect(complaints).toEqual([]);
  });

  test('shows what the Markdown says, in the same order, under one title', async () => {
    const { result } = await opened(published, {}, blocksOf);
    const { main, header, footer } = result;
    expect([...header, ...main, ...footer]).toEqual(readMarkdown(markdown));
    expect(main.filter((block) => block.startsWith('h1 '))).toHaveLength(1);
  });

  test('shows the same without JavaScript', async () => {
    const withoutIt = await opened(published, { javaScriptEnabled: false }, blocksOf);
    const withIt = await opened(published, {}, blocksOf);
    expect(withoutIt.result.main).toContain('h2 16. Customer Perspective (OPSG)');
    expect(withoutIt.result).toEqual(withIt.result);
  });

  test('never scrolls sideways on a telephone, however long its words', async () => {
    const word = `https://example.org/${'W'.repeat(90)}`;
    const long = PLACES.map((place) => {
      return { place, prose: plainProse(word), layout: 'list', isPart: false, number: '8.10' } as const;
    });
    const longWords = pageFile('long-words.html', await printText('html', headlinesOf(long)));
    for (const address of [published, longWords]) {
      const { result } = await opened(address, { viewport: { width: 320, height: 640 } }, (page) =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]),
      );
      expect(result).toEqual([320, 320]);
    }
  });
});

interface Visit<T> {
  readonly result: T;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a page, does something with it, and says what the page asked for and what the browser said meanwhile. */
async function opened<T>(
  address: string,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<T>,
): Promise<Visit<T>> {
  const context = await browser.newContext(options);
  const requests: string[] = [];
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address, { waitUntil: 'load' });
    return { result: await visit(page), requests, complaints };
  } finally {
    await context.close();
  }
}

type Blocks = Readonly<Record<'header' | 'main' | 'footer', readonly string[]>>;

/** The text blocks of a page as they are seen, each after the name of its element. */
async function blocksOf(page: Page): Promise<Blocks> {
  const within = async (part: string) => {
    const blocks = page.locator(`${part} :is(h1, h2, h3, h4, p, li):visible`);
    const names = await blocks.evaluateAll((all) => all.map(({ tagName }) => tagName.toLowerCase()));
    return (await blocks.allInnerTexts()).map((text, i) => `${names[i]} ${text.replaceAll('\u00A0', ' ')}`);
  };
  return { header: await within('header'), main: await within('main'), footer: await within('footer') };
}

function pageFile(name: string, html: string): string {
  const file = join(folder, name);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}
