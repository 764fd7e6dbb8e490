import { element, xmlFile } from './xml.ts';

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
} as const;
export const { header: HEADER, footer: FOOTER } = BESIDE;

/** What kind of thing each file of the package is (ECMA-376-2, 7.2.3). */
export function contentTypesPart(): string {
  const known = (ending: string, type: string) =>
    element('Default', { Extension: ending, ContentType: type });
  const part = (path: string, type: string) => element('Override', { PartName: path, ContentType: type });
  const types = [
    known('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    known('xml', 'application/xml'),
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

/** What the main part needs, and where its links lead: addresses and the ids that stand for them. */
export function documentRelationshipsPart(links: ReadonlyMap<string, string>): string {
  return relationships([
    ...Object.entries(BESIDE).map(([kind, id]) => relationship(id, `${OFFICE}/${kind}`, `${kind}.xml`)),
    ...[...links].map(([url, id]) => relationship(id, `${OFFICE}/hyperlink`, url, 'External')),
  ]);
}

function relationships(all: readonly string[]): string {
  return xmlFile(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...all));
}

function relationship(id: string, type: string, target: string, mode?: 'External'): string {
  return element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
}
