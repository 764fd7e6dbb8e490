/** The formats in which a check can be reported. */
export declare const REPORT_FORMATS: readonly ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** A report that is wanted: into a file, or where its format goes by itself. */
export interface WantedReport {
    readonly format: ReportFormat;
    readonly file?: string;
}
