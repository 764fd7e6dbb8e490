import type { Redacted } from '../model/redacted.ts';
/**
 * What an audience may see of a meeting, as a record of its own: valid YAML that renders to the same documents for
 * that audience. A part is labelled only where it is above the part around it.
 */
export declare function recordYaml(shown: Redacted): string;
