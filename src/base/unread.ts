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
