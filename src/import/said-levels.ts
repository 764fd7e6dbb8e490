import { higher, type Level, type Policy } from '../base/policy.ts';
import type { SourceBlock } from './blocks.ts';
import type { UnclearMarking } from './document-level.ts';
import type { Findings } from './findings.ts';
import { itemLine, numberAt } from './item-line.ts';
import { highestOf, markAt, marksIn } from './levels.ts';
import { type MentionFinder, mentionFinder, type Reach, withoutExactMarks } from './mentions.ts';
import { levelInWords } from './named-levels.ts';
import { opensSomeParts, partWithoutMark } from './open-parts.ts';
import { textOf } from './runs.ts';

/** Blocks with the levels that the document says of them in other words than those of a mark. */
export interface SaidLevels {
  readonly blocks: readonly SourceBlock[];
  /** The highest that is said of anything. */
  readonly highest: Level;
  /** The level that is said of what stands elsewhere: all of the record has it. */
  readonly whole: Level;
  /** Words that leave open who may read what: a person has to say it. */
  readonly marking?: UnclearMarking;
}

interface SaidLevelsContext {
  readonly policy: Policy;
  readonly around: Level;
  /** What the document says of itself, which headers and properties can repeat. */
  readonly stated?: Level | undefined;
  readonly findings: Findings;
  /** Whether the document says itself what the marks of its parts mean. */
  readonly saysMarks: boolean;
}

/** A level that counts from a line to the end that is said, or to the next heading as high. */
interface Region {
  readonly level: Level;
  /** How deep the heading is that begins it, where it counts as far as the part below that. */
  readonly depth?: number;
}

/** Gives each block the level that is said of it, beside it or above it. What seems to say a level does. */
export function withSaidLevels(all: readonly SourceBlock[], context: SaidLevelsContext): SaidLevels {
  const { policy, around, findings, saysMarks, stated = around } = context;
  const finder = mentionFinder(policy, around);
  const opensSome = opensSomeParts(around);
  let whole = around;
  let highest = around;
  let regions: readonly Region[] = [];
  let marking: UnclearMarking | undefined;
  let endedOpen: UnclearMarking | undefined;
  const head = headLength(all, policy);
  const blocks = all.flatMap((block, i): readonly SourceBlock[] => {
    if (block.kind === 'furniture' && block.isName) {
      const words = textOf(block.runs);
      const named = levelInWords(words, policy);
      if (!named || named.rank <= higher(stated, whole).rank) return [];
      highest = higher(highest, named);
      marking ??= { why: 'level in name', at: block.at, words };
      return [];
    }
    if (block.kind === 'heading')
      regions = regions.filter(({ depth }) => depth === undefined || depth < block.depth);
    const { level, isAlone, ...said } = saidBy(block, finder, context);
    const reach = said.reach === 'its part' ? reachOfPart(all[i - 1], policy) : (said.reach ?? 'itself');
    if (endedOpen && block.kind !== 'furniture') {
      if (!level || reach !== 'from here') marking ??= endedOpen;
      endedOpen = undefined;
    }
    if (said.endsOpenPart)
      endedOpen = { why: 'open part', at: block.at, words: textOf(block.kind === 'table' ? [] : block.runs) };
    if (said.spokenOf !== undefined && said.marking === undefined && !level)
      findings.say(block.at, `“${said.spokenOf}” is named, and taken for ordinary words: who may read this?`);
    if (said.marking !== undefined) marking ??= { why: 'unknown marking', at: block.at, words: said.marking };
    if (!level && block.kind !== 'table' && opensSome(textOf(block.runs)))
      marking ??= { why: 'open part', at: block.at, words: textOf(block.runs) };
    if (block.kind === 'furniture') {
      if (level && level.rank > stated.rank) {
        whole = higher(whole, level);
        highest = higher(highest, level);
        findings.say(block.at, `${level.name} is named ${PLACES[block.isUnseen ? 'unseen' : 'furniture']}`);
      }
      return block.isUnseen ? [] : [block];
    }
    if (reach === 'to here') {
      const at = regions.findLastIndex((region) => !level || region.level.rank === level.rank);
      if (at < 0 && level) whole = higher(whole, level);
      regions = regions.filter((_, i) => i !== at);
    }
    if (level) {
      highest = higher(highest, level);
      findings.say(block.at, `${level.name} is named ${PLACES[reach]}`);
      if (reach === 'elsewhere' || (i < head && reach !== 'itself')) whole = higher(whole, level);
      if (reach === 'from here' || block.kind === 'heading') {
        const isItem = block.kind === 'heading' && numberAt(textOf(block.runs)).number !== undefined;
        regions = [...regions, { level, ...(isItem && { depth: block.depth }) }];
      }
    }
    if (isAlone && block.kind !== 'heading' && block.kind !== 'table') {
      findings.mark(block.at, textOf(block.runs));
      return [];
    }
    const below = regions.reduce((most, region) => higher(most, region.level), around);
    return [withLevels(block, level, below, finder, context)];
  });
  const bare = saysMarks ? undefined : partWithoutMark(blocks.slice(head), policy, around);
  if (bare) marking ??= { why: 'open part', ...bare };
  return { blocks, highest, whole, ...(marking && { marking }) };
}

