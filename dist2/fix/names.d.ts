import { type Fixer } from './fixer.ts';
/** `opsg`, `Operations Group` and `Operations Group (OPSG)` become `OPSG`. */
export declare const unknownGroup: Fixer<'unknown-group'>;
/** `4.`, `Item 4:` and `OPSG_28` become the number alone. */
export declare const badNumber: Fixer<'bad-number'>;
