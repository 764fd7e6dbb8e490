import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Element, parseXml } from '../report/xml.ts';
import { type Reading, readHtml } from './readers.ts';

/** What each paragraph style is in HTML. */
const STYLES = [
  'p.Title => h1:fresh',
  ...[1, 2, 3, 4, 5].map((depth) => `p.Heading${depth} => h${depth + 1}:fresh`),
  ...['Bullet', 'Number'].flatMap((kind) => [
    `p.List${kind} => ul > li:fresh`,
    `p.List${kind}2 => ul > li > ul > li:fresh`,
    `p.List${kind}3 => ul > li > ul > li > ul > li:fresh`,
  ]),
  'p.ListContinue => ul > li > p:fresh',
  'p.ListContinue2 => ul > li > ul > li > p:fresh',
  'p.ListContinue3 => ul > li > ul > li > ul > li > p:fresh',
  ...['TableText', 'TableHeading', 'TableEnd'].map((name) => `p.${name} => p:fresh`),
  ...letterStyles(),
];

/** What the style of a run is in HTML, which has the name of all that it is. */
function letterStyles(): readonly string[] {
  const inside = ['Code', 'Mark', 'Strong', 'Emphasis'].reduce<readonly string[]>(
    (all, kind) => all.flatMap((id) => [id, id + kind]),
    [''],
  );
  return ['', 'Hyperlink', 'Presenter', 'HyperlinkPresenter'].flatMap((around) =>
    inside.flatMap((id) => {
      const tags = [
        /Mark|Strong/.test(id) ? 'strong' : '',
        id.includes('Emphasis') ? 'em' : '',
        id.includes('Code') ? 'code' : '',
      ].filter((tag) => tag !== '');
      return tags.length === 0 ? [] : [`r.${around}${id} => ${tags.join(' > ')}`];
    }),
  );
}

/** The styles that are nothing in HTML. */
const PLAIN_STYLES =
  /^Unrecognised (?:paragraph|run) style: '(?:Marking|Logo|Organisation|Venue|Imprint|Name|TOC Heading|toc 1|Body Text|Hyperlink|Presenter|Hyperlink Presenter)'/;

/** A Word document as HTML, as mammoth reads it. What mammoth does not know is an error. */
export async function asHtml(bytes: Uint8Array): Promise<string> {
  const options = { styleMap: STYLES, includeDefaultStyleMap: false };
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
  const unknown = messages.filter(({ message }) => !PLAIN_STYLES.test(message));
  if (unknown.length > 0) throw new Error(unknown.map(({ message }) => message).join('\n'));
  return value;
}

/** The blocks of a Word document, without its logo, which stands in no block of a page. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const html = await asHtml(withNumbers(bytes));
  return readHtml(html.replace(/<p><img [^>]*><\/p>/, ''));
}

/** The document with the numbers of its lists as text, which mammoth leaves out. */
function withNumbers(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const [numbering, document] = ['word/numbering.xml', 'word/document.xml'].map((name) =>
    strFromU8(files[name] ?? new Uint8Array()),
  );
  const starts = new Map(
    [...(numbering ?? '').matchAll(/<w:num w:numId="(\d+)">.*?<\/w:num>/g)].map(([num, id = '']) => [
      id,
      Number(/<w:startOverride w:val="(\d+)"/.exec(num)?.[1]),
    ]),
  );
  const numbered = (document ?? '').replace(
    /<w:numPr><w:ilvl w:val="\d+"\/><w:numId w:val="(\d+)"\/><\/w:numPr><\/w:pPr>/g,
    (properties, id: string) => {
      const number = starts.get(id) ?? Number.NaN;
      starts.set(id, number + 1);
      return `${properties}<w:r><w:t xml:space="preserve">${number}. </w:t></w:r>`;
    },
  );
  return zipSync({ ...files, 'word/document.xml': strToU8(numbered) });
}

/** Every part of a Word document but a PNG: XML that is well-formed, or it is an error. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('.png'));
  return new Map(files.map(([path, part]) => [path, parseXml(strFromU8(part))]));
}

/** The names of the elements in all parts. */
export function elementNames(bytes: Uint8Array): ReadonlySet<string> {
  return new Set([...partsOf(bytes).values()].flatMap(allElements).map(({ name }) => name));
}

/** Where the links of the main part lead, in their order. */
export function linksOf(bytes: Uint8Array): Reading {
  const parts = partsOf(bytes);
  const targets = new Map(
    allElements(parts.get('word/_rels/document.xml.rels')).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  );
  return allElements(parts.get('word/document.xml'))
    .filter(({ name }) => name === 'w:hyperlink')
    .map(({ attributes }) => targets.get(attributes['r:id']) ?? 'nowhere');
}

/** An element and all that stands in it, in the order of the file. */
export function allElements(root: Element | undefined): readonly Element[] {
  return root ? [root, ...root.children.flatMap(allElements)] : [];
}
