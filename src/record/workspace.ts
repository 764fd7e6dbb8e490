import { type CalendarDate, daysInWords } from '../base/date.ts';
import type { Limits } from '../base/limits.ts';
import type { Labelled, Policy } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Abbreviations } from './glossary.ts';
import type { Look } from './look.ts';
import { type NamedMeeting, referenceOf } from './reference.ts';
import type { RuleCode, RuleSetting } from './rule.ts';

/** What documents say of those who attended. */
export const NAME_SETTINGS = ['printed', 'roles'] as const;
export type NameSetting = (typeof NAME_SETTINGS)[number];

/** What can be listed in a table before the items. */
export const SUMMARY_KINDS = ['decisions', 'actions'] as const;
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** A committee, as `opsg.yaml` describes it. */
export interface Group {
  /** Short name, as records write it: `OPSG`, `CUSC Panel`. */
  readonly reference: string;
  readonly name: string;
  /** The title of a document, with placeholders. */
  readonly title: string;
  /** Prose with placeholders, or empty, and who may read it. */
  readonly introduction: Labelled<Prose>;
  /** Whether the points of an item run on as one paragraph, or are a list. */
  readonly points: 'paragraph' | 'list';
}

/** What `opsg.yaml` says of the website. */
export interface SiteSetting {
  /** Where it will stand, with a slash at the end; empty where nobody has said. */
  readonly address: string;
  /** What it is called, or empty. */
  readonly title: string;
}

/** How `opsg fmt` lays out records. */
export interface LayoutSetting {
  /** Whether each sentence of a long text begins a line, or the lines are filled. */
  readonly prose: 'sentences' | 'wrapped';
  /** How many characters a line may have. */
  readonly width: number;
}

/** All that a folder of records shares: its policy, its committees, its words. */
export interface Workspace {
  readonly language: string;
  /** That of the times of meetings, such as Europe/London. */
  readonly timeZone: string;
  readonly policy: Policy;
  readonly groups: readonly Group[];
  readonly look: Look;
  readonly site: SiteSetting;
  readonly abbreviations: Abbreviations;
  /** Whether documents print the names of those who attended, or only what they are. */
  readonly names: NameSetting;
  /** Whether a document says what they stand for where it first uses them, and lists them at its end. */
  readonly expandsAbbreviations: boolean;
  readonly listsAbbreviations: boolean;
  /** Whether parts say their level where it is above that of what surrounds them. */
  readonly portionMarks: 'shown' | 'none';
  /** How documents print what became of actions. */
  readonly actionReviews: 'sentences' | 'table';
  /** Whether documents have a list of contents; absent: those with many items. */
  readonly contents?: boolean;
  /** The tables before the items. */
  readonly summary: readonly SummaryKind[];
  /** Kinds of points beside those that are built in: by the key that records use, the word that documents print. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The grounds that a label can have, and their wording; none: an author says why in any words. */
  readonly grounds: ReadonlyMap<string, string>;
  /** Prose with `{ground}`: what an item says where a part is withheld for one of the grounds. Absent: nothing. */
  readonly notice?: Prose;
  readonly layout: LayoutSetting;
  /** The name of a document's files, with placeholders. */
  readonly fileName: string;
  /** The house rules that count otherwise than built in. */
  readonly rules: ReadonlyMap<RuleCode, RuleSetting>;
  /** How many words a point may have. */
  readonly wordsPerPoint: number;
  /** By the letters that they begin with, the shape of references: `0` for a digit, `A` for a capital letter. */
  readonly references: ReadonlyMap<string, string>;
  /** How much a record, and a run, may hold. */
  readonly limits: Limits;
}

/** The placeholders that each pattern may hold. */
export const PLACEHOLDERS = {
  title: ['name', 'group', 'meeting', 'date', 'reference'],
  introduction: ['name', 'group', 'meeting', 'date', 'reference'],
  fileName: ['reference', 'group', 'meeting', 'date', 'level', 'revision'],
  marking: ['level', 'policy'],
  notice: ['ground'],
} as const;

/** A meeting, as far as patterns speak of it. */
export interface Occasion extends NamedMeeting {
  /** The last day, of several. */
  readonly until?: CalendarDate | undefined;
  readonly group: Pick<Group, 'name' | 'reference'>;
}

/** What the placeholders of titles and introductions stand for in the documents of a meeting. */
export function occasionWords(meeting: Occasion) {
  const { group, number = '', date, until } = meeting;
  return {
    name: group.name,
    group: group.reference,
    meeting: number,
    date: daysInWords(date, until),
    reference: referenceOf(meeting),
  };
}

/**
 * Replaces each `{name}` of a pattern; a name that has no value stays as it is. The number of a meeting without one
 * goes, and so does the blank before it.
 */
export function fillIn(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/( ?)\{(\w+)\}/g, (all, blank: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return all;
    return value === '' ? '' : blank + value;
  });
}
