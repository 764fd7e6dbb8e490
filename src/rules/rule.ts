import type { Facts } from '../base/facts.ts';
import type { Severity } from '../base/problem.ts';
import type { Place } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { Kind } from '../problems/kind.ts';
import type { Meeting } from '../record/meeting.ts';
import type { RuleCode } from '../record/rule.ts';
import type { Workspace } from '../record/workspace.ts';
import type { ComparedRecord } from './compared.ts';
import type { Reading } from './reading.ts';

interface Described<C extends RuleCode> extends Kind<Facts[C]> {
  readonly code: C;
  /** How it counts where no `opsg.yaml` says otherwise. */
  readonly severity: Severity;
  /** Nothing is said of it where no `opsg.yaml` asks for it. */
  readonly isOff?: true;
  /** It stops this format alone. */
  readonly format?: 'pdf';
}

/** A house rule about one record, as its readers read it: its check, its severity and its sentences. */
export interface RuleOfRecord<C extends RuleCode = RuleCode> extends Described<C> {
  readonly check: (context: RuleContext) => readonly Finding[];
}

/** A house rule about several records at once; a run over one record cannot tell whether it holds. */
export interface RuleAcrossRecords<C extends RuleCode = RuleCode> extends Described<C> {
  readonly compare: (records: readonly ComparedRecord[]) => readonly Finding[];
}

/** A house rule about several records at once and the day of the run (`2020-02-04`), of which no cache knows. */
export interface RuleOfToday<C extends RuleCode = RuleCode> extends Described<C> {
  readonly judge: (records: readonly ComparedRecord[], today: string) => readonly Finding[];
}

/** A rule about one record, typed by its code. `registry.ts` lists all rules. */
export function rule<C extends RuleCode>(described: RuleOfRecord<C>): RuleOfRecord<C> {
  return described;
}

/** A rule across records, typed by its code. */
export function ruleAcrossRecords<C extends RuleCode>(described: RuleAcrossRecords<C>): RuleAcrossRecords<C> {
  return described;
}

/** A rule of today, typed by its code. */
export function ruleOfToday<C extends RuleCode>(described: RuleOfToday<C>): RuleOfToday<C> {
  return described;
}

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
  readonly meeting: Pick<Meeting, 'group' | 'number' | 'date' | 'until'>;
  readonly parsed: Parsed;
  readonly workspace: Workspace;
}

export function finding<C extends RuleCode>(code: C, place: Place, facts: Facts[C]): Finding<C> {
  return { code, place, facts };
}
