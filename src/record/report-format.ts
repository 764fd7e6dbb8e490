/** The formats in which a check can be reported. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'github', 'junit', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report that is wanted: into a file, or where its format goes by itself. */
export interface WantedReport {
  readonly format: ReportFormat;
  readonly file?: string;
}
