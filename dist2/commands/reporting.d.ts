import type { Disclosure } from '../model/disclosure.ts';
import type { WantedReport } from '../model/report-format.ts';
import type { Checked } from '../report/finding.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
/**
 * An outcome is said in the formats that were asked for: into their files, or text to standard error and another
 * format to standard output. The exit code stays as it is.
 */
export declare function reported(outcome: Outcome, checked: Checked, wanted: readonly WantedReport[], disclosure: Disclosure, world: World): Promise<Outcome>;
