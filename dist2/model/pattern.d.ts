/**
 * A pattern for a text. V8 takes milliseconds to make one that knows the letters of all scripts, and a run has dozens
 * of them; where a text has none but common signs, one that knows only these finds the same, and is made at once.
 */
export type Pattern = (text: string) => RegExp;
/** Whether a text holds none but common signs. */
export declare function isCommon(text: string): boolean;
/** A pattern from its source, as it stands between the slashes of one with the flag `u`; made when it is needed. */
export declare function pattern(source: string, flags?: string): Pattern;
/** The same for what a workspace brings along, of which there is little: each is made once, for all records. */
export declare function keptPattern(source: string, flags?: string): Pattern;
