import { elementsOf, type XmlElement } from '../../read/zip/xml.ts';
import type { Run, SourceBlock } from '../blocks.ts';
import { type IndentedBlock, withDepths } from '../entry-depths.ts';
import { nameBlocks } from '../named-levels.ts';
import { textOf, tidied } from '../runs.ts';
import { typedBullet } from '../typed-bullet.ts';
import { unseenBlocks } from '../unseen.ts';
import { LIST_OF_PARAGRAPH, type ReadWord, WHITE_LETTERS, type WordNode } from './document.ts';
import { markersIn, type NextMarker } from './numbering.ts';
import { isFixedFont, stylesIn, type WordStyle, type WordStyles } from './styles.ts';

interface WordReading {
  readonly styles: WordStyles;
  readonly nextMarker: NextMarker;
  readonly notes: WordNode[];
  /** Whether a paragraph of the style Title begins it, so that headings stand one below. */
  readonly hasTitle: boolean;
}

const NOWHERE = {};

/** What a reader sees of a Word document, and its headers, footers and comments. */
export function wordBlocks({
  document,
  styles,
  numbering,
  headers,
  footers,
  texts,
  names,
}: ReadWord): readonly SourceBlock[] {
  const children = document.children ?? [];
  const reading: WordReading = {
    styles: stylesIn(styles),
    nextMarker: markersIn(numbering),
    notes: [],
    hasTitle: children.some(({ styleName }) => styleName === 'Title'),
  };
  const body = withDepths(blocksOf(children, reading));
  const notes = reading.notes.map((reference, i) => {
    const text = blocksOf(document.notes.resolve(reference)?.body ?? [], reading)
      .map(plainText)
      .join('\n');
    return { kind: 'paragraph', runs: [{ text: `[${i + 1}] ${text}` }], at: NOWHERE } as const;
  });
  const comments = document.comments.flatMap(({ body: said }) => blocksOf(said, reading).map(plainText));
  const seen = [
    ...furniture(headers.flatMap(paragraphsOf)),
    ...body,
    ...notes,
    ...furniture([...footers.flatMap(paragraphsOf), ...comments]),
  ];
  return [...seen, ...unseenBlocks(texts, seen), ...nameBlocks(names, seen)];
}

function furniture(texts: readonly string[]): readonly SourceBlock[] {
  const said = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  return said.map((text) => ({ kind: 'furniture', runs: [{ text }], at: NOWHERE }));
}

/** The texts of a header or a footer: those of its paragraphs, and what tabs part in them. */
function paragraphsOf(part: XmlElement): readonly string[] {
  return elementsOf(part, 'p').flatMap((paragraph) => spoken(paragraph).split('\t'));
}

function spoken({ name, text, children }: XmlElement): string {
  if (name === 't') return text;
  return name === 'tab' || name === 'ptab' ? '\t' : children.map(spoken).join('');
}

function plainText(block: SourceBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.map(textOf).join(' ')).join('\n');
  return textOf(block.runs);
}

function blocksOf(nodes: readonly WordNode[], reading: WordReading): readonly SourceBlock[] {
  const blocks: IndentedBlock[] = [];
  for (const node of nodes) {
    if (node.type === 'table') blocks.push(...tableBlocks(node, reading));
    else if (node.type === 'paragraph') blocks.push(...paragraphBlocks(node, blocks.at(-1), reading));
  }
  return blocks;
}

function paragraphBlocks(
  node: WordNode,
  before: IndentedBlock | undefined,
  reading: WordReading,
): readonly IndentedBlock[] {
  const style = reading.styles(node.styleId);
  const heading = headingDepth(node, style, reading);
  const all = runsOf(node.children ?? [], heading === undefined ? lookOf(style) : {}, reading);
  const list = listOf(textOf(all), style);
  const marker = list && reading.nextMarker(list.id, list.depth);
  const typed = tidied(all.map((run) => ({ ...run, text: run.text.replace(LIST_OF_PARAGRAPH, '') })));
  const bullet = typedBullet(typed);
  const runs = (bullet?.runs ?? typed).map((run) => ({ ...run, text: run.text.replaceAll('\t', ' ') }));
  const at = NOWHERE;
  if (runs.length === 0) return [];
  if (/^toc\b/i.test(node.styleName ?? '')) return [{ kind: 'furniture', runs, at }];
  if (heading !== undefined) return [{ kind: 'heading', depth: heading, runs: numbered(marker, runs), at }];
  if (list && marker !== undefined) return [{ kind: 'entry', depth: list.depth + 1, marker, runs, at }];
  if (bullet)
    return [
      { kind: 'entry', depth: 1, marker: bullet.marker, runs, at, indent: Number(node.indent?.start ?? 0) },
    ];
  const depth = continuedDepth(node, before);
  return [depth === undefined ? { kind: 'paragraph', runs, at } : { kind: 'entry', depth, runs, at }];
}

function numbered(marker: string | undefined, runs: readonly Run[]): readonly Run[] {
  return marker === undefined || marker === '•'
    ? runs
    : tidied([{ ...runs[0], text: `${marker} ` }, ...runs]);
}

