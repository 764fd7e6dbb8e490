import { beforeAll, describe, expect, test } from 'vitest';
import { type Artifact, FORMATS, type Format } from '../../src/base/artifact.ts';
import { renderRecords } from '../../src/pipeline.ts';
import { typst } from '../../src/render/typst.ts';
import { ask, FILE } from '../instruments.ts';
import { memoryWorld } from '../memory-world.ts';
import { SMALL_RECORD } from '../small-record.ts';

/** What stays on one line, and beside it what does not. */
const PIECES = [
  ['It was on 5 March 2024.', '5_March_2024.'],
  ['It was on 5 and 6 March 2024.', '5_and_6_March_2024.'],
  ['It was in March 2024.', 'March_2024.'],
  ['It may 10 times.', 'It may 10 times.'],
  ['It needs 10 MW, and 5 per cent more.', '10_MW, and 5_per_cent more.'],
  ['It costs 5 million.', '5_million.'],
  ['It is in item 4(a) and Annex B.', 'item_4(a) and Annex_B.'],
  ['It is item Four.', 'item Four.'],
  ['It is *item* 4.', '_4.'],
  ['It is SEC 7.', 'SEC_7.'],
] as const;

const documents = new Map<Format, Uint8Array>();

beforeAll(async () => {
  const points = PIECES.map(([said]) => `      - "${said}"\n`).join('');
  const record = SMALL_RECORD.replace(/ {4}text: .*\n/, `    points:\n${points}`)
    .replace(/^ {4}title: .*$/m, '    title: Plans for the next year')
    .concat('venue: On 7 March 2024\n');
  const settings = 'groups: [{ reference: OPSG, name: Operations Group, points: list }]\n';
  const world = memoryWorld({ 'r.yaml': record, 'opsg.yaml': settings });
  const run = await renderRecords({ records: ['r.yaml'], formats: FORMATS }, world);
  if (!run.ok) throw new Error(run.problems.map(({ code }) => code).join(', '));
  for (const { format, bytes } of run.value.artifacts as readonly Artifact[]) documents.set(format, bytes);
});

const textOf = (format: Format) => new TextDecoder().decode(documents.get(format));

test('no line of a page ends after the dash between two days', async () => {
  const record = SMALL_RECORD.replace(/ {4}text: .*\n/, '    text: On 4–5 March 2024 and 7–8.\n');
  const run = await renderRecords(
    { records: ['r.yaml'], formats: ['html'] },
    memoryWorld({ 'r.yaml': record }),
  );
  const [html] = run.ok ? run.value.artifacts : [];
  expect(new TextDecoder().decode(html?.bytes)).toContain('On 4–&#8288;5\u00A0March\u00A02024 and 7–8.');
});

test('a label and the mark of its level stay together', async () => {
  const points = '    points:\n      - { action: It was asked for., owner: DCC, classification: Amber }\n';
  const record = SMALL_RECORD.replace(/ {4}text: .*\n/, points);
  const order = { records: ['r.yaml'], formats: ['html'], audience: 'Amber' } as const;
  const run = await renderRecords(order, memoryWorld({ 'r.yaml': record }));
  const [html] = run.ok ? run.value.artifacts : [];
  expect(new TextDecoder().decode(html?.bytes)).toContain(
    '(Amber)</strong>\u00A0<strong class="mark">Action\u00A0for\u00A0DCC:',
  );
});

describe('no line ends in a date, in a number with its unit, or before the number of an item', () => {
  test.each(PIECES)('%s', (_, held) => {
    const words = held.replaceAll('_', '\u00A0');
    expect(textOf('md').replaceAll('*', '').replaceAll('\\', '')).toContain(words);
    expect(textOf('html').replace(/<\/?em>/g, '')).toContain(words);
  });

  test('in a heading, a venue and a title', () => {
    expect(textOf('html')).toContain('Plans for the next\u00A0year</h2>');
    expect(textOf('html')).toContain('<p class="venue">On 7\u00A0March\u00A02024</p>');
    expect(textOf('md')).toMatch(/^# .*7\u00A0January\u00A02020/m);
  });

  test('but what programs read has plain blanks', () => {
    expect(textOf('html')).toMatch(/<title>[^<]*7 January 2020[^<]*<\/title>/);
  });

  test('and a PDF has plain blanks everywhere', () => {
    const text = ask('pdftotext', ['-enc', 'UTF-8', FILE, '-'], documents.get('pdf') ?? new Uint8Array());
    expect(text).not.toContain('\u00A0');
    expect(text).toContain('5 and 6 March 2024.');
  });
});

test.each([
  ['a long word', 'x'.repeat(20), true],
  ['a long word in a box', `Item\u00A0${'x'.repeat(20)}`, true],
  ['words in a box, none of them long', 'Action\u00A0for\u00A0the\u00A0Operator', false],
  ['words that are too many for a box', 'not\u00A0parted\u00A0'.repeat(5), true],
])('a PDF breaks words that are too long for a line, and no others: %s', (_, text, breaks) => {
  expect(typst.text(text).includes('#show regex')).toBe(breaks);
});
