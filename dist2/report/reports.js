import { githubReport } from './github.js';
import { gitlabReport } from './gitlab.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { sarifReport } from './sarif.js';
import { textReport } from './text.js';
/** How each format is made. */
export const REPORTS = {
    text: textReport,
    json: jsonReport,
    sarif: sarifReport,
    github: githubReport,
    junit: junitReport,
    gitlab: gitlabReport,
};
//# sourceMappingURL=reports.js.map