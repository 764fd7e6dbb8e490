import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderRecords } from '../../src/pipeline.ts';
import { launchBrowser } from '../browser.ts';
import { ask, FILE } from '../instruments.ts';
import { memoryWorld } from '../memory-world.ts';
import { runInMemory } from '../program.ts';
import { YEAR, YEAR_END } from '../registers/changed-year.ts';

const LEVELS = ['White', 'Green', 'Amber', 'Red'];
const WIDTHS = [320, 1280];
/** A long page is nothing but more of the same, and axe takes seconds for it. */
const NARROW = [320];
const SCHEMES = ['light', 'dark'] as const;
const LIGHT = ['light'] as const;
/** In the dark scheme only the colours are other than before, and they are the same at any width. */
const IN_COLOURS = ['color-contrast', 'link-in-text-block'];
const HEAD = 'group: OPSG\nmeeting: 1\ndate: 2020-01-07\nclassification: White\n';

/** Pages by name: the real record, the example with every field for each of its readers, a short and a long one. */
const pages = new Map<string, string>();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const file = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url));
  const example = Object.fromEntries(
    ['exwg-12.yaml', 'opsg.yaml', 'logo.svg'].map((name) => [name, file(`test/example/${name}`)]),
  );
  await addPages('published', { 'record.yaml': file('meetings/opsg-28.yaml') }, 'record.yaml');
  await addPages('short', { 'record.yaml': `${HEAD}items:\n  - title: A\n` }, 'record.yaml');
  await addPages('long', { 'record.yaml': longRecord() }, 'record.yaml');
  await addPages('lists', { 'record.yaml': listsAndTables() }, 'record.yaml');
  await addPages('example', example, 'exwg-12.yaml');
  const settings = `${file('test/cases/summary/opsg.yaml')}contents: true\n`;
  const summary = { 'opsg.yaml': settings, 'record.yaml': file('test/cases/summary/record.yaml') };
  await addPages('summary', summary, 'record.yaml');
  await addPrinted('actions Amber', ['actions', 'year', '-a', 'Amber', '-f', 'html'], YEAR);
  await addPrinted('decisions Amber', ['decisions', 'year', '-a', 'Amber', '-f', 'html'], YEAR);
  await addPrinted('diff White', ['diff', 'old.yaml', 'new.yaml', '-a', 'White', '-f', 'html'], versions());
  await addPrinted('diff Red', ['diff', 'old.yaml', 'new.yaml', '-a', 'Red', '-f', 'html'], versions());
  for (const [name, html] of pages) pages.set(name, html.replace('<details>', '<details open>'));
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser?.close());

describe('a page can be used by everyone', () => {
  test('and there are pages to look at: every level, short and very long', () => {
    const examples = LEVELS.map((level) => `example ${level}`);
    expect([...pages.keys()]).toEqual([
      ...['published White', 'short White', 'long White', 'lists White'],
      ...examples,
      ...['summary Public', 'summary Board'],
      ...['actions Amber', 'decisions Amber', 'diff White', 'diff Red'],
    ]);
    expect(pages.get('long White')?.split(/\s+/).length).toBeGreaterThan(4_000);
  });

  test('axe finds no fault, at any width, in light and in dark', async () => {
    let rules = 0;
    for (const [name, html] of pages) {
      await show(html);
      await page.evaluate(axe.source);
      for (const width of name === 'long White' ? NARROW : WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of width === WIDTHS[0] ? SCHEMES : LIGHT) {
          await page.emulateMedia({ colorScheme });
          const { faults, passes } = await judged(colorScheme === 'dark' ? IN_COLOURS : []);
          expect(faults, `${name}, ${width} pixels, ${colorScheme}`).toEqual([]);
          rules += passes;
        }
      }
    }
    expect(rules).toBeGreaterThan((pages.size - 1) * WIDTHS.length * 15);
  });

  test('nothing lies beyond the edge of a narrow screen, or of a wide one at four times the size', async () => {
    for (const [name, html] of pages) {
      await show(html);
      await page.setViewportSize({ width: 320, height: 256 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, name).toBe(320);
    }
  });

  test.each([320, 390])('a wide table is scrolled by itself, by keys too, at %d pixels', async (width) => {
    await show(pages.get('lists White') ?? '');
    await page.setViewportSize({ width, height: 800 });
    const scrolled = page.getByRole('group', { name: 'Table: Programme, Owner, Status' });
    await scrolled.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    const [whole, own, shown] = await scrolled.evaluate((table) => [
      document.documentElement.scrollWidth,
      table.scrollWidth,
      table.clientWidth,
    ]);
    expect(whole).toBe(width);
    expect(own).toBeGreaterThan(shown ?? Number.POSITIVE_INFINITY);
    expect(await page.getByRole('columnheader').allInnerTexts()).toContain('Owner');
  });

  test('each item has an anchor that stays when others are withheld', async () => {
    const anchors = LEVELS.map((level) => {
      const html = pages.get(`example ${level}`) ?? '';
      return [...html.matchAll(/ id="(item-[^"]+)"[^>]*><span class="number">([^<]+)\. </g)].map(
        ([, id, n]) => [n, id],
      );
    });
    expect(anchors.map((list) => list.length)).toEqual([7, 7, 8, 8]);
    for (const [number, anchor] of anchors.flat()) expect(anchor).toBe(`item-${number}`);
  });

  test('colours of the reader’s own leave the marking its frame', async () => {
    await show(pages.get('example White') ?? '');
    await page.emulateMedia({ forcedColors: 'active' });
    const frame = await page
      .locator('header .marking')
      .evaluate((marking) => [
        getComputedStyle(marking).borderTopStyle,
        getComputedStyle(marking).borderTopWidth,
      ]);
    await page.emulateMedia({ forcedColors: null });
    expect(frame).toEqual(['solid', '5px']);
  });

  test('it is small, runs nothing and loads nothing', () => {
    for (const [name, html] of pages) {
      if (!name.startsWith('example')) expect(html.length, name).toBeLessThan(60_000);
      expect(html).not.toMatch(/<script|<iframe|@import|url\(|src="(?!data:)/i);
    }
  });

  test.each(['example Amber', 'long White'])('on paper, every sheet says its level: %s', async (name) => {
    await show(pages.get(name) ?? '');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: null });
    const sheets = ask('pdftotext', ['-layout', FILE, '-'], pdf).split('\f').slice(0, -1);
    expect(sheets.length).toBeGreaterThan(1);
    const level = name.split(' ')[1];
    for (const [i, sheet] of sheets.entries()) {
      const lines = sheet.trim().split('\n');
      expect(lines[0]).toBe(`Classification: ${level}`);
      expect(lines.at(-1)).toMatch(
        new RegExp(`^Classification: ${level} +Page ${i + 1} of ${sheets.length}$`),
      );
    }
  });
});

