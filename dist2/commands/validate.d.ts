import { type Disclosure } from '../model/disclosure.ts';
import type { WantedReport } from '../model/report-format.ts';
import type { OnProgress } from '../overlapping.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
export interface ValidateOptions {
    readonly records: readonly string[];
    /** In which formats to say what was found, and where to. */
    readonly reports: readonly WantedReport[];
    /** More warnings than this are a failure; absent: any number will do. */
    readonly maxWarnings?: number;
    readonly version: string;
    readonly onChecked?: OnProgress;
}
/**
 * Records are checked; each good one gets a line that says what was checked, or all get their problems. The line
 * counts only what messages may disclose.
 */
export declare function validateCommand(options: ValidateOptions, disclosure: Disclosure, world: World): Promise<Outcome>;
