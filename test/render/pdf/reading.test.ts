import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Prose, plainProse } from '../../../src/base/prose.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { pdfPassages } from '../../../src/read/pdf/passages.ts';
import { ask, FILE } from '../../instruments.ts';
import { memoryWorld } from '../../memory-world.ts';
import { headlinesOf, PLACES, type Placed } from '../hostile-prose.ts';
import { newRenderer, print } from '../printing.ts';
import { asPdfText, expectedReading } from '../readers.ts';

const RECORD = 'meetings/opsg-28.yaml';
const TITLE = 'Operations Group (OPSG) Meeting 28 on 7 January 2020 Headlines';
const files = { [RECORD]: readFileSync(new URL(`../../../${RECORD}`, import.meta.url)) };

async function headlinesPdf(env: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const rendered = await renderRecords({ records: [RECORD], formats: ['pdf'] }, memoryWorld(files, { env }));
  const [artifact] = rendered.ok ? rendered.value.artifacts : [];
  if (!artifact) throw new Error(`${RECORD} gives no PDF.`);
  return artifact.bytes;
}

let pdf: Uint8Array;
let about: string;
let insides: string;
let structure: string;

beforeAll(async () => {
  pdf = await headlinesPdf();
  about = ask('pdfinfo', ['-isodates', FILE], pdf);
  insides = ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], pdf);
  structure = ask('pdfinfo', ['-struct-text', FILE], pdf);
});

describe('the PDF of a meeting', () => {
  test('is sound', () => {
    expect(ask('qpdf', ['--check', FILE], pdf)).toContain('No syntax or stream encoding errors found');
  });

  test('says what it is, and in which language, and nothing of who made it where', () => {
    expect(about).toMatch(new RegExp(`^Title: +${TITLE.replace(/[()]/g, '\\$&')}$`, 'm'));
    expect(about).toMatch(/^Subject: +The OPSG looks after operational matters/m);
    expect(about).toMatch(/^Creator: +Typst [\d.]+$/m);
    expect(about).not.toMatch(/^(Author|Producer|Keywords):/m);
    expect(insides).toContain('/Lang (en-GB)');
    for (const place of [process.cwd(), homedir(), 'opsg-has-no-workspace', RECORD])
      expect(insides).not.toContain(place);
  });

  test('holds all of its fonts', () => {
    const [, , ...fonts] = ask('pdffonts', [FILE], pdf).trim().split('\n');
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes (yes|no) +\d+ +\d+$/);
  });

  test('says its level in words at the head and at the foot of every page', () => {
    const pages = ask('pdftotext', ['-layout', FILE, '-'], pdf).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const [i, page] of pages.entries()) {
      const lines = page.trim().split('\n');
      expect(lines[0]).toBe('Classification: White');
      expect(lines.at(-1)).toMatch(new RegExp(`^Classification: White +Page ${i + 1} of ${pages.length}$`));
    }
  });

  test('says its level to a screen reader too, once, before all else', () => {
    expect(about).toMatch(/^Tagged: +yes$/m);
    const spoken = spokenText(structure);
    expect(spoken).toMatch(
      /^This document is classified as White in accordance with the Panel Information Policy\./,
    );
    expect(spoken).not.toMatch(/Classification: White|Page \d/);
  });

  test('has one title, a heading for each item, and leaves out no step between them', () => {
    const headings = [...structure.matchAll(/^ *H(\d) "(.*)" \(block\)$/gm)];
    const depths = headings.map(([, depth]) => Number(depth));
    expect(headings[0]?.[2]).toBe(TITLE);
    expect(headings.map(([, , text]) => text)).toContain('16. Customer Perspective (OPSG)');
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
    expect(depths.every((depth, i) => i === 0 || depth <= (depths[i - 1] ?? 0) + 1)).toBe(true);
    expect(new Set(depths)).toEqual(new Set([1, 2, 3]));
  });

  test('carries nothing along', () => {
    expect(ask('pdfdetach', ['-list', FILE], pdf)).toContain('0 embedded files');
    expect(about).toMatch(/^JavaScript: +no$/m);
    expect(about).toMatch(/^Form: +none$/m);
  });

  test('is dated as the meeting', () => {
    expect(datesOf(about)).toEqual(['2020-01-07T00:00:00Z', '2020-01-07T00:00:00Z']);
  });

  test('is dated as SOURCE_DATE_EPOCH says, where that is set', async () => {
    const dated = await headlinesPdf({ SOURCE_DATE_EPOCH: '1583020799' });
    const days = datesOf(ask('pdfinfo', ['-isodates', FILE], dated));
    expect(days).toEqual(['2020-02-29T23:59:59Z', '2020-02-29T23:59:59Z']);
  });

  test('comes out the same, byte for byte, when it is made again', async () => {
    expect(Buffer.compare(await headlinesPdf(), pdf)).toBe(0);
  });
});

