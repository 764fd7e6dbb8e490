import { type Prose } from '../model/prose.ts';
/** Prose as remark would write it, where that is plain to see; nothing where it takes remark to know. */
export declare function plainMarkdown(prose: Prose): string | undefined;
/**
 * A document block by block: those that are plain stay as they are, other paragraphs and headings are rewritten one
 * by one. Nothing comes back where a block could depend on those beside it, as lists, and links that are defined
 * elsewhere, do.
 */
export declare function blockByBlock(document: string, rewrite: (block: string) => string): string | undefined;
