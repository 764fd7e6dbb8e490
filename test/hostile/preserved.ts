import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Headlines } from '../../src/levels/headlines.ts';
import { print, printText } from '../render/printing.ts';
import {
  asPdfText,
  expectedReading,
  htmlAsides,
  htmlOutline,
  markdownAsides,
  readHtml,
  readMarkdown,
  readPdf,
  unwrapped,
} from '../render/readers.ts';

const ACTIVE = /^(?:script|iframe|object|embed|form|img|svg|video|audio|base|input|button)$/;
const SAFE_ADDRESS = /^(?:https?:|mailto:|#)/i;

/** What is wrong with the Markdown and the HTML of a document: text that is lost, and mark-up that could act. */
export async function wrongWithText(headlines: Headlines): Promise<readonly string[]> {
  const expected = JSON.stringify(expectedReading(headlines));
  const [markdown, html] = [await printText('md', headlines), await printText('html', headlines)];
  const tree = unified().use(remarkParse).parse(markdown);
  return [
    ...(JSON.stringify(readMarkdown(tree)) === expected ? [] : ['text lost in Markdown']),
    ...(JSON.stringify(readHtml(html)) === expected ? [] : ['text lost in HTML']),
    ...(/"type":"html"/.test(JSON.stringify(tree)) ? ['HTML in Markdown'] : []),
    ...markdownAsides(tree)
      .filter((url) => !SAFE_ADDRESS.test(url))
      .map((url) => `link in Markdown: ${url}`),
    ...htmlOutline(html).flatMap(actsIn),
    ...linksIn(html).filter((value) => /^(?:javascript|data|vbscript):/i.test(value)),
  ];
}

/** What a page says beside its text, without the title of its window, which comes first and leads nowhere. */
function linksIn(html: string): readonly string[] {
  return htmlAsides(html).slice(1);
}

/** An element that runs or loads something, or an attribute that does. */
function actsIn(line: string): readonly string[] {
  const [path = '', ...attributes] = line.split(' ');
  const isActive =
    ACTIVE.test(path.split('>').at(-1) ?? '') || attributes.some((name) => /^(?:on|src$)/.test(name));
  return isActive ? [`acts in HTML: ${line}`] : [];
}

/** What is wrong with the PDF of a document; a sentence that the PDF cannot be made is nothing wrong. */
export async function wrongWithPdf(headlines: Headlines): Promise<readonly string[]> {
  const expected = asPdfText(expectedReading(headlines));
  const bytes = await print('pdf', headlines).catch((thrown: unknown) => {
    const isSentence = thrown instanceof Error && /"code":"pdf-refused".*"glyph":/.test(thrown.message);
    if (isSentence) return undefined;
    throw thrown;
  });
  return !bytes || isKept(unwrapped(readPdf(bytes), expected), expected) ? [] : ['text lost in PDF'];
}

const MARKED_OR_RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]/u;

/**
 * Poppler takes a no-break space for any other, and says what runs from right to left in an order of its own. Where
 * several glyphs draw one letter with its marks, the engine has each of them stand for all of it, so that a reader
 * meets the letter more than once. No sign may be missing, and no other sign be there too.
 */
export function isKept(read: string, expected: string): boolean {
  if (read.trimEnd() === expected.trimEnd()) return true;
  if (!MARKED_OR_RIGHT_TO_LEFT.test(expected.normalize('NFKC')))
    return expected.includes('\u00a0') && signsOf(read).join() === signsOf(expected).join();
  const [more, missing] = [without(read, expected), without(expected, read)];
  const repeatable = new Set(lettersWithMarks(expected).flatMap(signsOf));
  return missing.length === 0 && more.every((sign) => repeatable.has(sign));
}

function signsOf(text: string): string[] {
  return [...text.normalize('NFKC').replace(/\s/g, '')];
}

/** The signs of a text, each as often as it stands there, without those of another. */
function without(text: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const sign of signsOf(other)) left.set(sign, (left.get(sign) ?? 0) + 1);
  return signsOf(text).filter((sign) => {
    const count = left.get(sign) ?? 0;
    left.set(sign, count - 1);
    return count <= 0;
  });
}

function lettersWithMarks(text: string): readonly string[] {
  const letters = new Intl.Segmenter('en').segment(text.normalize('NFKC'));
  return [...letters].map(({ segment }) => segment).filter((segment) => /\p{M}/u.test(segment));
}
