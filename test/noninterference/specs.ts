import type { GroundName } from './workspace.ts';

/** The levels of the built-in policy. A rank is an index into this list. */
export const LEVELS = ['White', 'Green', 'Amber', 'Red'] as const;
export type LevelName = (typeof LEVELS)[number];
export const TOP = LEVELS.length - 1;

/** Why something has its label, and when to look at that again. */
export interface GroundSpec {
  readonly because?: GroundName | undefined;
  readonly review?: string | undefined;
}

/** What an author may mark: a text, the label it carries (a rank; absent: that of what is around it), wordings. */
export interface TextSpec {
  readonly text: string;
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
  /** Alternative wordings by rank. */
  readonly wording?: ReadonlyMap<number, string>;
}

/** The last one is the workspace's own. */
export type Kind = 'text' | 'decision' | 'action' | 'noted';

export interface PointSpec extends TextSpec {
  readonly kind: Kind;
  readonly owners: readonly TextSpec[];
  readonly due?: string | undefined;
  readonly id?: string | undefined;
  /** Its own number, which whoever sees any words of the point sees too. */
  readonly number?: string | undefined;
}

/** A paper of a record or an item. It has one level, and no other wording. */
export interface PaperSpec {
  readonly list: 'papers' | 'annexes';
  readonly title: string;
  readonly reference?: string | undefined;
  readonly link?: string | undefined;
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
}

export interface ShownPaper extends Omit<PaperSpec, 'label'> {
  readonly level: number;
}

/** What is said of an action of an earlier meeting; it has one level, but its words can be others for other readers. */
export interface EntrySpec extends Partial<TextSpec> {
  readonly id: string;
  readonly state?: 'open' | 'closed' | 'dropped' | undefined;
  readonly owners: readonly TextSpec[];
  readonly due?: string | undefined;
}

export interface ShownEntry extends Pick<EntrySpec, 'id' | 'state' | 'due' | 'ground'> {
  readonly level: number;
  readonly text?: string | undefined;
  readonly owners: readonly ShownText[];
}

export interface ItemSpec {
  readonly actions: readonly EntrySpec[];
  readonly papers: readonly PaperSpec[];
  readonly formerly?: string | undefined;
  readonly number?: string | undefined;
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
  readonly title: TextSpec;
  readonly presenters: readonly TextSpec[];
  readonly points: readonly PointSpec[];
  readonly items: readonly ItemSpec[];
  /** The meeting whose minutes it approves. */
  readonly approves?: string | undefined;
  /** Grounds for the notice, which the author wrote there. */
  readonly notice?: readonly GroundName[] | undefined;
}

/** When and where a meeting is to be. All of it has the level of the entry. */
export interface WhenAndWhere {
  readonly date: string;
  readonly until?: string | undefined;
  readonly time?: string | undefined;
  readonly venue?: string | undefined;
}

export interface NextSpec extends WhenAndWhere {
  readonly text: string;
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
}

export interface CorrectionSpec {
  readonly text: string;
  readonly date: string;
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
}

export type PersonText = 'name' | 'initials' | 'role' | 'organisation' | 'note';

export interface PersonSpec {
  readonly texts: { readonly [K in PersonText]?: string };
  readonly label?: number | undefined;
  readonly ground?: GroundSpec | undefined;
}

export interface AttendanceSpec {
  readonly heading: string;
  readonly people: readonly PersonSpec[];
}

/** How far a record is; absent: final. It has no level of its own. */
export type Status = 'draft' | 'final' | 'approved' | undefined;

/** A whole record, as its author means it. */
export interface RecordSpec {
  readonly papers: readonly PaperSpec[];
  readonly group: string;
  readonly meeting: string;
  /** Numbers that it had before. */
  readonly formerly?: readonly string[] | undefined;
  readonly date: string;
  readonly status?: Status;
  readonly label: number;
  readonly ground?: GroundSpec | undefined;
  readonly title?: TextSpec | undefined;
  readonly until?: string | undefined;
  readonly time?: TextSpec | undefined;
  readonly venue?: TextSpec | undefined;
  readonly introduction?: TextSpec | undefined;
  readonly attendance: readonly AttendanceSpec[];
  /** That of all people, unless they have a higher one. */
  readonly attendanceLabel?: number | undefined;
  readonly items: readonly ItemSpec[];
  readonly next: readonly NextSpec[];
  readonly corrections: readonly CorrectionSpec[];
  readonly notes?: string | undefined;
}

export interface ShownText {
  readonly text: string;
  readonly level: number;
}

export interface ShownPoint extends ShownText {
  readonly kind: Kind;
  readonly owners: readonly ShownText[];
  readonly due?: string | undefined;
  readonly id?: string | undefined;
  readonly number?: string | undefined;
  readonly ground?: GroundSpec | undefined;
}

export interface ShownItem {
  readonly actions: readonly ShownEntry[];
  readonly papers: readonly ShownPaper[];
  readonly formerly?: string | undefined;
  readonly number?: string | undefined;
  readonly title: ShownText;
  readonly presenters: readonly ShownText[];
  readonly points: readonly ShownPoint[];
  readonly items: readonly ShownItem[];
  readonly approves?: string | undefined;
  /** The grounds that its notice names, in the order of the workspace; absent: the workspace has no notice. */
  readonly notice?: readonly GroundName[] | undefined;
}

export interface ShownPerson extends Pick<PersonSpec, 'texts' | 'ground'> {
  readonly level: number;
}

export interface ShownAttendance {
  readonly heading: string;
  readonly people: readonly ShownPerson[];
}

export interface ShownNext extends ShownText, WhenAndWhere, Pick<NextSpec, 'ground'> {}

export interface ShownCorrection extends ShownText, Pick<CorrectionSpec, 'ground'> {
  readonly date: string;
}

/** All that one audience may see of a record. Two records of a pair agree in this, and in nothing else. */
export interface ShownRecord {
  readonly papers: readonly ShownPaper[];
  readonly group: string;
  readonly meeting: string;
  /** Numbers that it had before. */
  readonly formerly?: readonly string[] | undefined;
  readonly date: string;
  readonly status?: Status;
  readonly level: number;
  readonly title?: ShownText | undefined;
  readonly until?: string | undefined;
  readonly time?: ShownText | undefined;
  readonly venue?: ShownText | undefined;
  readonly introduction?: ShownText | undefined;
  readonly attendance: readonly ShownAttendance[];
  readonly items: readonly ShownItem[];
  readonly next: readonly ShownNext[];
  readonly corrections: readonly ShownCorrection[];
}
