import { type ContentsEntry, OWN_WORDS } from '../../levels/headlines.ts';
import { paragraph, type Register } from './blocks.ts';
import { element } from './package.ts';
import { bookmarkOf, numberRuns, run, runsOf, TAB } from './parts.ts';

/**
 * A table of contents (ECMA-376-1, 17.16.5.68) that Word can renew, with its entries in it. It has no page numbers,
 * because only Word knows them; each entry leads to its heading.
 */
export function contentsParts(contents: readonly ContentsEntry[], { idOfLink }: Register): readonly string[] {
  if (contents.length === 0) return [];
  const entries = contents.map(({ anchor, number, title }, i) => {
    const words = numberRuns(number) + runsOf(title, idOfLink);
    const link = element('w:hyperlink', { 'w:anchor': bookmarkOf(anchor), 'w:history': 1 }, words);
    const isLast = i === contents.length - 1;
    return paragraph('TOC1', (i === 0 ? OPENING : '') + link + (isLast ? fieldSign('end') : ''));
  });
  return [paragraph('TOCHeading', TAB + run(OWN_WORDS.contents)), ...entries];
}

function fieldSign(type: 'begin' | 'separate' | 'end'): string {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
}

const INSTRUCTION = String.raw` TOC \o "1-1" \n \h \z \u `;
const OPENING = [
  fieldSign('begin'),
  element('w:r', {}, element('w:instrText', { 'xml:space': 'preserve' }, INSTRUCTION)),
  fieldSign('separate'),
].join('');