/** The list that a paragraph is an entry of: its own, or that of its style. */
function listOf(text: string, style: WordStyle): WordStyle['list'] {
  const [, id, depth = ''] = LIST_OF_PARAGRAPH.exec(text) ?? [];
  if (id === undefined) return style.list;
  return { id, depth: depth === '' ? (style.list?.depth ?? 0) : Number(depth) };
}

function headingDepth(
  { styleName }: WordNode,
  { outline }: WordStyle,
  { hasTitle }: WordReading,
): number | undefined {
  if (styleName === 'Title') return 1;
  const named = /^heading (\d)$/i.exec(styleName ?? '')?.[1];
  const depth = named === undefined ? outline : Number(named) - 1;
  return depth === undefined ? undefined : depth + (hasTitle ? 2 : 1);
}

/** How deep a paragraph stands that belongs to the entry before it. */
function continuedDepth(
  { styleName, indent }: WordNode,
  before: IndentedBlock | undefined,
): number | undefined {
  const named = /^list continue(?: (\d))?$/i.exec(styleName ?? '');
  if (named) return Number(named[1] ?? 1);
  const isInList = /^list paragraph$/i.test(styleName ?? '') || Number(indent?.start ?? 0) > 0;
  return isInList && before?.kind === 'entry' ? before.depth : undefined;
}

/** What stands in the only column of a table is the text of a page with a border around it. */
function tableBlocks(table: WordNode, reading: WordReading): readonly SourceBlock[] {
  const rows = (table.children ?? []).map((row) => row.children ?? []);
  const hasHead = table.children?.[0]?.isHeader === true && rows.length > 1;
  if (!hasHead && rows.every((cells) => cells.length <= 1))
    return rows.flatMap((cells) => cells.flatMap((cell) => blocksOf(cell.children ?? [], reading)));
  const cells = rows.map((row) => {
    const all = row.flatMap((cell) => cellsOf(cell, reading));
    const [first = []] = all;
    const isHeading = row.length === 1 && first.every(({ strong }) => strong);
    return isHeading ? [first] : all;
  });
  const [head = [], ...others] = cells;
  return [{ kind: 'table', rows: [head.map(withoutStrong), ...others], at: NOWHERE }];
}

/** Headings of columns are bold as such. */
function withoutStrong(runs: readonly Run[]): readonly Run[] {
  return runs.every(({ strong }) => strong) ? runs.map(({ strong: _, ...run }) => run) : runs;
}

/** A cell, and an empty one for each further column that it takes. */
function cellsOf(cell: WordNode, reading: WordReading): readonly (readonly Run[])[] {
  return [cellRuns(cell, reading), ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => [])];
}

function cellRuns(cell: WordNode, reading: WordReading): readonly Run[] {
  const blocks = blocksOf(cell.children ?? [], reading);
  return tidied(
    blocks.flatMap((block, i): readonly Run[] => [
      ...(i > 0 ? [{ text: '\n' }] : []),
      ...(block.kind === 'table' ? [{ text: plainText(block) }] : block.runs),
    ]),
  );
}

type LookOfRun = Omit<Run, 'text'>;

function runsOf(nodes: readonly WordNode[], look: LookOfRun, reading: WordReading): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    const children = node.children ?? [];
    switch (node.type) {
      case 'text':
        return [{ ...look, text: (node.value ?? '').replaceAll('\u00ad', '') }];
      case 'tab':
        return [{ ...look, text: '\t' }];
      case 'break':
        return [{ ...look, text: node.breakType === 'line' ? '\n' : ' ' }];
      case 'run':
        return runsOf(children, { ...look, ...lookOf(styleOfRun(node, reading)), ...doubtOf(node) }, reading);
      case 'hyperlink':
        return runsOf(children, node.href === undefined ? look : { ...look, link: node.href }, reading);
      case 'noteReference':
        reading.notes.push(node);
        return [{ ...look, text: `[${reading.notes.length}]` }];
      case 'checkbox':
        return [{ ...look, text: node.checked ? '☑' : '☐' }];
      case 'image':
        return node.altText ? [{ ...look, text: node.altText }] : [];
      default:
        return children.length > 0 ? runsOf(children, look, reading) : [];
    }
  });
}

function styleOfRun(run: WordNode, { styles }: WordReading): WordStyle {
  const { strong = false, emphasis = false, code = false } = styles(run.styleId);
  return {
    strong: run.isBold || strong,
    emphasis: run.isItalic || emphasis,
    code: code || isFixedFont(run.font),
  };
}

function doubtOf({ isStrikethrough, highlight }: WordNode): Pick<Run, 'doubt'> {
  if (isStrikethrough) return { doubt: 'struck out' };
  return highlight === WHITE_LETTERS ? { doubt: 'hard to see' } : {};
}

function lookOf({ strong = false, emphasis = false, code = false }: WordStyle): LookOfRun {
  return {
    ...(strong ? { strong: true } : {}),
    ...(emphasis ? { emphasis: true } : {}),
    ...(code ? { code: true } : {}),
  };
}
