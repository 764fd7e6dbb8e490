import { describe, expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { memoryWorld } from '../../memory-world.ts';
import { record } from '../../numbered-record.ts';
import { runIn } from '../../program.ts';
import { editorIn, type TestEditor, uri } from './client.ts';

const codesOf = (diagnostics: readonly protocol.Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The diagnostics of a file once it has been checked with the others. */
async function settled(editor: TestEditor, path: string) {
  const codes = codesOf(await editor.diagnostics(path));
  return editor.published(path) > 1 ? codes : codesOf(await editor.next(path));
}

type Codes = readonly protocol.Diagnostic['code'][];
const isDuplicate = (codes: Codes) => codes.includes('duplicate-meeting');
const isGood = (codes: Codes) => codes.length === 0;

/** Waits until the diagnostics of a file are as they are to be. */
async function until(editor: TestEditor, path: string, isWanted: (codes: Codes) => boolean): Promise<void> {
  while (!isWanted(codesOf(await editor.diagnostics(path)))) await editor.next(path);
}

/** What `validate` says of one file in a folder with the texts that are open. */
async function validated(files: Readonly<Record<string, string>>, path: string, ...argv: readonly string[]) {
  const { out } = await runIn(memoryWorld(files), ['validate', ...argv, '--format', 'json']);
  const { findings }: { findings: readonly { file: string; code: string }[] } = JSON.parse(
    new TextDecoder().decode(out),
  );
  return findings.filter(({ file }) => file === path).map(({ code }) => code);
}

describe('records that are checked with each other', () => {
  const FILES = { 'meetings/a.yaml': record(1), 'meetings/b.yaml': record(2) };

  test('one that is open and not saved is compared with one on the disk', async () => {
    const editor = await editorIn(memoryWorld(FILES));
    editor.open('meetings/b.yaml', record(1));
    const expected = await validated({ ...FILES, 'meetings/b.yaml': record(1) }, 'meetings/b.yaml');
    expect(expected).toContain('duplicate-meeting');
    expect(await settled(editor, 'meetings/b.yaml')).toEqual(expected);
    await editor.quit();
  });

  test('two that are open are compared with each other, and one says so when the other is mended', async () => {
    const editor = await editorIn(memoryWorld(FILES));
    editor.open('meetings/a.yaml', record(2));
    editor.open('meetings/b.yaml', record(2));
    await until(editor, 'meetings/b.yaml', isDuplicate);
    editor.type('meetings/a.yaml', 0, record(2).length, record(1));
    await until(editor, 'meetings/b.yaml', isGood);
    editor.close('meetings/a.yaml');
    await editor.quit();
  });

  test('a new file that nobody has saved counts, and no longer once it is closed', async () => {
    const editor = await editorIn(memoryWorld(FILES));
    editor.open('meetings/a-new.yaml', record(2));
    editor.open('meetings/b.yaml', record(2));
    await until(editor, 'meetings/b.yaml', isDuplicate);
    editor.close('meetings/a-new.yaml');
    await until(editor, 'meetings/b.yaml', isGood);
    await editor.quit();
  });

  test('what was found between records stays in its place while somebody types elsewhere', async () => {
    const editor = await editorIn(memoryWorld(FILES), { pause: 50 });
    editor.open('meetings/b.yaml', record(1));
    await until(editor, 'meetings/b.yaml', isDuplicate);
    editor.type('meetings/b.yaml', 0, 0, '# A comment.\n');
    const first = (await editor.next('meetings/b.yaml')).find(({ code }) => code === 'duplicate-meeting');
    const second = (await editor.next('meetings/b.yaml')).find(({ code }) => code === 'duplicate-meeting');
    expect(first?.range.start.line).toBe(2);
    expect(second).toEqual(first);
    await editor.quit();
  });

  test('files that change on the disk are seen when the editor says so, and when a file is saved', async () => {
    const world = memoryWorld(FILES);
    const editor = await editorIn(world);
    editor.open('meetings/b.yaml', record(3));
    expect(await settled(editor, 'meetings/b.yaml')).toEqual([]);
    const bytes = new TextEncoder().encode(record(3));
    world.entries.set('/records/meetings/a-new.yaml', { kind: 'file', bytes });
    const created = { uri: uri('meetings/a-new.yaml'), type: protocol.FileChangeType.Created };
    await editor.tell(protocol.DidChangeWatchedFilesNotification.method, { changes: [created] });
    await until(editor, 'meetings/b.yaml', isDuplicate);
    world.entries.delete('/records/meetings/a-new.yaml');
    const textDocument = { uri: uri('meetings/b.yaml') };
    await editor.tell(protocol.DidSaveTextDocumentNotification.method, { textDocument });
    await until(editor, 'meetings/b.yaml', isGood);
    await editor.quit();
  });

  test.each([
    [
      'above them',
      { 'x/opsg.yaml': 'portionMarks: none\n', 'x/b.yaml': record(2), 'x/1/a.yaml': record(1) },
      'x',
    ],
    ['nowhere', { 'x/b.yaml': record(2), 'x/1/a.yaml': record(1) }, 'x'],
    [
      'nowhere, and other YAML beside',
      { 'meetings/1/a.yaml': record(1), 'meetings/b.yaml': record(2), 'ci.yaml': 'on: x' },
      'meetings',
    ],
  ])('the folder of records with an opsg.yaml %s', async (_, files, folder) => {
    const editor = await editorIn(memoryWorld(files));
    const path = `${folder}/b.yaml`;
    editor.open(path, record(1));
    const expected = await validated({ ...files, [path]: record(1) }, path, folder);
    expect(expected).toContain('duplicate-meeting');
    expect(await settled(editor, path)).toEqual(expected);
    await editor.quit();
  });

  test('two folders of records do not know each other', async () => {
    const editor = await editorIn(
      memoryWorld({ 'x/meetings/a.yaml': record(1), 'y/meetings/a.yaml': record(1) }),
    );
    editor.open('x/meetings/a.yaml', record(1));
    editor.open('y/meetings/a.yaml', record(1));
    expect(await settled(editor, 'x/meetings/a.yaml')).toEqual([]);
    expect(await settled(editor, 'y/meetings/a.yaml')).toEqual([]);
    await editor.quit();
  });
});

describe('settings that are open', () => {
  const LEVELS = `policy:
  name: Own
  levels:
    - { name: Open, statement: Anybody may read it. }
    - { name: Closed, statement: Nobody may read it. }
`;
  const OWN = record(1).replace('White', 'Open');

  const MISTAKEN = LEVELS.replace('levels', 'levles');
  const position = { line: OWN.split('\n').findIndex((line) => line.includes('Open')), character: 17 };

  test('say what is wrong with them, and that records wait for them where they were never good', async () => {
    const editor = await editorIn(memoryWorld({ 'opsg.yaml': MISTAKEN }));
    editor.open('meetings/a.yaml', OWN);
    const [waiting, ...others] = await editor.diagnostics('meetings/a.yaml');
    expect([waiting?.severity, others]).toEqual([protocol.DiagnosticSeverity.Information, []]);
    expect(waiting?.message).toMatch(/^This record is not checked, .*opsg\.yaml/);
    await editor.quit();
  });

  test('say what is wrong with them, while records keep those before them', async () => {
    const files = { 'opsg.yaml': LEVELS, 'meetings/a.yaml': OWN };
    const editor = await editorIn(memoryWorld(files));
    editor.open('meetings/b.yaml', OWN);
    await until(editor, 'meetings/b.yaml', isDuplicate);
    editor.open('opsg.yaml', MISTAKEN);
    expect(codesOf(await editor.diagnostics('opsg.yaml'))).toContain('unknown-key');
    const hasOnly = (wanted: string) => (codes: Codes) => codes.join() === wanted;
    await until(editor, 'meetings/b.yaml', hasOnly('duplicate-meeting,')); // between records too
    const [, said] = await editor.diagnostics('meetings/b.yaml');
    expect(said?.severity).toBe(protocol.DiagnosticSeverity.Information);
    expect(said?.message).toMatch(
      /opsg\.yaml have a mistake, so this record is checked with those before it/,
    );
    expect(said?.relatedInformation?.[0]?.location.uri).toBe(uri('opsg.yaml'));
    const textDocument = { uri: uri('meetings/b.yaml') };
    const hover = await editor.connection.sendRequest(protocol.HoverRequest.type, { textDocument, position });
    expect(JSON.stringify(hover)).toContain('Anybody may read it.');
    const offered = await editor.connection.sendRequest(protocol.CompletionRequest.type, {
      textDocument,
      position,
    });
    const labels = (Array.isArray(offered) ? offered : []).map(({ label }) => label);
    expect(labels).toEqual(['Open', 'Closed']);
    editor.type('meetings/b.yaml', 0, OWN.length, OWN.replace('date:', 'dat:'));
    await until(editor, 'meetings/b.yaml', hasOnly('unknown-key,'));
    const [repair] = await editor.actions('meetings/b.yaml', undefined, ['quickfix']);
    expect(editor.after('meetings/b.yaml', repair)).toBe(OWN);
    expect(codesOf(await editor.diagnostics('opsg.yaml'))).toContain('unknown-key');
    editor.type('meetings/b.yaml', 0, OWN.length - 1, OWN);
    editor.type('opsg.yaml', 0, MISTAKEN.length, LEVELS.replaceAll('Open', 'White'));
    await until(editor, 'meetings/b.yaml', (codes) => codes.includes('unknown-level'));
    editor.close('opsg.yaml');
    await until(editor, 'meetings/b.yaml', isDuplicate);
    await editor.quit();
  });
});
