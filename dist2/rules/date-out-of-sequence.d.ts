import { type ComparedRecord } from './compared.ts';
import { type Finding } from './finding.ts';
/** Of two meetings of a group, the one with the higher number is not the earlier one. */
export declare function dateOutOfSequence(records: readonly ComparedRecord[]): readonly Finding[];