function withLevels(
  block: SourceBlock,
  said: Level | undefined,
  below: Level,
  finder: MentionFinder,
  context: SaidLevelsContext,
): SourceBlock {
  const { around } = context;
  const level = block.kind === 'table' ? below : higher(said ?? around, below);
  const own = level.rank > around.rank ? { level } : {};
  if (block.kind !== 'table') return { ...block, ...own };
  const levels = rowLevels(block, finder, context);
  return { ...block, ...own, ...(levels && { rowLevels: levels }) };
}

const PLACES = {
  itself: 'in this part, all of which has that level',
  'from here': 'as the level of what follows',
  'its part': 'as the level of its part',
  'to here': 'as the level of what stands above',
  furniture: 'in a header, a footer or a comment, so that all of the record has it',
  unseen: 'in what no page shows, such as a property or a deletion, so that all of the record has it',
  elsewhere: 'as the level of another part, so that all of the record has it',
} as const;

interface SaidByBlock {
  readonly level?: Level | undefined;
  readonly reach?: Reach;
  readonly marking?: string | undefined;
  readonly spokenOf?: string | undefined;
  readonly endsOpenPart?: boolean;
  /** Whether it says nothing else. */
  readonly isAlone?: boolean;
}

function saidBy(
  block: SourceBlock,
  finder: MentionFinder,
  { policy, saysMarks, around }: SaidLevelsContext,
): SaidByBlock {
  const texts = block.kind === 'table' ? block.rows.flat().map(textOf) : [textOf(block.runs)];
  if (block.kind === 'paragraph' && !saysMarks && withoutExactMarks(texts[0] ?? '', policy) === '') {
    const level = markAt(block.runs, policy)?.level;
    if (!level) return { reach: 'to here', isAlone: true };
    return level.rank > around.rank ? { level, reach: 'from here', isAlone: true } : {};
  }
  const isAside = block.kind === 'furniture'; // there a mark is not one of a part
  const mentions = texts.map((text) => finder.in(isAside ? text : withoutExactMarks(text, policy)));
  const levels = mentions.flatMap((mention) => mention.levels);
  const exact = block.kind === 'table' && !saysMarks ? texts.flatMap((text) => marksIn(text, policy)) : [];
  const level = highestOf([...levels, ...exact.map((mark) => mark.level)]);
  const marking = mentions.find((mention) => mention.marking !== undefined)?.marking;
  const [first = ''] = texts;
  const isSaid = levels.length > 0 && block.kind !== 'table';
  return {
    marking,
    spokenOf: mentions.find((mention) => mention.spokenOf !== undefined)?.spokenOf,
    endsOpenPart: !isAside && block.kind !== 'table' && !saysMarks && finder.endsOpenPart(first),
    ...(level && level.rank > around.rank && { level }),
    ...(isSaid && { reach: finder.reachOf(first), isAlone: finder.isAlone(first) }),
  };
}

/** What is said of a part at its beginning counts from there; further below, of all that stands around. */
function reachOfPart(before: SourceBlock | undefined, policy: Policy): Reach {
  if (before?.kind === 'heading') return 'from here';
  const line = before && itemLine(before, policy);
  return line?.number !== undefined && line.rest.length === 0 ? 'from here' : 'elsewhere';
}

/** How many blocks stand above the first part of a document. */
function headLength(all: readonly SourceBlock[], policy: Policy): number {
  const first = all.findIndex((block, i) => {
    const isPart = block.kind === 'heading' && all.slice(0, i).some(({ kind }) => kind === 'heading');
    return isPart || itemLine(block, policy)?.number !== undefined;
  });
  return Math.max(0, first);
}

/** The level that is said of each row of a table. That of a column is one of its heading: it counts for all rows. */
function rowLevels(
  { rows }: Extract<SourceBlock, { kind: 'table' }>,
  finder: MentionFinder,
  { policy, around, saysMarks }: SaidLevelsContext,
): readonly (Level | undefined)[] | undefined {
  const inCell = (text: string): readonly Level[] => {
    const exact = saysMarks ? [] : marksIn(text, policy).flatMap(({ level }) => level ?? []);
    return [...finder.in(withoutExactMarks(text, policy)).levels, ...exact];
  };
  let carried = around;
  const levels = rows.map((row, i) => {
    const texts = row.map(textOf).filter((text) => text.trim() !== '');
    const own = texts.flatMap(inCell).reduce(higher, around);
    const isAlone = texts.every((text) => inCell(text).length > 0);
    if (own.rank > around.rank && (i === 0 || isAlone)) carried = higher(carried, own);
    return higher(carried, own);
  });
  return levels.some(({ rank }) => rank > around.rank) ? levels : undefined;
}
