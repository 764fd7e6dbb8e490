/** Why a file, or a part of one, could not be searched. What was not searched is never called free of withheld text. */
export type UnreadReason =
  | 'encrypted'
  | 'damaged'
  /** It holds more, or nests deeper, than would ever be needed for a document. */
  | 'too-large'
  /** It is compressed in a way that is not unpacked here. */
  | 'packed'
  | 'unknown-kind'
  /** A stream of a PDF is packed in a way that is not known. */
  | 'unknown-filter'
  /** The file does not say which letters a font draws. */
  | 'font-without-map'
  /** A page is only a picture. */
  | 'picture-page';

/** What could not be read of a file, and where that stands, if it is not the whole of it. */
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

/** A stretch of text that a file holds, and where a person would look for it. */
export interface Passage {
  readonly where: string;
  readonly text: string;
  /** Whether numbers in it are mostly measures and codes, and nobody's figures. */
  readonly isMarkup?: boolean;
}

/** A file as it could be read: its text, and what could not be read of it. */
export interface FileText {
  readonly passages: readonly Passage[];
  readonly unread: readonly Unread[];
  /** What its reader sees of its pages, where it is a PDF. */
  readonly pages?: readonly VisiblePage[];
}

/** A file inside a file, such as an attachment, and where it stands in it. */
export interface Part {
  readonly where: string;
  readonly bytes: Uint8Array;
}

/** A file without the files in it, each of which is to be read as what it is. */
export interface OuterText extends FileText {
  readonly parts: readonly Part[];
  /** What is not read here, unless another reader understands it. */
  readonly doubts?: readonly Unread[];
}

/** What another program reads on the pages of a PDF. */
export interface PagesText extends FileText {
  /** Whether it knows what every glyph means that is not read by ours. */
  readonly isUnderstood: boolean;
}

/** The bytes of a PDF become its pages as another program reads them. */
export type ReadPages = (bytes: Uint8Array) => Promise<PagesText>;
