import { type Slip } from './slip.ts';
import { type Value } from './value.ts';
/** The column at which a bracket that begins a value is closed in it, or nothing. */
export declare function closingBracket(text: string, from: number): number | undefined;
/** `[Draft] The DCC …`, `[DCC, SECAS`, `{ text: The DCC: no }`: brackets that YAML takes for a list or a group. */
export declare function bracketSlip(value: Value): Slip | undefined;
