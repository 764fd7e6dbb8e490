import * as z from 'zod';
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

function part<S extends z.ZodRawShape>(name: string, shape: S) {
  workspaceKeys.set(name, Object.keys(shape));
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? name : undefined) });
}

const text = z.string().min(1);
const wholeNumber = z.string().regex(/^[1-9]\d{0,6}$/);

/** `opsg.yaml` as a secretariat writes it. Every key is optional; what is absent is as built in. */
export const workspaceSchema = part('opsg.yaml', {
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  policy: part('policy', {
    name: text,
    marking: text.optional(),
    levels: z.array(part('level', { name: z.string().regex(/^[A-Z][A-Za-z]*$/), statement: text })).min(1),
  }).optional(),
  groups: z
    .array(
      part('group', {
        reference: z.string().regex(/^[A-Z][A-Z0-9]*$/),
        name: text,
        title: text.optional(),
        introduction: text.optional(),
        points: z.enum(['paragraph', 'list']).optional(),
      }),
    )
    .min(1)
    .optional(),
  look: part('look', {
    organisation: text.optional(),
    logo: part('logo', { file: text, alternative: text }).optional(),
    accent: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/)
      .optional(),
    footer: text.optional(),
  }).optional(),
  abbreviations: z.record(z.string(), text).optional(),
  abbreviate: z.enum(['as-written', 'expand']).optional(),
  abbreviationList: z.enum(['none', 'at-end']).optional(),
  fileName: z
    .string()
    .regex(/^[^/\\:*?"<>|]+$/)
    .optional(),
  rules: z
    .record(z.string(), z.string())
    .meta({ propertyNames: { enum: ruleCodes() }, additionalProperties: { enum: RULE_SETTINGS } })
    .optional(),
  wordsPerPoint: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  limits: part(
    'limits',
    Object.fromEntries(LIMIT_NAMES.map((name) => [name, wholeNumber.optional()])) as Record<
      LimitName,
      z.ZodOptional<typeof wholeNumber>
    >, // fromEntries forgets the names of the keys
  ).optional(),
  references: z.record(z.string().regex(/^[A-Z]{2,}$/), z.string().regex(/^[0A][0A./-]*$/)).optional(),
});

export type AuthoredWorkspace = z.infer<typeof workspaceSchema>;
