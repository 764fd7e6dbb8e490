import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { serveEditor } from '../../../src/serve/lsp/server.ts';
import { memoryProcesses } from '../../memory-disk.ts';
import { memoryWorld } from '../../memory-world.ts';
import { SMALL_RECORD } from '../../small-record.ts';
import { editorIn, uri } from './client.ts';

const PATH = 'meetings/r.yaml';
const BROKEN = SMALL_RECORD.replace('date:', 'dat:');

describe('texts of editors', () => {
  const piece = (text: string) => ({ start: text.indexOf('dat:'), end: text.indexOf('dat:') + 3 });

  test.each([
    ['line ends of Windows', BROKEN.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${BROKEN}`],
    ['signs of two units before it', BROKEN.replace('group', '# \u{1F600}\u{1F600} e\u0301\ngroup')],
    ['signs of two units on its line', `{ group: OPSG, "a\u{1F600}": 1, dat: 2020-01-07, items: [] }`],
  ])('with %s have their problems in the right place', async (_, text) => {
    const editor = await editorIn(memoryWorld({}));
    editor.open(PATH, text);
    const document = editor.textOf(PATH);
    const diagnostics = await editor.diagnostics(PATH);
    const found = diagnostics.map(({ range }) => document.getText(range));
    expect(found).toContain('dat');
    const { start } = piece(text);
    const range = { start: document.positionAt(start), end: document.positionAt(start) };
    const [repair] = await editor.actions(PATH, range, ['quickfix']);
    if (!text.startsWith('{')) expect(editor.after(PATH, repair)).toBe(text.replace('dat:', 'date:'));
    await editor.quit();
  });

  test.each([
    ['other YAML', 'ci.yaml', 'on: push\njobs: {}\n', 0],
    ['other YAML in a folder of meetings', 'meetings/ci.yaml', 'on: push\n', 1],
    ['a record that has no file', 'untitled:Untitled-1', BROKEN, 1],
    ['a record of another language', 'notes.txt', BROKEN, 1],
    ['an older version in a comparison', 'git:/records/meetings/a.yaml', BROKEN, 0],
    ['a file of another machine', 'https://example.org/a.yaml', BROKEN, 0],
    ['an address that is none', 'file:///%E0%A4%A', BROKEN, 0],
  ])('of %s', async (_, path, text, least) => {
    const editor = await editorIn(memoryWorld({}));
    editor.open(path, text);
    editor.open(PATH, BROKEN);
    await editor.diagnostics(PATH);
    expect(editor.published(path) > 0 ? 1 : 0).toBe(least);
    if (least > 0) expect((await editor.diagnostics(path)).length).toBeGreaterThan(0);
    expect(await editor.format(path)).toEqual([]);
    expect(editor.log).toEqual([]);
    await editor.quit();
  });

  test('a record that somebody begins is one as soon as it looks like one, and stays one', async () => {
    const editor = await editorIn(memoryWorld({}));
    editor.open('new.yaml', '');
    editor.type('new.yaml', 0, 0, 'group: OPSG\n');
    expect((await editor.diagnostics('new.yaml')).map(({ code }) => code)).toContain('missing-key');
    editor.type('new.yaml', 0, 12, 'grop');
    expect((await editor.diagnostics('new.yaml')).length).toBeGreaterThan(0);
    editor.close('new.yaml');
    while ((await editor.next('new.yaml')).length > 0);
    await editor.quit();
  });
});

describe('formatting', () => {
  const CANONICAL = SMALL_RECORD.replace('items:', '\nitems:');
  const LOOSE = CANONICAL.replace('group: OPSG', 'group:   "OPSG"');

  test.each([
    ['a record', PATH, LOOSE, CANONICAL],
    [
      'a record with line ends of Windows',
      PATH,
      LOOSE.replaceAll('\n', '\r\n'),
      CANONICAL.replaceAll('\n', '\r\n'),
    ],
    [
      'a record with a mistake that can be read',
      PATH,
      LOOSE.replace('White', 'Whit'),
      CANONICAL.replace('White', 'Whit'),
    ],
    ['broken YAML', PATH, `${LOOSE}  x: [`, `${LOOSE}  x: [`],
    ['settings', 'opsg.yaml', 'portionMarks:   none\n', 'portionMarks: none\n'],
    ['broken settings', 'opsg.yaml', 'portionMarks: [\n', 'portionMarks: [\n'],
    ['nothing', PATH, '', ''],
  ])('of %s', async (_, path, text, after) => {
    const editor = await editorIn(memoryWorld({}));
    editor.open(path, text);
    const edits = await editor.format(path);
    expect(editor.after(path, { title: '', edit: { changes: { [uri(path)]: [...edits] } } })).toBe(after);
    expect(editor.log).toEqual([]);
    await editor.quit();
  });
});

describe('an editor that', () => {
  test('gives two texts one version is told of the one that is open', async () => {
    const editor = await editorIn(memoryWorld({}));
    const says = async () => (await editor.next(PATH)).some(({ code }) => code === 'unknown-key');
    editor.open(PATH, BROKEN);
    while (!(await says()));
    editor.open(PATH, SMALL_RECORD); // again, without having closed it
    while (await says());
    const textDocument = { uri: uri(PATH), version: 1 };
    await editor.tell('textDocument/didChange', { textDocument, contentChanges: [{ text: BROKEN }] });
    while (!(await says()));
    await editor.quit();
  });

  test('closes one of two addresses of a file goes on with the other', async () => {
    const editor = await editorIn(memoryWorld({ [PATH]: BROKEN }));
    const other = 'meetings/%72.yaml';
    editor.open(PATH, SMALL_RECORD);
    editor.open(other, BROKEN);
    const codes = async (path: string) => (await editor.diagnostics(path)).map(({ code }) => code);
    expect(await codes(PATH)).not.toContain('unknown-key');
    expect(await codes(other)).toContain('unknown-key');
    editor.close(other);
    editor.type(PATH, 0, 0, '\n');
    expect(await codes(PATH)).not.toContain('unknown-key');
    expect(await editor.next(PATH)).not.toContainEqual(expect.objectContaining({ code: 'unknown-key' }));
    await editor.quit();
  });

  test('asks about what is not open gets nothing', async () => {
    const editor = await editorIn(memoryWorld({}));
    const params = { textDocument: { uri: uri('not-open.yaml') }, position: { line: 0, character: 0 } };
    expect(await editor.connection.sendRequest(protocol.HoverRequest.method, params)).toBeNull();
    await editor.tell('textDocument/didChange', {
      textDocument: { uri: 'x', version: 2 },
      contentChanges: [],
    });
    await editor.tell('textDocument/didClose', { textDocument: { uri: 'x' } });
    expect(editor.log).toEqual([]);
    await editor.quit();
  });

  test('cancels a question, or types on, gets no answer to it', async () => {
    const editor = await editorIn(memoryWorld({}));
    editor.open(PATH, BROKEN);
    const source = new protocol.CancellationTokenSource();
    const textDocument = { uri: uri(PATH) };
    const asked = editor.connection.sendRequest(
      protocol.DocumentSymbolRequest.method,
      { textDocument },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: protocol.LSPErrorCodes.RequestCancelled });
    await editor.quit();
  });

  test('hovers over a problem reads what explain says of it', async () => {
    const editor = await editorIn(memoryWorld({}));
    editor.open(PATH, SMALL_RECORD.replace('White', 'Whit'));
    const [problem] = await editor.diagnostics(PATH);
    const params = { textDocument: { uri: uri(PATH) }, position: problem?.range.start };
    const hover: protocol.Hover | null = await editor.connection.sendRequest(
      protocol.HoverRequest.method,
      params,
    );
    const value = hover && protocol.MarkupContent.is(hover.contents) ? hover.contents.value : '';
    expect(value).toContain('**unknown-level**');
    expect(value).toMatch(/\n\nWhy: .*\n\nFix: /);
    expect(value).toMatch(/Not like this:\n```yaml\n[\s\S]*\n```\n\nLike this:\n```yaml\n/);
    await editor.quit();
  });

  const PACE = { pause: 1, look: 1 };
  const begins = (processId: number | null) => ({
    ...{ id: 0, method: 'initialize' },
    params: { processId, rootUri: null, capabilities: {} },
  });
  const framed = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };

  test.each([
    ['shuts the server down', ['shutdown', 'exit'], 0],
    ['forgets to shut it down', ['exit'], 1],
  ])('%s', async (_, said, code) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = serveEditor({ input, output, close: async () => {} }, memoryWorld({}), PACE);
    for (const message of [
      begins(null),
      ...said.map((method, i) => (method === 'exit' ? { method } : { id: i + 1, method })),
    ])
      input.write(framed(message));
    expect(await ended).toBe(code);
  });

  test('asks, and at once ends what it says, gets every answer first', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const slow = memoryWorld({});
    const kindOf: typeof slow.kindOf = async (path) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return slow.kindOf(path);
    };
    const ended = serveEditor({ input, output, close: async () => {} }, { ...slow, kindOf }, PACE);
    const textDocument = { uri: uri(PATH), languageId: 'yaml', version: 1, text: SMALL_RECORD };
    const questions = [1, 2, 3].map((id) => ({
      ...{ id, method: protocol.HoverRequest.method },
      params: { textDocument, position: { line: 0, character: 1 } },
    }));
    const opened = { method: protocol.DidOpenTextDocumentNotification.method, params: { textDocument } };
    input.end([begins(null), opened, ...questions].map(framed).join(''));
    expect(await ended).toBe(1); // without a goodbye
    const said = String(output.read());
    expect(said.match(/"id":\d/g)?.sort()).toEqual(['"id":0', '"id":1', '"id":2', '"id":3']);
    expect(said.match(/The reference of the committee/g)).toHaveLength(3);
  });

  test('does not say which process it is is served all the same', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = serveEditor({ input, output, close: async () => {} }, memoryWorld({}), PACE);
    input.write(framed({ id: 0, method: 'initialize', params: { rootUri: null, capabilities: {} } }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (const message of [{ id: 1, method: 'shutdown' }, { method: 'exit' }]) input.write(framed(message));
    expect(await ended).toBe(0);
  });

  test('is gone without a word is missed by its process', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const running = [7];
    const world = { ...memoryWorld({}), processes: memoryProcesses(1, running) };
    const ended = serveEditor({ input, output, close: async () => {} }, world, PACE);
    let hasEnded = false;
    void ended.then(() => (hasEnded = true));
    input.write(framed(begins(7)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(hasEnded).toBe(false);
    running.pop();
    expect(await ended).toBe(1);
  });
});

test('a failure is logged by its kind and its place in the program, without text of the record', async () => {
  const world = {
    ...memoryWorld({}),
    kindOf: async () => {
      throw new RangeError('Secret words\n    at the end of a record.');
    },
  };
  const editor = await editorIn(world);
  editor.open(PATH, BROKEN);
  while (editor.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(editor.log[0]).toMatch(/^opsg: check of the folder failed\. RangeError\n\s+at /);
  expect(editor.log.join()).not.toMatch(/Secret|the end|outages/);
  await editor.quit();
});
