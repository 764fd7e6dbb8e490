import type * as z from 'zod/mini';
import { type Problem } from './problem.ts';
import { type Parsed } from './tree.ts';
type Issue = z.core.$ZodIssue;
/** What messages about a schema need beyond zod's issue. */
export interface SchemaTerms {
    readonly keys: ReadonlyMap<string, readonly string[]>;
    /** The names that a label may have; absent where no part has a label. */
    readonly levels?: readonly string[];
    readonly groups: readonly string[];
}
/** Each issue of zod as a problem of ours, at the author's own characters. No sentence of zod's survives. */
export declare function schemaProblems(issues: readonly Issue[], parsed: Parsed, terms: SchemaTerms): readonly Problem[];
export {};
