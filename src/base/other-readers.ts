import type { Disclosure } from './disclosure.ts';

/** For whom else documents stand below an output folder, and how much of that may be told. */
export interface OtherReaders extends Disclosure {
  readonly audiences: readonly string[];
}

/** What a record gives other readers now: the name of the document without its format, and what that says. */
export interface OtherDocument {
  readonly audience: string;
  /** The name of the record. */
  readonly record: string;
  readonly fileStem: string;
  readonly content: string;
}
