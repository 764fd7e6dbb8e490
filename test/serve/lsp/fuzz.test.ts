import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import * as protocol from 'vscode-languageserver-protocol';
import { checkRecord } from '../../../src/check/check-records.ts';
import { workspaceFrom } from '../../../src/check/workspaces.ts';
import { memoryWorld } from '../../memory-world.ts';
import { type Random, randomFrom } from '../../noninterference/random.ts';
import { runIn } from '../../program.ts';
import { SEED } from '../../seed.ts';
import { share } from '../../share.ts';
import { editorIn, uri } from './client.ts';
import { OPENED } from './opened.ts';

const EDITS = share(60, 5000);
const PATH = 'meetings/r.yaml';
/** Of how many edits one is followed by a whole `validate`, and one by another question of the editor. */
const [VALIDATED, ASKED] = [20, 3];

/** What authors type, and what they do not. */
const PIECES = [
  ...[
    '\n',
    ' ',
    '  - ',
    ':',
    ': ',
    '"',
    "'",
    '#',
    '\t',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>-\n',
    '&a',
    '*a',
    '!x',
    '%',
    '@',
  ],
  ...[
    'classification: Amber\n',
    'text: ',
    'items:\n',
    'White',
    'wording: { White: no }',
    '\r\n',
    '\r',
    '\u{1F600}',
  ],
  ...[
    '\uFEFF',
    '\u00A0',
    '\uD83D',
    'e\u0301',
    '**',
    '- item\n',
    '---\n',
    '# opsg: allow doubled-words because x\n',
  ],
];

interface RandomEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An insertion, a deletion, a paste of another piece of the text, or the undoing of the edit before. */
function randomEdit(text: string, undo: RandomEdit | undefined, random: Random): RandomEdit {
  const { below } = random;
  const at = below(text.length + 1);
  const kind = below(10);
  if (kind < 3 && undo) return undo;
  if (kind < 6) return { start: at, end: at, text: random.some(PIECES) ?? '' };
  if (kind < 8) return { start: at, end: Math.min(text.length, at + below(30)), text: '' };
  const from = below(text.length + 1);
  return { start: at, end: at, text: text.slice(from, from + below(80)) };
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

test(`${EDITS} random edits, each answered as a fresh check would answer it`, async () => {
  const random = randomFrom(SEED);
  const editor = await editorIn(memoryWorld({}), { pause: 60_000 });
  const workspace = await workspaceFrom(PATH, memoryWorld({}));
  const fresh = (text: string) => {
    const checked = checkRecord({ file: PATH, bytes: new TextEncoder().encode(text) }, workspace);
    const mark = text.startsWith('\uFEFF') ? 1 : 0;
    return (checked.ok ? checked.warnings : checked.problems).map(
      ({ code, place }) => `${code} ${place.start + mark} ${Math.max(place.start, place.end) + mark}`,
    );
  };
  const textDocument = { uri: uri(PATH) };
  const ask = async () => {
    const document = editor.textOf(PATH);
    const position = document.positionAt(random.below(document.getText().length));
    const options = { tabSize: 2, insertSpaces: true };
    const range = { start: position, end: position };
    const params = { textDocument, position, options, range, context: { diagnostics: [] } };
    const method = random.some([
      protocol.HoverRequest.method,
      protocol.CompletionRequest.method,
      protocol.DefinitionRequest.method,
      protocol.DocumentSymbolRequest.method,
      protocol.FoldingRangeRequest.method,
      protocol.CodeLensRequest.method,
      protocol.CodeActionRequest.method,
      protocol.DocumentFormattingRequest.method,
    ]);
    if (method) await editor.connection.sendRequest(method, params);
  };
  const heaps: number[] = [];
  let undo: RandomEdit | undefined;
  editor.open(PATH, random.some(OPENED)?.text ?? '');
  for (let i = 1; i <= EDITS; i++) {
    const before = editor.textOf(PATH).getText();
    const isLong = before.length > 20_000;
    const next = random.some(OPENED)?.text ?? '';
    const edit =
      i % 50 === 0 || isLong
        ? { start: 0, end: before.length, text: next }
        : randomEdit(before, undo, random);
    undo = {
      start: edit.start,
      end: edit.start + edit.text.length,
      text: before.slice(edit.start, edit.end),
    };
    editor.type(PATH, edit.start, edit.end, edit.text);
    const document = editor.textOf(PATH);
    const text = document.getText();
    const shown = (await editor.diagnostics(PATH)).map(
      ({ code, range }) => `${code} ${document.offsetAt(range.start)} ${document.offsetAt(range.end)}`,
    );
    const context = `edit ${i}: ${JSON.stringify(edit)}`;
    expect(shown, context).toEqual(fresh(text));
    if (i % ASKED === 0) await ask();
    expect(editor.log, context).toEqual([]);
    if (i % VALIDATED === 0) {
      const { out } = await runIn(memoryWorld({ [PATH]: text }), ['validate', PATH, '--format', 'json']);
      const { findings }: { findings: readonly { code: string }[] } = JSON.parse(
        new TextDecoder().decode(out),
      );
      const codes = findings.map(({ code }) => code);
      expect(codes, context).toEqual(expect.arrayContaining(shown.map((one) => one.split(' ')[0])));
    }
    if (i % 1000 === 0) heaps.push(heap());
  }
  if (heaps.length > 1) {
    process.stdout.write(
      `MB in use after each 1,000 edits: ${heaps.map((mb) => mb.toFixed(1)).join(', ')}\n`,
    );
    expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(15);
  }
  expect(await editor.quit()).toBe(0);
});
