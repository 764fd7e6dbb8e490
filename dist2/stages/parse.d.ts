import { type Limits } from '../model/limits.ts';
import type { ReadPast } from '../model/past-slips.ts';
import { type Result } from '../model/problem.ts';
import type { Parsed } from '../model/tree.ts';
/** A tree with places; or every reason why there is none, and perhaps what could be read past them. */
export type Reading = Result<Parsed> & {
    readonly past?: ReadPast;
};
/** The bytes of a YAML file become a tree with places; or every reason why they cannot. */
export declare function parse(file: string, bytes: Uint8Array, limits?: Limits): Reading;
