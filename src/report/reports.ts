import type { Report } from './finding.ts';

/** The formats in which a check can be reported, in the order of the help. Each is loaded when it is wanted. */
export const REPORTS = {
  text: async () => (await import('./text.ts')).textReport,
  json: async () => (await import('./json.ts')).jsonReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  github: async () => (await import('./github.ts')).githubReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
} satisfies Readonly<Record<string, () => Promise<Report>>>;

export type ReportFormat = keyof typeof REPORTS;

export const REPORT_FORMATS = Object.keys(REPORTS) as readonly ReportFormat[]; // keys forgets which there are

/** A report that is wanted: into a file, or where its format goes by itself. */
export interface WantedReport {
  readonly format: ReportFormat;
  readonly file?: string;
}
