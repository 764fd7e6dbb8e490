import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { ok, type Result } from '../base/problem.ts';
import type { Align } from '../base/prose.ts';
import type { Run, RunLook, SourceBlock, SourceRow, Where } from './blocks.ts';
import { decoded } from './decode.ts';
import { BESIDE, doubtOfStyle, KNOWN_ELEMENTS, NAMING, STRUCK, wordsOfStyles } from './mark-up.ts';
import { nameBlocks } from './named-levels.ts';
import { textOf } from './runs.ts';
import { unseenBlocks } from './unseen.ts';

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const UNSEEN: ReadonlySet<string> = new Set(
  'head title style script template noscript iframe object embed video audio canvas svg math datalist select option textarea'.split(
    ' ',
  ),
);
/** Elements around what a page says beside its text. */
const FURNITURE: ReadonlySet<string> = new Set(['nav', 'footer']);

/** What surrounds the words that are read. */
interface HtmlAround {
  readonly look: RunLook;
  /** How deep the list is, and what its entries begin with. */
  readonly depth: number;
}

/** A page as its reader sees it. */
export async function readHtml(file: string, bytes: Uint8Array): Promise<Result<readonly SourceBlock[]>> {
  const text = decoded(file, bytes);
  if (!text.ok) return text;
  const page = parse(text.value, { sourceCodeLocationInfo: true });
  const blocks = childBlocks(page, { look: {}, depth: 0 });
  return ok([...blocks, ...unseenBlocks(htmlTexts(page), blocks), ...nameBlocks(namesIn(page), blocks)]);
}

const CODE: ReadonlySet<string> = new Set(['style', 'script']);
/** Attributes that hold words. */
const WORDS = /^(?:title|alt|content|label|summary|aria-label|aria-description|placeholder|value|data-.*)$/;

/** What a page says unseen: comments, hidden elements, and attributes. */
function htmlTexts(parent: Html.ParentNode, isUnseen = false): readonly string[] {
  return parent.childNodes.flatMap((node): readonly string[] => {
    if (node.nodeName === '#comment' && 'data' in node) return [node.data];
    if (node.nodeName === '#text' && 'value' in node) return isUnseen ? [node.value] : [];
    if (!isElement(node)) return [];
    const words = node.attrs.filter(({ name }) => WORDS.test(name)).map(({ value }) => value);
    if (CODE.has(node.tagName)) return words;
    const inner = 'content' in node ? htmlTexts(node.content, true) : [];
    return [...words, ...inner, ...htmlTexts(node, isUnseen || isHidden(node))];
  });
}

/** What an author can name a level in: classes and the like, the title of the page, a mark beside words. */
function namesIn(parent: Html.ParentNode): readonly string[] {
  return parent.childNodes.flatMap((node): readonly string[] => {
    if (!isElement(node)) return [];
    const { tagName } = node;
    const inner = namesIn(node);
    const names = node.attrs.flatMap(({ name, value }) => {
      if (!NAMING.test(name)) return [];
      return name.startsWith('data-') ? [name.slice(5), value] : [value];
    });
    if (!KNOWN_ELEMENTS.test(tagName)) names.push(tagName);
    if (tagName === 'style') names.push(...wordsOfStyles(wordsIn(node)));
    if (tagName === 'title' || BESIDE.has(tagName)) names.push(wordsIn(node));
    return [...names, ...inner];
  });
}

function wordsIn(parent: Html.ParentNode): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : isElement(node) ? wordsIn(node) : ''))
    .join('');
}

function isElement(node: Html.Node): node is Html.Element {
  return 'tagName' in node;
}

