import { describe, expect, test } from 'vitest';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { sourceOf } from '../../src/import/sources.ts';
import { understand } from '../../src/import/understand.ts';
import { memoryWorld } from '../memory-world.ts';

const world = memoryWorld({});

async function imported(text: string, file = 'a.md') {
  const bytes = new TextEncoder().encode(text);
  const read = await (await sourceOf(file, bytes, world))(file, bytes);
  if (!read.ok) throw new Error('not read');
  const result = understand(read.value, builtInWorkspace(), { file });
  if ('trouble' in result) throw new Error(result.trouble.why);
  return { ...result.record, findings: result.findings.map(({ sentence }) => sentence) };
}

const HEAD = 'This document is classified as White.\n\nOPSG Meeting 12 on 7 January 2020\n\n';
const LABEL = 'Date of next meeting';
const DAY = { label: LABEL, date: '2020-02-04', time: '10:00', venue: 'Room 3' };
const AMBER = { classification: 'Amber' };

describe('an item on the next meeting', () => {
  test.each([
    ['its day below', `## 9. ${LABEL}\n\nTuesday 4 February 2020 at 10:00, Room 3`, DAY],
    ['its day beside', `## 9. ${LABEL}: Tuesday 4 February 2020 at 10:00, Room 3`, DAY],
    ['a mark of its day', `## 9. ${LABEL}\n\n(Amber) 4 February 2020, 10:00, Room 3`, { ...DAY, ...AMBER }],
    ['a mark behind its day', `## 9. ${LABEL}\n\n4 February 2020, 10:00, Room 3 (Amber)`, AMBER],
    ['a mark of the item', `## 9. ${LABEL} (Amber)\n\n4 February 2020, 10:00, Room 3`, { ...DAY, ...AMBER }],
    ['words of its level', `## 9. ${LABEL}\n\nAmber: 4 February 2020`, AMBER],
    ['words before its day', `## 9. ${LABEL}\n\nNo other business.\n\n4 February 2020, 10:00, Room 3`, DAY],
  ])('%s', async (_, item, next) => {
    const record = await imported(`${HEAD}## 4. Costs\n\nNone.\n\n${item}\n`);
    expect(record.next).toEqual([expect.objectContaining(next)]);
    expect(record.findings).toContain('read as the next meeting, too: 2020-02-04');
  });

  test('no day is said', async () => {
    const record = await imported(`${HEAD}## 4. Costs\n\nNone.\n\n## 9. ${LABEL}\n\nTo be agreed.\n`);
    expect(record.next).toEqual([]);
    expect(record.findings).toEqual([expect.stringContaining('no day of the next meeting could be read')]);
  });
});

describe('decisions and numbers of an item', () => {
  test.each([
    ['**Resolved:** to adopt it.', [{ key: 'decision', words: 'to adopt it.' }]],
    ['AGREED: to adopt it.', [{ key: 'decision', words: 'to adopt it.' }]],
    ['Resolved matters: none.', [{ key: 'text', words: 'Resolved matters: none.' }]],
    [
      '3.1 The paper.\n\n3.2 Resolved: to go.',
      [
        { key: 'text', number: '3.1', words: 'The paper.' },
        { key: 'decision', number: '3.2', words: 'to go.' },
      ],
    ],
    ['3.1 GW was lost.\n\nNo more.', [{ key: 'text', words: '3.1 GW was lost.\n\nNo more.' }]],
  ])('%s', async (text, points) => {
    const html = text.replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replace(/^(.+)$/gm, '<p>$1</p>');
    const head = '<p>This document is classified as White.</p><h1>OPSG Meeting 12 on 7 January 2020</h1>';
    const both = [
      await imported(`${HEAD}## 3. Prices\n\n${text}\n`),
      await imported(`<html><body>${head}<h2>3. Prices</h2>${html}</body></html>`, 'a.html'),
    ];
    for (const record of both) expect(record.items[0]?.points).toEqual(points);
  });
});

describe('headers and footers are in no item', () => {
  const itemsOf = (record: Awaited<ReturnType<typeof imported>>) => JSON.stringify(record.items);

  test('the footer of a page of HTML, whatever it holds', async () => {
    const record = await imported(
      '<html><body><p>This document is classified as White.</p><h1>OPSG Meeting 12 on 7 January 2020</h1><h2>3. Prices</h2><p>None.</p><footer><h3>Secretariat</h3><ul><li>1 Street</li></ul><table><tr><td>Tel</td><td>123</td></tr></table></footer></body></html>',
      'a.html',
    );
    expect(itemsOf(record)).not.toMatch(/Secretariat|Street|Tel/);
    expect(record.findings).toEqual([
      'a header or footer, kept under notes: “Secretariat”',
      'a header or footer, kept under notes: “1 Street”',
      'a header or footer, kept under notes: “Tel 123”',
    ]);
  });

  test('lines at form feeds of plain text', async () => {
    const pages = [
      `${HEAD}3. Prices\n\nThe text of an item that goes\n\nGroup minutes    Page 1`,
      'OPSG minutes of January\n\non over the page.\n\nGroup minutes    Page 2',
      'OPSG minutes of January\n\n4. Costs\n\nNone.\n\nThe end',
    ];
    const record = await imported(pages.join('\n\f'), 'a.txt');
    expect(record.items.map(({ title, points }) => [title, points[0]?.words])).toEqual([
      ['Prices', 'The text of an item that goes on over the page.'],
      ['Costs', 'None.\n\nThe end'],
    ]);
    expect(record.findings).toHaveLength(2);
  });

  test('the first line of a page can be that of an item', async () => {
    const record = await imported(
      `${HEAD}3. Prices\n\nNone.\n\f4. Costs\n\nNone.\n\f5. Fees\n\nMany.\n`,
      'a.txt',
    );
    expect(record.items.map(({ title }) => title)).toEqual(['Prices', 'Costs', 'Fees']);
  });
});
