/** What a reader sees on a page of a finished document; one without pages is a single one. */
export interface VisiblePage {
  /** The text itself, in the order in which it is read. */
  readonly body: string;
  /** The header and the footer of the page. */
  readonly margin: string;
}
