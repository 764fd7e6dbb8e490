import type { Facts } from '../model/facts.ts';
import type { Meeting } from '../model/meeting.ts';
import type { RuleCode } from '../model/rule.ts';
import type { Place } from '../model/source.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Reading } from './reading.ts';
/** Something that a house rule found. How it counts is decided later, by the workspace. */
export interface Finding<C extends RuleCode = RuleCode> {
    readonly code: C;
    readonly place: Place;
    readonly facts: Facts[C];
}
/** What a house rule looks at: a meeting as its readers read it. */
export interface RuleContext {
    readonly reading: Reading;
    /** For its group, its number and its date, which all of its readers know; the texts are those of the reading. */
    readonly meeting: Pick<Meeting, 'group' | 'number' | 'date'>;
    readonly parsed: Parsed;
    readonly workspace: Workspace;
}
export type Rule = (context: RuleContext) => readonly Finding[];
export declare function finding<C extends RuleCode>(code: C, place: Place, facts: Facts[C]): Finding<C>;
