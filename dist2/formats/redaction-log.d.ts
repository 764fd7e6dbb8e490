import { type Redaction } from '../model/redaction.ts';
/**
 * The record of a redaction, as YAML for the secretariat: what was left out of which document, and why. It is
 * marked with the highest level of the text that it holds.
 */
export declare function redactionLog(redactions: readonly Redaction[]): string;
