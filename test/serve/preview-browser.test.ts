import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { share } from '../share.ts';
import { RECORD as AMBER_RECORD } from './preview-record.ts';
import { type RealPreview, realPreview } from './real-preview.ts';

const RECORD = `${AMBER_RECORD}      - text: The supplier asked for more.
        classification: Red
        wording: { White: The supplier asked. }
`;
const BROKEN = RECORD.replace('classification: White', 'classification: Whte');
const LOGO = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1" fill="${colour}"/></svg>`;
const TEMPLATE = readFileSync(new URL('../../templates/headlines.html.hbs', import.meta.url), 'utf8');
const FILES = {
  'meetings/a.yaml': RECORD,
  'meetings/b.yaml': RECORD.replace('meeting: 1', 'meeting: 2')
    .replace('-01-07', '-02-04')
    .replaceAll('Incidents', 'Outages  here'),
  'meetings/opsg.yaml': 'look: { organisation: First Name, logo: { file: logo.svg, alternative: Logo } }\n',
  'meetings/logo.svg': LOGO('red'),
  'ours/headlines.html.hbs': TEMPLATE,
};

let preview: RealPreview;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  preview = await realPreview(FILES, '--templates', 'ours', 'meetings');
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 500 } });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.address) && !request.url().startsWith('data:'))
      said.push(request.url());
  });
  await openMeeting('OPSG 1');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await preview?.end();
});

async function openMeeting(name: string): Promise<void> {
  await page.goto(preview.address);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByText('Marked:').first().waitFor();
}

/** The document of some readers, as the page shows it. */
function documentOf(readers: string) {
  return page.frameLocator(`section[aria-label="${readers}"] iframe:not(.next)`);
}

describe('a meeting in the browser', () => {
  test('marks what the readers of the document before do not get', async () => {
    const marks = documentOf('Amber readers').locator('.opsg-missing');
    expect(await marks.allTextContents()).toEqual(['The price of the lighthouse is high.']);
    expect(await marks.first().getAttribute('title')).toBe('Not for White and Green readers');
    expect(await documentOf('Red readers').locator('.opsg-missing').allTextContents()).toEqual([
      'asked for more.',
    ]);
    expect(await documentOf('White and Green readers').locator('.opsg-missing').count()).toBe(0);
    expect(await page.locator('.compared').allTextContents()).toEqual([
      'The most open document of this meeting.',
      'Marked: 1 part that White and Green readers do not get.',
      'Marked: 1 part that Amber readers do not get.',
    ]);
  });

  test('follows a label as it is typed', async () => {
    const white = documentOf('White and Green readers').locator('main');
    const typed = (label: string) => RECORD.replace('        classification: Amber\n', label);
    preview.write({ 'meetings/a.yaml': typed('') });
    await page.getByRole('heading', { name: 'White, Green and Amber readers' }).waitFor();
    expect(await documentOf('White, Green and Amber readers').locator('main').textContent()).toContain(
      'lighthouse',
    );
    preview.write({ 'meetings/a.yaml': typed('        classification: Amb\n') });
    await page.getByText('These documents are old.').waitFor();
    expect(await page.locator('.problems .where').first().textContent()).toMatch(
      /^meetings\/a\.yaml:11:25 error /,
    );
    preview.write({ 'meetings/a.yaml': typed('        classification: Amber\n') });
    await page.getByRole('heading', { name: 'White and Green readers' }).waitFor();
    expect(await white.textContent()).not.toContain('lighthouse');
    expect(await page.getByText('These documents are old.').count()).toBe(0);
  });

  test('follows opsg.yaml, the logo and templates, and stays where it was scrolled to', async () => {
    const white = documentOf('White and Green readers');
    const scroll = white.locator('html');
    await scroll.evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, 40));
    preview.write({ 'meetings/opsg.yaml': FILES['meetings/opsg.yaml'].replace('First', 'Second') });
    await white.getByText('Second Name').first().waitFor();
    expect(await scroll.evaluate((html) => html.ownerDocument.defaultView?.scrollY)).toBe(40);
    const logo = () => white.locator('img').getAttribute('src');
    const before = await logo();
    preview.write({ 'meetings/logo.svg': LOGO('blue') });
    await expect.poll(logo).not.toBe(before);
    preview.write({ 'ours/headlines.html.hbs': TEMPLATE.replace('<main>', '<main><p>Our template</p>') });
    await white.getByText('Our template').waitFor();
    preview.write({ 'ours/headlines.html.hbs': TEMPLATE.replace('{{/each}}', '') });
    await page.getByText('These documents are old.').waitFor();
    preview.write({ 'ours/headlines.html.hbs': TEMPLATE });
    await white.getByText('Our template').waitFor({ state: 'detached' });
    expect(await page.getByText('These documents are old.').count()).toBe(0);
  });

  test('shows many files that change at once', async () => {
    await page.goto(preview.address);
    const more = Array.from({ length: 50 }, (_, i) => [
      `meetings/more-${i + 10}.yaml`,
      RECORD.replace('meeting: 1', `meeting: ${i + 10}`).replace('2020-01-07', `20${i + 21}-01-07`),
    ]);
    preview.write(Object.fromEntries(more));
    await page.getByRole('link', { name: 'OPSG 59' }).waitFor();
    expect(await page.locator('.meetings li').count()).toBe(52);
  });

  test('says that the page is gone with its record', async () => {
    await openMeeting('OPSG 59');
    preview.write({ 'meetings/more-59.yaml': 'services: {}\n' });
    await page
      .getByText(/cannot be renewed|No document|These documents are old/)
      .first()
      .waitFor();
  });

  test('asks nobody else for anything, and has nothing to complain of', () => {
    expect(said).toEqual([]);
  });
});

describe('the pages are accessible', () => {
  const widths = share<readonly number[]>([320], [320, 768, 1280]);
  const pages = share(['broken'], ['', 'good', 'broken', 'actions', 'site']);
  test.each(pages)('%s', async (name) => {
    preview.write({ 'meetings/a.yaml': RECORD, 'meetings/b.yaml': FILES['meetings/b.yaml'] });
    if (name === 'good' || name === 'broken') await openMeeting('OPSG 1');
    else await page.goto(preview.address + name);
    if (name === 'broken') {
      preview.write({ 'meetings/a.yaml': BROKEN });
      await page.getByText('These documents are old.').waitFor();
    }
    await page.evaluate(`${axe.source}`);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const found = await page.evaluate(async () => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
            iframes: false,
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
        });
        expect([name, colorScheme, width, found]).toEqual([name, colorScheme, width, []]);
        const isFitting = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        expect([name, width, isFitting]).toEqual([name, width, true]);
      }
  });
});
