import { type WantedReport } from '../model/report-format.ts';
/** One `--format` becomes a report that is wanted, beside those before it: `sarif`, or `sarif=report.sarif`. */
export declare function addReport(value: string, before?: readonly WantedReport[]): readonly WantedReport[];
/** `--max-warnings` takes a whole number. */
export declare function numberOfWarnings(value: string): number;
