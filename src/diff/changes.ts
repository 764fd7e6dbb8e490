import { compare, type PartEntry, type PartPair, type Relocation, relocations } from './compare.ts';
import { type SeenPart, wordsOf } from './part.ts';
import { inCommon, piecesOf, type Sentences, sentencesOf, type WordPiece } from './pieces.ts';

/** Where something changed: the item, as both versions show it, or the record itself. */
export interface ItemPlace {
  /** The number of the item in the new version, or in the old one if it was removed. */
  readonly item?: string;
  /** Its title, if both versions have it. */
  readonly title?: string;
  /** Whether it is an item, which can have neither a number nor a title that may be named. */
  readonly isItem?: true;
}

/** Something that changed. `part` is the kind of part, and `name` how it is called. */
export type Change = ItemPlace & { readonly part: string; readonly name?: string } & What;

type What =
  | { readonly what: 'added' | 'removed'; readonly words?: string }
  | { readonly what: 'moved'; readonly from?: ItemPlace }
  | { readonly what: 'reworded'; readonly sentences: Sentences; readonly pieces: readonly WordPiece[] }
  | { readonly what: 'marked' | 'opened' | 'closed' }
  | { readonly what: 'set'; readonly key: string; readonly value?: string; readonly old?: string }
  | {
      readonly what: 'lowered' | 'raised';
      readonly level: string;
      readonly old: string;
      readonly words?: string;
    };

/** The words of the levels, the lowest first; and whether neither version withholds anything from these readers. */
export interface Readers {
  readonly levels: readonly string[];
  readonly seeEverything: boolean;
}

/**
 * What changed, as it may be said to these readers. Words, names and values are here only if both versions show them:
 * a text that one version does not show was perhaps withheld there, and nobody can tell from what was redacted. So of
 * a part that only one version has, it is said that it was added or removed, and of a text that was reworded, which
 * words stayed. Of a short value that both have (a date, a number, an owner's action), the new one is said. Nothing is
 * withheld from readers of the highest level, so they get the words of both.
 */
export function changesOf(pair: PartPair, who: Readers): readonly Change[] {
  const come = relocations(pair);
  const readers = { ...who, come, gone: new Set([...come.values()].map(({ old }) => old)) };
  const found = within(pair, {}, readers, undefined);
  return [
    ...found.filter(({ what }) => what === 'lowered'),
    ...found.filter(({ what }) => what !== 'lowered'),
  ];
}

/** The readers, and the points that stand below another item than before. */
interface Comparing extends Readers {
  readonly come: ReadonlyMap<SeenPart, Relocation>;
  readonly gone: ReadonlySet<SeenPart>;
}

function within(
  pair: PartPair,
  around: ItemPlace,
  readers: Comparing,
  outer: PartPair | undefined,
): readonly Change[] {
  const { old, next, entries, isSame } = pair;
  if (isSame) return [];
  const place = next.kind === 'item' ? placeOf(pair, readers) : around;
  const name = nameOf(pair, outer);
  const about = { ...place, part: next.kind, ...(name !== undefined && { name }) };
  return [
    ...levelChange(pair, outer, readers).map((what) => ({ ...about, ...what })),
    ...textChange(old, next, readers).map((what) => ({ ...about, ...what })),
    ...valueChanges(old, next, readers).map((what) => ({ ...about, ...what })),
    ...entries.flatMap((entry) => ofEntry(entry, pair, { place, about: name }, readers)),
  ];
}

interface PartPlace {
  readonly place: ItemPlace;
  /** How the part around is called. */
  readonly about: string | undefined;
}

function ofEntry(
  entry: PartEntry,
  around: PartPair,
  { place, about }: PartPlace,
  readers: Comparing,
): readonly Change[] {
  if (entry.is === 'kept') {
    const inner = within(entry.pair, place, readers, around);
    if (!entry.hasMoved) return inner;
    const { next } = entry.pair;
    const where = next.kind === 'item' ? placeOf(entry.pair, readers) : place;
    const name = nameOf(entry.pair, around);
    return [{ ...where, part: next.kind, what: 'moved', ...(name !== undefined && { name }) }, ...inner];
  }
  const { is, part } = entry;
  const moved = relocated(part, place, readers);
  if (part.kind === 'point' && (moved.length > 0 || readers.gone.has(part))) return moved;
  const words = readers.seeEverything ? { words: sayWhole(part) } : {};
  if (part.kind === 'item')
    return [{ ...ownPlace(part, readers), part: 'item', what: is, ...words }, ...moved];
  return [{ ...place, part: part.kind, what: is, ...words, ...(about !== undefined && { name: about }) }];
}

/** A point that came from another item, or those in a new item. */
function relocated(part: SeenPart, place: ItemPlace, readers: Comparing): readonly Change[] {
  const { come } = readers;
  const known = come.get(part);
  if (!known)
    return part.parts.flatMap((each) =>
      relocated(each, part.kind === 'item' ? ownPlace(part, readers) : place, readers),
    );
  const pair = compare(known.old, known.next);
  const name = nameOf(pair, undefined);
  const { from } = known;
  const whence = 'entries' in from ? placeOf(from, readers) : ownPlace(from, readers);
  return [
    { ...place, part: part.kind, what: 'moved', from: whence, ...(name !== undefined && { name }) },
    ...within(pair, place, readers, undefined),
  ];
}

