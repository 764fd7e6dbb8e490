import { PassThrough } from 'node:stream';
import * as protocol from 'vscode-languageserver-protocol';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../../../src/host/world.ts';
import { serveEditor } from '../../../src/serve/lsp/server.ts';

/** An editor in this process, which talks to a language server over a pair of streams. */
export interface TestEditor {
  readonly connection: protocol.ProtocolConnection;
  readonly initialized: protocol.InitializeResult;
  /** What the server has logged. */
  readonly log: readonly string[];
  open(path: string, text: string, languageId?: string): void;
  /** Types: replaces the text from an offset up to another. */
  type(path: string, start: number, end: number, text: string): void;
  close(path: string): void;
  textOf(path: string): TextDocument;
  /** The diagnostics that were published last, once the server has said so for the version that is open. */
  diagnostics(path: string): Promise<readonly protocol.Diagnostic[]>;
  /** The next diagnostics that the server publishes of a file. */
  next(path: string): Promise<readonly protocol.Diagnostic[]>;
  /** How often diagnostics were published. */
  published(path: string): number;
  actions(path: string, range?: protocol.Range, only?: string[]): Promise<readonly protocol.CodeAction[]>;
  format(path: string): Promise<readonly protocol.TextEdit[]>;
  /** The text of a file after the edits of an action. */
  after(path: string, action: protocol.CodeAction | undefined): string;
  /** Says something else. */
  tell(method: string, params: object): Promise<void>;
  /** Says goodbye, and returns the exit code of the server. */
  quit(): Promise<number>;
}

interface EditorOptions {
  readonly folder?: string;
  readonly pause?: number;
  readonly capabilities?: protocol.ClientCapabilities;
  readonly clientName?: string;
}

export function uri(path: string): string {
  return path.includes(':') ? path : `file:///records/${path}`;
}

/** Starts a server in a world, and an editor that has a folder open. */
export async function editorIn(world: World, options: EditorOptions = {}): Promise<TestEditor> {
  const { folder = 'file:///records', pause = 1, capabilities = {}, clientName = 'test' } = options;
  const [there, back] = [new PassThrough(), new PassThrough()];
  const ended = serveEditor({ input: there, output: back, close: async () => {} }, world, { pause, look: 1 });
  const connection = createProtocolConnection(back, there);
  const texts = new Map<string, TextDocument>();
  const shown = new Map<string, protocol.PublishDiagnosticsParams>();
  const counts = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const log: string[] = [];
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
    shown.set(params.uri, params);
    counts.set(params.uri, (counts.get(params.uri) ?? 0) + 1);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.onNotification(protocol.LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onRequest(protocol.RegistrationRequest.type, () => {});
  connection.listen();
  const initialized = await connection.sendRequest(protocol.InitializeRequest.type, {
    processId: null,
    rootUri: folder,
    capabilities,
    clientInfo: { name: clientName },
    workspaceFolders: [{ uri: folder, name: 'records' }],
  });
  await connection.sendNotification(protocol.InitializedNotification.type, {});
  const textOf = (path: string) => {
    const text = texts.get(uri(path));
    if (!text) throw new Error(`${path} is not open`);
    return text;
  };
  const news = () => new Promise<void>((resolve) => waiting.push(resolve));
  const published = (path: string) => counts.get(uri(path)) ?? 0;
  const next = async (path: string) => {
    for (const before = published(path); published(path) === before; ) await news();
    return shown.get(uri(path))?.diagnostics ?? [];
  };
  const applied = (path: string, edits: readonly protocol.TextEdit[]) =>
    TextDocument.applyEdits(textOf(path), [...edits]);
  return {
    connection,
    initialized,
    log,
    textOf,
    next,
    published,
    open: (path, text, languageId = 'yaml') => {
      const document = TextDocument.create(uri(path), languageId, 1, text);
      texts.set(uri(path), document);
      const textDocument = { uri: uri(path), languageId, version: 1, text };
      void connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument });
    },
    type: (path, start, end, text) => {
      const document = textOf(path);
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      const contentChanges = [{ range, text }];
      TextDocument.update(document, contentChanges, version);
      const textDocument = { uri: uri(path), version };
      void connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges,
      });
    },
    close: (path) => {
      texts.delete(uri(path));
      const textDocument = { uri: uri(path) };
      void connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument });
    },
    diagnostics: async (path) => {
      const isCurrent = () => shown.get(uri(path))?.version === textOf(path).version;
      while (!isCurrent()) await news();
      return shown.get(uri(path))?.diagnostics ?? [];
    },
    actions: async (path, range, only) => {
      const text = textOf(path);
      const all = { start: text.positionAt(0), end: text.positionAt(text.getText().length) };
      const found = await connection.sendRequest(protocol.CodeActionRequest.type, {
        textDocument: { uri: uri(path) },
        range: range ?? all,
        context: { diagnostics: [], ...(only && { only }) },
      });
      return (found ?? []).filter((one): one is protocol.CodeAction => 'edit' in one);
    },
    format: async (path) =>
      (await connection.sendRequest(protocol.DocumentFormattingRequest.type, {
        textDocument: { uri: uri(path) },
        options: { tabSize: 2, insertSpaces: true },
      })) ?? [],
    after: (path, action) => applied(path, action?.edit?.changes?.[uri(path)] ?? []),
    tell: (method, params) => connection.sendNotification(method, params),
    quit: async () => {
      await connection.sendRequest(protocol.ShutdownRequest.type);
      void connection.sendNotification(protocol.ExitNotification.type);
      return ended;
    },
  };
}
