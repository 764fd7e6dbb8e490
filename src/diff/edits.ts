import type { Kept, PartPair } from './compare.ts';
import type { SeenPart } from './part.ts';

/** What makes the new version of a part from the old one. What is absent stays. */
export interface Edits {
  readonly level?: string;
  readonly text?: string | null;
  /** Values that are new or changed; null where there is none any more. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** All parts of the new version: an old one by its place there, with its edits; or a new one. */
  readonly parts?: readonly (KeptPart | { readonly add: SeenPart })[];
}

interface KeptPart {
  readonly keep: number;
  readonly edits?: Edits;
}

/** All that changed in a part. It quotes both versions, so it is for those from whom neither withholds anything. */
export function editsOf({ old, next, entries }: PartPair): Edits {
  const values = changedValues(old.values, next.values);
  const parts = entries.flatMap((entry): NonNullable<Edits['parts']> => {
    if (entry.is === 'kept') return [keptPart(entry)];
    return entry.is === 'added' ? [{ add: entry.part }] : [];
  });
  const isSame =
    parts.length === old.parts.length &&
    parts.every((part, i) => 'keep' in part && part.keep === i && part.edits === undefined);
  return {
    ...(old.level !== next.level && { level: next.level }),
    ...(old.text !== next.text && { text: next.text ?? null }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(!isSame && { parts }),
  };
}

function keptPart({ from, pair }: Kept): KeptPart {
  const edits = editsOf(pair);
  return { keep: from, ...(Object.keys(edits).length > 0 && { edits }) };
}

function changedValues(
  old: SeenPart['values'],
  next: SeenPart['values'],
): Readonly<Record<string, string | null>> {
  const keys = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return Object.fromEntries(
    keys.filter((key) => old[key] !== next[key]).map((key) => [key, next[key] ?? null]),
  );
}

/** The new version of a part, made from the old one. */
export function applied(edits: Edits, old: SeenPart): SeenPart {
  const { text: own, isMarkdown: _, ...others } = old;
  const text = edits.text === undefined ? own : edits.text;
  return {
    ...others,
    ...(text !== null && text !== undefined && { text }),
    ...(old.isMarkdown && { isMarkdown: true }),
    level: edits.level ?? old.level,
    values: withValues(old.values, edits.values ?? {}),
    parts: edits.parts?.flatMap((part) => newPart(part, old.parts)) ?? old.parts,
  };
}

function newPart(part: KeptPart | { readonly add: SeenPart }, old: readonly SeenPart[]): readonly SeenPart[] {
  if ('add' in part) return [part.add];
  return old.slice(part.keep, part.keep + 1).map((own) => applied(part.edits ?? {}, own));
}

function withValues(
  old: SeenPart['values'],
  changed: Readonly<Record<string, string | null>>,
): SeenPart['values'] {
  const all = Object.entries({ ...old, ...changed });
  return Object.fromEntries(all.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
