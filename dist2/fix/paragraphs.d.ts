import type { Fixer } from './fixer.ts';
/**
 * `4. Major Incidents` and `> 50 Devices` at the beginning of a text would become a list and a quotation; with a
 * backslash they stay a number and a sign.
 */
export declare const notInline: Fixer<'not-inline'>;
