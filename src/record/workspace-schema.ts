import * as z from 'zod/mini';
import { LIMIT_NAMES, type LimitName } from '../base/limits.ts';
import { isTimeZone } from '../base/time.ts';
import { GROUP_REFERENCE } from './reference.ts';
import { RULE_SETTINGS } from './rule.ts';
import { strictMap } from './strict-map.ts';
import { NAME_SETTINGS, SUMMARY_KINDS } from './workspace.ts';
import { WORKSPACE_KEYS, type WorkspacePart } from './workspace-keys.ts';

/** A text for every reader, or one with a label. */
export type AuthoredLabelled = string | { readonly text: string; readonly classification: string };

/** `opsg.yaml` as a secretariat writes it. */
export type AuthoredWorkspace = z.infer<ReturnType<typeof workspaceSchema>['schema']>;

/**
 * The schema of `opsg.yaml`, and the keys that each of its parts may have. Every key is optional; what is absent is
 * as built in. Only the JSON Schema needs the codes of the house rules.
 */
export function workspaceSchema(ruleCodes: readonly string[] = []) {
  const labelled = labelledOf();
  const rules = { propertyNames: { enum: ruleCodes }, additionalProperties: { enum: RULE_SETTINGS } };
  const schema = part('opsg.yaml', {
    language: z.optional(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
    timeZone: z.optional(z.string().check(z.refine(isTimeZone))),
    policy: z.optional(policyOf()),
    groups: z.optional(listOf(groupOf(labelled))),
    look: z.optional(lookOf()),
    site: z.optional(siteOf()),
    names: z.optional(z.enum(NAME_SETTINGS)),
    abbreviations: z.optional(z.record(z.string(), labelled)),
    abbreviate: z.optional(z.enum(['as-written', 'expand'])),
    abbreviationList: z.optional(z.enum(['none', 'at-end'])),
    grounds: z.optional(z.record(matching(GROUND_NAME), text())),
    notice: z.optional(text()),
    portionMarks: z.optional(z.enum(['shown', 'none'])),
    actionReviews: z.optional(z.enum(['sentences', 'table'])),
    contents: z.optional(z.enum(['true', 'false'])),
    summary: z.optional(listOf(z.enum(SUMMARY_KINDS))),
    kinds: z.optional(z.record(matching(KIND), matching(KIND_WORD))),
    layout: z.optional(layoutOf()),
    fileName: z.optional(matching(/^[^/\\:*?"<>|]+$/)),
    rules: z.optional(z.record(z.string(), z.string()).check(z.meta(rules))),
    wordsPerPoint: z.optional(matching(/^[1-9]\d{0,3}$/)),
    limits: z.optional(limitsOf()),
    references: z.optional(z.record(matching(/^[A-Z]{2,}$/), matching(/^[0A][0A./-]*$/))),
  });
  const keys = Object.entries(WORKSPACE_KEYS).map(([name, part]) => [name, Object.keys(part)] as const);
  return { schema, keys: new Map<string, readonly string[]>(keys) };
}

/** The key of a kind of points, in small letters: `noted`. */
const KIND = /^\p{Ll}[\p{Ll}\p{N}-]{1,29}$/u;
/** The word that documents print before its points, and a colon after it: `Noted`. */
const KIND_WORD = /^\p{L}[^:\n]{0,39}$/u;

/** A word, such as `commercial`. */
const GROUND_NAME = /^\p{L}[\p{L}\p{N}-]{0,39}$/u;

/** Words, with digits and signs between them: “Part 2”, “Official-Sensitive”, “TLP:AMBER”, “Öffentlich”. */
const LEVEL_NAME = /^(?!\p{Ll})\p{L}(?:[ :+&-]?[\p{L}\p{M}\p{N}]){0,39}$/u;

function policyOf() {
  const level = part('level', { name: matching(LEVEL_NAME), statement: text() });
  return part('policy', { name: text(), marking: z.optional(text()), levels: listOf(level) });
}

/** Where a text is for some readers only, its level is part of it: without one it would be for everyone. */
function labelledOf() {
  return z.union([text(), part('text', { text: text(), classification: text() })]);
}

function groupOf(labelled: ReturnType<typeof labelledOf>) {
  return part('group', {
    reference: matching(GROUP_REFERENCE),
    name: text(),
    title: z.optional(text()),
    introduction: z.optional(labelled),
    points: z.optional(z.enum(['paragraph', 'list'])),
  });
}

/** Each is read in every run. */
const MOST_FONTS = 8;

function lookOf() {
  return part('look', {
    organisation: z.optional(text()),
    logo: z.optional(part('logo', { file: text(), alternative: text() })),
    accent: z.optional(matching(/^#[0-9A-Fa-f]{6}$/)),
    footer: z.optional(text()),
    fonts: z.optional(listOf(text()).check(z.maxLength(MOST_FONTS))),
  });
}

/** An address to which paths can be added: no query, no fragment, no user, no password. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/;

function siteOf() {
  return part('site', { address: z.optional(matching(ADDRESS)), title: z.optional(text()) });
}

function layoutOf() {
  return part('layout', {
    prose: z.optional(z.enum(['sentences', 'wrapped'])),
    width: z.optional(matching(/^(?:[6-9]\d|1\d\d|200)$/)),
  });
}

function limitsOf() {
  const wholeNumber = z.optional(matching(/^[1-9]\d{0,6}$/));
  const limits = Object.fromEntries(LIMIT_NAMES.map((name) => [name, wholeNumber]));
  return part('limits', limits as Record<LimitName, typeof wholeNumber>); // fromEntries forgets the names of the keys
}

/** The schema of a part, which has exactly the keys of the table. */
function part<N extends WorkspacePart, S extends { [K in keyof (typeof WORKSPACE_KEYS)[N]]: z.ZodMiniType }>(
  name: N,
  shape: S,
) {
  return strictMap(name, shape);
}

function text() {
  return z.string().check(z.minLength(1));
}

function matching(pattern: RegExp) {
  return z.string().check(z.regex(pattern));
}

function listOf<S extends z.ZodMiniType>(entry: S) {
  return z.array(entry).check(z.minLength(1));
}
