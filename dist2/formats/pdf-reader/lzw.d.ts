import { type Allowance } from './fault.ts';
/** ISO 32000-1, 7.4.4. Codes grow a step early, unless `isEarly` is false. */
export declare function decodeLzw(data: Uint8Array, isEarly: boolean, allowance: Allowance): Uint8Array;
