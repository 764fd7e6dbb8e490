import type { Fixer } from './fixer.ts';
/** A label below a list of its part moves up, to where the first list begins; the comment on its line goes along. */
export declare const labelAfterNested: Fixer<'label-after-nested'>;
