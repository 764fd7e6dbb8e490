import { isoTime } from '../../base/date.ts';
import { hashOf } from '../../base/key.ts';
import type { Prose, ProseNode } from '../../base/prose.ts';
import { type Headlines, OWN_WORDS, plainTitle } from '../../levels/headlines.ts';
import { letterStyle, type MarkUp } from './letter-styles.ts';
import { element, NAMESPACES, xmlFile, xmlText } from './package.ts';
import { isBold } from './paragraph-styles.ts';

/** The id of the relationship that leads to an address. */
export type IdOfLink = (url: string) => string;

/** Prose becomes runs of WordprocessingML (ECMA-376-1, 17.3.2), in character styles that Word's users know. */
export function runsOf(prose: Prose, idOfLink: IdOfLink, markUp: MarkUp = {}): string {
  return prose.map((node) => inline(node, idOfLink, markUp)).join('');
}

/** The same in a paragraph of a style. */
export function runsIn(style: string, prose: Prose, idOfLink: IdOfLink): string {
  return runsOf(prose, idOfLink, { isBoldAround: isBold(style) });
}

function inline(node: ProseNode, idOfLink: IdOfLink, markUp: MarkUp): string {
  switch (node.type) {
    case 'text':
    case 'number':
    case 'abbreviation':
      return run(node.value, markUp);
    case 'inlineCode':
      return run(node.value, { ...markUp, isCode: true });
    case 'emphasis':
      return runsOf(node.children, idOfLink, { ...markUp, isEmphasised: true });
    case 'strong':
      return runsOf(node.children, idOfLink, { ...markUp, isStrong: true });
    case 'mark':
      return runsOf(node.children, idOfLink, { ...markUp, isMark: true });
    case 'portion':
      return run(node.value, { ...markUp, isStrong: true });
    case 'link': {
      const children = runsOf(node.children, idOfLink, { ...markUp, isLink: true });
      return element('w:hyperlink', { 'r:id': idOfLink(node.url), 'w:history': 1 }, children);
    }
    case 'itemLink': {
      const children = runsOf(node.children, idOfLink, { ...markUp, isLink: true });
      return element('w:hyperlink', { 'w:anchor': bookmarkOf(node.anchor), 'w:history': 1 }, children);
    }
    default:
      return runsOf(node.children, idOfLink, markUp); // inline nodes hold no blocks
  }
}

/** The bookmark of a heading that is linked to. Word takes no hyphens and no points in its name. */
export function bookmarkOf(anchor: string): string {
  return `_${hashOf(anchor).slice(0, 16)}`;
}

/** Words to which links of the document lead. The number of a bookmark says nothing; each has its own. */
export function bookmarked(anchor: string, runs: string): string {
  const id = Number.parseInt(hashOf(anchor).slice(0, 7), 16);
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(anchor) }),
    runs,
    element('w:bookmarkEnd', { 'w:id': id }),
  ].join('');
}

/** What leads from the number of a heading, or from the place of one, to its words. */
export const TAB = element('w:r', {}, element('w:tab'));

/** The number of a heading, if it has one, and the way to its words. */
export function numberRuns(number: string): string {
  return (number === '' ? '' : run(`${number}.`)) + TAB;
}

/** Plain text as one run. */
export function run(value: string, markUp: MarkUp = {}): string {
  const properties = propertiesOf(markUp);
  return value === ''
    ? ''
    : element('w:r', {}, properties === '' ? '' : element('w:rPr', {}, properties), ...pieces(value));
}

/** A run has a style. Beside it, who presents an item is not bold as its heading is, in any style of that heading. */
function propertiesOf(markUp: MarkUp): string {
  const style = letterStyle(markUp);
  const isPlain = markUp.isPresenter && markUp.isBoldAround && !markUp.isStrong;
  return [
    style === '' ? '' : element('w:rStyle', { 'w:val': style }),
    isPlain ? element('w:b', { 'w:val': 0 }) + element('w:bCs', { 'w:val': 0 }) : '',
  ].join('');
}

/** Word prints a soft hyphen inside a text as a hyphen; its own element shows at the end of a line alone. */
function pieces(value: string): readonly string[] {
  return value.split(/(\u00AD)/).map((piece) => {
    if (piece === '\u00AD') return element('w:softHyphen');
    return piece === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, xmlText(piece));
  });
}

/** What a file manager shows of the document. No person is named: who edits it adds that. */
export function corePart(headlines: Headlines, timestamp: number): string {
  const { marking, language } = headlines;
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const properties = [
    element('dc:title', {}, xmlText(plainTitle(headlines))),
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
  return xmlFile(element('w:hdr', NAMESPACES, line('Header', ...chips(marking))));
}

/** The foot of each page; Word counts the pages. */
export function footerPart({ marking }: Headlines): string {
  const runs = [...chips(marking), TAB, run('Page '), field('PAGE'), run(' of '), field('NUMPAGES')];
  return xmlFile(element('w:ftr', NAMESPACES, line('Footer', ...runs)));
}

/** The marking as it is on each page of the PDF, with the word for a draft before it. */
function chips(marking: Headlines['marking']): readonly string[] {
  const level = chip(classification({ ...marking, isDraft: false }));
  return marking.isDraft ? [chip(OWN_WORDS.draft), run(' '), level] : [level];
}

/** Word draws the border of letters close to them. */
function chip(words: string): string {
  return run(`\u00A0${words}\u00A0`, { isChip: true });
}

function classification({ level, isDraft }: Headlines['marking']): string {
  const marked = `${OWN_WORDS.classification}: ${level.name}`;
  return isDraft ? `${OWN_WORDS.draft}. ${marked}` : marked;
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
