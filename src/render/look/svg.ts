import type { LogoRisk } from '../../base/look-facts.ts';

/** What a drawing may take of whoever draws it: elements within elements, and parts that are drawn again. */
const DEEPEST = 64;
const MOST_DRAWN = 20_000;

/** An element of a drawing: its name in the tree, what it refers to, and its content. */
interface DrawnElement {
  readonly references: readonly string[];
  readonly inside: DrawnElement[];
}

/** Counts what a drawing makes a program do, element by element as they are read. */
export interface WorkCounter {
  open(id: string | undefined, references: readonly string[], isAlone: boolean): void;
  close(): void;
  /** Whether it nests too deep, asks for itself, or draws its parts so often that drawing may never end. */
  isTooMuch(): boolean;
}

export function startCounting(): WorkCounter {
  const root: DrawnElement = { references: [], inside: [] };
  const open: DrawnElement[] = [root];
  const byId = new Map<string, DrawnElement>();
  let deepest = 0;
  return {
    open: (id, references, isAlone) => {
      const element: DrawnElement = { references, inside: [] };
      open.at(-1)?.inside.push(element);
      if (id !== undefined) byId.set(id, element);
      if (!isAlone) open.push(element);
      deepest = Math.max(deepest, open.length);
    },
    close: () => open.pop(),
    isTooMuch: () => deepest > DEEPEST || drawnOf(root, byId) > MOST_DRAWN,
  };
}

/** How many elements are drawn, counting each reference to one; infinite if an element refers to itself. */
function drawnOf(root: DrawnElement, byId: ReadonlyMap<string, DrawnElement>): number {
  const known = new Map<DrawnElement, number>();
  const count = (element: DrawnElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    known.set(element, Number.POSITIVE_INFINITY); // an element that contains itself never ends
    const others = element.references.flatMap((id) => byId.get(id) ?? []);
    const sum = [...element.inside, ...others].reduce((all, part) => all + count(part), 1);
    known.set(element, sum);
    return sum;
  };
  return count(root);
}

const NAME = '[A-Za-z_][\\w:.-]*';
const ATTRIBUTES = `(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
/** One piece of an XML file (https://www.w3.org/TR/xml/): what is left aside, a tag, or text. */
const PIECE = new RegExp(
  `<!--[^]*?-->|<\\?xml\\s[^>]*\\?>|<!DOCTYPE[^[>]*>|<(/?)(${NAME})(${ATTRIBUTES})\\s*(/?)>|<!\\[CDATA\\[[^]*?\\]\\]>|[^<]+`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*("[^"]*"|'[^']*')`, 'g');

const ACTIVE =
  /^(script|foreignobject|iframe|audio|video|canvas|object|embed|handler|set|discard|animate\w*)$/i;
/** Filters compute each pixel: one of them can keep a computer busy for years. */
const FILTER = /^(?:.*:)?(?:filter|fe[A-Z]\w*)$/;
const INSIDE = /^(#|data:image\/(png|jpeg|gif|webp);base64,)/i;
const OUTSIDE_IN_STYLE = /url\(\s*(?!["']?#)|@import|\\/i;
/** Namespaces that a picture needs; those of drawing programs name their users and their folders. */
const PLAIN_ATTRIBUTE = /^([^:]+|xlink:href|xml:space|xmlns:xlink)$/;

/** A self-contained drawing, with its width in heights; or what is wrong with it. */
export type CleanSvg = { readonly text: string; readonly ratio: number } | LogoRisk | 'no-image';

/**
 * An SVG (https://www.w3.org/TR/SVG2/) without comments and without what drawing programs note down for themselves.
 * One that acts, or that asks for something outside itself, is refused.
 */
export function cleanSvg(source: string): CleanSvg {
  const open: string[] = [];
  const work = startCounting();
  const kept: string[] = [];
  let hidden = 0;
  let root = '';
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const [piece, closes = '', name = '', attributes = '', isAlone = ''] = PIECE.exec(source) ?? [];
    if (piece === undefined) return 'no-image';
    if (name === '') {
      if (isText(piece) && hidden === 0) kept.push(piece);
      if (open.at(-1) === 'style' && OUTSIDE_IN_STYLE.test(piece)) return 'reaches-out';
    } else if (closes !== '') {
      if (open.pop() !== name) return 'no-image';
      work.close();
      if (hidden === 0) kept.push(piece);
      else hidden -= 1;
    } else {
      if (open.length === 0 && root !== '') return 'no-image';
      root ||= piece;
      const risk = riskOf(name, attributes);
      if (risk) return risk;
      work.open(idIn(attributes), referencesIn(attributes), isAlone !== '');
      const isHidden = hidden > 0 || isRemark(name);
      if (isAlone === '') open.push(name);
      if (isHidden && isAlone === '') hidden += 1;
      if (!isHidden) kept.push(`<${name}${plainAttributes(attributes)}${isAlone}>`);
    }
  }
  if (open.length > 0 || !/^<svg\s/.test(root) || !root.includes('http://www.w3.org/2000/svg'))
    return 'no-image';
  if (work.isTooMuch()) return 'never-ends';
  return { text: kept.join('').trim(), ratio: ratioOf(root) };
}

function idIn(attributes: string): string | undefined {
  return /\sid\s*=\s*["']\s*([^"'\s]+)/.exec(attributes)?.[1];
}

/** The parts of the drawing that an element asks for: `#part` in a link, `url(#part)` elsewhere. */
function referencesIn(attributes: string): readonly string[] {
  const all = attributes.matchAll(/(?:href\s*=\s*["']\s*|url\(\s*["']?)#([^"')\s]+)/g);
  return [...all].map(([, id = '']) => id);
}

function isText(piece: string): boolean {
  return !piece.startsWith('<') || piece.startsWith('<![CDATA[');
}

function isRemark(name: string): boolean {
  return name === 'metadata' || name.includes(':');
}

function riskOf(name: string, attributes: string): LogoRisk | undefined {
  if (ACTIVE.test(name.replace(/^.*:/, ''))) return 'acts';
  if (FILTER.test(name)) return 'never-ends';
  for (const [, key = '', quoted = ''] of attributes.matchAll(ATTRIBUTE)) {
    const value = quoted.slice(1, -1).trim();
    if (/^on/i.test(key)) return 'acts';
    if (/(^|:)href$/i.test(key) && !INSIDE.test(value)) return 'reaches-out';
    if (!key.includes(':') && OUTSIDE_IN_STYLE.test(value)) return 'reaches-out';
  }
  return undefined;
}

function plainAttributes(attributes: string): string {
  const all = [...attributes.matchAll(ATTRIBUTE)];
  return all
    .filter(([, key = '']) => PLAIN_ATTRIBUTE.test(key))
    .map(([, key, quoted]) => ` ${key}=${quoted}`)
    .join('');
}

/** How many times as wide as high it is; 1 where it does not say. */
function ratioOf(root: string): number {
  const [, boxWidth, boxHeight] =
    /\sviewBox\s*=\s*["']\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root) ?? [];
  const [, width = boxWidth] = /\swidth\s*=\s*["']([\d.]+)(?:px|pt|mm|cm|in)?["']/.exec(root) ?? [];
  const [, height = boxHeight] = /\sheight\s*=\s*["']([\d.]+)(?:px|pt|mm|cm|in)?["']/.exec(root) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
}
