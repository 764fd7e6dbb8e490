import { resolve } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';
import { EXIT } from '../../base/exit-code.ts';
import { VERSION } from '../../base/version.ts';
import type { ByteStreams, World } from '../../host/world.ts';
import { type Channel, channelOver } from './channel.ts';
import { checking } from './checking.ts';
import { diagnosticsOf, ofSettings } from './diagnostics.ts';
import { listenToDocuments } from './document-events.ts';
import { openDocuments } from './documents.ts';
import type { Editor } from './editor.ts';
import { FIX_ALL } from './repairs.ts';
import { answerRequests } from './requests.ts';
import { pathOf, uriOf } from './uris.ts';

/** How the server waits, in milliseconds. */
interface Pace {
  /** How long nobody types before records are checked with each other. */
  readonly pause: number;
  /** How often to look whether the editor is still there. */
  readonly look: number;
}

const PACE: Pace = { pause: 300, look: 3000 };

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  completionProvider: { triggerCharacters: [' ', ':', '_', '"', "'"] },
  hoverProvider: true,
  definitionProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
  documentFormattingProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/**
 * Answers an editor in the Language Server Protocol (https://microsoft.github.io/language-server-protocol), until it
 * ends or is gone, and returns the exit code. Nothing that is logged holds text of a record.
 */
export function serveEditor(
  streams: ByteStreams,
  world: World,
  { pause, look }: Pace = PACE,
): Promise<number> {
  const channel = channelOver(streams);
  const { connection, tell } = channel;
  const editor: Editor = { folders: [], capabilities: {}, name: '' };
  const documents = openDocuments();
  const sayFailure = (what: string, thrown: unknown) => {
    const message = `opsg: ${what} failed. ${nameOfFailure(thrown)}`;
    tell(LogMessageNotification.type, { type: MessageType.Error, message });
  };
  const checks = checking({
    documents,
    world,
    folders: () => editor.folders,
    sayFailure,
    pause,
    publish: ({ uri, text }, check, problems) => {
      const uriOfFile = (file: string) => (file === check.file ? uri : uriOf(resolve(check.namedFrom, file)));
      const diagnostics = [...diagnosticsOf(problems, text, uriOfFile), ...ofSettings(check, uriOfFile)];
      const { version } = text;
      tell(PublishDiagnosticsNotification.type, { uri, version, diagnostics });
    },
  });
  listenToDocuments(connection, { documents, checks, editor, world });
  answerRequests(connection, { documents, checks, editor, sayFailure });
  return untilEnd(channel, streams, editor, world, look).finally(() => {
    checks.end();
    connection.dispose();
  });
}

/** Begins with the editor, and waits until it says that this is the end, or is gone. */
function untilEnd(
  { connection, answered }: Channel,
  { input }: ByteStreams,
  editor: Editor,
  { processes, workingFolder }: World,
  look: number,
): Promise<number> {
  return new Promise((end) => {
    let [hasBegun, isShutDown] = [false, false];
    const leave = () => end(isShutDown || !hasBegun ? EXIT.done : EXIT.problems);
    const answerAndLeave = () => void answered().then(leave);
    connection.onRequest(InitializeRequest.type, (params) => {
      hasBegun = true;
      begin(params, editor, workingFolder);
      endWith(params.processId, leave, processes, look);
      return { capabilities: CAPABILITIES, serverInfo: { name: 'opsg', version: VERSION } };
    });
    connection.onNotification(InitializedNotification.type, () => watchFiles(connection, editor));
    connection.onRequest(ShutdownRequest.type, () => {
      isShutDown = true;
    });
    connection.onNotification(ExitNotification.type, leave);
    connection.onClose(answerAndLeave);
    input.once('end', answerAndLeave);
    connection.listen();
  });
}

function begin(params: InitializeParams, editor: Editor, workingFolder: string): void {
  const { workspaceFolders, rootUri, capabilities, clientInfo } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  editor.folders = uris.flatMap((uri) => pathOf(uri, workingFolder) ?? []);
  editor.capabilities = capabilities;
  editor.name = clientInfo?.name ?? '';
}

/** An editor that was killed cannot say that it ends. */
function endWith(
  id: number | null | undefined,
  leave: () => void,
  processes: World['processes'],
  look: number,
): void {
  if (typeof id !== 'number') return; // some editors leave it out
  const timer = setInterval(() => {
    if (processes.isRunning(id)) return;
    clearInterval(timer);
    leave();
  }, look);
  timer.unref();
}

/** Asks to be told of files that change on the disk, where the editor can. */
function watchFiles(connection: ProtocolConnection, { capabilities }: Editor): void {
  if (!capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const { method } = DidChangeWatchedFilesNotification;
  const registerOptions = { watchers: [{ globPattern: '**/*.{yaml,yml}' }] };
  connection
    .sendRequest(RegistrationRequest.type, { registrations: [{ id: 'files', method, registerOptions }] })
    .catch(() => {}); // then the program sees what is saved in the editor
}

/** Errors can quote the text that they are about: only their kind and where they come from is said. */
function nameOfFailure(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'Something was thrown.';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? ` ${thrown.code}` : '';
  const { stack = '', message } = thrown;
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const where = frames.filter((line) => /^\s+at /.test(line));
  return [`${thrown.name}${code}`, ...where.slice(0, 8)].join('\n');
}
