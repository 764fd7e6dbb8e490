import type { Inline, Prose } from '../../base/prose.ts';
import { element, xmlText } from './xml.ts';

/** The id of the relationship that leads to an address. */
export type IdOfLink = (url: string) => string;

/** How a stretch of text is marked up, by all that it stands in. */
export interface MarkUp {
  readonly isLink?: boolean;
  readonly isCode?: boolean;
  readonly isMark?: boolean;
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  readonly isPresenter?: boolean;
}

/** Prose becomes runs of WordprocessingML (ECMA-376-1, 17.3.2), in character styles that Word's users know. */
export function runsOf(prose: Prose, idOfLink: IdOfLink, markUp: MarkUp = {}): string {
  return prose.map((node) => inline(node, idOfLink, markUp)).join('');
}

function inline(node: Inline, idOfLink: IdOfLink, markUp: MarkUp): string {
  switch (node.type) {
    case 'text':
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
    case 'link': {
      const children = runsOf(node.children, idOfLink, { ...markUp, isLink: true });
      return element('w:hyperlink', { 'r:id': idOfLink(node.url), 'w:history': 1 }, children);
    }
  }
}

/** Plain text as one run. */
export function run(value: string, markUp: MarkUp = {}): string {
  const properties = propertiesOf(markUp);
  return value === ''
    ? ''
    : element('w:r', {}, properties === '' ? '' : element('w:rPr', {}, properties), ...pieces(value));
}

/**
 * A run has one style; what it is besides is said directly. So is bold, in any case: the style of a heading is bold
 * too, and where two styles are bold Word makes the letters plain again (17.7.3).
 */
function propertiesOf(markUp: MarkUp): string {
  const { isLink, isCode, isMark, isStrong, isEmphasised, isPresenter } = markUp;
  const style = STYLES.find(([kind]) => markUp[kind])?.[1];
  return [
    style === undefined ? '' : element('w:rStyle', { 'w:val': style }),
    isLink && isCode ? element('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New' }) : '',
    isStrong || isMark ? element('w:b') : isPresenter ? element('w:b', { 'w:val': 0 }) : '',
    isEmphasised ? element('w:i') : '',
  ].join('');
}

/** The style of each kind of mark-up; the first one that applies counts. */
const STYLES: readonly (readonly [keyof MarkUp, string])[] = [
  ['isLink', 'Hyperlink'],
  ['isCode', 'Code'],
  ['isMark', 'Mark'],
  ['isStrong', 'Strong'],
  ['isEmphasised', 'Emphasis'],
  ['isPresenter', 'Presenter'],
];

/** Word prints a soft hyphen inside a text as a hyphen; its own element shows at the end of a line alone. */
function pieces(value: string): readonly string[] {
  return value.split(/(\u00AD)/).map((piece) => {
    if (piece === '\u00AD') return element('w:softHyphen');
    return piece === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, xmlText(piece));
  });
}
