import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import type { Passage } from '../base/passage.ts';

/** Elements within a line, which do not separate words. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
/** Elements that interrupt a sentence and are not part of it, such as the mark of a footnote. */
const ASIDES: ReadonlySet<string> = new Set(
  'sup sub rt rp del s strike ins svg math button select textarea template noscript aside small iframe'.split(
    ' ',
  ),
);
/** Elements without an end tag, and so without content. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements whose text is not HTML. */
const MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};
const CODE: ReadonlySet<string> = new Set(['script', 'style']);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What has been read of a page so far. */
interface Page {
  /** What a reader sees, one character after the other. */
  readonly shown: string[];
  /** The same without what interrupts a sentence. */
  readonly plain: string[];
  /** Attributes, comments and scripts. */
  readonly rest: string[];
  /** The open elements that `plain` leaves out; seldom more than one. */
  readonly asides: string[];
  code: string | undefined;
}

/**
 * HTML (https://html.spec.whatwg.org, 13.2.5) as a reader sees it, with references decoded: with and without what
 * interrupts a sentence. Also its attributes, comments and scripts. One pass reads everything, so that elements that
 * are never closed cost no more than others.
 */
export function htmlPassages(html: string, where: string): readonly Passage[] {
  const page: Page = { shown: [], plain: [], rest: [], asides: [], code: undefined };
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onComment: ({ data }) => page.rest.push(data, '\n'),
      onDoctype: () => {},
      onStartTag: (token) => {
        open(token, page);
        const mode = MODES[token.tagName];
        if (mode !== undefined && !token.selfClosing) tokenizer.state = mode;
      },
      onEndTag: (token) => close(token, page),
      onEof: () => {},
      onCharacter: ({ chars }) => add(chars, page),
      onNullCharacter: () => {},
      onWhitespaceCharacter: ({ chars }) => add(chars, page),
    },
  );
  tokenizer.write(html, true);
  const texts = [page.shown, page.plain, page.rest].map((pieces) => pieces.join(''));
  const isMarkup = (text: string) => text === texts[2];
  return [...new Set(texts)].map((text) => ({ where, text, isMarkup: isMarkup(text) }));
}

function add(text: string, { shown, plain, rest, asides, code }: Page): void {
  if (code !== undefined) {
    rest.push(text);
    return;
  }
  shown.push(text);
  if (asides.length === 0) plain.push(text);
}

function open({ tagName, attrs, selfClosing }: Token.TagToken, page: Page): void {
  breakLine(tagName, page);
  for (const { name, value } of attrs) page.rest.push(name, ' ', value, '\n');
  if (CODE.has(tagName)) page.code = tagName;
  const isOpen = !selfClosing && !VOID.has(tagName);
  if (!isOpen) return;
  if (page.asides.length > 0 ? page.asides[0] === tagName : ASIDES.has(tagName) || isHidden(attrs))
    page.asides.push(tagName);
}

function isHidden(attrs: readonly Token.Attribute[]): boolean {
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN_STYLE.test(value)));
}

function close({ tagName }: Token.TagToken, page: Page): void {
  if (page.asides[0] === tagName) page.asides.pop();
  if (page.code === tagName) {
    page.code = undefined;
    page.rest.push('\n');
    return;
  }
  breakLine(tagName, page);
}

/** Only a block begins a line. A script between two words does not separate them. */
function breakLine(tagName: string, { shown, plain, asides }: Page): void {
  if (INLINE.has(tagName) || CODE.has(tagName)) return;
  shown.push('\n');
  if (asides.length === 0) plain.push('\n');
}
