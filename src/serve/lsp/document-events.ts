import {
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { World } from '../../host/world.ts';
import type { Checking } from './checking.ts';
import type { OpenDocuments } from './documents.ts';
import type { Editor } from './editor.ts';
import { pathOf } from './uris.ts';

interface Listener {
  readonly documents: OpenDocuments;
  readonly checks: Checking;
  readonly editor: Editor;
  readonly world: World;
}

/** Follows what the editor opens, changes, saves and closes. */
export function listenToDocuments(
  connection: ProtocolConnection,
  { documents, checks, editor, world }: Listener,
): void {
  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    const path = pathOf(uri, editor.folders[0] ?? world.workingFolder);
    if (path === undefined) return;
    const document = documents.open(TextDocument.create(uri, languageId, version, text), path);
    if (document) checks.changed(document);
  });
  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const document = documents.change(textDocument.uri, contentChanges, textDocument.version);
    if (document) checks.changed(document);
  });
  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument: { uri } }) => {
    const document = documents.close(uri);
    if (!document) return;
    checks.closed(document);
    void connection.sendNotification(PublishDiagnosticsNotification.type, { uri, diagnostics: [] });
  });
  const isTold = () => editor.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  connection.onNotification(DidSaveTextDocumentNotification.type, () => checks.changedOnDisk(!isTold()));
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    checks.changedOnDisk(changes.some(({ type }) => type !== FileChangeType.Changed)),
  );
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    const paths = (all: readonly { readonly uri: string }[]) =>
      all.flatMap(({ uri }) => pathOf(uri, world.workingFolder) ?? []);
    const removed = paths(event.removed);
    editor.folders = [...editor.folders.filter((one) => !removed.includes(one)), ...paths(event.added)];
    checks.changedOnDisk(true);
  });
  connection.onNotification(DidChangeConfigurationNotification.type, () => {}); // there are no settings
}
