import type { Problem } from '../model/problem.ts';
import type { ComparedRecord } from './compared.ts';
/** What the house rules say of several records together. As with one record, each level of readers on its own. */
export declare function acrossRecords(records: readonly ComparedRecord[]): readonly Problem[];
