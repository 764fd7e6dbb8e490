import type { Finding } from './finding.ts';
/**
 * A name for each finding that stays the same while lines move: its code, its file, and which of that code in that
 * file it is. It holds nothing of the author's text, not even as a hash, which could be guessed.
 */
export declare function fingerprints(findings: readonly Finding[]): readonly string[];