describe('a PDF printed after another', () => {
  test.each([
    ['abcSecret\u2069', 'abcSecr\u2069Ω'],
    ['It costs 450\u20AC', 'It costs 4\u20ACì'],
  ])('holds no letter of it: %j, then %j', async (first, second) => {
    const [used, fresh] = await Promise.all([newRenderer('pdf'), newRenderer('pdf')]);
    await used(headlinesOf([labelled(first)]), 0);
    const [after, alone] = [
      await used(headlinesOf([labelled(second)]), 0),
      await fresh(headlinesOf([labelled(second)]), 0),
    ];
    expect(after?.ok).toBe(true);
    expect(after).toEqual(alone);
  });
});

describe('a word that is wider than a page', () => {
  const word = `${'Straßenverkehrszulassungsordnung/'.repeat(9)}W${'W'.repeat(90)}end`;
  const texts = (['document title', 'title', 'only point', 'label'] as const).map((place) => ({
    ...labelled(word),
    place,
  }));
  const code = {
    ...labelled(''),
    place: 'only point',
    prose: [{ type: 'inlineCode', value: word }],
  } as const;

  test('goes on in the next line, and no letter runs off the edge', async () => {
    const boxes = ask('pdftotext', ['-bbox', FILE, '-'], await print('pdf', headlinesOf([...texts, code])));
    const edges = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, edge]) => Number(edge));
    expect(edges.length).toBeGreaterThan(20);
    expect(Math.max(...edges)).toBeLessThan(595 - 60);
  });

  test('is still one word to a search, and to the inspection of what was withheld', async () => {
    const bytes = await print('pdf', headlinesOf([...texts, code]));
    const found = pdfPassages(bytes).passages.filter(({ text }) => text.includes(word));
    expect(found.length).toBeGreaterThanOrEqual(5);
  });
});

test('a soft hyphen is no trouble, not even at the end of a link, where Typst 0.14 stumbles over it', async () => {
  const prose: Prose = [
    { type: 'link', url: 'https://a/', children: plainProse('co\u00ADope\u00ADrate\u00AD') },
  ];
  const texts = PLACES.map((place) => ({ ...labelled(''), place, prose }));
  const pages = ask('pdftotext', ['-raw', FILE, '-'], await print('pdf', headlinesOf(texts)));
  expect(pages.match(/cooperate/g)).toHaveLength(PLACES.length + 1); // what a short form stands for is printed beside it
});

test('a screen reader reads prose in order, wherever it is', async () => {
  const prose: Prose = [
    ...plainProse('One, '),
    {
      type: 'strong',
      children: [...plainProse('two, '), { type: 'emphasis', children: plainProse('three, ') }],
    },
    ...plainProse('four, '),
    { type: 'link', url: 'https://example.org/', children: plainProse('five, ') },
    { type: 'inlineCode', value: 'six' },
    ...plainProse(', seven.'),
  ];
  const texts = PLACES.flatMap((place) =>
    (['paragraph', 'list'] as const).map((layout) => ({ ...labelled(''), place, layout, prose })),
  );
  const bytes = await print('pdf', headlinesOf(texts));
  const spoken = spokenText(ask('pdfinfo', ['-struct-text', FILE], bytes));
  expect(spoken.replaceAll(' ', '')).toBe(asPdfText(expectedReading(headlinesOf(texts))).replace(/\s/g, ''));
});

function labelled(text: string): Placed {
  return { place: 'label', prose: plainProse(text), layout: 'paragraph', isPart: false, number: '' };
}

/** The text that a screen reader would say, line by line: what stands in quotes, without the names of the tags. */
function spokenText(struct: string): string {
  const lines = [...struct.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text);
  return lines.join('');
}

function datesOf(info: string): readonly string[] {
  return [...info.matchAll(/^(?:Creation|Mod)Date: +(\S+)$/gm)].map(([, date]) => date ?? '');
}
