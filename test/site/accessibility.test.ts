import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { share } from '../share.ts';
import { ARCHIVE, meeting } from './archive.ts';
import { published, type Tree } from './published.ts';

const INCIDENT = 'INC000000123456';
const MORE = `${meeting(
  30,
  '2020-03-03',
  `  - number: 5
    title: Incidents
    presenter: DCC
    points:
      - The incident ${INCIDENT} was discussed, with *some* words and a [link](https://example.org).
      - action: The Chair was asked to write.
        owner: [Chair, DCC]
        due: 2020-04-01
`,
).replace('items:', 'status: approved\nvenue: Video conference\nitems:')}corrections:
  - { date: 2020-03-20, text: The number of outages was wrong. }
next:
  - { label: Next Regular Meeting, date: 2020-05-05 }
`;
const OTHER = meeting(7, '2020-02-20', `  - { title: Incident, text: ${INCIDENT} is closed. }\n`, 'CUSC');
const FILES = {
  ...ARCHIVE,
  'meetings/30.yaml': MORE,
  'meetings/cusc-7.yaml': OTHER,
  'opsg.yaml':
    'contents: true\nsummary: [decisions, actions]\ngroups: [{ reference: CUSC, name: Code Panel }]\nlook: { organisation: Example Code, footer: Example Code Secretariat }\n',
};

/** A page of each kind. */
const KINDS = [
  'index.html', 'opsg/index.html', 'opsg/30.html', 'decisions.html', 'actions.html', `references/${INCIDENT}.html`,
  'changes.html', 'search.html', 'search.html?q=outages', '404.html',
] as const; // biome-ignore format: a list to be read
const WIDTHS = share<readonly number[]>([320], [320, 768, 1280]);
const SCHEMES = ['light', 'dark'] as const;
/** In the suite, the dark scheme is tried only for what it changes. */
const IN_COLOURS = share(['color-contrast', 'link-in-text-block'], []);
const HEAVIEST = 100_000;

let tree: Tree;
let folder: string;
let browser: Browser;
let page: Page;
const said: string[] = [];

beforeAll(async () => {
  const made = await published(FILES);
  expect(made.run).toMatchObject({ exit: 0 });
  tree = made.tree;
  folder = mkdtempSync(join(tmpdir(), 'opsg-pages-'));
  for (const [path, text] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) said.push(request.url());
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(kind: string): Promise<void> {
  const [path = '', query] = kind.split('?');
  await page.goto(`${pathToFileURL(join(folder, path)).href}${query ? `?${query}` : ''}`);
}

describe('every kind of page of a website', () => {
  test('is here', () => {
    const pages = [...tree.keys()].filter((path) => path.endsWith('.html'));
    const known = new Set<string>(KINDS);
    const others = pages.filter((path) => !known.has(path));
    expect(KINDS.filter((kind) => !tree.has(kind.replace(/\?.*/, '')))).toEqual([]);
    expect(others.filter((path) => !/^(?:opsg|cusc)\//.test(path))).toEqual([]);
  });

  test('asks for nothing elsewhere, keeps its Content-Security-Policy, and is light', async () => {
    for (const kind of KINDS) await open(kind);
    expect(said).toEqual([]);
    const weight = (path: string) => Buffer.byteLength(tree.get(path) ?? '');
    for (const [path] of tree)
      if (path.endsWith('.html')) expect(weight(path) + weight('style.css'), path).toBeLessThan(HEAVIEST);
  });

  test('has no fault that axe finds, at any width, in light and in dark', async () => {
    let rules = 0;
    for (const kind of KINDS) {
      await open(kind);
      await page.evaluate(axe.source);
      for (const width of WIDTHS)
        for (const colorScheme of SCHEMES) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const { faults, passes } = await judged(colorScheme === 'dark' ? IN_COLOURS : []);
          expect(faults, `${kind}, ${width} pixels, ${colorScheme}`).toEqual([]);
          rules += passes;
        }
    }
    expect(rules).toBeGreaterThan(KINDS.length * WIDTHS.length * 15);
    process.stdout.write(
      `| axe | ${KINDS.length} kinds of page | ${WIDTHS.join(', ')} pixels | light, dark | ${rules} rules passed | 0 violations |\n`,
    );
  });

  test('fits a narrow screen, or a wide one at four times the size', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    for (const kind of KINDS) {
      await open(kind);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(320);
    }
  });
});

/** What axe has against the page as it is, by some of its rules or by all, and how many of them the page keeps. */
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
