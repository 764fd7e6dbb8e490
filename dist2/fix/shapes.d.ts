import type { Fixer } from './fixer.ts';
/** A dash or a pair of brackets too many goes; one that is missing comes; `text:` above a list becomes `points:`. */
export declare const wrongShape: Fixer<'wrong-shape'>;
