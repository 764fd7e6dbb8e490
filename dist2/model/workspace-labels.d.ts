import type { Abbreviations } from './glossary.ts';
import type { Labelled } from './labelled.ts';
import { type Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Path } from './source.ts';
import { type Parsed } from './tree.ts';
import type { AuthoredLabelled, AuthoredWorkspace } from './workspace-schema.ts';
/** Labels that are no level of the policy. */
export declare function labelProblems({ policy, ...authored }: AuthoredWorkspace, parsed: Parsed): readonly Problem[];
/** In messages a short form has a number: nobody below its level may read of it. */
export declare function abbreviationsOf(authored: AuthoredWorkspace['abbreviations'], policy: Policy): Abbreviations;
/** A text without a label is for everyone. */
export declare function labelledFor(authored: AuthoredLabelled, at: Path, policy: Policy): Labelled<string>;
