import { type Allowance } from './fault.ts';
/** The codes from `low` to `high`, which are of one length. Codes are strings with one character for each byte. */
export interface CodeRange {
    readonly low: string;
    readonly high: string;
}
/** What the codes in a font's strings mean. */
export interface CMap {
    readonly codespace: readonly CodeRange[];
    readonly texts: ReadonlyMap<string, string>;
}
/** The text of a ToUnicode CMap becomes the text of each code (ISO 32000-1, 9.10.3; Adobe Technical Note 5411). */
export declare function readCMap(source: string, allowance: Allowance): CMap;
