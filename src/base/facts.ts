import type { GroundFacts } from './ground-facts.ts';
import type { LookFacts } from './look-facts.ts';
import type { MistakesFacts } from './mistakes-facts.ts';
import type { Unread } from './passage.ts';
import type { ReadingFacts } from './reading-facts.ts';
import type { AllowanceFacts, RulesFacts } from './rules-facts.ts';
import type { StateFacts } from './state-facts.ts';

type Empty = Readonly<Record<never, never>>;

/** The YAML of a record or of `opsg.yaml`. */
interface YamlFacts {
  'yaml-too-deep': { readonly limit: number };
  'yaml-syntax': { readonly state: YamlState };
  'yaml-anchor': Empty;
  'yaml-alias': Empty;
  'yaml-tag': Empty;
  'yaml-directive': Empty;
  'yaml-merge-key': Empty;
  'yaml-complex-key': Empty;
  'yaml-second-document': Empty;
  'duplicate-key': { readonly key: string };
}

/** The shape of a record or of `opsg.yaml`. */
export interface ShapeFacts extends LookFacts, GroundFacts, StateFacts {
  'missing-key': { readonly key: string; readonly part: string };
  'unknown-key': {
    readonly key: string;
    readonly part: string;
    readonly near: string | undefined;
    readonly known: readonly string[];
    /** Another part that can have such a key. */
    readonly elsewhere?: string;
  };
  'wrong-shape': {
    readonly wanted: readonly Shape[];
    readonly given: Shape;
    readonly key: string;
    /** Whether it is an entry of a list, and `key` the name of that list. */
    readonly isEntry: boolean;
    readonly isInBrackets: boolean;
  };
  'empty-value': { readonly key: string; readonly isEntry?: boolean };
  'word-for-nothing': { readonly key: string; readonly isEntry: boolean };
  'not-one-line': Empty;
  'unknown-group': {
    readonly given: string;
    readonly near: string | undefined;
    readonly groups: readonly string[];
  };
  'bad-date': { readonly given: string; readonly trouble?: DateTrouble | undefined };
  'bad-due': { readonly given: string; readonly trouble?: DateTrouble | undefined };
  'bad-meeting-reference': { readonly given: string };
  'draft-in-site': { readonly reference: string; readonly isForAll: boolean };
  'bad-time': { readonly given: string; readonly endsFirst: boolean };
  'days-out-of-order': { readonly given: string };
  'bad-number': { readonly given: string; readonly key: string };
  'bad-setting': { readonly key: string };
  'kind-is-key': { readonly key: string };
  'kind-is-word': { readonly word: string };
  'limit-too-high': { readonly name: string; readonly highest: number };
  'same-level-name': { readonly name: string };
  'same-group': { readonly reference: string };
  'unknown-placeholder': { readonly name: string; readonly known: readonly string[] };
  'person-unnamed': Empty;
  'person-without-role': Empty;
  'name-in-text': { readonly name: string; readonly of: string };
  'not-a-heading': {
    readonly key: string;
    readonly near: string | undefined;
    /** The part that has such a key. */
    readonly elsewhere?: 'record' | 'person';
  };
  'no-sentence': Empty;
  'several-sentences': Empty;
  'text-and-points': Empty;
  'key-without-action': { readonly key: string };
}

/** Prose. */
interface ProseFacts {
  'not-inline': { readonly construct: string; readonly piece: string };
  'unsafe-link': { readonly piece: string };
  'prose-too-long': { readonly limit: number };
  'prose-too-deep': { readonly limit: number };
  'prose-too-marked': { readonly limit: number };
}

/** Levels, and text that could reach the wrong readers. */
interface LevelsFacts {
  'unknown-level': {
    readonly given: string;
    readonly near: string | undefined;
    readonly levels: readonly string[];
  };
  'no-level': { readonly levels: readonly string[] };
  'level-in-other-case': {
    readonly given: string;
    readonly meant: string;
    readonly levels: readonly string[];
  };
  'look-alike': { readonly given: string; readonly meant: string };
  'label-in-prose': { readonly piece: string; readonly levels: readonly string[] };
  'level-in-line': {
    readonly level: string;
    readonly levels: readonly string[];
    /** It is the level of a wording, and its colon is missing. */
    readonly wording?: true;
  };
  'label-in-comment': Empty;
  'label-after-nested': { readonly key: string };
  'level-below-parent': { readonly level: string; readonly parent: string };
  'wording-not-lower': { readonly level: string; readonly part: string };
  'unreachable-wording': { readonly level: string; readonly needed: string };
  'wording-repeats-text': { readonly level: string };
  'wording-close-to-text': { readonly level: string; readonly percent: number };
  'withheld-sentence-shown': { readonly other: string; readonly level: string };
  'withheld-sentence-elsewhere': {
    readonly level: string;
    readonly file: string;
    readonly line: number;
    readonly part: string;
    readonly shownTo: string;
  };
  'hidden-title': { readonly level: string; readonly needed: string };
  'entry-below-action': { readonly id: string; readonly level: string };
  'refers-to-withheld': { readonly words: string; readonly level: string };
  'statement-in-text': { readonly piece: string };
  'withheld-text-found': { readonly found: readonly FoundText[] } & MaybeEdited;
  'cannot-inspect': Unread & MaybeEdited;
}

