import { zipSync } from 'fflate';
import { MOST_BYTES } from '../../read/fault.ts';
import { readZip, type ZipEntry } from '../../read/zip/file.ts';
import { readXml, type XmlElement } from '../../read/zip/xml.ts';
import { wordNames, wordTexts } from './unseen.ts';

/** What mammoth reads in a document: its own kinds of nodes, by `type`, as far as they are used here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  readonly highlight?: string | null;
  readonly font?: string | null;
  readonly indent?: { readonly start: string | null };
  readonly href?: string;
  readonly breakType?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly altText?: string | null;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly isHeader?: boolean;
}

interface WordNote {
  readonly body: readonly WordNode[];
}

export interface WordDocument extends WordNode {
  readonly notes: { resolve(reference: WordNode): WordNote | null };
  readonly comments: readonly WordNote[];
}

/** A document, and the parts that mammoth leaves out. */
export interface ReadWord {
  readonly document: WordDocument;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly headers: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
  /** Every text of its parts, whether or not a page shows it. */
  readonly texts: readonly string[];
  /** The names that its author gave to parts: of styles, bookmarks and fields. */
  readonly names: readonly string[];
}

/** Stands around the list and the depth of a paragraph, which mammoth does not tell. */
const SIGN = '\u{10fffd}';
export const LIST_OF_PARAGRAPH = new RegExp(`${SIGN}(\\d+) (\\d*)${SIGN}`, 'u');

const CHANGED_LOOK = /<w:(pPrChange|rPrChange|sectPrChange|tblPrChange)\b[\s\S]*?<\/w:\1>/g;
const RUN = /<w:r(?: [^>]*)?>[\s\S]*?<\/w:r>/g;
const HIDDEN = /<w:vanish(?:\s+w:val=["'](?:1|true|on)["'])?\s*\/>/;
const WHITE = /<w:color\b[^>]*w:val=["'](?:f{6}|white)["'][^>]*\/>/i;
const BACKGROUND = /<w:(?:highlight|shd)\b/;
export const WHITE_LETTERS = 'white letters';
const PROPERTIES = /<w:pPr\b[^>]*>[\s\S]*?<\/w:pPr>/g;
const HAS_LIST = /<w:numPr\b[^>]*>([\s\S]*?)<\/w:numPr>/;
/** Pictures and the like: nothing in them is read. */
const WITHOUT_TEXT = /\/(?:media|embeddings|fonts|theme)\//;

/** A Word document is read by mammoth, in memory. What is no such document is an error. */
export async function readWordDocument(bytes: Uint8Array): Promise<ReadWord> {
  const { entries } = readZip(bytes, { left: MOST_BYTES });
  const part = (name: string) => partsNamed(new RegExp(`/${name}\\.xml$`), entries)[0];
  return {
    document: await documentOf(withLists(entries)),
    styles: part('styles'),
    numbering: part('numbering'),
    headers: partsNamed(/\/header\d*\.xml$/, entries),
    footers: partsNamed(/\/footer\d*\.xml$/, entries),
    texts: wordTexts(entries),
    names: wordNames(entries),
  };
}

async function documentOf(entries: readonly ZipEntry[]): Promise<WordDocument> {
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(
    zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes])), { level: 0 }),
  );
  let read: WordDocument | undefined;
  const transformDocument = (document: WordDocument) => {
    read = document;
    return { ...document, children: [] }; // no HTML is needed
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument });
  if (!read) throw new Error('mammoth gave no document');
  return read;
}

function partsNamed(name: RegExp, entries: readonly ZipEntry[]): readonly XmlElement[] {
  const found = entries.filter((entry) => name.test(entry.name));
  return found.map(({ bytes }) => readXml(new TextDecoder().decode(bytes)));
}

/** The parts, with the list of each paragraph as a text at its start. */
function withLists(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return entries
    .filter(({ name }) => !WITHOUT_TEXT.test(name))
    .map(({ name, bytes }) => {
      if (!/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)) return { name, bytes };
      const xml = new TextDecoder()
        .decode(bytes)
        .replaceAll(SIGN, '')
        .replace(CHANGED_LOOK, '')
        .replace(RUN, withoutHidden);
      return { name, bytes: new TextEncoder().encode(xml.replace(PROPERTIES, withList)) };
    });
}

/** Hidden text is on no page; white letters get a highlight, which mammoth tells. */
function withoutHidden(run: string): string {
  if (HIDDEN.test(run)) return '';
  return BACKGROUND.test(run) ? run : run.replace(WHITE, `$&<w:highlight w:val="${WHITE_LETTERS}"/>`);
}

function withList(properties: string): string {
  const list = HAS_LIST.exec(properties)?.[1];
  const id = /<w:numId [^>]*w:val="(\d+)"|<w:numId w:val='(\d+)'/.exec(list ?? '')?.[1];
  if (list === undefined || id === undefined) return properties;
  const depth = /<w:ilvl [^>]*w:val="(\d+)"/.exec(list)?.[1] ?? '';
  return `${properties}<w:r><w:t>${SIGN}${id} ${depth}${SIGN}</w:t></w:r>`;
}