function isHidden({ tagName, attrs }: Html.Element): boolean {
  const isSaid = attrs.some(
    ({ name, value }) =>
      name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
  return UNSEEN.has(tagName) || isSaid;
}

function attribute({ attrs }: Html.Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

function isInline(node: Html.Node): boolean {
  if (!isElement(node)) return node.nodeName === '#text';
  return (
    INLINE.has(node.tagName) &&
    node.childNodes.every((child) => isInline(child) || child.nodeName === '#comment')
  );
}

/** The blocks inside an element. Words beside blocks are paragraphs of their own. */
function childBlocks(parent: Html.ParentNode, around: HtmlAround): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: Html.Node[] = [];
  const close = () => {
    blocks.push(...paragraph(open, around));
    open = [];
  };
  for (const child of parent.childNodes) {
    if (isElement(child) && isHidden(child)) continue;
    if (isInline(child)) open.push(child);
    else {
      close();
      if (isElement(child)) blocks.push(...elementBlocks(child, around));
    }
  }
  close();
  return blocks;
}

function elementBlocks(element: Html.Element, around: HtmlAround): readonly SourceBlock[] {
  const { tagName } = element;
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  if (heading !== undefined) {
    const runs = runsOf(element.childNodes, around.look);
    return textOf(runs).trim() === ''
      ? []
      : [{ kind: 'heading', depth: Number(heading), runs, at: whereOf(element) }];
  }
  if (tagName === 'ul' || tagName === 'ol') return listBlocks(element, around);
  if (tagName === 'table') return tableBlocks(element, around);
  if (tagName === 'dl') return termBlocks(element, around);
  if (FURNITURE.has(tagName)) return childBlocks(element, around).flatMap(furniture);
  return childBlocks(element, { ...around, look: lookOf(element, around.look) });
}

/** What stands beside the text of a page, whatever it is there. */
function furniture(block: SourceBlock): readonly SourceBlock[] {
  const lines = block.kind === 'table' ? block.rows : [[block.runs]];
  return lines.map((cells) => ({
    kind: 'furniture',
    runs: cells.flatMap((runs, i) => (i === 0 ? runs : [{ text: ' ' }, ...runs])),
    at: block.at,
  }));
}

function paragraph(nodes: readonly Html.Node[], { look, depth }: HtmlAround): readonly SourceBlock[] {
  const runs = runsOf(nodes, look);
  if (textOf(runs).trim() === '') return [];
  const at = whereOf(
    nodes.find((node) => node.nodeName !== '#text' || ('value' in node && node.value.trim() !== '')),
  );
  return [depth > 0 ? { kind: 'entry', depth, runs, at } : { kind: 'paragraph', runs, at }];
}

function listBlocks(list: Html.Element, around: HtmlAround): readonly SourceBlock[] {
  const depth = around.depth + 1;
  let number = Number(attribute(list, 'start') ?? 1);
  return list.childNodes.flatMap((item) => {
    if (!isElement(item) || isHidden(item)) return [];
    if (item.tagName !== 'li') return elementBlocks(item, { ...around, depth });
    number = Number(attribute(item, 'value') ?? number);
    const marker = list.tagName === 'ol' ? numbered(number, attribute(list, 'type')) : '•';
    number++;
    const [first, ...others] = childBlocks(item, { ...around, depth });
    if (!first) return [];
    const opening = first.kind === 'entry' && first.depth === depth ? { ...first, marker } : first;
    return [opening, ...others];
  });
}

function numbered(number: number, type = '1'): string {
  const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
  if (type === 'a') return `${letter}.`;
  return type === 'A' ? `${letter.toUpperCase()}.` : `${number}.`;
}

/** A list of terms: each with what is said of it. */
function termBlocks(list: Html.Element, around: HtmlAround): readonly SourceBlock[] {
  return list.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.tagName === 'div') return termBlocks(node, around);
    return childBlocks(node, {
      ...around,
      look: node.tagName === 'dt' ? { ...around.look, strong: true } : around.look,
    });
  });
}

function tableBlocks(table: Html.Element, around: HtmlAround): readonly SourceBlock[] {
  const rows: SourceRow[] = [];
  const captions: SourceBlock[] = [];
  const visit = (element: Html.Element) => {
    for (const child of element.childNodes) {
      if (!isElement(child) || isHidden(child)) continue;
      if (child.tagName === 'tr') rows.push(rowOf(child, around));
      else if (child.tagName === 'caption') captions.push(...childBlocks(child, around));
      else visit(child);
    }
  };
  visit(table);
  const filled = rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
  if (filled.length === 0) return captions;
  const isLayout = filled.every((row) => row.length === 1) && !hasHeadings(table);
  const at = whereOf(table);
  if (isLayout)
    return filled.flatMap((row) => row.map((runs): SourceBlock => ({ kind: 'paragraph', runs, at })));
  return [...captions, { kind: 'table', rows: filled, at, align: alignIn(table) }];
}

