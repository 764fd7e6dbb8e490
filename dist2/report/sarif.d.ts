import type { Disclosure } from '../model/disclosure.ts';
import { type Checked } from './finding.ts';
/**
 * The outcome of a check as SARIF 2.1.0, which code hosts and editors read
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
export declare function sarifReport(checked: Checked, disclosure: Disclosure): string;
