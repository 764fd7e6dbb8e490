import type { Facts } from '../base/facts.ts';
import type { Place } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { Meeting } from '../record/meeting.ts';
import type { RuleCode } from '../record/rule.ts';
import type { Workspace } from '../record/workspace.ts';
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

export function finding<C extends RuleCode>(code: C, place: Place, facts: Facts[C]): Finding<C> {
  return { code, place, facts };
}
