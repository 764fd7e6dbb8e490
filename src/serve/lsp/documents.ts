import { dirname, sep } from 'node:path';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { mayBeRecord, WORKSPACE_FILE } from '../../record/record-file.ts';
import { nameAt } from './folders.ts';

/** A record or an `opsg.yaml` that is open in an editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  /** Its text changes in place, and its version with it. */
  readonly text: TextDocument;
}

/** What an editor has open, and the texts by their paths. */
export interface OpenDocuments {
  readonly get: (uri: string) => OpenDocument | undefined;
  readonly all: () => readonly OpenDocument[];
  readonly texts: ReadonlyMap<string, string>;
  readonly open: (text: TextDocument, path: string) => OpenDocument | undefined;
  readonly change: (
    uri: string,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ) => OpenDocument | undefined;
  readonly close: (uri: string) => OpenDocument | undefined;
}

/** Editors send all YAML. What is not of ours is kept too, because it can become a record while somebody types. */
export function openDocuments(): OpenDocuments {
  const documents = new Map<string, OpenDocument>();
  const ours = new Set<string>();
  const texts = new Map<string, string>();
  const noted = (document: OpenDocument): OpenDocument | undefined => {
    const text = document.text.getText();
    if (!ours.has(document.uri) && !isOurs(document, text)) return undefined;
    ours.add(document.uri); // it stays one while its keys are being typed anew
    texts.set(document.path, text);
    return document;
  };
  return {
    get: (uri) => (ours.has(uri) ? documents.get(uri) : undefined),
    all: () => [...documents.values()].filter(({ uri }) => ours.has(uri)),
    texts,
    open: (text, path) => {
      const document = { uri: text.uri, path, text };
      documents.set(text.uri, document);
      return noted(document);
    },
    change: (uri, changes, version) => {
      const document = documents.get(uri);
      if (!document) return undefined;
      TextDocument.update(document.text, changes, version);
      return noted(document);
    },
    close: (uri) => {
      const document = documents.get(uri);
      documents.delete(uri);
      if (!document || !ours.delete(uri)) return undefined;
      texts.delete(document.path);
      const same = [...documents.values()].find(({ path }) => path === document.path); // under another address
      if (same) noted(same);
      return document;
    },
  };
}

/** The language of documents that the user has called records of opsg. */
const LANGUAGE = 'opsg';

/** Whether a document is a record or an `opsg.yaml`, and no other YAML, of which an editor has much. */
function isOurs({ path, text: { languageId } }: OpenDocument, text: string): boolean {
  if (languageId === LANGUAGE || nameAt(path) === WORKSPACE_FILE || mayBeRecord(text)) return true;
  return dirname(path).split(sep).includes('meetings');
}

export function isSettings({ path }: OpenDocument): boolean {
  return nameAt(path) === WORKSPACE_FILE;
}

/** Whether a document is, or will be, a file of its name: not one that nobody has named yet. */
export function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
