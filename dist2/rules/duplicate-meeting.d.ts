import type { ComparedRecord } from './compared.ts';
import { type Finding } from './finding.ts';
/** Each meeting has one record. The second one is reported, and names the first. */
export declare function duplicateMeeting(records: readonly ComparedRecord[]): readonly Finding[];
