import type { Disclosure } from '../model/disclosure.ts';
import { type Checked } from './finding.ts';
/** The version of the shape below. It rises when a program that reads the old shape could misread the new one. */
export declare const JSON_REPORT_VERSION = 1;
/** The outcome of a check as JSON of our own shape; `report.schema.json` in the package describes it. */
export declare function jsonReport(checked: Checked, disclosure: Disclosure): string;
