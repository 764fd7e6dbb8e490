import { type Fixer } from './fixer.ts';
/** `7th Jan 2020` becomes `2020-01-07`. */
export declare const badDate: Fixer<'bad-date'>;
/** The same for when an action is due; and `OPSG 29` becomes `OPSG_29`. */
export declare const badDue: Fixer<'bad-due'>;
