import * as z from 'zod/mini';
import { LIMIT_NAMES, type LimitName, type Limits } from './limits.ts';
import type { Look } from './look.ts';
import type { Policy } from './policy.ts';
import type { Prose } from './prose.ts';
import { RULE_SETTINGS, type RuleCode, type RuleSetting, ruleCodes } from './rule.ts';

/** A committee, as `opsg.yaml` describes it. */
export interface Group {
  /** Short name, as records write it: `OPSG`. */
  readonly reference: string;
  readonly name: string;
  /** The title of a document, with placeholders. */
  readonly title: string;
  /** Prose with placeholders, or empty. */
  readonly introduction: Prose;
  /** Whether the points of an item run on as one paragraph, or stand as a list. */
  readonly points: 'paragraph' | 'list';
}

/** All that a folder of records shares: its policy, its committees, its words. */
export interface Workspace {
  readonly language: string;
  readonly policy: Policy;
  readonly groups: readonly Group[];
  readonly look: Look;
  /** Short forms and what they stand for. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Whether a document says what they stand for where it first uses them, and lists them at its end. */
  readonly expandsAbbreviations: boolean;
  readonly listsAbbreviations: boolean;
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
  fileName: ['reference', 'group', 'meeting', 'date', 'level'],
  marking: ['level', 'policy'],
} as const;

/** Replaces each `{name}` of a pattern; a name that has no value stays as it is. */
export function fillIn(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? all) : all,
  );
}

/** The keys that each part of `opsg.yaml` may have, for messages about the others. */
export const workspaceKeys = new Map<string, readonly string[]>();

function part<S extends z.core.$ZodShape>(name: string, shape: S) {
  workspaceKeys.set(name, Object.keys(shape));
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined) });
}

const text = z.string().check(z.minLength(1));
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const wholeNumber = matching(/^[1-9]\d{0,6}$/);
const listOf = <S extends z.ZodMiniType>(entry: S) => z.array(entry).check(z.minLength(1));

const level = part('level', { name: matching(/^[A-Z][A-Za-z]*$/), statement: text });
const policy = part('policy', { name: text, marking: z.optional(text), levels: listOf(level) });
const group = part('group', {
  reference: matching(/^[A-Z][A-Z0-9]*$/),
  name: text,
  title: z.optional(text),
  introduction: z.optional(text),
  points: z.optional(z.enum(['paragraph', 'list'])),
});
const look = part('look', {
  organisation: z.optional(text),
  logo: z.optional(part('logo', { file: text, alternative: text })),
  accent: z.optional(matching(/^#[0-9A-Fa-f]{6}$/)),
  footer: z.optional(text),
});
const limits = part(
  'limits',
  Object.fromEntries(LIMIT_NAMES.map((name) => [name, z.optional(wholeNumber)])) as Record<
    LimitName,
    z.ZodMiniOptional<typeof wholeNumber>
  >, // fromEntries forgets the names of the keys
);
const rules = z
  .record(z.string(), z.string())
  .check(z.meta({ propertyNames: { enum: ruleCodes() }, additionalProperties: { enum: RULE_SETTINGS } }));

/** `opsg.yaml` as a secretariat writes it. Every key is optional; what is absent is as built in. */
export const workspaceSchema = part('opsg.yaml', {
  language: z.optional(matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  policy: z.optional(policy),
  groups: z.optional(listOf(group)),
  look: z.optional(look),
  abbreviations: z.optional(z.record(z.string(), text)),
  abbreviate: z.optional(z.enum(['as-written', 'expand'])),
  abbreviationList: z.optional(z.enum(['none', 'at-end'])),
  fileName: z.optional(matching(/^[^/\\:*?"<>|]+$/)),
  rules: z.optional(rules),
  wordsPerPoint: z.optional(matching(/^[1-9]\d{0,3}$/)),
  limits: z.optional(limits),
  references: z.optional(z.record(matching(/^[A-Z]{2,}$/), matching(/^[0A][0A./-]*$/))),
});

export type AuthoredWorkspace = z.infer<typeof workspaceSchema>;
