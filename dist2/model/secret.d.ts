import { type Fragment } from './fragment.ts';
import type { Headlines } from './headlines.ts';
import type { Path } from './source.ts';
import type { WithheldText } from './withheld.ts';
/** A withheld part, and the fragments that would give it away. It never says its text. */
export interface Secret {
    readonly at: Path;
    readonly fragments: readonly Fragment[];
}
/** Withheld texts as secrets. A fragment that also stands in what is shown gives nothing away, and is left out. */
export declare function secretsOf(withheld: readonly WithheldText[], shown: readonly string[]): readonly Secret[];
/** Secrets without the fragments that stand in these texts anyway. */
export declare function withoutKnown(secrets: readonly Secret[], known: readonly string[]): readonly Secret[];
/** Everything that a document shows, as plain texts. */
export declare function shownTexts(headlines: Headlines): readonly string[];
