import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${RELATIONS}"`;
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word document by hand: the XML inside their roots. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Where links lead, from rId100 on. */
  readonly links?: readonly string[];
}

const ROOTS: Readonly<Record<string, string>> = {
  header: 'hdr',
  footer: 'ftr',
};

/** A Word document of these parts. */
export function wordFile({ body, links = [], ...parts }: WordParts): Uint8Array {
  const present = Object.entries(parts).filter(([, xml]) => xml !== undefined);
  const types = present.map(
    ([name]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${name}+xml"/>`,
  );
  const relations = present.map(
    ([name], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  );
  const references = present.flatMap(([name], i) =>
    name in ROOTS ? [`<w:${name}Reference w:type="default" r:id="rId${i + 1}"/>`] : [],
  );
  const targets = links.map(
    (link, i) =>
      `<Relationship Id="rId${100 + i}" Type="${RELATIONS}/hyperlink" Target="${link}" TargetMode="External"/>`,
  );
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': packageRelations(
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': part(
      'document',
      `<w:body>${body}<w:sectPr>${references.join('')}</w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': packageRelations([...relations, ...targets].join('')),
    ...Object.fromEntries(
      present.map(([name, xml]) => [`word/${name}.xml`, part(ROOTS[name] ?? name, String(xml))]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function part(root: string, xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${xml}</w:${root}>`;
}

function packageRelations(xml: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A run of text; `look` is the XML of its properties. */
export function run(text: string, look = ''): string {
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export const BOLD = '<w:b/>';

/** A paragraph of runs; `look` is the XML of its properties. */
export function paragraph(runs: string, look = ''): string {
  return `<w:p>${look === '' ? '' : `<w:pPr>${look}</w:pPr>`}${runs}</w:p>`;
}

/** The properties of a paragraph that is an entry of a list. */
export function inList(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A kind of list: the format and the text of each of its levels; the first begins at `start`. */
export function listKind(
  id: number,
  levels: readonly (readonly [format: string, text: string])[],
  start = 1,
): string {
  const inner = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${i === 0 ? start : 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${360 * (i + 1)}" w:hanging="360"/></w:pPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`;
}

/** A list of a kind; `restart`: its first number is this one, whatever others of its kind have counted. */
export function list(id: number, kind: number, restart?: number): string {
  const override =
    restart === undefined
      ? ''
      : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${restart}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${override}</w:num>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}
