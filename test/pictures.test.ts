import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '../src/base/artifact.ts';
import { nodeWorld } from '../src/host/node-world.ts';
import { renderRecords } from '../src/pipeline.ts';
import { launchBrowser } from './browser.ts';
import { withPalette } from './palette-png.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}test/pictures/`;
/** `npm run pictures` runs this in a mode of its own, in which it makes what it otherwise looks at. */
const IS_UPDATE = process.env['MODE'] === 'update';
const LARGEST = 60_000;

if (IS_UPDATE) describe('the pictures are made', makePictures);

test('the pictures of the README are there, and small', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const shown = [...readme.matchAll(/test\/pictures\/([\w-]+\.png)/g)].map(([, name]) => name);
  expect([...new Set(shown)].sort()).toEqual(readdirSync(FOLDER).sort());
  expect(shown.length).toBeGreaterThanOrEqual(2);
  for (const name of shown) {
    const png = readFileSync(FOLDER + name);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length, name).toBeLessThan(LARGEST);
  }
});

async function documentOf(record: string, audience: string, format: Format): Promise<Uint8Array> {
  const run = await renderRecords({ records: [record], audience, formats: [format] }, nodeWorld(ROOT));
  const [artifact] = run.ok ? run.value.artifacts : [];
  if (!artifact) throw new Error(`${record} gives no document.`);
  return artifact.bytes;
}

async function photograph(
  browser: Browser,
  html: string,
  name: string,
  viewport: { width: number; height: number },
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.setContent(html);
  await page.addStyleTag({ content: (await Promise.all(([400, 600] as const).map(fontFace))).join('\n') });
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(FOLDER + name, await withPalette(await page.screenshot(), page));
}

/** The page asks for Source Sans 3, which this computer need not have. */
async function fontFace(weight: 400 | 600): Promise<string> {
  const name = weight === 400 ? '400Regular/SourceSans3_400Regular' : '600SemiBold/SourceSans3_600SemiBold';
  const font = Buffer.from(await nodeWorld(ROOT).readFont(`${name}.ttf`)).toString('base64');
  return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}); }`;
}

function makePictures(): void {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test('of page one of a PDF', async () => {
    const pdf = await documentOf('meetings/opsg-28.yaml', 'White', 'pdf');
    const png = execFileSync('pdftoppm', ['-png', '-r', '72', '-f', '1', '-l', '1', '-'], { input: pdf });
    writeFileSync(`${FOLDER}page-one.png`, await withPalette(png, await browser.newPage()));
  });

  test('of a page on a screen and on a telephone', async () => {
    const html = new TextDecoder().decode(await documentOf('test/example/exwg-12.yaml', 'Amber', 'html'));
    await photograph(browser, html, 'screen.png', { width: 780, height: 720 }, 'light');
    await photograph(browser, html, 'telephone.png', { width: 340, height: 720 }, 'dark');
  });
}
