import { type Fixer } from './fixer.ts';
/** `presentr` and `presented by` become `presenter`. A key that labels, or that names a level, may be only one slip away. */
export declare const unknownKey: Fixer<'unknown-key'>;
