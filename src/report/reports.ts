import type { ReportFormat } from '../record/report-format.ts';
import type { Report } from './finding.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

/** How each format is made. */
export const REPORTS: Readonly<Record<ReportFormat, Report>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
  gitlab: gitlabReport,
};
