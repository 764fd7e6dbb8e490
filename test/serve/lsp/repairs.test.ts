import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';
import { share } from '../../share.ts';
import { SMALL_RECORD } from '../../small-record.ts';
import { editorIn, type TestEditor } from './client.ts';
import { OPENED } from './opened.ts';

const FIX_ALL = 'source.fixAll.opsg';
const FIXED = OPENED.filter(({ isFixed }, i) => isFixed && i % share(40, 1) === 0);
const LEFT = OPENED.filter(({ isFixed }, i) => !isFixed && i % share(60, 1) === 0);

let editor: TestEditor;
beforeAll(async () => {
  editor = await editorIn(memoryWorld({}), { pause: 60_000 });
});
afterAll(async () => {
  expect(editor.log).toEqual([]);
  expect(await editor.quit()).toBe(0);
});

/** What `--fix` makes of a text. */
async function fixed(file: string, text: string): Promise<string> {
  const world = memoryWorld({ [file]: text });
  await runIn(world, ['validate', '--fix', file]);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await world.readFile(file));
}

describe('repairs of mistakes of authors', () => {
  test.each(FIXED)('$file is repaired as by --fix', async ({ file, text, code }) => {
    const path = `meetings/${file}`;
    editor.open(path, text);
    const diagnostics = await editor.diagnostics(path);
    const expected = await fixed(file, text);
    const [all, ...more] = await editor.actions(path, undefined, [FIX_ALL]);
    expect([all?.kind, more]).toEqual([FIX_ALL, []]);
    expect(editor.after(path, all)).toBe(expected);
    const [first] = await editor.actions(path, diagnostics[0]?.range, ['quickfix']);
    expect([first?.kind, first?.isPreferred, first?.diagnostics?.[0]?.code]).toEqual([
      'quickfix',
      true,
      code,
    ]);
    expect(first?.title).toMatch(/^\p{Lu}.{5,}[^.]$/su);
    if (diagnostics.length === 1) expect(editor.after(path, first)).toBe(expected);
    editor.close(path);
  });

  test.each(LEFT)('$file is left to its author', async ({ file, text }) => {
    const path = `meetings/${file}`;
    editor.open(path, text);
    await editor.diagnostics(path);
    const actions = await editor.actions(path);
    expect(actions.filter(({ title }) => !title.startsWith('Allow '))).toEqual([]);
    editor.close(path);
  });
});

const TWICE = SMALL_RECORD.replace('two outages.', 'this: two outages.').replace(
  'classification',
  'clasification',
);

describe('repairs', () => {
  test('one leaves the others, and what it reveals elsewhere', async () => {
    editor.open('meetings/twice.yaml', TWICE);
    const range = (await editor.diagnostics('meetings/twice.yaml')).find(
      ({ code }) => code === 'unquoted-colon',
    )?.range;
    const [one] = await editor.actions('meetings/twice.yaml', range, ['quickfix']);
    expect(editor.after('meetings/twice.yaml', one)).toBe(TWICE.replace('text: The', 'text: >-\n      The'));
  });

  test.each([
    ['quickfix', ['quickfix', 'quickfix']],
    ['source', [FIX_ALL]],
    ['source.fixAll', [FIX_ALL]],
    ['refactor', []],
    [undefined, ['quickfix', 'quickfix', FIX_ALL]],
  ])('of the kind %s', async (only, kinds) => {
    editor.open('meetings/kinds.yaml', TWICE);
    const actions = await editor.actions('meetings/kinds.yaml', undefined, only ? [only] : undefined);
    expect(actions.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are offered where they are', async () => {
    editor.open('meetings/where.yaml', TWICE);
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    expect(await editor.actions('meetings/where.yaml', line)).toEqual([]);
  });

  test('of settings', async () => {
    const text = 'look:\n\torganisation: Example\n';
    editor.open('opsg.yaml', text);
    const diagnostics = await editor.diagnostics('opsg.yaml');
    expect(diagnostics[0]?.code).toBe('tab-indent');
    const [one, all] = await editor.actions('opsg.yaml');
    const repaired = 'look:\n  organisation: Example\n';
    expect([editor.after('opsg.yaml', one), editor.after('opsg.yaml', all)]).toEqual([repaired, repaired]);
    editor.close('opsg.yaml');
  });
});

const DOUBLED = SMALL_RECORD.replace('The DCC reported', 'The the DCC reported');

describe('a comment that allows a problem', () => {
  const allowing = async (path: string, text: string) => {
    editor.open(path, text);
    const actions = await editor.actions(path);
    const allow = actions.find(({ title }) => title.startsWith('Allow'));
    return allow && editor.after(path, allow);
  };

  test.each([
    ['a line', 'text: The the DCC reported two outages.', '    text: The'],
    ['a block', 'text: |\n      First words.\n      The the DCC reported.', '    text: |'],
    ['a folded text', 'text: First words and\n      the the DCC reported.', '    text: First'],
    ['a point', 'points:\n      - The the DCC reported.', '      - The'],
  ])('stands above %s, and waits for its reason', async (name, text, line) => {
    const record = SMALL_RECORD.replace('text: The DCC reported two outages.', text);
    const path = `meetings/${name}.yaml`;
    const after = await allowing(path, record);
    const indent = /^ */.exec(line)?.[0] ?? '';
    expect(after).toBe(record.replace(line, `${indent}# opsg: allow doubled-words because \n${line}`));
    editor.type(path, 0, record.length, after ?? '');
    const codes = (await editor.diagnostics(path)).map(({ code }) => code);
    expect(codes).toEqual(['allowance-without-reason', 'doubled-words']);
    const at = (after ?? '').indexOf('because ') + 'because '.length;
    editor.type(path, at, at, 'it is a name');
    expect(await editor.diagnostics(path)).toEqual([]);
  });

  test('keeps the line ends', async () => {
    const after = await allowing('meetings/crlf.yaml', DOUBLED.replaceAll('\n', '\r\n'));
    expect(after).toContain('because \r\n    text: The the');
    expect(after?.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('is not offered for a level', async () => {
    expect(await allowing('meetings/level.yaml', SMALL_RECORD.replace('White', 'Whit'))).toBeUndefined();
  });
});
