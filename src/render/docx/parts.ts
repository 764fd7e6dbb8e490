import { isoTime } from '../../base/date.ts';
import { visibleText } from '../../base/prose.ts';
import type { Headlines } from '../../levels/headlines.ts';
import { OWN_WORDS } from '../../levels/own-words.ts';
import { run } from './inline.ts';
import { NAMESPACES } from './package.ts';
import { element, xmlFile, xmlText } from './xml.ts';

/** What a file manager shows of the document. No person is named: who edits it adds that. */
export function corePart({ title, marking, language }: Headlines, timestamp: number): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const properties = [
    element('dc:title', {}, xmlText(visibleText(title))),
    element('dc:subject', {}, xmlText(classification(marking))),
    element('dc:language', {}, xmlText(language)),
    ...['dcterms:created', 'dcterms:modified'].map((name) =>
      element(name, { 'xsi:type': 'dcterms:W3CDTF' }, isoTime(timestamp)),
    ),
  ];
  return xmlFile(element('cp:coreProperties', namespaces, ...properties));
}

/** The head of each page. */
export function headerPart({ marking }: Headlines): string {
  return xmlFile(element('w:hdr', NAMESPACES, line('Header', run(classification(marking)))));
}

/** The foot of each page; Word counts the pages. */
export function footerPart({ marking }: Headlines): string {
  const runs = [
    run(classification(marking)),
    element('w:r', {}, element('w:tab')),
    run('Page '),
    field('PAGE'),
    run(' of '),
    field('NUMPAGES'),
  ];
  return xmlFile(element('w:ftr', NAMESPACES, line('Footer', ...runs)));
}

function classification({ level }: Headlines['marking']): string {
  return `${OWN_WORDS.classification}: ${level.name}`;
}

function field(instruction: string): string {
  return element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, run('1'));
}

function line(style: string, ...runs: readonly string[]): string {
  return element('w:p', {}, element('w:pPr', {}, element('w:pStyle', { 'w:val': style })), ...runs);
}

/** How Word is to treat the document: as one of its present version. */
export function settingsPart({ language }: Headlines): string {
  const version = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  };
  const settings = [
    element('w:defaultTabStop', { 'w:val': 720 }),
    element('w:compat', {}, element('w:compatSetting', version)),
    element('w:themeFontLang', { 'w:val': language }),
  ];
  return xmlFile(element('w:settings', NAMESPACES, ...settings));
}

/** The one kind of list there is. */
export function numberingPart(): string {
  const level = element(
    'w:lvl',
    { 'w:ilvl': 0 },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': 'bullet' }),
    element('w:pStyle', { 'w:val': 'ListBullet' }),
    element('w:lvlText', { 'w:val': '•' }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': 340, 'w:hanging': 340 })),
  );
  const list = element(
    'w:abstractNum',
    { 'w:abstractNumId': 0 },
    element('w:multiLevelType', { 'w:val': 'singleLevel' }),
    level,
  );
  const use = element('w:num', { 'w:numId': 1 }, element('w:abstractNumId', { 'w:val': 0 }));
  return xmlFile(element('w:numbering', NAMESPACES, list, use));
}
