/**
 * Why a file, or a part of one, could not be searched. opsg never says that an unsearched part is free of withheld
 * text.
 */
export type UnreadReason =
  | 'encrypted'
  | 'damaged'
  /** It is larger, or nested more deeply, than any document needs. */
  | 'too-large'
  /** It is compressed in a way that opsg cannot unpack. */
  | 'packed'
  | 'unknown-kind'
  /** Its name ends as that of another kind of file. */
  | 'misnamed'
  /** A stream of a PDF is packed in a way that is not known. */
  | 'unknown-filter'
  /** The file does not say which letters a font draws. */
  | 'font-without-map'
  /** A page is only a picture. */
  | 'picture-page';

/** What could not be read of a file, and its place if it is only a part. */
export interface Unread {
  readonly reason: UnreadReason;
  readonly where?: string | undefined;
}

/** What a reader sees on a page of a finished document; one without pages is a single one. */
export interface VisiblePage {
  /** The text itself, in the order in which it is read. */
  readonly body: string;
  /** The header and the footer of the page. */
  readonly margin: string;
}

/** A piece of text in a file, and where a person would look for it. */
export interface Passage {
  readonly where: string;
  readonly text: string;
  /** Whether its numbers are mostly measures and codes, not numbers of an author's text. */
  readonly isMarkup?: boolean;
}

/** What could be read of a file, and what could not. */
export interface FileText {
  readonly passages: readonly Passage[];
  readonly unread: readonly Unread[];
  /** What its reader sees of its pages, where it is a PDF. */
  readonly pages?: readonly VisiblePage[];
}

/** A file inside a file, such as an attachment, and its place there. */
export interface InnerFile {
  readonly where: string;
  readonly bytes: Uint8Array;
}

/** A file without the files inside it, which are still to be read by their own readers. */
export interface OuterText extends FileText {
  readonly parts: readonly InnerFile[];
  /** What this reader cannot read; another reader may be able to. */
  readonly doubts?: readonly Unread[];
}

/** What another program reads on the pages of a PDF. */
export interface PagesText extends FileText {
  /** Whether it knows the meaning of every glyph that our own reader cannot read. */
  readonly isUnderstood: boolean;
}

/** The bytes of a PDF become its pages as another program reads them. */
export type ReadPages = (bytes: Uint8Array) => Promise<PagesText>;