/** Documents and their templates. */
interface DocumentsFacts {
  'empty-document': { readonly readers: string };
  'same-file-name': { readonly path: string };
  'unsafe-file-name': { readonly path: string };
  'text-missing': { readonly missing: readonly string[] };
  'template-omits': {
    readonly name: string;
    readonly near: string | undefined;
    readonly known: readonly string[];
  };
  'template-omits-marking': { readonly name: string };
  'pdf-refused': { readonly reason: DocumentRefusal };
  'pdf-template': { readonly said: string };
  'pdf-template-rule': { readonly rule: PdfRule };
  'pdf-endless': { readonly limit: string };
  'pdf-crashed': Empty;
  'pdf-engine-absent': Empty;
  'pdf-standard-absent': { readonly standard: string; readonly can: readonly string[] };
  'unknown-pdf-engine': {
    readonly given: string;
    readonly near: string | undefined;
    readonly engines: readonly string[];
  };
  'template-explodes': Empty;
  'template-syntax': Empty;
  'template-unknown-name': {
    readonly name: string;
    readonly known: readonly string[];
    readonly near: string | undefined;
  };
  'template-missing-partial': { readonly name: string };
  'template-forbidden': { readonly what: string };
  'template-not-used': { readonly name: string; readonly near: string | undefined };
}

/** Writing documents. */
export interface WritingFacts {
  'folder-is-link': Empty;
  'folder-in-use': { readonly lock: string };
  'changed-by-hand': { readonly names: readonly string[] };
  'file-in-the-way': Empty;
  'several-settings': Empty;
  /** With the readers of the part, where a part for these has to be asked for by name. */
  'part-unfit': { readonly why: PartTrouble; readonly audience?: string };
  'folder-in-the-way': { readonly names: readonly string[] };
  'mixed-folder': { readonly holds: 'website' | 'documents' | 'state' };
  'folder-too-full': { readonly most: number };
  'other-audience': { readonly holds: string; readonly wanted: string };
}

/** Every kind of expected problem, with the facts that its sentences need. */
export interface Facts
  extends ReadingFacts,
    YamlFacts,
    ShapeFacts,
    ProseFacts,
    LevelsFacts,
    DocumentsFacts,
    RulesFacts,
    AllowanceFacts,
    WritingFacts,
    MistakesFacts {}

/** Whether a person has changed a document that opsg wrote. */
export interface MaybeEdited {
  readonly isEdited?: boolean;
}

/** Withheld text that was found: the part that it belongs to, and its place in the file. */
export interface FoundText {
  readonly part: string;
  /** The record, where several were searched for. */
  readonly record?: string;
  readonly where: string;
}

/** Why a part of a site cannot be joined with others. */
export type PartTrouble =
  | 'missing'
  | 'damaged'
  | 'program'
  | 'audience'
  | 'settings'
  | 'document'
  | 'meeting';

/** The kinds of value that YAML has. */
export type Shape = 'text' | 'list' | 'map';

/** Why a text that names a day is not a date. */
export type DateTrouble =
  | { readonly kind: 'short year' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'order'; readonly one: DayReading; readonly other: DayReading }
  | { readonly kind: 'day'; readonly month: string; readonly days: number }
  | { readonly kind: 'weekday'; readonly date: string; readonly weekday: string };

/** One of the days that a text can name: as records write it, and in words. */
interface DayReading {
  readonly date: string;
  readonly inWords: string;
}

/** What the YAML parser could not read, as far as its error code says. */
export type YamlState =
  | 'indent'
  | 'tab'
  | 'quote'
  | 'colon'
  | 'flow'
  | 'indicator'
  | 'escape'
  | 'braces'
  | 'other';

/** Why the PDF engine will not make this document: a character that no font has, or what a template leaves out. */
export type DocumentRefusal = { readonly glyph: string } | PdfRule | 'engine';

/** What the PDF standard asks of a template. */
type PdfRule = 'title' | 'headings' | 'alternative';

/** The same; or the line (counted from 1) in which the source is not valid, and what the engine says of it; or how it came to its end. */
export type PdfRefusal =
  | DocumentRefusal
  | { readonly line: number | undefined; readonly said: string }
  | 'time'
  | 'memory'
  | 'crash';

/** Parts of YAML that a record may not use, because they make text appear where nobody wrote it. */
export type YamlFeature = Exclude<
  Extract<keyof YamlFacts, `yaml-${string}`>,
  'yaml-syntax' | 'yaml-too-deep'
>;
