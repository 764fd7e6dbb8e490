import type { Problem } from '../model/problem.ts';
import type { ComparedRecord } from '../rules/compared.ts';
/** The records of a run become what is wrong between them, without what a comment in one of them allows. */
export declare function compare(records: readonly ComparedRecord[]): readonly Problem[];
