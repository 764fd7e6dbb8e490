import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { ARCHIVE, meeting } from './archive.ts';
import { published, type Tree } from './published.ts';

const MORE = meeting(
  30,
  '2020-03-03',
  '  - { number: 5, title: "Naïve & co", text: "The café and INC000000123456 were discussed." }\n' +
    '  - { number: 6, title: "Plan 7.31", text: "No change." }\n  - { number: 7, title: Seen, text: "See 7.3." }\n',
);

let tree: Tree;
beforeAll(async () => {
  const made = await published({ ...ARCHIVE, 'meetings/30.yaml': MORE });
  expect(made.run).toMatchObject({ exit: 0 });
  tree = made.tree;
});

test('the index has each meeting and each item, and is a script', () => {
  const index = tree.get('search-index.js') ?? '';
  const [, json = ''] = /^window\.opsgSearch = (\[.*\]);\n$/s.exec(index) ?? [];
  const entries: unknown = JSON.parse(json.replace(/,\n\]$/, '\n]'));
  expect(entries).toEqual(
    expect.arrayContaining([
      {
        title: '4. Outages',
        about: 'OPSG_28, 7 January 2020',
        text: expect.stringContaining('Decision: The OPSG agreed to publish the report.'),
        href: 'opsg/28.html#item-4',
      },
    ]),
  );
  expect(entries).toHaveLength(8);
});

test('the program asks for nothing elsewhere, and has its licence', () => {
  const script = tree.get('search.js') ?? '';
  expect(script).toMatch(/^\/\*! minisearch 7\.2\.0\n[^*]*Permission is hereby granted/);
  expect(script).not.toMatch(/\b(?:XMLHttpRequest|eval|innerHTML|import)\b/);
  expect(Buffer.byteLength(script)).toBeLessThan(30_000);
});

describe('in a browser, from files', () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'opsg-search-'));
    for (const [path, text] of tree) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (path: string) => pathToFileURL(join(folder, path)).href;

  test.each([
    ['outages', ['4. Outages']],
    ['prices spoke', ['3. Prices']],
    ['naive', ['5. Naïve & co']],
    ['cafe', ['5. Naïve & co']],
    ['INC000000123456', ['5. Naïve & co']],
    ['ouages', ['4. Outages']],
    ['supplier', []],
  ])('%s finds %j', async (query, titles) => {
    await page.goto(`${address('search.html')}?q=${encodeURIComponent(query)}`);
    expect(await page.locator('#results a').allTextContents()).toEqual(titles);
    expect(await page.textContent('#status')).toBe(titles.length === 0 ? 'No result' : '1 result');
    expect(await page.isVisible('.meetings')).toBe(false);
    expect(errors).toEqual([]);
  });

  test('what has a number exactly comes before what begins with it', async () => {
    await page.goto(`${address('search.html')}?q=7.3`);
    expect(await page.locator('#results a').allTextContents()).toEqual(['7. Seen', '6. Plan 7.31']);
  });

  test('it works by keyboard alone', async () => {
    await page.goto(address('search.html'));
    expect(await page.isVisible('.meetings')).toBe(true);
    for (let i = 0; i < 10 && !(await page.locator('#query:focus').count()); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('publish');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/opsg/28.html#item-4');
    expect(errors).toEqual([]);
  });

  test('without scripts it is a list of all meetings', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(address('search.html'));
    expect(await plain.locator('.meetings a').count()).toBe(3);
    expect(await plain.isVisible('#query')).toBe(false);
  });
});
