import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runInMemory } from '../program.ts';
import { LanguageServer, type ServerPosition } from './language-server.ts';

const itemSchema = z.object({ label: z.string(), insertText: z.string().optional() });
const listSchema = z.object({ items: z.array(itemSchema) });
const hoverSchema = z.object({ contents: z.object({ value: z.string() }) });
const diagnosticsSchema = z.object({
  diagnostics: z.array(
    z.object({
      message: z.string(),
      range: z.object({ start: z.object({ line: z.number(), character: z.number() }) }),
    }),
  ),
});

type Diagnostic = z.infer<typeof diagnosticsSchema>['diagnostics'][number];

const MODELINE = '# yaml-language-server: $schema=opsg.schema.json';

let folder = '';
let server: LanguageServer;
let opened = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opsg-editor-'));
  const { written } = await runInMemory(['new', 'OPSG', '29', '--date', '2020-02-04'], {});
  const schema = written.get('meetings/opsg.schema.json');
  if (!schema) throw new Error('opsg new writes the schema beside the record');
  writeFileSync(join(folder, 'opsg.schema.json'), schema);
  server = await LanguageServer.start(folder);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The record with which the program begins one, and the author's own lines in the place of its items. */
async function begun(lines: string): Promise<string> {
  const { written } = await runInMemory(['new', 'OPSG', '29', '--date', '2020-02-04'], {});
  const text = new TextDecoder().decode(written.get('meetings/opsg-29.yaml'));
  expect(text.split('\n')[0]).toBe(MODELINE);
  return text.replace('items: []\n', lines);
}

/** A record with a `|` where the cursor stands, opened in the editor; its items are the author's lines. */
async function atCursor(
  lines: string,
): Promise<{ uri: string; position: ServerPosition; said: readonly Diagnostic[] }> {
  const marked = lines.startsWith(MODELINE) ? lines : await begun(lines);
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  opened += 1;
  const uri = pathToFileURL(join(folder, `record-${opened}.yaml`)).href;
  const published = await server.open(uri, marked.replace('|', ''));
  return { uri, position, said: diagnosticsSchema.parse(published).diagnostics };
}

async function completionsAt(lines: string): Promise<readonly z.infer<typeof itemSchema>[]> {
  const { uri, position } = await atCursor(lines);
  const answer = await server.ask('textDocument/completion', { textDocument: { uri }, position });
  return listSchema.parse(answer).items;
}

async function labelsAt(lines: string): Promise<readonly string[]> {
  return (await completionsAt(lines)).map(({ label }) => label);
}

describe.concurrent('an editor completes', () => {
  test('the keys of a record', async () => {
    expect(await labelsAt('items: []\n|\n')).toEqual(
      expect.arrayContaining(['title', 'introduction', 'next', 'notes']),
    );
  });

  test('the keys of an item, with the colon', async () => {
    const items = await completionsAt('items:\n  - title: Outages\n    |\n');
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(['number', 'presenter', 'classification', 'text', 'points', 'items']),
    );
    expect(labels).not.toContain('title');
    for (const { label, insertText } of items) expect(insertText, label).toMatch(/^\w+:/);
  });

  test('the keys of a point', async () => {
    const labels = await labelsAt(
      'items:\n  - title: Outages\n    points:\n      - action: Ask.\n        |\n',
    );
    expect(labels).toEqual(expect.arrayContaining(['owner', 'due', 'classification', 'wording']));
  });

  test.each([
    ['of a record', `${MODELINE}\nclassification: |\n`],
    ['of an item', 'items:\n  - title: Outages\n    classification: |\n'],
    [
      'of a point',
      'items:\n  - title: Outages\n    points:\n      - text: Ask.\n        classification: |\n',
    ],
    ['of a next meeting', 'items: []\nnext:\n  - label: Next\n    date: 2020-03-03\n    classification: |\n'],
  ])('the levels %s, and nothing else', async (_, lines) => {
    expect(await labelsAt(lines)).toEqual(['White', 'Green', 'Amber', 'Red']);
  });

  test('the levels as keys of a wording', async () => {
    const labels = await labelsAt(
      'items:\n  - title: Outages\n    points:\n      - text: Ask.\n        wording:\n          |\n',
    );
    expect(labels).toEqual(['White', 'Green', 'Amber', 'Red']);
  });

  test('no title, and no true or false', async () => {
    expect(await labelsAt('items:\n  - title: |\n')).toEqual([]);
  });
});

