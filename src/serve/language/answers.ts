import type { CalendarDate } from '../../base/date.ts';
import type { LevelName } from '../../base/policy.ts';
import type { Prose } from '../../base/prose.ts';
import type { ActionState } from '../../record/keys.ts';
import type { Due } from '../../record/meeting.ts';
import type { Workspace } from '../../record/workspace.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';

/**
 * What the language server answers, as plain data. Every offset counts UTF-16 units of the text that was asked about,
 * as it is, with its own line ends. Every answer is for the author, who may see all levels.
 */

/** What is known besides the text that was asked about. */
export interface LanguageContext {
  /** The name of the file whose text it is. What `opsg.yaml` is called is read as settings, all else as a record. */
  readonly file: string;
  /** That of the file; the last good one, or the built-in one, where its `opsg.yaml` is broken. */
  readonly workspace: Workspace;
  /** The good records of the workspace. One of the same file is passed over: the text says more. */
  readonly records: readonly RecordFacts[];
  /** The `opsg.yaml` of the workspace and its text, where it has one. */
  readonly settings?: { readonly file: string; readonly text: string };
}

/** What other records may be asked about a good one: small, and the same as long as its text and its workspace are. */
export interface RecordFacts {
  readonly file: string;
  /** Such as `OPSG_28`. */
  readonly reference: string;
  readonly formerly: readonly string[];
  readonly group: { readonly reference: string };
  readonly number?: string;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  readonly level: LevelName;
  /** In words. */
  readonly title: string;
  /** The dates that it announces. */
  readonly next: readonly { readonly label: string; readonly date: CalendarDate }[];
  readonly actions: readonly ActionOfRecord[];
  /** What it says of actions. */
  readonly entries: readonly EntryOfRecord[];
  /** The short texts that its author wrote, by what they are: `item.presenter`, `record.venue`. */
  readonly used: ReadonlyMap<string, readonly string[]>;
}

export interface ActionOfRecord extends Stretch {
  readonly id?: string;
  readonly text: Prose;
  readonly level: LevelName;
  readonly owners: readonly { readonly prose: Prose; readonly level: LevelName }[];
  readonly due?: Due;
}

export interface EntryOfRecord {
  readonly id: string;
  readonly level: LevelName;
  readonly owners: ActionOfRecord['owners'];
  readonly due?: Due;
  readonly state?: ActionState;
}

export type SuggestionKind = 'key' | 'level' | 'group' | 'reference' | 'person' | 'id' | 'rule' | 'value';

/** A text that an author may want at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** What replaces the stretch, with line ends as in the text. It holds no placeholders: every sign is itself. */
  readonly insert: string;
  readonly replaces: Stretch;
  /** Where in `insert` the cursor goes; absent: to its end. */
  readonly cursor?: number;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly says?: string;
  /** Whether something is most likely wanted next, and editors should ask for completions again. */
  readonly asksAgain?: boolean;
}

/** What is said of the stretch around an offset, as Markdown. */
export interface Hover extends Stretch {
  readonly markdown: string;
}

export type OutlineKind = 'item' | 'note' | 'decision' | 'action' | 'entry' | 'list' | 'text';

/** A part of a file as its outline shows it. */
export interface OutlineEntry extends Stretch {
  readonly name: string;
  readonly kind: OutlineKind;
  /** Its level, where that is not the level of what surrounds it; who presents it. */
  readonly detail?: string;
  /** The piece to go to; it is inside the whole. */
  readonly selects: Stretch;
  readonly inside: readonly OutlineEntry[];
}

/** Lines, counted from 0, that can be folded; both are part of the fold. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'part' | 'comment';
}

/** Where something is defined: in a file, from its beginning where no stretch is known. */
export interface Definition {
  readonly file: string;
  readonly at?: Stretch;
}

/** What readers of lower levels get of a part, in one line above it. */
export interface Lens {
  /** Where the line of the part begins. */
  readonly start: number;
  readonly words: string;
}
