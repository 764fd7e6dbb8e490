import { BUILT_IN_LIMITS, HIGHEST_LIMITS, LIMIT_NAMES } from '../base/limits.ts';
import { BUILT_IN } from '../record/built-in.ts';
import { type JsonSchema, workspaceJsonSchema } from '../record/json-schema.ts';
import type { Key, PartKeys } from '../record/key.ts';
import { exampleOf, type PartExamples, RECORD_EXAMPLES, WORKSPACE_EXAMPLES } from '../record/key-examples.ts';
import { RECORD_KEYS } from '../record/keys.ts';
import { WORKSPACE_KEYS } from '../record/workspace-keys.ts';

/** A key of one part, with what is known of it. */
interface KnownKey extends Key {
  readonly name: string;
  readonly part: string;
  readonly where: string;
  readonly example: string;
  readonly isSetting: boolean;
}

/** Every key of a record, and then of `opsg.yaml`. */
const KEYS: readonly KnownKey[] = [
  ...keysOf(RECORD_KEYS, RECORD_EXAMPLES, false),
  ...keysOf(WORKSPACE_KEYS, WORKSPACE_EXAMPLES, true),
];

function keysOf(
  tables: Readonly<Record<string, PartKeys>>,
  examples: Readonly<Record<string, PartExamples>>,
  isSetting: boolean,
): readonly KnownKey[] {
  return Object.entries(examples)
    .sort(([one], [other]) => Number(other === 'opsg.yaml') - Number(one === 'opsg.yaml'))
    .flatMap(([part, its]) =>
      Object.entries(tables[part] ?? {}).map(([name, key]) => {
        return { ...key, name, part, where: its.where, example: exampleOf(its, name) ?? '', isSetting };
      }),
    );
}

/** Every key that can be explained: those of a record, then those of `opsg.yaml`. */
export function allKeys(): readonly string[] {
  return [...new Set(KEYS.map(({ name }) => name))];
}

/** What is said of a key of one part. */
export interface KeyOfPart {
  readonly says: string;
  readonly isNeeded: boolean;
  /** What a setting may be, and what it is where nobody sets it. */
  readonly facts: readonly string[];
  readonly example: string;
}

/** What is known of a key of a part of a record, or of `opsg.yaml`. */
export function keyOfPart(part: string, name: string, isSetting: boolean): KeyOfPart | undefined {
  const key = KEYS.find((one) => one.part === part && one.name === name && one.isSetting === isSetting);
  if (!key) return undefined;
  const { says = '', isNeeded = false, example } = key;
  return { says, isNeeded, facts: isSetting ? settingFacts(name) : [], example };
}

/** All keys as text, in two lists. */
export function keysAsText(): string {
  const list = (isSetting: boolean) =>
    [...new Set(KEYS.filter((key) => key.isSetting === isSetting).map(({ name }) => name))].join(', ');
  return `Keys of a record: ${list(false)}.\n\nKeys of opsg.yaml: ${list(true)}.\n`;
}

/** A key as text: in which parts it can be, what it is there, what it may be, and how it is written. */
export function keyExplanation(name: string): string | undefined {
  const keys = KEYS.filter((key) => key.name === name);
  if (keys.length === 0) return undefined;
  const kinds = [...new Set(keys.map((key) => `${key.isSetting} ${key.says}`))];
  const parts = kinds.map((kind) => explained(keys.filter((key) => `${key.isSetting} ${key.says}` === kind)));
  return `${[name, ...parts].join('\n\n')}\n`;
}

/** What is equal in several parts is said once. */
function explained(same: readonly KnownKey[]): string {
  const first = same.find(({ example }) => example.includes('\n')) ?? same[0]; // one that shows what is around it
  if (!first) return '';
  const places = listed(same.map(({ where, isNeeded }) => (isNeeded ? `${where} (needed)` : where)));
  const facts = [`In ${places}: ${first.says ?? ''}`, ...(first.isSetting ? settingFacts(first.name) : [])];
  return `${facts.join('\n')}\n\n${first.example.replace(/^/gm, '  ')}`;
}

function listed(places: readonly string[]): string {
  return places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
}

/** It is made when a setting is explained. */
let schema: JsonSchema | undefined;

/** What a setting may be, and what it is where nobody sets it, as far as that is one word. */
function settingFacts(name: string): readonly string[] {
  const limit = LIMIT_NAMES.find((one) => one === name);
  if (limit) return [`Built in: ${BUILT_IN_LIMITS[limit]}. The highest: ${HIGHEST_LIMITS[limit]}.`];
  const choices = settingChoices(name);
  const { look, groups, ...others } = BUILT_IN;
  const { points } = groups[0];
  const builtIn = new Map<string, unknown>(Object.entries({ ...look, points, ...others })).get(name);
  return [
    ...(choices.length > 0 ? [`May be: ${choices.join(', ')}.`] : []),
    ...(typeof builtIn === 'string' ? [`Built in: ${builtIn}.`] : []),
  ];
}

/** The words that a setting may be, where it is one of a few. */
export function settingChoices(name: string): readonly string[] {
  schema ??= workspaceJsonSchema([]);
  return choicesIn(schema, name);
}

/** The words that a key may have as its value, in the list of them that the schema has. */
function choicesIn(part: unknown, name: string): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties } = part as JsonSchema; // any part of a schema is one
  const own = properties && new Map<string, unknown>(Object.entries(properties)).get(name);
  const found = own === undefined ? [] : enumOf(own);
  return found.length > 0 ? found : Object.values(part).flatMap((inner) => choicesIn(inner, name));
}

function enumOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { enum: choices, items } = part as JsonSchema;
  return Array.isArray(choices) ? choices.map(String) : enumOf(items);
}
