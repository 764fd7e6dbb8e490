import { higher, type Level, type Policy } from '../base/policy.ts';
import { type EntryLabel, entryLabel, tableOfEntries } from './action-entry.ts';
import { type PointRow, tableOfPoints } from './action-table.ts';
import type { SourceBlock } from './blocks.ts';
import type { Findings } from './findings.ts';
import type { ImportedEntry, ImportedPaper, ImportedPoint, PapersBelow } from './imported.ts';
import { type PointLabel, pointLabel } from './labels.ts';
import { highestOf, labelAbove, markAt, portionsOf, tableLevel } from './levels.ts';
import { paperIn } from './papers.ts';
import { decimal, type RecordBlock, wordsOf } from './prose.ts';
import { textOf } from './runs.ts';

export interface ItemBody extends PapersBelow {
  readonly points: readonly ImportedPoint[];
  readonly actions: readonly ImportedEntry[];
}

export interface BodyContext {
  readonly policy: Policy;
  readonly kinds: ReadonlyMap<string, string>;
  /** The number of the item, if its paragraphs are counted below it. */
  readonly counted?: string | undefined;
  /** The level of the item. */
  readonly around: Level;
  readonly findings: Findings;
  /** Whether the document says itself what the marks of its parts mean. */
  readonly saysMarks?: boolean | undefined;
  /** The number of the meeting. */
  readonly meeting?: string | undefined;
}

/** A point whose end has not been seen. */
interface OpenPoint {
  readonly label: Omit<PointLabel, 'runs'> & Partial<Pick<EntryLabel, 'state'>>;
  readonly level: Level | undefined;
  readonly blocks: RecordBlock[];
  /** It is an entry of a list, each of whose entries is a point. */
  readonly isEntry: boolean;
  /** A point that a row of a table gives. */
  readonly made?: ImportedPoint;
}

const PAPERS = /^(Papers|Annexes):\s*/;

/**
 * What stands below the title of an item. Paragraphs that run on are one text, in which lists and tables stand where
 * they stood; a label, a number or a mark begins another point, and so does each bullet of a list that nothing
 * introduces.
 */
export function bodyFrom(blocks: readonly SourceBlock[], context: BodyContext): ItemBody {
  const points: OpenPoint[] = [];
  const papers: Record<'Papers' | 'Annexes', ImportedPaper[]> = { Papers: [], Annexes: [] };
  const entries: ImportedEntry[] = [];
  let list: 'points' | 'prose' | undefined;
  let listing: 'Papers' | 'Annexes' | undefined;
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    if (block.kind === 'entry' && listing) {
      papers[listing].push(paperIn(block.runs, context, block.level));
      continue;
    }
    if (block.kind === 'table') {
      const rows = tableOfEntries(block, context);
      if (rows) entries.push(...rows);
      else addTable(points, entries, block, context);
      list = undefined;
      continue;
    }
    if (block.kind === 'entry') {
      const open = points.at(-1);
      list ??= isListOfPoints(block, open, context) ? 'points' : 'prose';
      if (list === 'points' && block.depth === 1 && block.marker !== undefined)
        addTexts(points, block, context, true);
      else addEntry(points, block, context);
      continue;
    }
    const heading = PAPERS.exec(textOf(block.runs));
    const before = list;
    list = undefined;
    listing = undefined;
    if (heading?.[1] === 'Papers' || heading?.[1] === 'Annexes') {
      const rest = wholePaper(block.runs, heading[0].length);
      if (rest.length > 0) papers[heading[1]].push(paperIn(rest, context, block.level));
      else listing = heading[1];
    } else addTexts(points, block, context, false, before === 'points');
  }
  return {
    points: points.flatMap((point) => (isEntry(point) ? [] : [closed(point, context)])),
    actions: [
      ...points.flatMap((point) => (isEntry(point) ? [closedEntry(point, context)] : [])),
      ...entries,
    ],
    papers: papers.Papers,
    annexes: papers.Annexes,
  };
}

function wholePaper(runs: Parameters<typeof paperIn>[0], from: number) {
  const text = textOf(runs);
  let at = 0;
  return runs.flatMap((run) => {
    const own = run.text.slice(Math.max(0, from - at));
    at += run.text.length;
    return own.trim() === '' && text.length === from ? [] : own === '' ? [] : [{ ...run, text: own }];
  });
}

