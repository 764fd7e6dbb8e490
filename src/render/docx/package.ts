import { strToU8, zipSync } from 'fflate';

/** The value of each attribute; one that has none is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Mark-up, and characters that some readers take for the end of a line, and so for a space. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};
/** Characters that no XML file may contain, however they are written (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An element with its attributes and its content, which is already XML. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = [name, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  const inner = content.join('');
  return inner === '' ? `<${opening}/>` : `<${opening}>${inner}</${name}>`;
}

/** Text for an element or a quoted attribute; a character that XML forbids becomes a replacement character. */
export function xmlText(value: string): string {
  return value
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r\u0085\u2028]/g, (character) => ENTITIES[character] ?? character);
}

/** A whole file of XML, with its root. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/**
 * The time that every file in an archive has: the first day that a ZIP can say. It names no zone on purpose: it is
 * read and written as the machine's own time, and so comes out the same on every machine.
 */
const NO_TIME = '1980-01-01T12:00:00';

/** Files become a ZIP archive, in their order. The same files give the same bytes, wherever and whenever. */
export function zipped(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries = [...files].map(
    ([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 9 });
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What every part of WordprocessingML declares at its root. */
export const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': OFFICE,
} as const;

/** The parts beside the main one, by their kind, and the ids by which the main one knows them. */
const BESIDE = {
  styles: 'rId1',
  numbering: 'rId2',
  settings: 'rId3',
  header: 'rId4',
  footer: 'rId5',
  fontTable: 'rId6',
} as const;
export const { header: HEADER, footer: FOOTER } = BESIDE;
/** The id by which the main part knows the picture of the logo. */
export const LOGO = 'logo';

/** What kind of thing each file of the package is (ECMA-376-2, 7.2.3). */
export function contentTypesPart(): string {
  const known = (ending: string, type: string) =>
    element('Default', { Extension: ending, ContentType: type });
  const part = (path: string, type: string) => element('Override', { PartName: path, ContentType: type });
  const types = [
    known('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    known('xml', 'application/xml'),
    known('png', 'image/png'),
    known('svg', 'image/svg+xml'),
    part('/word/document.xml', `${WORD}.document.main+xml`),
    ...Object.keys(BESIDE).map((kind) => part(`/word/${kind}.xml`, `${WORD}.${kind}+xml`)),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ];
  return xmlFile(element('Types', { xmlns: `${PACKAGE}/content-types` }, ...types));
}

/** Where the package begins: its main part, and what it says of itself. */
export function packageRelationshipsPart(): string {
  return relationships([
    relationship('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
    relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ]);
}

/** What the main part needs, the path of the logo if there is one, and the addresses of links by their ids. */
export function documentRelationshipsPart(links: ReadonlyMap<string, string>, logo?: string): string {
  return relationships([
    ...Object.entries(BESIDE).map(([kind, id]) => relationship(id, `${OFFICE}/${kind}`, `${kind}.xml`)),
    ...(logo === undefined ? [] : [relationship(LOGO, `${OFFICE}/image`, logo)]),
    ...[...links].map(([url, id]) => relationship(id, `${OFFICE}/hyperlink`, url, 'External')),
  ]);
}

function relationships(all: readonly string[]): string {
  return xmlFile(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all));
}

function relationship(id: string, type: string, target: string, mode?: 'External'): string {
  return element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
}
