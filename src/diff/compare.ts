import { once } from '../base/once.ts';
import { likeness } from './likeness.ts';
import type { SeenPart } from './part.ts';

/** A part in two versions, and what became of the parts below it. */
export interface PartPair {
  readonly old: SeenPart;
  readonly next: SeenPart;
  /** In the order of the new version; what was removed stands where it stood. */
  readonly entries: readonly PartEntry[];
  /** Whether nothing in it changed. */
  readonly isSame: boolean;
}

export type PartEntry = Kept | { readonly is: 'added'; readonly part: SeenPart } | RemovedPart;

export interface Kept {
  readonly is: 'kept';
  readonly pair: PartPair;
  /** Its place among the parts of the old version. */
  readonly from: number;
  /** Whether it stands in another order with its like. */
  readonly hasMoved: boolean;
}

interface RemovedPart {
  readonly is: 'removed';
  readonly part: SeenPart;
}

/** Two versions of a part, compared. Both are what one audience sees: nothing else has an effect. */
export function compare(old: SeenPart, next: SeenPart): PartPair {
  if (wholly(old) === wholly(next)) return unchanged(old, next);
  const partners = matched(old.parts, next.parts);
  const moved = movedIn(partners, next.parts);
  const taken = new Set(partners);
  const entries: PartEntry[] = [];
  const removed = old.parts.map((_, i) => i).filter((i) => !taken.has(i));
  const leave = (before: number) => {
    while (removed[0] !== undefined && removed[0] < before)
      entries.push(...partAt(old.parts, removed.shift()).map((part) => ({ is: 'removed', part }) as const));
  };
  next.parts.forEach((part, i) => {
    const from = partners[i];
    const [own] = partAt(old.parts, from);
    if (from === undefined || !own) entries.push({ is: 'added', part });
    else {
      if (!moved.has(i)) leave(from);
      entries.push({ is: 'kept', pair: compare(own, part), from, hasMoved: moved.has(i) });
    }
  });
  leave(Number.POSITIVE_INFINITY);
  return { old, next, entries, isSame: false };
}

function unchanged(old: SeenPart, next: SeenPart): PartPair {
  const entries = next.parts.flatMap((part, from) =>
    partAt(old.parts, from).map((own) => {
      return { is: 'kept', pair: unchanged(own, part), from, hasMoved: false } as const;
    }),
  );
  return { old, next, entries, isSame: true };
}

function partAt(parts: readonly SeenPart[], at: number | undefined): readonly SeenPart[] {
  return at === undefined ? [] : parts.slice(at, at + 1);
}

/** For each new part the place of the old one that it was, if there is one. What is equal comes first, then what is most alike. */
function matched(old: readonly SeenPart[], next: readonly SeenPart[]): readonly (number | undefined)[] {
  const partners: (number | undefined)[] = next.map(() => undefined);
  const free = new Set(old.keys());
  const take = (i: number, from: number) => {
    partners[i] = from;
    free.delete(from);
  };
  for (const sameAs of [wholly, inWords]) {
    const known = new Map<string, number[]>();
    for (const from of free) {
      const key = partAt(old, from).map(sameAs).join();
      known.set(key, [...(known.get(key) ?? []), from]);
    }
    next.forEach((part, i) => {
      const from = partners[i] === undefined ? known.get(sameAs(part))?.shift() : undefined;
      if (from !== undefined) take(i, from);
    });
  }
  for (const { i, from } of likePairs(old, next, free, partners))
    if (partners[i] === undefined && free.has(from)) take(i, from);
  return partners;
}

const wholly = once((part: SeenPart): string => JSON.stringify(part));

function inWords({ kind, text = '', values }: SeenPart): string {
  return JSON.stringify([kind, text, values['id']]);
}

/** So many parts are compared one by one. In longer lists only those that stand near each other are. */
const MOST = 400;
const NEAR = 40;

/** Pairs of parts that are still free, the most alike first. */
function likePairs(
  old: readonly SeenPart[],
  next: readonly SeenPart[],
  free: ReadonlySet<number>,
  partners: readonly (number | undefined)[],
) {
  const open = next.flatMap((part, i) => (partners[i] === undefined ? [{ part, i }] : []));
  const left = old.flatMap((own, from) => (free.has(from) ? [{ own, from }] : []));
  const isLong = open.length * left.length > MOST * MOST;
  return open
    .flatMap(({ part, i }, at) => {
      const near = isLong ? left.slice(Math.max(at - NEAR, 0), at + NEAR) : left;
      return near.map(({ own, from }) => ({
        i,
        from,
        alike: own.kind === part.kind ? likeness(own, part) : 0,
      }));
    })
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.i - a.from) - Math.abs(b.i - b.from) || a.i - b.i);
}

/** The new parts that stand in another order than the old ones: as few of each kind as can be. */
function movedIn(partners: readonly (number | undefined)[], next: readonly SeenPart[]): ReadonlySet<number> {
  const moved = new Set<number>();
  for (const kind of new Set(next.map((part) => part.kind))) {
    const kept = next.flatMap((part, i) => {
      const from = partners[i];
      return part.kind === kind && from !== undefined ? [{ i, from }] : [];
    });
    const inOrder = longestRun(kept.map(({ from }) => from));
    kept.forEach(({ i }, at) => {
      if (!inOrder.has(at)) moved.add(i);
    });
  }
  return moved;
}

/** The places of a longest ascending run in a list of numbers, by patience sorting. */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    const found = ends.findIndex((end) => (numbers[end] ?? 0) > number);
    const pile = found < 0 ? ends.length : found;
    before[at] = ends[pile - 1];
    ends[pile] = at;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

/** A point that stands below another part than before. */
export interface Relocation {
  readonly old: SeenPart;
  readonly next: SeenPart;
  /** What it stood below: in the old version, and with its partner if it has one. */
  readonly from: PartPair | SeenPart;
}

/** Points that left one item and came with the same words into another, each by its new version. */
export function relocations(whole: PartPair): ReadonlyMap<SeenPart, Relocation> {
  const gone = new Map<string, Omit<Relocation, 'next'>[]>();
  for (const { part, from } of lonePoints(whole, 'removed')) {
    const key = inWords(part);
    gone.set(key, [...(gone.get(key) ?? []), { old: part, from }]);
  }
  const come = lonePoints(whole, 'added').flatMap(({ part }) => {
    const known = gone.get(inWords(part))?.shift();
    return known ? [[part, { ...known, next: part }] as const] : [];
  });
  return new Map(come);
}

interface LonePoint {
  readonly part: SeenPart;
  readonly from: PartPair | SeenPart;
}

/** Points that only one version has, in the order of that version. */
function lonePoints(pair: PartPair, is: 'added' | 'removed'): readonly LonePoint[] {
  return pair.entries.flatMap((entry) => {
    if (entry.is === 'kept') return lonePoints(entry.pair, is);
    return entry.is === is ? pointsIn(entry.part, pair) : [];
  });
}

function pointsIn(part: SeenPart, from: PartPair | SeenPart): readonly LonePoint[] {
  return part.kind === 'point' ? [{ part, from }] : part.parts.flatMap((each) => pointsIn(each, part));
}
