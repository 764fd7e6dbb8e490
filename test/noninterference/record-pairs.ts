import { isDeepStrictEqual } from 'node:util';
import { complete, withheldRecord } from './completion.ts';
import type { KnownAction } from './entries.ts';
import { mayBeRepeated, shortSentence } from './phrases.ts';
import type { Levels } from './policies.ts';
import { printYaml } from './print-yaml.ts';
import { type Random, randomFrom } from './random.ts';
import { dataOf } from './record-data.ts';
import { shownTo } from './reference-redaction.ts';
import { sayingMore } from './say-more.ts';
import { type PlannedItem, type PlannedRecord, planNothing, planShown } from './shown.ts';
import { LEVELS, type RecordSpec } from './specs.ts';
import { numbersByRank, type ShownWords, type Withholding } from './withheld.ts';
import { GROUNDS } from './workspace.ts';

/** One of the two records of a pair: what its author means, and how it is written. */
export interface WrittenRecord {
  readonly spec: RecordSpec;
  readonly yaml: string;
}

/** Two valid records of which an audience may see the same. */
export interface RecordPair {
  readonly audience: number;
  readonly levels: Levels;
  readonly hasNotice: boolean;
  readonly records: readonly [WrittenRecord, WrittenRecord];
}

/** What a pair is made from. The same wish gives the same pair. */
export interface PairWish {
  readonly seed: number;
  /** The rank of the audience: the pair differs in nothing that it may see. */
  readonly audience: number;
  /** How many items are shown at most. */
  readonly size: number;
  /** The number of the meeting: it is in the names of the files. */
  readonly meeting: string;
  /** Whether the audience is to be told nothing of the meeting. */
  readonly isEmpty?: boolean;
  /** The policy; absent: the one that is built in. */
  readonly levels?: Levels | undefined;
  /** Whether the workspace has a notice: the pair is then equal in its notices too. */
  readonly hasNotice?: boolean;
  /** The actions of earlier records of the two archives; absent: the records are alone. */
  readonly known?: Two<readonly KnownAction[]> | undefined;
}

type Two<T> = readonly [T, T];

const UNSEEN = 0.03;

/** A pair of records; held against the reference redaction, so that a mistake of the generator is no finding. */
export function pairOf(wish: PairWish): RecordPair {
  const { audience, levels = LEVELS, hasNotice = false } = wish;
  const random = randomFrom(wish.seed);
  const make = random.chance(UNSEEN) ? unseenPair(random, wish) : seenPair(random, wish);
  const records = [make(0), make(1)] as const;
  const [first, second] = records.map(({ spec }) => shownTo(audience, spec, hasNotice));
  if (!isDeepStrictEqual(first, second)) {
    throw new Error(`the generator made two records that differ in what is shown: ${JSON.stringify(wish)}`);
  }
  return { audience, levels, hasNotice, records };
}

function seenPair(
  random: Random,
  { audience, size, meeting, isEmpty = false, levels = LEVELS, hasNotice = false, known }: PairWish,
): (side: number) => WrittenRecord {
  const plan = isEmpty
    ? planNothing(random, audience, meeting)
    : planShown(random, audience, size, meeting, hasNotice, known && ofBoth(known));
  const shared = sharedProse(random);
  return (side) => {
    const own = random.fork();
    const by = withholding(own, { audience, levels, hasNotice }, shared, wordsOf(plan));
    return written(
      complete(plan, { ...by, ...(known && { archive: plan.group, known: known[side === 0 ? 0 : 1] }) }),
      own,
      levels,
    );
  };
}

/** Records that are above the audience as a whole can differ in everything, but for the name of their file. */
function unseenPair(
  random: Random,
  { audience, meeting, levels = LEVELS, hasNotice = false, known }: PairWish,
): (side: number) => WrittenRecord {
  const nothing: ShownWords = { prose: [], titles: [], names: [], numbers: [], ids: [] };
  const shared = sharedProse(random);
  return (side) => {
    const own = random.fork();
    const by = withholding(own, { audience, levels, hasNotice }, shared, nothing);
    return written(
      withheldRecord(meeting, { ...by, ...(known && { archive: '', known: known[side === 0 ? 0 : 1] }) }),
      own,
      levels,
    );
  };
}

/** One record that is above an audience as a whole. */
export function unseenRecord(wish: PairWish): WrittenRecord {
  return unseenPair(randomFrom(wish.seed), wish)(0);
}

function withholding(
  random: Random,
  { audience, levels, hasNotice }: Pick<RecordPair, 'audience' | 'levels' | 'hasNotice'>,
  shared: readonly string[],
  shown: ShownWords,
): Withholding {
  return {
    random,
    audience,
    top: levels.length - 1,
    shared,
    shown,
    density: random.pick([0, 1, 1, 1, 1, 1, 2, 3]),
    numbers: numbersByRank(random, levels.length - 1),
    grounds: GROUNDS,
    hasNotice,
    known: [],
  };
}

/** What both archives have. */
function ofBoth([first, second]: Two<readonly KnownAction[]>): readonly KnownAction[] {
  return first.filter((one) => second.some((other) => isDeepStrictEqual(one, other)));
}

function written(draft: RecordSpec, random: Random, levels: Levels): WrittenRecord {
  const spec = sayingMore(draft, random);
  return { spec, yaml: printYaml(dataOf(spec, random, levels), random) };
}

function sharedProse(random: Random): readonly string[] {
  return Array.from({ length: 3 }, () => shortSentence(random));
}

function wordsOf({ introduction, items }: PlannedRecord): ShownWords {
  const all = allItems(items);
  return {
    prose: [
      ...(introduction ? [introduction.text] : []),
      ...all.flatMap(({ points }) => points.map(({ text }) => text)),
    ].filter(mayBeRepeated),
    titles: all.map(({ title }) => title.text).filter(mayBeRepeated),
    names: all.flatMap(({ presenters }) => presenters.map(({ text }) => text)),
    numbers: all.flatMap(({ number }) => number ?? []),
    ids: all.flatMap(({ points }) => points.flatMap(({ id }) => id ?? [])),
  };
}

function allItems(items: readonly PlannedItem[]): readonly PlannedItem[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}
