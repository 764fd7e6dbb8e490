import { type Slip } from './slip.ts';
import { type Value } from './value.ts';
/** `text: The DCC said: no.` A colon and a space make a key of what stands before them. */
export declare function unquotedColon(value: Value): Slip | undefined;