describe.concurrent('an editor explains', () => {
  test.each([
    ['a key of a record', 'items: []\nno|tes: x\n', 'For the secretariat; in no document.'],
    ['a key of an item', 'items:\n  - ti|tle: Outages\n', 'The title of the item.'],
    [
      'a key of a point',
      'items:\n  - title: A\n    points:\n      - action: Ask.\n        du|e: OPSG_30\n',
      'A date, or a meeting such as OPSG_29.',
    ],
  ])('%s', async (_, lines, words) => {
    const { uri, position } = await atCursor(lines);
    const answer = await server.ask('textDocument/hover', { textDocument: { uri }, position });
    expect(hoverSchema.parse(answer).contents.value.replaceAll('\\', '').replaceAll('&nbsp;', ' ')).toContain(
      words,
    );
  });
});

describe.concurrent('an editor marks', () => {
  test.each([
    ['a misspelt key of a record', 'items: []\n|nots: x\n', /nots/],
    ['a misspelt key of an item', 'items:\n  - title: A\n    |clasification: Amber\n', /clasification/],
    [
      'a misspelt key of a point',
      'items:\n  - title: A\n    points:\n      - text: B\n        |clasification: Amber\n',
      /clasification/,
    ],
    ['a misspelt level', 'items:\n  - title: A\n    classification: |Ambr\n', /White.*Green.*Amber.*Red/s],
    [
      'a day that is in no calendar',
      'items: []\nnext:\n  - label: Next\n    date: |2020-02-31\n',
      /2020-01-07/,
    ],
    [
      'a due date that is neither',
      'items:\n  - title: A\n    points:\n      - action: B\n        due: |soon\n',
      /OPSG_29/,
    ],
    [
      'a date without dashes',
      'items: []\nnext:\n  - label: Next\n    date: |20200204\n',
      /as year-month-day/,
    ],
    ['items that are no list', 'items: |Outages\n', /Begin each item .* “- title: ”/],
    ['points that are no list', 'items:\n  - title: A\n    points: |One.\n', /Begin each point .*“text:”/],
    ['next meetings that are no list', 'items: []\nnext: |Soon\n', /“- label: …”.*“date: 2020-02-04”/],
    ['an item that is a text', 'items:\n  - |Outages\n', /item/],
    ['an empty title', 'items:\n  - title: |" "\n', /Write a text here/],
    ['no number of an agenda', 'items:\n  - number: |"?"\n    title: A\n', /such as 4, 4.1, 4\(a\) or C048/],
    [
      'a point without a sentence',
      'items:\n  - title: A\n    points:\n      - |classification: Amber\n',
      /“text”, “decision” or “action”/,
    ],
    [
      'a second sentence of a point',
      'items:\n  - title: A\n    points:\n      - text: B\n        |decision: C\n',
      /begin another point/,
    ],
    [
      'text beside points',
      'items:\n  - title: A\n    text: B\n    |points: [C]\n',
      /either “text” or “points”/,
    ],
  ])('%s where it stands', async (_, lines, words) => {
    const { position, said } = await atCursor(lines);
    expect(said.map(({ message }) => message).join('\n')).toMatch(words);
    expect(said[0]?.range.start).toEqual(position);
  });

  test('nothing in a good record, whatever its scalars look like', async () => {
    const { said } = await atCursor(
      'items:\n  - number: 4.10\n    title: 2020\n    text: true|\n  - number: 4\n    title: 3.10\n    presenter: [7, DCC]\n',
    );
    expect(said).toEqual([]);
  });
});
