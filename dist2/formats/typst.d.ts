import type { Dialect } from './dialect.ts';
/**
 * Typst mark-up. Every text is a string expression, `#"…";`, which Typst prints and never reads: no character in
 * it can become a command. The semicolon ends the expression, whatever follows.
 */
export declare const typst: Dialect;
