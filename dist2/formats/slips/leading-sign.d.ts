import { type Slip } from './slip.ts';
import { type Value } from './value.ts';
/** `title: **Alerts** and more`: the sign at the beginning means something else to YAML. */
export declare function leadingSign(value: Value): Slip | undefined;
/** Whether a value is nothing but the sign that puts its text on the lines below. */
export declare function isBlockSign(rest: string): boolean;
/** A text that YAML takes for something else by its first sign. Below `>-` it is only text. */
export declare function signSlip(value: Value, sign: string): Slip;
