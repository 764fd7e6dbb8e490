import type { Holds, Key, PartKeys } from '../../record/key.ts';
import { RECORD_KEYS } from '../../record/keys.ts';
import { EXACT, ONE_TEXT, SENTENCES } from '../../record/known-keys.ts';
import { WORKSPACE_KEYS } from '../../record/workspace-keys.ts';
import type { EntryLayout, GroupLayout } from './layout.ts';

/** What the order of keys depends on, beside the table of keys. */
export interface OrderTerms {
  /** The names of the levels, the lowest first. */
  readonly levels: readonly string[];
  /** The keys of the workspace's own kinds of points. */
  readonly kinds: readonly string[];
}

/**
 * What a text is: one of which each sign counts; a line, whose ends do not count; or prose, in which the ends of lines
 * are only blanks.
 */
export type TextShape = 'exact' | 'line' | 'prose';

/** What a value is: which keys it has as a map, what its entries are as a list, and what it is as a text. */
export interface NodeShape {
  readonly part?: string;
  readonly text: TextShape;
  /** Whether it can stand on one line in brackets; absent: as its author has it. */
  readonly canFlow?: boolean;
  /** Whether a list in brackets would be taken for a text in brackets. */
  readonly isOneText?: true;
  /** Whether an empty line parts its entries. */
  readonly isSpaced?: true;
}

/** Parts that are read from top to bottom, and never stand in brackets. */
const TALL: readonly string[] = ['record', 'item', 'point', 'attendance', 'group', 'policy'];

export const RECORD_SHAPE: NodeShape = { part: 'record', text: 'exact', canFlow: false };
export const SETTINGS_SHAPE: NodeShape = { part: 'opsg.yaml', text: 'exact', canFlow: false };
const UNKNOWN: NodeShape = { text: 'exact' };
const LABELLED: readonly Holds[] = ['labelled line', 'labelled time', 'labelled prose', 'names'];
const PARTS: Readonly<Record<string, PartKeys>> = { ...WORKSPACE_KEYS, ...RECORD_KEYS };

/** What a text is that stands in a list of such parts. */
const IN_LISTS: Readonly<Record<string, TextShape>> = { point: 'prose', paper: 'line' };

/** The shape of what stands below a key of a part. */
export function shapeBelow(part: string | undefined, key: string, { kinds }: OrderTerms): NodeShape {
  if (part === 'wording') return { text: 'prose' };
  const known = part === undefined ? undefined : ownKey(part, key);
  if (known && part === 'record' && key === 'items') return { ...shapeOf(known), isSpaced: true };
  if (known) return shapeOf(known);
  if (part === 'attendance') return { part: 'person', text: 'line', canFlow: true };
  return part === 'point' && kinds.includes(key) ? { text: 'prose' } : UNKNOWN;
}

function ownKey(part: string, key: string): Key | undefined {
  const keys = PARTS[part] ?? {};
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function shapeOf({ holds, of }: Key): NodeShape {
  if (holds === 'headings') return { part: 'attendance', text: 'exact', canFlow: false };
  if (holds === 'map' && of === undefined) return { text: 'exact' };
  if (of !== undefined) return { part: of, text: IN_LISTS[of] ?? 'exact', canFlow: !TALL.includes(of) };
  const text =
    holds !== 'notes' && SENTENCES.includes(holds)
      ? 'prose'
      : EXACT.includes(holds) && holds !== 'link'
        ? 'exact'
        : 'line';
  const shape: NodeShape = {
    text,
    canFlow: true,
    ...(LABELLED.includes(holds) && { part: 'text' }),
    ...(ONE_TEXT.includes(holds) && { isOneText: true }),
  };
  return shape;
}

/** The keys of a map in the order of the table. Others stay in their order, behind; headings and names stay as they are. */
export function inOrder(
  { entries }: GroupLayout,
  { part }: NodeShape,
  terms: OrderTerms,
): readonly EntryLayout[] {
  const names = part === undefined ? [] : namesOf(part, terms);
  if (names.length === 0) return entries;
  const rank = ({ key = '' }: EntryLayout) => (names.indexOf(key) + names.length + 1) % (names.length + 1);
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

function namesOf(part: string, { levels, kinds }: OrderTerms): readonly string[] {
  if (part === 'wording') return levels;
  const names = Object.keys(PARTS[part] ?? {});
  return part === 'point' ? [...kinds, ...names] : names;
}
