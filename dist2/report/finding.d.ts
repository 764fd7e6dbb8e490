import type { Disclosure } from '../model/disclosure.ts';
import type { Code, Problem, Severity } from '../model/problem.ts';
import { type Place } from '../model/source.ts';
/** From which character up to which, lines and columns counted from 1; the end is the first that is not meant. */
export interface Span {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}
/** A problem in words, with no more of the author's text than may be disclosed: what every report is made of. */
export interface Finding {
    readonly code: Code;
    readonly severity: Severity;
    readonly file: string;
    /** Absent where the file as a whole is meant. */
    readonly span?: Span;
    /** The way to the part, such as `items[3].title`; it holds keys of the author's. */
    readonly path?: string;
    readonly message: string;
    readonly why?: string;
    readonly fix: string;
    readonly fixable: boolean;
    /** Where the lines of the author's may be quoted. */
    readonly quotable?: Place;
}
/** What a run looked at and found, and which version of the program did. */
export interface Checked {
    /** Each file that was looked at, as the user would say it. */
    readonly files: readonly string[];
    readonly problems: readonly Problem[];
    readonly version: string;
}
/** The outcome of a check becomes the text of a report. */
export type Report = (checked: Checked, disclosure: Disclosure) => string;
/** Problems become findings, those of a file together and in the order of their places. */
export declare function findingsOf(problems: readonly Problem[], disclosure: Disclosure): readonly Finding[];
/** Every file of a report: those that were looked at, and those that are at fault without being records. */
export declare function filesOf({ files }: Checked, findings: readonly Finding[]): readonly string[];
