import { type Allowance } from './fault.ts';
/** ISO 32000-1, 7.4.2. */
export declare function decodeAsciiHex(data: Uint8Array): Uint8Array;
/** ISO 32000-1, 7.4.3. */
export declare function decodeAscii85(data: Uint8Array, allowance: Allowance): Uint8Array;
/** ISO 32000-1, 7.4.5. */
export declare function decodeRunLength(data: Uint8Array, allowance: Allowance): Uint8Array;
