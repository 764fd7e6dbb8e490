import { type Slip } from './slip.ts';
import { type Value } from './value.ts';
/** The column at which a quotation mark that begins a text is closed in it, or nothing. */
export declare function closingQuote(text: string, from: number): number | undefined;
/** `'tap' is off`, `"Alerts`, `"C:\path"`: quotation marks that do not stand around the text. */
export declare function quoteSlip(value: Value): Slip | undefined;
/** `title: “Alerts”`: a word processor's quotation marks are letters to YAML, and would be printed. */
export declare function curlyQuotes(value: Value): Slip | undefined;
