import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOfLine } from '../../../src/base/source.ts';
import { memoryWorld } from '../../memory-world.ts';
import { runIn } from '../../program.ts';
import { share } from '../../share.ts';
import { MISTAKES } from '../../yaml/mistakes/mistakes.ts';
import { editorIn, type TestEditor } from './client.ts';
import { OPENED } from './opened.ts';

const SHARE = OPENED.filter((_, i) => i % share(12, 1) === 0);

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly why?: string;
  readonly fix: string;
}

/** What `validate` reports of a text in a folder of its own, with offsets in place of lines and columns. */
async function validated(file: string, text: string) {
  const { out } = await runIn(memoryWorld({ [file]: text }), ['validate', '.', '--format', 'json']);
  const { findings }: { findings: readonly Reported[] } = JSON.parse(new TextDecoder().decode(out));
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const offset = (line: number, column: number) => mark + offsetOfLine(text.slice(mark), line) + column - 1;
  return findings.map(({ code, severity, message, why, fix, ...place }) => ({
    code,
    severity,
    start: offset(place.line, place.column),
    end: offset(place.endLine, place.endColumn),
    message: [message, why && `Why: ${why}`, `Fix: ${fix}`].filter(Boolean).join('\n'),
  }));
}

function shown({ code, severity, message, range }: Diagnostic, text: TextDocument) {
  return {
    code,
    severity: severity === DiagnosticSeverity.Error ? 'error' : 'warning',
    start: text.offsetAt(range.start),
    end: text.offsetAt(range.end),
    message,
  };
}

describe('an editor shows the mistakes of authors', () => {
  let editor: TestEditor;
  beforeAll(async () => {
    editor = await editorIn(memoryWorld({}), { pause: 60_000 });
  });
  afterAll(async () => {
    expect(editor.log).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  test('nearly all of the collection can be open in an editor', () => {
    expect(OPENED.length).toBeGreaterThan(MISTAKES.length - 12);
  });

  test.each(SHARE)('$file as validate does, $code at $line:$column', async ({ file, text, code }) => {
    const path = `${file.replace('.yaml', '')}/meetings/${file}`;
    editor.open(path, text);
    const diagnostics = await editor.diagnostics(path);
    expect(diagnostics[0]?.code).toBe(code);
    const opened = editor.textOf(path);
    expect(diagnostics.map((one) => shown(one, opened))).toEqual(await validated(file, text));
    editor.close(path);
  });
});
