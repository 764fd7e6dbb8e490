import { type Problem } from '../model/problem.ts';
import type { Secret } from '../model/secret.ts';
/**
 * The finished bytes of a file are searched for withheld text, in every way in which they can be read. What is found
 * becomes a problem that names the file, the parts of the record and the places in the file, and no text,
 * so that it may be said to everyone.
 */
export declare function inspect(file: string, bytes: Uint8Array, secrets: readonly Secret[]): Promise<readonly Problem[]>;