/** A number that only says where an item stands, unlike one that names a case. */
const PLAIN_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}$/;

/** An item that one version does not show: only its place can be named. */
function ownPlace(part: SeenPart, { seeEverything }: Readers): ItemPlace {
  const { number } = part.values;
  const isSaid = number !== undefined && (seeEverything || PLAIN_NUMBER.test(number));
  return { isItem: true, ...(isSaid && { item: number }), ...(seeEverything && { title: wordsOf(part) }) };
}

function placeOf({ old, next }: PartPair, { seeEverything }: Readers): ItemPlace {
  const [before, number] = [old.values['number'], next.values['number']];
  const isSaid = number !== undefined && (before !== undefined || seeEverything);
  const title = wordsOf(next);
  const isNamed = seeEverything || title === wordsOf(old);
  return { isItem: true, ...(isSaid && { item: number }), ...(isNamed && { title }) };
}

/** How a part is called that both versions have, by what both show of it. */
function nameOf(pair: PartPair, outer: PartPair | undefined): string | undefined {
  const { old, next } = pair;
  const { id } = next.values;
  const hasSameId = id !== undefined && id === old.values['id'];
  if (next.kind === 'action entry' && hasSameId) return `the entry on action ${id}`;
  if (next.kind === 'next meeting' && old.text === next.text) return `“${wordsOf(next)}”`;
  if (next.kind !== 'point') return undefined;
  const kind = next.values['kind'] ?? 'point';
  if (kind !== (old.values['kind'] ?? 'point')) return 'a point';
  if (hasSameId) return `${kind} ${id}`;
  const owners = pair.entries.flatMap((entry) =>
    entry.is === 'kept' && entry.pair.next.kind === 'owner' ? [wordsOf(entry.pair.next)] : [],
  );
  const isAlone =
    kind !== 'point' && outer && [outer.old, outer.next].every((part) => isOnlyOne(part, kind, owners));
  const article = isAlone ? 'the' : /^[aeiou]/.test(kind) ? 'an' : 'a';
  const on = kind === 'action' && owners.length > 0 ? ` on ${inWords(owners)}` : '';
  return `${article} ${kind}${on}`;
}

function isOnlyOne({ parts }: SeenPart, kind: string, owners: readonly string[]): boolean {
  const alike = parts.filter((part) => {
    const names = part.parts.filter((each) => each.kind === 'owner').map(wordsOf);
    return part.values['kind'] === kind && owners.every((owner) => names.includes(owner));
  });
  return alike.length === 1;
}

export function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

function levelChange(
  { old, next }: PartPair,
  outer: PartPair | undefined,
  readers: Readers,
): readonly What[] {
  const isSame = old.level === next.level;
  const isOfAll = outer && outer.old.level === old.level && outer.next.level === next.level;
  if (isSame || isOfAll) return [];
  const isLowered = readers.levels.indexOf(next.level) < readers.levels.indexOf(old.level);
  const isSaid = readers.seeEverything || wordsOf(old) === wordsOf(next);
  const words = isSaid && next.text !== undefined ? { words: wordsOf(next) } : {};
  return [{ what: isLowered ? 'lowered' : 'raised', level: next.level, old: old.level, ...words }];
}

function textChange(old: SeenPart, next: SeenPart, { seeEverything }: Readers): readonly What[] {
  if (old.text === next.text) return [];
  const [before, after] = [wordsOf(old), wordsOf(next)];
  if (before === after) return [{ what: 'marked' }];
  const pieces = piecesOf(before, after);
  return [
    {
      what: 'reworded',
      sentences: sentencesOf(before, after),
      pieces: seeEverything ? pieces : inCommon(pieces),
    },
  ];
}

/** Values without words, which have the label of their part: where both versions have one, the new one is said. */
const SAID = [
  'due',
  'date',
  'until',
  'status',
  'number',
  'kind',
  'id',
  'state',
  'group',
  'meeting',
  'approves',
];
/** What a record need not say. */
const ABSENT: Readonly<Record<string, string>> = { status: 'final', kind: 'note' };

function valueChanges(old: SeenPart, next: SeenPart, { seeEverything }: Readers): readonly What[] {
  const keys = [...new Set([...Object.keys(old.values), ...Object.keys(next.values)])];
  return keys.flatMap((key): readonly What[] => {
    const [before, after] = [old.values[key] ?? ABSENT[key], next.values[key] ?? ABSENT[key]];
    if (before === after) return [];
    const isPlain = next.kind === 'item' && key === 'number' && PLAIN_NUMBER.test(before ?? '');
    const isSaid = seeEverything || (SAID.includes(key) && before !== undefined && after !== undefined);
    return [
      {
        what: 'set',
        key,
        ...(isSaid && after !== undefined && { value: after }),
        ...((seeEverything || isPlain) && before !== undefined && { old: before }),
      },
    ];
  });
}

/** All words of a part. */
function sayWhole(part: SeenPart): string {
  return [wordsOf(part), ...part.parts.map(sayWhole)].filter((words) => words !== '').join('\n');
}
