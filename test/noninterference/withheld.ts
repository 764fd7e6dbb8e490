import { type KnownAction, withheldEntry } from './entries.ts';
import { papersOf } from './papers.ts';
import {
  aboutMeeting,
  actionId,
  asProse,
  blocks,
  EXPANSIONS,
  explanation,
  hostileLine,
  hostileProse,
  hostileTitle,
  line,
  longProse,
  pointNumber,
  reference,
  sentence,
  titleLine,
  words,
} from './phrases.ts';
import type { Random } from './random.ts';
import { agendaNumbers, approved, due, laterDay, whenAndWhere } from './shown.ts';
import type { CorrectionSpec, GroundSpec, ItemSpec, NextSpec, PointSpec, TextSpec } from './specs.ts';
import { GROUNDS, type GroundName } from './workspace.ts';

/** What stands around a part: its level, and the lowest readers who get to see it. */
export interface Frame {
  readonly level: number;
  readonly needed: number;
  /** The level of what the audience sees around it; absent: that of the part is at least as high. */
  readonly around?: number;
}

/** What the withheld parts of one record are made from. */
export interface Withholding {
  readonly random: Random;
  readonly audience: number;
  /** The highest rank of the policy. */
  readonly top: number;
  /** How many parts to add at a place, at most. */
  readonly density: number;
  /** What the document shows, for withheld texts that are equal to it or speak of it. */
  readonly shown: ShownWords;
  /** Withheld texts that the other record of the pair can have too, at another place. */
  readonly shared: readonly string[];
  /** Numbers of withheld items, by the lowest rank of readers who know of the item. */
  readonly numbers: readonly (readonly string[])[];
  /** Grounds that labels may have here. */
  readonly grounds: readonly GroundName[];
  /** Whether the workspace has a notice. */
  readonly hasNotice: boolean;
  /** Actions of earlier records of an archive. */
  readonly known: readonly KnownAction[];
  /** The group of an archive, of whose meetings texts speak; absent: the record is alone. */
  readonly archive?: string | undefined;
}

/** The texts of a document, by what may be made equal to them. */
export interface ShownWords {
  readonly prose: readonly string[];
  readonly titles: readonly string[];
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  /** Of actions. */
  readonly ids: readonly string[];
}

/** Up to `density` of something. */
export function several<T>({ random, density }: Withholding, make: () => T): readonly T[] {
  return Array.from({ length: random.below(density + 1) }, make);
}

export function withheldPoint(by: Withholding, frame: Frame): PointSpec {
  const { random } = by;
  const level = random.between(Math.max(by.audience + 1, frame.level), by.top);
  return {
    text: withheldProse(by, level),
    number: pointNumber(random),
    label: labelOf(random, level, frame.level),
    ground: groundSpec(by),
    wording: wordings(random, Math.max(by.audience + 1, frame.needed), level, (rank) =>
      withheldProse(by, rank),
    ),
    ...withheldKind(by, { ...frame, level }),
  };
}

/** What a point of this level is besides its text: that, too, is only for those who may read the text. */
export function withheldKind(
  by: Withholding,
  frame: Frame,
): Pick<PointSpec, 'kind' | 'owners' | 'due' | 'id'> {
  const { random } = by;
  const kind = random.pick(['text', 'text', 'decision', 'action', 'noted'] as const);
  if (kind !== 'action') return { kind, owners: [] };
  const owners = several(by, () => nameWithin(by, frame));
  const id = by.archive !== undefined || random.chance(0.4) ? actionId(random) : undefined;
  return { kind, owners, id, due: random.chance(0.5) ? due(random) : undefined };
}

/** A name in a withheld part. Its wordings may be for any readers: without the part around it nobody sees them. */
export function nameWithin(by: Withholding, frame: Frame): TextSpec {
  const { random } = by;
  const level = random.chance(0.6) ? frame.level : random.between(frame.level, by.top);
  return {
    text: withheldName(by, level),
    label: labelOf(random, level, frame.level),
    ground: groundSpec(by),
    wording: wordings(random, frame.needed, level, (rank) => withheldName(by, rank)),
  };
}

/** A name above the audience in a part that the audience sees. */
export function nameAbove(by: Withholding, frame: Frame): TextSpec {
  const { random, audience } = by;
  const level = random.between(Math.max(audience + 1, frame.level), by.top);
  return {
    text: withheldName(by, level),
    label: labelOf(random, level, frame.level),
    ground: groundSpec(by),
    wording: wordings(random, Math.max(audience + 1, frame.needed), level, (rank) => withheldName(by, rank)),
  };
}

/** An item that the audience does not know of: its title is above it, and so is everything in it. */
export function withheldItem(by: Withholding, frame: Frame, depth = 1): ItemSpec {
  const { random } = by;
  const level = random.between(Math.max(by.audience + 1, frame.level), by.top);
  const title = withheldTitle(by, { ...frame, level });
  const from = Math.min(Math.max(level, title.label ?? 0), ...(title.wording?.keys() ?? []));
  const inner = { level, needed: Math.max(frame.needed, from) };
  return {
    number: random.chance(0.75) ? withheldNumber(by, from) : undefined,
    formerly: random.chance(0.15) ? `${random.between(500, 9_999)}` : undefined,
    label: labelOf(random, level, frame.level),
    ground: groundSpec(by),
    title,
    presenters: several(by, () => nameWithin(by, inner)),
    points: several(by, () => withheldPoint(by, inner)),
    actions: random.chance(by.archive === undefined ? 0.2 : 0.6)
      ? several(by, () => withheldEntry(by, inner))
      : [],
    papers: papersOf([], inner, by),
    items: depth < 3 && random.chance(0.3) ? several(by, () => withheldItem(by, inner, depth + 1)) : [],
    approves: approved(random),
    notice: by.hasNotice && random.chance(0.2) ? [random.pick(GROUNDS)] : undefined,
  };
}

