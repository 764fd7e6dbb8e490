import type { CalendarDate } from '../base/date.ts';
import type { Level } from '../base/policy.ts';
import type { ActionState, PersonKey, Status } from '../record/keys.ts';
import type { Group } from '../record/workspace.ts';

/** A text, with a label where its level is above what is around it. */
export type ImportedText = string | { readonly text: string; readonly classification: string };

/** What can have a label. */
export interface Labelable {
  readonly classification?: string;
}

/** A document as a record says it, before it is written as YAML. */
export interface ImportedRecord extends PapersBelow {
  readonly group: Group;
  readonly meeting?: string;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  readonly status: Status;
  /** That of every part without a label. */
  readonly level: Level;
  /** Absent: the one that the group has for every meeting. */
  readonly title?: ImportedText;
  readonly time?: ImportedText;
  readonly venue?: ImportedText;
  readonly introduction?: ImportedText;
  readonly attendance: ReadonlyMap<string, readonly ImportedPerson[]>;
  readonly items: readonly ImportedItem[];
  readonly next: readonly ImportedNext[];
  readonly corrections: readonly ImportedCorrection[];
}

export interface PapersBelow {
  readonly papers: readonly ImportedPaper[];
  readonly annexes: readonly ImportedPaper[];
}

export interface ImportedItem extends Labelable, PapersBelow {
  readonly number?: string;
  readonly title: string;
  readonly presenters: readonly ImportedText[];
  readonly points: readonly ImportedPoint[];
  readonly actions: readonly ImportedEntry[];
  readonly items: readonly ImportedItem[];
}

export interface ImportedPoint extends Labelable {
  readonly number?: string;
  /** The key of its sentence: text, decision, action, or one of the workspace. */
  readonly key: string;
  readonly words: string;
  readonly id?: string;
  readonly owners?: readonly ImportedText[];
  readonly due?: string;
}

/** What became of an action of an earlier meeting. */
export interface ImportedEntry extends Labelable {
  readonly id: string;
  readonly state?: ActionState;
  readonly words?: string;
  readonly owners?: readonly ImportedText[];
  readonly due?: string;
}

/** A title alone, or more. */
export type ImportedPaper =
  | string
  | (Labelable & { readonly title: string; readonly reference?: string; readonly link?: string });

/** A name alone, or more. */
export type ImportedPerson = string | ({ readonly [K in PersonKey]?: string } & Labelable);

export interface ImportedNext extends Labelable {
  readonly label: string;
  readonly date: string;
  readonly until?: string;
  readonly time?: string;
  readonly venue?: string;
}

export interface ImportedCorrection extends Labelable {
  readonly date: string;
  readonly text: string;
}
