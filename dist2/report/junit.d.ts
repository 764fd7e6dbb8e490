import type { Disclosure } from '../model/disclosure.ts';
import { type Checked } from './finding.ts';
/**
 * The outcome of a check as JUnit XML, which CI servers list as tests: a suite and a test for each file, which
 * fails with all of its errors and prints its warnings. The format is that of the Jenkins xUnit plugin
 * (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd), with one failure a test, as stricter readers want it.
 */
export declare function junitReport(checked: Checked, disclosure: Disclosure): string;