async function addPages(name: string, files: Readonly<Record<string, string | Uint8Array>>, record: string) {
  const run = await renderRecords(
    { records: [record], audience: 'all', formats: ['html'] },
    memoryWorld(files),
  );
  if (!run.ok) throw new Error(`${name}: ${run.problems.map(({ code }) => code).join(', ')}`);
  for (const { audience, bytes } of run.value.artifacts)
    pages.set(`${name} ${audience.name}`, new TextDecoder().decode(bytes));
}

/** A page that a command prints. */
async function addPrinted(
  name: string,
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
) {
  const { exit, out, talk } = await runInMemory(argv, files, { env: YEAR_END });
  if (exit !== 0) throw new Error(`${name}: ${talk}`);
  pages.set(name, new TextDecoder().decode(out));
}

/** Two versions of a record, between which everything changed that a comparison has words for. */
function versions(): Readonly<Record<string, string>> {
  const old = `${HEAD}items:
  - number: 4
    title: Outages
    points:
      - The Operator reported two outages of the link to the south.
      - { text: The supplier asked for a higher price., classification: Amber }
      - { action: The DCC was asked for a plan of deliveries., id: 1.1, owner: DCC, due: 2020-02-04 }
      - This sentence is in the old version alone.
  - { number: 5, title: Any other business, text: There was none. }
`;
  const next = old
    .replace('two outages', 'three outages')
    .replace(', classification: Amber', '')
    .replace('due: 2020-02-04', 'due: 2020-03-03')
    .replace('This sentence is in the old version alone.', '{ decision: The OPSG agreed. }')
    .replace(
      'There was none.',
      'A long word Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
    );
  return { 'old.yaml': old, 'new.yaml': next };
}

/** Sixty items of some seventy words each. */
function longRecord(): string {
  const sentence = 'The OPSG discussed the matter at some length and asked the DCC for a report in time.';
  const items = Array.from({ length: 60 }, (_, i) => {
    const points = [
      `- decision: ${sentence}`,
      `- action: ${sentence}\n        owner: DCC`,
      `- ${sentence}`,
      `- ${sentence}`,
    ];
    return `  - number: ${i + 1}\n    title: Matter ${i + 1}\n    presenter: DCC\n    points:\n      ${points.join('\n      ')}\n`;
  });
  return `${HEAD}items:\n${items.join('')}`;
}

/** Lists of two levels, and a table that is wider than a telephone. */
function listsAndTables(): string {
  const columns = ['Programme', 'Owner', 'Status', 'Forecast', 'Expenditure', 'Completion', 'Dependencies'];
  const row = (cells: readonly string[]) => `        | ${cells.join(' | ')} |\n`;
  const table = [columns, columns.map(() => '---'), columns.map((word) => `${word} in words`)]
    .map(row)
    .join('');
  const list = '        1. one\n           - two\n           - three\n        2. four\n\n';
  return `${HEAD}introduction: |\n  One.\n\n  - a\n  - b\nitems:\n  - title: A\n    points:\n      - |\n${list}${table}`;
}

function show(html: string): Promise<void> {
  return page.setContent(html, { waitUntil: 'load' });
}

/** What axe has against the page as it stands, by some of its rules or by all, and how many of them the page keeps. */
async function judged(rules: readonly string[]): Promise<{ faults: readonly string[]; passes: number }> {
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }; // its source defines it there
    const { violations, passes } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only.length > 0 && { runOnly: [...only] }),
    });
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    return { faults, passes: passes.length };
  }, rules);
}
