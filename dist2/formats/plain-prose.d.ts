import { type Prose } from '../model/prose.ts';
/**
 * Most of what authors write becomes prose without a parser: text in which CommonMark sees nothing else, and simple
 * bold, emphasis, code and links in it. Nothing, where only the parser can tell; it would give the same of the rest.
 */
export declare function plainlyRead(text: string): Prose | undefined;