/** Bullets that no sentence introduces are points, and so are those that say what they are. */
function isListOfPoints(
  { runs, marker }: { readonly runs: SourceRuns; readonly marker?: string },
  open: OpenPoint | undefined,
  context: BodyContext,
): boolean {
  const { policy, around } = context;
  const mark = markAt(runs, policy);
  const isSaid = labelOf(mark?.runs ?? runs, context, around)?.key !== undefined;
  if (isSaid || open?.isEntry) return true;
  const number = decimal(marker);
  if (number !== undefined) return number > 99;
  return (
    !open ||
    (/^[([]?[\da-z]/i.test(marker ?? '') === false &&
      open.blocks.length > 1 &&
      open.blocks.at(-1)?.kind === 'table')
  );
}

type SourceRuns = Parameters<typeof textOf>[0];

function addTexts(
  points: OpenPoint[],
  { runs, level: said }: { readonly runs: SourceRuns; readonly level?: Level },
  context: BodyContext,
  isEntry: boolean,
  isApart = false,
): void {
  const { policy, around } = context;
  const mark = said ? undefined : markAt(runs, policy);
  const first = labelOf(mark?.runs ?? runs, context, higher(said ?? mark?.level ?? around, around));
  const own = first?.runs ?? runs;
  const portions = said ? [{ runs: own, level: said }] : portionsOf(own, policy, first && mark?.level);
  const all = portions.length > 0 ? portions : [{ runs: [], ...(mark && { level: mark.level }) }];
  all.forEach((portion, i) => {
    const level = above(portion.level, around);
    const found = i === 0 ? first : labelOf(portion.runs, context, higher(level ?? around, around));
    const open = points.at(-1);
    const isPlain = open?.label.key === undefined && open?.label.number === undefined;
    const goesOn = i === 0 && !isEntry && !isApart && !found && isPlain && open?.level === level;
    const { runs: _, ...label } = found ?? portion;
    const words = i > 0 && found ? found.runs : portion.runs;
    const block: RecordBlock = { kind: 'paragraph', runs: words };
    if (goesOn && open) open.blocks.push(block);
    else points.push({ label: withoutLevel(label), level, blocks: words.length > 0 ? [block] : [], isEntry });
  });
}

/** What a text says that it is. */
function labelOf(runs: SourceRuns, context: BodyContext, level: Level): EntryLabel | PointLabel | undefined {
  return (
    entryLabel(runs, { policy: context.policy, meeting: context.meeting }, level) ??
    pointLabel(runs, context, level)
  );
}

function withoutLevel({
  level: _,
  ...label
}: Omit<PointLabel, 'runs'> & { readonly level?: Level }): Omit<PointLabel, 'runs'> {
  return label;
}

function above(level: Level | undefined, around: Level): Level | undefined {
  return level && level.rank > around.rank ? level : undefined;
}

function addEntry(
  points: OpenPoint[],
  block: Extract<SourceBlock, { kind: 'entry' }>,
  { policy, around }: BodyContext,
): void {
  const mark = block.level ? undefined : markAt(block.runs, policy);
  const level = above(block.level ?? mark?.level, around);
  const entry = mark ? { ...block, runs: mark.runs } : block;
  const open = points.at(-1);
  const depth = open?.isEntry && open.blocks.length > 0 ? Math.max(1, block.depth - 1) : block.depth;
  const isBelow = open?.isEntry === true && block.depth > 1 && (level?.rank ?? 0) <= (open.level?.rank ?? 0);
  if (open && (open.level === level || isBelow)) open.blocks.push({ ...entry, depth });
  else points.push({ label: {}, level, blocks: [entry], isEntry: false });
}

/** Whether an action is one of an earlier meeting, by its id. */
function isOfEarlier({ key, id = '' }: ImportedPoint, meeting: string | undefined): boolean {
  const [of] = /^\d+(?=\.)/.exec(id) ?? [];
  return key === 'action' && of !== undefined && meeting !== undefined && Number(of) < Number(meeting);
}

/** A day in such a row is the one that was agreed earlier: it is no news. */
function entryOf({ point, state }: PointRow): ImportedEntry {
  const { id = '', words, classification, owners } = point;
  return {
    id,
    ...(classification !== undefined && { classification }),
    ...(state && { state }),
    words,
    ...(owners && { owners }),
  };
}

/** What of a row has no place in the record. */
function besideRow({ point, state, item, rest }: PointRow, isEarlier: boolean): string {
  return [
    ...(isEarlier && point.due !== undefined ? [`due: ${point.due}`] : []),
    ...(!isEarlier && state && state !== 'open' ? [`status: ${state}`] : []),
    ...(item === '' ? [] : [`item: ${item}`]),
    ...(rest === '' ? [] : [rest]),
  ].join('; ');
}

function addTable(
  points: OpenPoint[],
  entries: ImportedEntry[],
  block: Extract<SourceBlock, { kind: 'table' }>,
  context: BodyContext,
): void {
  const { policy, around, findings } = context;
  const ofPoints = tableOfPoints(block, context);
  if (ofPoints) {
    for (const row of ofPoints.rows) {
      const { point } = row;
      const isEarlier = isOfEarlier(point, context.meeting);
      if (isEarlier) entries.push(entryOf(row));
      else
        points.push({ label: { key: point.key }, level: undefined, blocks: [], isEntry: false, made: point });
      const beside = besideRow(row, isEarlier);
      findings.aside(block.at, beside && `${point.words} (${beside})`);
    }
    return;
  }
  const [[first = [], ...cells] = [], ...rows] = block.rows;
  const mark = markAt(first, policy);
  const level = above(highestOf([mark?.level, tableLevel(block)]), around);
  const table = mark ? { ...block, rows: [[mark.runs, ...cells], ...rows] } : block;
  const open = points.at(-1);
  if (open && open.level === level) open.blocks.push(table);
  else points.push({ label: {}, level, blocks: [table], isEntry: false });
}

function isEntry({ label }: OpenPoint): boolean {
  return label.key === 'entry';
}

function closedEntry({ label, level, blocks }: OpenPoint, { around }: BodyContext): ImportedEntry {
  const { key: _, number: __, id = '', ...others } = label;
  return {
    id,
    ...labelAbove(level, around),
    ...others,
    ...(blocks.length > 0 && { words: wordsOf(blocks) }),
  };
}

function closed({ label, level, blocks, made }: OpenPoint, { around }: BodyContext): ImportedPoint {
  if (made) return made;
  const { key = 'text', ...others } = label;
  return { ...others, key, words: wordsOf(blocks), ...labelAbove(level, around) };
}
