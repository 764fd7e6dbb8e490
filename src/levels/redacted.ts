import type { CalendarDate } from '../base/date.ts';
import type { Grounded, Level, Policy } from '../base/policy.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import type { Glossary } from '../record/glossary.ts';
import type { ActionState, Status } from '../record/keys.ts';
import type { Due, MeetingName, PersonTexts, PointKind } from '../record/meeting.ts';
import type { PaperLists } from '../record/paper-lists.ts';
import type { PartTexts } from '../record/part-texts.ts';
import type { Group } from '../record/workspace.ts';

/** Not exported: nothing outside this file can write the key, so nothing else can make a `Redacted`. */
const seal: unique symbol = Symbol('redacted');

/** What one audience may see of a meeting. It contains no withheld text and no reference to the meeting. */
export interface Redacted extends Shown {
  readonly [seal]: true;
}

/** The parts that survive, each with the level of what is shown (an alternative wording has its own). */
export interface Shown extends PartTexts<'record', ShownText>, PaperLists<ShownPaper>, Grounded {
  readonly policy: Policy;
  readonly audience: Level;
  readonly group: ShownGroup;
  /** The short forms whose long forms may be said. */
  readonly glossary: Glossary;
  readonly number?: string;
  readonly formerly?: readonly string[];
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  readonly status: Status;
  readonly level: Level;
  readonly attendance: readonly ShownAttendance[];
  readonly items: readonly ShownItem[];
  readonly next: readonly ShownNext[];
  readonly corrections: readonly ShownCorrection[];
}

export interface ShownGroup extends Omit<Group, 'introduction'> {
  readonly introduction?: ShownText;
}

export interface ShownText extends Grounded {
  readonly level: Level;
  readonly prose: Prose;
}

export interface ShownAttendance {
  readonly level: Level;
  readonly heading: Prose;
  readonly people: readonly ShownPerson[];
}

export interface ShownPerson extends PersonTexts<Prose>, Grounded {
  readonly level: Level;
}

export interface ShownItem extends PartTexts<'item', ShownText>, PaperLists<ShownPaper> {
  readonly number?: string;
  readonly formerly?: string;
  readonly presenters: readonly ShownText[];
  readonly points: readonly ShownPoint[];
  readonly actions: readonly ShownEntry[];
  readonly items: readonly ShownItem[];
  /** The meeting whose minutes it approves: of the level of the title, or of what is around that. */
  readonly approves?: MeetingName;
  /** The grounds that its notice names, in the order of the workspace; absent: it has no notice. */
  readonly notice?: readonly string[];
}

export interface ShownPaper extends Grounded {
  readonly level: Level;
  /** With a link, if there is one. */
  readonly title: Prose;
  readonly reference?: Prose;
}

export interface ShownPoint extends ShownText {
  readonly kind: PointKind;
  readonly owners: readonly ShownText[];
  readonly due?: Due;
  readonly id?: string;
  readonly number?: string;
}

/** What is said of an action of an earlier meeting; of its text there may be another wording, or none. */
export interface ShownEntry extends Grounded {
  readonly level: Level;
  readonly id: string;
  readonly state?: ActionState;
  readonly owners: readonly ShownText[];
  readonly due?: Due;
  readonly prose?: Prose;
}

export interface ShownNext extends Grounded {
  readonly level: Level;
  readonly label: Prose;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  readonly time?: Prose;
  readonly venue?: Prose;
}

export interface ShownCorrection extends ShownText {
  readonly date: CalendarDate;
}

/**
 * Whether readers would learn nothing of the meeting: no item, and no word of an introduction of the record's own. It
 * is the same for a record that has neither and for one that withholds both.
 */
export function saysNothing(items: readonly unknown[], introduction: Prose | undefined): boolean {
  return items.length === 0 && !/[\p{L}\p{N}]/u.test(visibleText(introduction ?? []));
}

/** Marks what `redact` has chosen as redacted. Only `redact.ts` may call this; a test of the imports checks that. */
export function sealRedacted(shown: Shown): Redacted {
  return Object.freeze({ ...shown, [seal]: true as const });
}
