import type { ReportFormat } from '../model/report-format.ts';
import type { Report } from './finding.ts';
/** How each format is made. */
export declare const REPORTS: Readonly<Record<ReportFormat, Report>>;
