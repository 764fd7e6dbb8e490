import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderRecords } from '../../../src/pipeline.ts';
import { pdfPassages } from '../../../src/read/pdf/passages.ts';
import { ask, FILE } from '../../instruments.ts';
import { memoryWorld } from '../../memory-world.ts';
import { type Reading, readHtml } from '../readers.ts';

const FILES = ['exwg-12.yaml', 'opsg.yaml', 'logo.svg'].map((name) => {
  return [name, readFileSync(new URL(`../../example/${name}`, import.meta.url))] as const;
});

let html: string;
let pdf: Uint8Array;
let blocks: Reading;

beforeAll(async () => {
  const request = { records: ['exwg-12.yaml'], audience: 'Red', formats: ['html', 'pdf'] as const };
  const run = await renderRecords(request, memoryWorld(Object.fromEntries(FILES)));
  if (!run.ok) throw new Error(run.problems.map(({ code }) => code).join(', '));
  const [page, document] = run.value.artifacts;
  html = new TextDecoder().decode(page?.bytes);
  pdf = document?.bytes ?? new Uint8Array();
  blocks = structureOf(pdf);
});

test('no page of a PDF holds the line at its end alone', () => {
  const last = pdfPassages(pdf).passages.filter(
    ({ where, text }) => where === 'page text' && text.includes('Is something missing'),
  );
  expect(last.length).toBeGreaterThan(0);
  for (const { text } of last) expect(text).toContain('Next meetings');
});

describe('the structure of a PDF, as a screen reader follows it', () => {
  test('has the blocks of the page, each with its role, in the same order', () => {
    const expected = readHtml(html).slice(0, -1); // the last stands at the foot of each page
    const kinds = new Set(expected.map((block) => block.slice(0, block.indexOf(' '))));
    expect([...kinds].sort()).toEqual(['h1', 'h2', 'h3', 'h4', 'li', 'p']);
    expect(blocks.filter((block) => block !== 'figure').map(unspaced)).toEqual(expected.map(unspaced));
  });

  test('has the logo between the marking and the title, in words', () => {
    expect(blocks.indexOf('figure')).toBe(1);
    const insides = ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], pdf);
    expect(insides).toContain('/Alt (Example Code)');
  });

  test('says of each link where it leads', () => {
    const insides = ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], pdf);
    const links = insides.match(/\/Subtype \/Link\b/g) ?? [];
    expect(links.length).toBeGreaterThan(2);
    expect(insides.match(/\/Contents \(/g)?.length).toBe(links.length);
  });

  test('has an outline of all headings', () => {
    const insides = ask('qpdf', ['--qdf', '--object-streams=disable', FILE, '-'], pdf);
    const headings = blocks.filter((block) => /^h\d /.test(block));
    expect(insides.match(/\/Dest\b/g)?.length).toBe(headings.length);
  });
});

/** The blocks of a PDF by its tags, read by poppler: the kind as HTML names it, and the text. */
function structureOf(bytes: Uint8Array): Reading {
  const lines = ask('pdfinfo', ['-struct-text', FILE], bytes).split('\n');
  const read: { kind: string; text: string }[] = [];
  for (const line of lines) {
    const [, role] = /^ *(H\d|P|LBody|Lbl|Figure)\b.*(?:\(block\)|:)/.exec(line) ?? [];
    const [, text] = /^ *"(.*)"$/.exec(line) ?? [];
    const last = read.at(-1);
    if (text !== undefined && last) last.text += text;
    else if (role) read.push({ kind: KINDS[role] ?? role.toLowerCase(), text: '' });
  }
  return read
    .filter(({ kind }) => kind !== 'lbl')
    .map(({ kind, text }) => (kind === 'figure' ? kind : `${kind} ${text}`));
}

const KINDS: Readonly<Record<string, string>> = { LBody: 'li' };

function unspaced(block: string): string {
  return block.replace(/\s+/g, '');
}
