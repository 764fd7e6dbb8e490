import { childrenOf, hasBlocks, leadsOn, rowsOf } from '../../base/blocks.ts';
import type { List, Prose, ProseNode, Table } from '../../base/prose.ts';
import { ANCHORS, OWN_WORDS } from '../../levels/headlines.ts';
import { element } from './package.ts';
import { INDENT, TEXT_WIDTH } from './page.ts';
import { bookmarked, run, runsIn, runsOf, TAB } from './parts.ts';
import { columnWidths } from './widths.ts';

/** What the parts of a document share: the ids of its links, and of its numbered lists. */
export interface Register {
  readonly idOfLink: (url: string) => string;
  /** A numbered list that begins with this number. */
  readonly idOfList: (start: number) => number;
}

/** Prose as paragraphs of a style, lists and tables (ECMA-376-1, 17.3.1, 17.9 and 17.4). */
export function paragraphsOf(style: string, prose: Prose, register: Register): string {
  if (prose.length === 0) return '';
  if (!hasBlocks(prose)) return paragraph(style, runsIn(style, prose, register.idOfLink));
  return prose
    .map((block, i) => {
      if (!leadsOn(prose, i)) return blockOf(block, { style, register, depth: 0 });
      return paragraph(style, runsOf(childrenOf(block), register.idOfLink), [element('w:keepNext')]);
    })
    .join('');
}

/** Paragraphs that no page breaks, and none but the last of which is at the end of a page. */
export function onOnePage(paragraphs: string): string {
  const last = paragraphs.lastIndexOf('<w:pStyle ');
  return paragraphs.replace(/(<w:pStyle [^>]*>)(?:<w:keepNext\/>)?/g, (_, style: string, at: number) =>
    [style, at < last ? element('w:keepNext') : '', element('w:keepLines')].join(''),
  );
}

export function paragraph(style: string, runs: string, besides: readonly string[] = []): string {
  const properties = element('w:pPr', {}, element('w:pStyle', { 'w:val': style }), ...besides);
  return element('w:p', {}, properties, runs);
}

/** A heading that every document can have. */
export function ownHeading(part: keyof typeof ANCHORS): string {
  return paragraph('Heading1', bookmarked(ANCHORS[part], TAB + run(OWN_WORDS[part])));
}

/** Where a block stands: the style of its paragraphs, and how many lists it is in. */
interface BlockPlace {
  readonly style: string;
  readonly register: Register;
  readonly depth: number;
}

function blockOf(block: ProseNode, place: BlockPlace): string {
  if (block.type === 'list') return listOf(block, place);
  if (block.type === 'table') return tableOf(block, place);
  return paragraphsOf(place.style, childrenOf(block), place.register);
}

/** Lists deeper than this look like those above them. */
const DEEPEST_LIST = 3;

/** Each numbered list has an id of its own, with which Word begins to count again. */
function listOf({ start, children }: List, { register, depth }: BlockPlace): string {
  const level = Math.min(depth + 1, DEEPEST_LIST);
  const suffix = level === 1 ? '' : String(level);
  const style = (start === undefined ? 'ListBullet' : 'ListNumber') + suffix;
  const id = start === undefined ? undefined : register.idOfList(start);
  const numbering =
    id === undefined
      ? []
      : [
          element(
            'w:numPr',
            {},
            element('w:ilvl', { 'w:val': level - 1 }),
            element('w:numId', { 'w:val': id }),
          ),
        ];
  const inner: BlockPlace = { style: `ListContinue${suffix}`, register, depth: depth + 1 };
  return children
    .map((item) => {
      const content = childrenOf(item);
      const [first, ...others] = hasBlocks(content) ? content : [];
      const opening = first?.type === 'paragraph' ? first.children : hasBlocks(content) ? [] : content;
      const rest = first?.type === 'paragraph' ? others : hasBlocks(content) ? content : [];
      return [
        paragraph(style, runsOf(opening, register.idOfLink), numbering),
        ...rest.map((block) => blockOf(block, inner)),
      ].join('');
    })
    .join('');
}

/** A table whose first row is repeated at the top of each page, and none of whose rows is broken over two pages. */
function tableOf(table: Table, { register, depth }: BlockPlace): string {
  const [head = [], ...rows] = rowsOf(table);
  const indent = depth * INDENT;
  const widths = columnWidths(table, TEXT_WIDTH - indent);
  const cell = (prose: Prose, i: number, style: string) => {
    const side = table.align[i];
    const align = side === undefined || side === 'left' ? [] : [element('w:jc', { 'w:val': side })];
    const size = element('w:tcPr', {}, element('w:tcW', { 'w:w': widths[i] ?? 0, 'w:type': 'dxa' }));
    return element('w:tc', {}, size, paragraph(style, runsIn(style, prose, register.idOfLink), align));
  };
  const row = (cells: readonly Prose[], style: string, besides = '') =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit'), besides),
      ...cells.map((prose, i) => cell(prose, i, style)),
    );
  return [
    element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        element('w:tblStyle', { 'w:val': 'Table' }),
        element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
        indent > 0 ? element('w:tblInd', { 'w:w': indent, 'w:type': 'dxa' }) : '',
        element('w:tblLook', { 'w:val': '0020', 'w:firstRow': 1, 'w:noHBand': 1, 'w:noVBand': 1 }),
      ),
      element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
      row(head, 'TableHeading', element('w:tblHeader')),
      ...rows.map((cells) => row(cells, 'TableText')),
    ),
    paragraph('TableEnd', ''),
  ].join('');
}