function hasHeadings({ childNodes }: Html.ParentNode): boolean {
  return childNodes.some((node) => isElement(node) && (node.tagName === 'th' || hasHeadings(node)));
}

/** How the cells of the first row are aligned. */
function alignIn(table: Html.Element): readonly (Align | undefined)[] {
  const next: Html.Node[] = [table];
  for (let node = next.shift(); node; node = next.shift()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') return node.childNodes.filter(isElement).map(alignOf);
    next.unshift(...node.childNodes);
  }
  return [];
}

function alignOf(cell: Html.Element): Align | undefined {
  const style = /text-align\s*:\s*(\w+)/i.exec(attribute(cell, 'style') ?? '')?.[1];
  const said = style ?? attribute(cell, 'align') ?? attribute(cell, 'class') ?? '';
  return (['right', 'center'] as const).find((side) => side === said.toLowerCase());
}

function rowOf(row: Html.Element, { look }: HtmlAround): SourceRow {
  return row.childNodes.flatMap((cell) =>
    isElement(cell) && /^t[dh]$/.test(cell.tagName)
      ? [cellRuns(cell, isHeading(cell) ? { ...look, strong: true } : look)]
      : [],
  );
}

/** The heading of a group of rows, which looks otherwise than the first word of a row. */
function isHeading(cell: Html.Element): boolean {
  return cell.tagName === 'th' && attribute(cell, 'scope') === 'rowgroup';
}

/** The words of a cell, whose blocks follow one another. */
function cellRuns(cell: Html.Element, look: RunLook): readonly Run[] {
  const blocks = childBlocks(cell, { look, depth: 0 });
  return blocks.flatMap((block, i): readonly Run[] => {
    const runs = block.kind === 'table' ? block.rows.flat().flat() : block.runs;
    return i === 0 ? runs : [{ text: ' ' }, ...runs];
  });
}

function runsOf(nodes: readonly Html.Node[], look: RunLook): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.nodeName === '#text' && 'value' in node)
      return [{ ...look, text: node.value.replace(/[\t\n\f\r ]+/g, ' ') }];
    if (!isElement(node) || isHidden(node)) return [];
    if (node.tagName === 'rp') return []; // its text, the next, is in brackets anyway
    if (node.tagName === 'rt')
      return [
        { ...look, text: ' (' },
        ...runsOf(node.childNodes, lookOf(node, look)),
        { ...look, text: ')' },
      ];
    if (node.tagName === 'br') return [{ ...look, text: '\n' }];
    if (node.tagName === 'img') return [{ ...look, text: attribute(node, 'alt') ?? '' }];
    return runsOf(node.childNodes, lookOf(node, look));
  });
}

function lookOf(element: Html.Element, look: RunLook): RunLook {
  const { tagName } = element;
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*(bold|[6-9]00|normal|400)/i.exec(style)?.[1];
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  const { strong: _, ...plain } = look;
  const base = weight === 'normal' || weight === '400' ? plain : look;
  const isStrong = tagName === 'strong' || tagName === 'b' || (weight !== undefined && base !== plain);
  const isEmphasis = tagName === 'em' || tagName === 'i' || /font-style\s*:\s*italic/i.test(style);
  const isCode = tagName === 'code' || tagName === 'kbd' || tagName === 'samp' || tagName === 'tt';
  const doubt = STRUCK.has(tagName) ? 'struck out' : doubtOfStyle(style);
  return {
    ...base,
    ...(doubt && { doubt }),
    ...(isStrong && { strong: true }),
    ...(isEmphasis && { emphasis: true }),
    ...(isCode && { code: true }),
    ...(href !== undefined && { link: href }),
  };
}

function whereOf(node: Html.Node | undefined): Where {
  const location = node && 'sourceCodeLocation' in node ? node.sourceCodeLocation : undefined;
  return location ? { line: location.startLine } : {};
}
