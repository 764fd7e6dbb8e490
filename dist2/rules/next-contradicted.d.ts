import { type ComparedRecord } from './compared.ts';
import { type Finding } from './finding.ts';
/** Of the next meetings that a record announces, one is on the day of the following record. The labels are free. */
export declare function nextContradicted(records: readonly ComparedRecord[]): readonly Finding[];