/** A title that is above its item needs words for those who see the item. */
function withheldTitle(by: Withholding, { level, needed }: Frame): TextSpec {
  const { random, audience } = by;
  const own = random.chance(0.7) ? level : random.between(level, by.top);
  const lowest = Math.max(audience + 1, needed);
  const wording = new Map(wordings(random, lowest, own, () => titleWords(by)));
  if (own > level) wording.set(random.between(lowest, level), titleWords(by));
  return { text: titleWords(by), label: labelOf(random, own, level), wording };
}

export function withheldNext(by: Withholding, outer: number): NextSpec {
  const { random, audience, top } = by;
  const level = random.between(Math.max(audience + 1, outer), top);
  return {
    text: line(random),
    ...whenAndWhere(random),
    label: labelOf(random, level, outer),
    ground: groundSpec(by),
  };
}

export function withheldCorrection(by: Withholding, outer: number): CorrectionSpec {
  const { random, audience, top } = by;
  const level = random.between(Math.max(audience + 1, outer), top);
  const text = withheldProse(by, level);
  return {
    text: text.includes('\n') ? sentence(random) : text, // it is one paragraph
    date: laterDay(random),
    label: labelOf(random, level, outer),
    ground: groundSpec(by),
  };
}

/** Why something is withheld, which nobody learns from whom it is withheld. */
export function groundSpec({
  random,
  grounds,
}: Pick<Withholding, 'random' | 'grounds'>): GroundSpec | undefined {
  if (random.chance(0.2)) return undefined;
  return {
    because: random.chance(0.9) ? random.some(grounds) : undefined,
    review: random.chance(0.8) ? laterDay(random) : undefined,
  };
}

/** A label is needed where the level rises; elsewhere an author may write it all the same. */
export function labelOf(random: Random, level: number, inherited: number): number | undefined {
  return level > inherited || random.chance(0.15) ? level : undefined;
}

/** Wordings at some of the ranks from `from` up to, and without, `below`. */
export function wordings(
  random: Random,
  from: number,
  below: number,
  words: (rank: number) => string,
): ReadonlyMap<number, string> {
  const ranks = Array.from({ length: Math.max(0, below - from) }, (_, i) => from + i);
  return new Map(ranks.filter(() => random.chance(0.3)).map((rank) => [rank, words(rank)]));
}

/** Prose for readers of a rank. What readers of the document could get instead speaks of no item. */
export function withheldProse(by: Withholding, rank: number): string {
  const { random, audience, shown, shared, numbers } = by;
  if (by.archive !== undefined && rank > audience && random.chance(0.1))
    return aboutMeeting(random, by.archive);
  const draw = random.below(100);
  if (draw < 8) return hostileProse(random);
  if (draw < 9) return longProse(random);
  if (draw < 13) return blocks(random);
  if (draw < 19 && rank > audience) return explanation(random);
  if (rank <= audience || draw < 40) return sentence(random);
  if (draw < 50) return random.some(shown.prose) ?? sentence(random);
  if (draw < 65) return random.some(shared) ?? sentence(random);
  if (draw < 78) return aboutShown(by);
  if (draw < 92) {
    const number = random.some(numbers.slice(0, rank + 1).flat());
    return `The matter of item ${number ?? 99} is ${words(random, 3)}.`;
  }
  return `Incident ${reference(random)} is ${words(random, 3)}.`;
}

/** A name of a presenter or an owner, or a label, for readers of a rank. */
export function withheldName({ random, audience, shown }: Withholding, rank: number): string {
  const draw = random.below(100);
  if (draw < 10) return hostileLine(random);
  if (draw > 95) return random.pick(EXPANSIONS);
  const isAbove = rank > audience;
  const equal = isAbove && draw < 22 ? random.some([...shown.names, ...shown.titles]) : undefined;
  return equal ?? line(random);
}

/** A title can be equal to a title that is shown, but not to another text: that would seem to refer to it. */
export function titleWords({ random, shown }: Withholding): string {
  const draw = random.below(100);
  if (draw < 10) return hostileTitle(random);
  return (draw < 22 ? random.some(shown.titles) : undefined) ?? titleLine(random);
}

function aboutShown({ random, shown }: Withholding): string {
  const number = random.some(shown.numbers);
  const isByNumber = random.chance(0.5) && number !== undefined;
  const name = isByNumber ? `item ${number}` : random.some(shown.titles);
  return name === undefined ? sentence(random) : `This goes with ${asProse(name)}, ${words(random, 4)}.`;
}

function withheldNumber({ random, shown, numbers }: Withholding, from: number): string {
  const equal = random.chance(0.35) ? random.some(shown.numbers) : undefined;
  return equal ?? random.some(numbers[from] ?? []) ?? '77';
}

/** Numbers for withheld items: each rank has its own, so that no text speaks of an item above its readers. */
export function numbersByRank(random: Random, top: number): readonly (readonly string[])[] {
  const numbers = agendaNumbers(random, 24);
  return Array.from({ length: top + 1 }, (_, rank) => numbers.filter((_number, i) => i % (top + 1) === rank));
}
