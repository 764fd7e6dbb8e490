import type { Dialect } from './dialect.ts';
/** Markdown (CommonMark 0.31), for any place in a line. `canonicalMarkdown` takes out escapes that are not needed. */
export declare const markdown: Dialect;
/**
 * A whole document in the form in which remark writes it: stable when it is parsed and written again. Most of what
 * committees write is plain, and has that form already; to find that out takes a hundredth of the time.
 */
export declare function canonicalMarkdown(document: string): string;
