import { missingFrom } from './missing.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, summary, pre, div, section, body';
/** The marks of levels, which are no text of the record. */
const NO_TEXT = '.portion, style, script';
const MARK = 'opsg-missing';

/** The look of what is marked: a stroke and words, so that it does not depend on colours. */
const STYLE = `
.${MARK} { background: rgb(255 184 28 / 0.2); border-radius: 0.125rem; }
.${MARK}[data-opsg-missing] { outline: 0.125rem solid #b87900; outline-offset: 0.125rem; }
.${MARK}[data-opsg-missing]::before { content: attr(data-opsg-missing); display: block; width: fit-content; margin-block-end: 0.125rem; padding-inline: 0.375rem; background: #b87900; background: #7a4d00; color: #ffffff; font: 600 0.75rem/1.5 system-ui, sans-serif; }
mark.${MARK} { color: inherit; text-decoration: underline 0.125rem #b87900; text-underline-offset: 0.2em; }
`;

/** A word in a document. */
interface PlacedWord {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A block of a document with its own words, not those of blocks in it. */
interface DocumentBlock {
  readonly element: Element;
  readonly words: readonly PlacedWord[];
}

/** Marks what readers of the lower document do not get, and says how many parts that are. */
export function markMissing(higher: Document, lower: Document, lowerReaders: string): number {
  unmark(higher);
  const blocks = blocksOf(higher);
  const missing = missingFrom(blocksOf(lower).map(textsOf), blocks.map(textsOf));
  if (!higher.getElementById(MARK)) {
    const style = higher.createElement('style');
    style.id = MARK;
    style.textContent = STYLE;
    higher.head.append(style);
  }
  let [parts, last] = [0, -2];
  for (const [i, block] of blocks.entries()) {
    const flags = missing[i] ?? [];
    if (!flags.includes(true)) continue;
    const isWhole = !flags.includes(false);
    if (isWhole) markBlock(block.element, last === i - 1 ? undefined : `Not for ${lowerReaders}`);
    else markWords(block.words, flags, `Not for ${lowerReaders}`);
    parts += isWhole && last === i - 1 ? 0 : 1;
    last = isWhole ? i : -2;
  }
  return parts;
}

function unmark(page: Document): void {
  for (const mark of page.querySelectorAll(`mark.${MARK}`)) mark.replaceWith(...mark.childNodes);
  for (const block of page.querySelectorAll(`.${MARK}`)) {
    block.classList.remove(MARK);
    block.removeAttribute('data-opsg-missing');
  }
  page.body.normalize();
}

function blocksOf(page: Document): readonly DocumentBlock[] {
  const root = page.querySelector('main') ?? page.body;
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const blocks: { readonly element: Element; readonly words: PlacedWord[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement?.closest(BLOCKS);
    if (!(node.nodeType === Node.TEXT_NODE) || !element || node.parentElement?.closest(NO_TEXT)) continue;
    const words = wordsOf(node as Text); // the walker shows no other nodes
    if (words.length === 0) continue;
    const last = blocks.at(-1);
    if (last?.element === element) last.words.push(...words);
    else blocks.push({ element, words });
  }
  return blocks;
}

function wordsOf(node: Text): PlacedWord[] {
  return [...node.data.matchAll(/[^\s\u2060]+/g)].map(({ 0: word, index }) => ({
    node,
    start: index,
    end: index + word.length,
  }));
}

function textsOf({ words }: DocumentBlock): readonly string[] {
  return words.map(({ node, start, end }) => node.data.slice(start, end));
}

function markBlock(element: Element, label: string | undefined): void {
  element.classList.add(MARK);
  if (label !== undefined) element.setAttribute('data-opsg-missing', label);
}

/** From the last word to the first, so that the places of the others stay right. */
function markWords(words: readonly PlacedWord[], flags: readonly boolean[], label: string): void {
  for (let end = words.length; end > 0; ) {
    if (!flags[end - 1]) {
      end--;
      continue;
    }
    let start = end - 1;
    while (start > 0 && flags[start - 1] && words[start - 1]?.node === words[end - 1]?.node) start--;
    const [first, last] = [words[start], words[end - 1]];
    if (first && last) wrap(first.node, first.start, last.end, label);
    end = start;
  }
}

function wrap(node: Text, start: number, end: number, label: string): void {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  const mark = node.ownerDocument.createElement('mark');
  mark.className = MARK;
  mark.title = label;
  range.surroundContents(mark);
}
