import { hasBlocks } from '../base/blocks.ts';
import type { LevelName } from '../base/policy.ts';
import {
  type Abbreviation,
  isBlock,
  type PortionMark,
  type Prose,
  type ProseNode,
  plainProse,
} from '../base/prose.ts';
import { fillIn } from '../record/workspace.ts';
import { OWN_WORDS } from './headlines.ts';

/**
 * Portion marks say in words which part of a document is of which level. A part is marked where its level is above that
 * of what surrounds it: a point of an item, an item of the document. So a text that is lower than its surroundings, such
 * as the wording that readers get instead of another, has no mark. All of it follows from what `redact` gives.
 */
export interface PortionMarks {
  /** Whether the workspace wants any. */
  readonly isShown: boolean;
  /** A part that ends where its paragraph, its entry of a list or its heading ends. */
  readonly begun: MarkPart;
  /** A part after which its paragraph goes on. */
  readonly enclosed: MarkPart;
  /** The mark before a part, with the blank after it; or nothing. */
  readonly start: Boundary;
  /** The mark after it, with the blank before it; or nothing. */
  readonly end: Boundary;
}

type MarkPart = (prose: Prose, level: LevelName, around: LevelName) => Prose;
type Boundary = (level: LevelName, around: LevelName) => Prose;

const SPACE = plainProse(' ');

/**
 * The marks of a document whose parts without a mark are of the level `base`, or none where the workspace wants none.
 * After a part inside a marked one, the mark of the outer one comes again: each mark counts until the next.
 */
export function portionMarks(isShown: boolean, base: LevelName): PortionMarks {
  const isMarked = (level: LevelName, around: LevelName) => isShown && level.rank > around.rank;
  const start: Boundary = (level, around) =>
    isMarked(level, around) ? [startMark(level.name), ...SPACE] : [];
  const end: Boundary = (level, around) => {
    if (!isMarked(level, around)) return [];
    return [...SPACE, around.rank > base.rank ? startMark(around.name) : endMark(level.name)];
  };
  const begun: MarkPart = (prose, level, around) =>
    prose.length === 0 ? prose : withEach(start(level, around), prose);
  const enclosed: MarkPart = (prose, level, around) =>
    prose.length === 0 ? prose : [...begun(prose, level, around), ...end(level, around)];
  return { isShown, begun, enclosed, start, end };
}

/** Prose with words before it, and before each of its blocks: paragraphs, entries of lists, and tables. */
function withEach(words: Prose, prose: Prose): Prose {
  if (words.length === 0) return prose;
  if (!hasBlocks(prose)) return [...words, ...prose];
  return prose.map((block): ProseNode => {
    if (!isBlock(block)) return block;
    switch (block.type) {
      case 'list':
        return { ...block, children: block.children.map((entry) => inside(words, entry)) };
      case 'table':
        return { ...block, children: atFirst(block.children, (row) => inside(words, row)) };
      default:
        return inside(words, block);
    }
  });
}

function inside(words: Prose, node: ProseNode): ProseNode {
  if (!isBlock(node)) return node;
  if (node.type === 'row')
    return { ...node, children: atFirst(node.children, (cell) => inside(words, cell)) };
  return { ...node, children: withEach(words, node.children) };
}

function atFirst([first, ...others]: Prose, change: (node: ProseNode) => ProseNode): Prose {
  return first ? [change(first), ...others] : [];
}

function startMark(level: string): PortionMark {
  return { type: 'portion', level, value: fillIn(OWN_WORDS.portion, { level }) };
}

function endMark(level: string): PortionMark {
  return { type: 'portion', level, value: fillIn(OWN_WORDS.portionEnd, { level }) };
}

/** What a short form stands for, where it is used; marked if its level is above that of the text around it. */
export function speltOut({ expansion, level }: Abbreviation): Prose {
  const prose = plainProse(expansion);
  return level === undefined ? prose : [startMark(level), ...SPACE, ...prose, ...SPACE, endMark(level)];
}

/** The same in a place that holds nothing else. */
export function longForm({ expansion, level }: Abbreviation): string {
  return level === undefined ? expansion : `${startMark(level).value} ${expansion}`;
}

export function beginsWithMark([first]: Prose): boolean {
  if (first && isBlock(first)) return beginsWithMark(first.children);
  return first?.type === 'portion';
}

/** The levels that marks name, in texts of any kind. */
export function levelsMarked(texts: readonly Prose[]): ReadonlySet<string> {
  const namesIn = (node: ProseNode): readonly string[] => {
    if ('children' in node) return node.children.flatMap(namesIn);
    const isNamed = node.type === 'portion' || node.type === 'abbreviation';
    return isNamed && node.level !== undefined ? [node.level] : [];
  };
  return new Set(texts.flatMap((prose) => prose.flatMap(namesIn)));
}

/** What a document has marks in: headings, lists and tables; and the level of what has no mark. */
interface MarkedParts {
  readonly around: LevelName;
  readonly hasHeadings: boolean;
  readonly hasBlocks: boolean;
  /** Tables of people, decisions or actions, in which each row has its own level. */
  readonly hasRows: boolean;
}

/** What the marks of a document mean, for the statement on its first page; nothing where it has none. */
export function meaningOfMarks(
  marked: ReadonlySet<string>,
  { levels }: { readonly levels: readonly LevelName[] },
  { around, hasHeadings, hasBlocks, hasRows }: MarkedParts,
): Prose {
  const marks = levels.filter(({ name }) => marked.has(name)).map(({ name }) => startMark(name).value);
  if (marks.length === 0) return [];
  const sentences = [
    fillIn(hasBlocks ? OWN_WORDS.portionsOfBlocks : OWN_WORDS.portions, { marks: alternatives(marks) }),
    ...(hasRows ? [OWN_WORDS.portionsOfRows] : []),
    ...(hasHeadings ? [OWN_WORDS.portionHeadings] : []),
    fillIn(OWN_WORDS.otherPortions, { level: around.name }),
  ];
  return plainProse(sentences.join(' '));
}

/** `(Green), (Amber) or (Red)`. */
function alternatives(marks: readonly string[]): string {
  const [last = '', ...before] = marks.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${OWN_WORDS.or} ${last}`;
}

/** A level as documents keep it. */
export function levelName({ name, rank }: LevelName): LevelName {
  return { name, rank };
}
