import type { Unread } from './passage.ts';

/** What a file looks like that is not UTF-8. */
export type Encoding = 'UTF-16' | 'Windows-1252' | 'unknown' | FileKind;

/** Files that a word processor or a scanner writes, not an editor. */
export type FileKind = 'a Word document' | 'a PDF document' | 'a Rich Text document' | 'a compressed file';

/** Finding and reading what was named. */
export interface ReadingFacts {
  'no-such-file': { readonly file: string };
  'not-a-folder': { readonly file: string };
  'nothing-matched': { readonly pattern: string };
  'nothing-to-inspect': { readonly folder: string };
  'no-document-there': { readonly folder: string };
  'cannot-read': { readonly what: 'file' | 'folder' | 'pipe' | 'link' | 'settings' | 'other-letters' };
  'too-short-to-find': { readonly texts: number; readonly level: string };
  'also-shown': {
    readonly level: string;
    readonly file: string;
    readonly line: number;
    readonly part: string;
  };
  'unknown-audience': {
    readonly given: string;
    readonly near: string | undefined;
    readonly levels: readonly string[];
  };
  'not-utf8': { readonly looksLike: Encoding };
  'control-character': { readonly codePoint: string; readonly times: number };
  'record-too-long': { readonly limit: number };
  'record-too-many-lines': { readonly limit: number };
  'too-many-records': { readonly records: number; readonly limit: number };
  'more-problems': { readonly left: number };
  'empty-file': { readonly hasComments?: boolean };
  'unreadable-document': Pick<Unread, 'reason'>;
}
