import type { Level } from './policy.ts';
import type { Place } from './source.ts';

/** Every kind of trouble that we expect, and the facts that its sentences need. */
export interface Facts {
  // reading
  'no-such-file': { readonly file: string };
  'nothing-matched': { readonly pattern: string };
  'unknown-audience': {
    readonly given: string;
    readonly near: string | undefined;
    readonly levels: readonly string[];
  };
  // YAML
  'not-utf8': Empty;
  'control-character': { readonly codePoint: string };
  'record-too-long': { readonly bytes: number; readonly limit: number };
  'yaml-too-deep': { readonly limit: number };
  'yaml-syntax': { readonly state: YamlState };
  'yaml-feature': { readonly feature: YamlFeature };
  'duplicate-key': { readonly key: string };
  'empty-file': Empty;
  // the shape of a record, or of opsg.yaml
  'missing-key': { readonly key: string; readonly part: string };
  'unknown-key': {
    readonly key: string;
    readonly part: string;
    readonly near: string | undefined;
    readonly known: readonly string[];
  };
  'wrong-shape': { readonly wanted: readonly Shape[]; readonly given: Shape };
  'empty-value': { readonly key: string };
  'not-one-line': Empty;
  'unknown-level': {
    readonly given: string;
    readonly near: string | undefined;
    readonly levels: readonly string[];
  };
  'unknown-group': {
    readonly given: string;
    readonly near: string | undefined;
    readonly groups: readonly string[];
  };
  'bad-date': { readonly given: string };
  'bad-due': { readonly given: string };
  'bad-number': { readonly given: string };
  'bad-setting': { readonly key: string };
  'unknown-placeholder': { readonly name: string; readonly known: readonly string[] };
  'no-sentence': Empty;
  'several-sentences': Empty;
  'text-and-points': Empty;
  'key-without-action': { readonly key: string };
  // prose
  'not-inline': { readonly construct: string; readonly piece: string };
  'unsafe-link': { readonly piece: string };
  'prose-too-long': { readonly limit: number };
  'prose-too-deep': { readonly limit: number };
  'label-in-prose': { readonly piece: string };
  // levels
  'level-below-parent': { readonly level: string; readonly parent: string };
  'wording-not-lower': { readonly level: string; readonly part: string };
  'unreachable-wording': { readonly level: string; readonly needed: string };
  'hidden-title': { readonly level: string; readonly needed: string };
  // documents
  'same-file-name': { readonly path: string };
  'pdf-refused': { readonly reason: PdfRefusal };
  // templates
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

type Empty = Readonly<Record<never, never>>;
export type Code = keyof Facts;
export type Severity = 'error' | 'warning';

/** What YAML has for a value. */
export type Shape = 'text' | 'list' | 'map';

/** What the YAML parser stumbled over, as far as its error code tells. */
export type YamlState = 'indent' | 'tab' | 'quote' | 'colon' | 'flow' | 'indicator' | 'escape' | 'other';

/** Parts of YAML that a record may not use, because they make text appear where nobody wrote it. */
export type YamlFeature =
  | 'anchor'
  | 'alias'
  | 'merge key'
  | 'tag'
  | 'directive'
  | 'complex key'
  | 'second document';

export type PdfRefusal = { readonly glyph: string } | 'template' | 'engine';

/**
 * Something wrong that a person can mend. `level` is the level of what the facts and the place quote; where it
 * is absent the level is not known, and counts as the highest.
 */
export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts[C];
  readonly level?: Level;
}

/** A value, perhaps with warnings; or every problem that stands in its way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem that stops the run. */
export function error<C extends Code>(code: C, place: Place, facts: Facts[C], level?: Level): Problem<C> {
  return { code, severity: 'error', place, facts, ...(level ? { level } : {}) };
}

export function ok<T>(value: T, warnings: readonly Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function failed<T>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

/** The value if nothing is wrong, otherwise the problems, in the order of the places that they stand at. */
export function unless<T>(problems: readonly Problem[], value: () => T): Result<T> {
  return problems.length === 0 ? ok(value()) : failed(problems);
}

/** Many results as one: all values, or all problems of all of them. */
export function together<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  const warnings = results.flatMap((result) => (result.ok ? result.warnings : []));
  return problems.length > 0 ? failed([...problems, ...warnings]) : ok(values, warnings);
}
