import { HIGHEST_LIMITS } from '../base/limits.ts';
import { once } from '../base/once.ts';
import { type Prose, plainProse, visibleText } from '../base/prose.ts';
import type { Redacted } from '../levels/redacted.ts';
import type { PartKeys } from '../record/key.ts';
import { RECORD_KEYS } from '../record/keys.ts';
import { plainRecord } from '../render/record-yaml.ts';
import { readProse } from '../yaml/prose-syntax.ts';

/** A part of a record as one audience sees it: a text, what is said about it, and the parts below it. */
export interface SeenPart {
  /** Its name in the table of keys, such as `point`; of a single text its key, such as `venue`. */
  readonly kind: string;
  /** The level at which it is shown, never below that of what is around it. */
  readonly level: string;
  /** As a record writes it. */
  readonly text?: string;
  /** Whether the text is Markdown. */
  readonly isMarkdown?: true;
  /** Short values by their keys, such as `due`. */
  readonly values: Readonly<Record<string, string>>;
  readonly parts: readonly SeenPart[];
}

/** All that an audience sees of a record, but not why it has its levels: no document says that. */
export function partsOf(shown: Redacted): SeenPart {
  return partFrom('record', plainRecord(shown), shown.level.name);
}

/** What a reader sees of the text of a part, without mark-up. */
export const wordsOf = once((part: SeenPart): string => visibleText(proseOf(part)));

export function proseOf({ text = '', isMarkdown }: SeenPart): Prose {
  return isMarkdown ? readProse(text, HIGHEST_LIMITS, 'blocks').prose : plainProse(text);
}

/** The key of the text that a part is known by; of all others it is `text`. */
const MAIN_KEYS: Readonly<Record<string, string>> = {
  item: 'title',
  paper: 'title',
  annex: 'title',
  person: 'name',
  'next meeting': 'label',
};
/** What no document says, or what a part holds in another way. */
const LABEL_KEYS = ['classification', 'because', 'review'];
const MARKDOWN = ['prose', 'labelled prose', 'paragraph'];

function partFrom(kind: string, data: unknown, outer: string): SeenPart {
  if (!isMap(data)) return withText({ kind, level: outer, values: {}, parts: [] }, data, holdsIn(kind));
  const { classification } = data;
  const level = typeof classification === 'string' ? classification : outer;
  const main = mainKeyOf(kind, data);
  const values: Record<string, string> = kind === 'point' && main !== 'text' ? { kind: main } : {};
  const parts: SeenPart[] = [];
  for (const [key, value] of Object.entries(data)) {
    if (key === main || LABEL_KEYS.includes(key) || value === undefined) continue;
    const inner = partsBelow(kind, key, value, level);
    if (inner) parts.push(...inner);
    else values[key] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return withText({ kind, level, values, parts }, data[main], holdsIn(kind));
}

function withText(part: SeenPart, text: unknown, holds: string): SeenPart {
  if (typeof text !== 'string') return part;
  return { ...part, text, ...(MARKDOWN.includes(holds) && { isMarkdown: true }) };
}

/** A point has its sentence below the key of its kind, which can be one of the workspace. */
function mainKeyOf(kind: string, data: object): string {
  if (kind !== 'point') return MAIN_KEYS[kind] ?? 'text';
  const known: PartKeys = RECORD_KEYS.point;
  return Object.keys(data).find((key) => known[key]?.holds === 'prose' || !known[key]) ?? 'text';
}

/** What the text of a part is, by the table of keys. */
function holdsIn(kind: string): string {
  const own = keysOf(kind)[MAIN_KEYS[kind] ?? 'text'];
  const keys: PartKeys = RECORD_KEYS.record;
  return (own ?? keys[kind])?.holds ?? 'line';
}

function keysOf(kind: string): PartKeys {
  const parts: Readonly<Record<string, PartKeys>> = RECORD_KEYS;
  return parts[kind === 'annex' ? 'paper' : kind] ?? {};
}

/** The parts that a key holds, or nothing where it holds a short value. */
function partsBelow(
  kind: string,
  key: string,
  value: unknown,
  level: string,
): readonly SeenPart[] | undefined {
  const { holds = '', of = key } = keysOf(kind)[key] ?? {};
  if (holds === 'headings' && isMap(value)) return headingsOf(value, level);
  if (holds === 'names' || holds === 'list') {
    const name = holds === 'names' ? key : key === 'annexes' ? 'annex' : of;
    return (Array.isArray(value) ? value : [value]).map((each) => partFrom(name, each, level));
  }
  return holds.startsWith('labelled') ? [partFrom(key, value, level)] : undefined;
}

function headingsOf(attendance: object, level: string): readonly SeenPart[] {
  return Object.entries(attendance).map(([heading, people]: readonly [string, unknown]) => {
    const parts = (Array.isArray(people) ? people : [people]).map((one) => partFrom('person', one, level));
    return { kind: 'heading', level, text: heading, values: {}, parts };
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
