import type { Format } from '../../base/artifact.ts';
import type { VisiblePage } from '../../base/passage.ts';
import { withoutEntities } from '../decodings.ts';

/**
 * What is not plain text in a line of Markdown (CommonMark 0.31, as remark writes it): an escaped sign, code, the
 * address of a link, an entity.
 */
const PIECE =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)(?:([\s\S]*?)(?<!`)\2(?!`))?|(\])\((?:<(?:\\.|[^>\\])*>|(?:\\.|[^\\\s()])*)(?:\s+"(?:\\.|[^"\\])*")?\)|(&(?:#\w{1,8}|[a-zA-Z]+);)/g;
const HEAD_OR_TAG = /<head>[\s\S]*?<\/head>|<[^>]*>/g;

/** The text of documents of the built-in templates, which have no comments, no hidden elements and no other `>`. */
const PLAIN = {
  html: (source: string) => withoutEntities(source.replace(HEAD_OR_TAG, ' ')),
  md: (source: string) =>
    source.replace(
      PIECE,
      (_, escaped?: string, ticks?: string, code?: string, bracket?: string, entity?: string) => {
        if (entity !== undefined) return withoutEntities(entity);
        return escaped ?? (ticks === undefined ? bracket : code) ?? '';
      },
    ),
} as const;

/**
 * The finished bytes of a document become what a reader sees, page by page if it has pages; an e-mail, in each of the
 * ways in which it can be read: as plain text, as HTML and as the PDF that is attached. The built-in templates hide
 * nothing, so a quicker reader is enough for them.
 */
export async function visibleReadings(
  format: Format,
  bytes: Uint8Array,
  isBuiltIn: boolean,
): Promise<readonly (readonly VisiblePage[])[]> {
  if (format !== 'eml') return [await visiblePages(format, bytes, isBuiltIn)];
  const { partsOfMail } = await import('../mail-text.ts');
  const { text, html, attachments } = await partsOfMail(bytes);
  const [pdf, ...others] = attachments;
  return [
    [{ body: text, margin: '' }],
    await visiblePages('html', new TextEncoder().encode(html), isBuiltIn),
    pdf && others.length === 0 ? await visiblePages('pdf', pdf, isBuiltIn) : [{ body: '', margin: '' }],
  ];
}

/** The pages of a document that has one way to be read. */
export async function visiblePages(
  format: Exclude<Format, 'eml'>,
  bytes: Uint8Array,
  isBuiltIn: boolean,
): Promise<readonly VisiblePage[]> {
  switch (format) {
    case 'md':
    case 'html': {
      const read = isBuiltIn ? PLAIN[format] : await strictReader(format);
      return [{ body: read(new TextDecoder().decode(bytes)), margin: '' }];
    }
    case 'pdf': {
      const { pdfPages } = await import('../pdf/visible.ts');
      return pdfPages(bytes, isBuiltIn);
    }
    case 'docx': {
      const { visibleWord } = await import('../zip/passages.ts');
      return visibleWord(bytes);
    }
  }
}

/** A page of a site, or an entry of its feeds, and the style sheet that applies to it; the same as above. */
export async function visiblePage(html: string, sheet: string, isBuiltIn: boolean): Promise<VisiblePage> {
  const body = isBuiltIn ? PLAIN.html(html) : (await import('./html.ts')).visibleHtml(html, sheet);
  return { body, margin: '' };
}

async function strictReader(format: 'md' | 'html'): Promise<(source: string) => string> {
  if (format === 'html') return (await import('./html.ts')).visibleHtml;
  return (await import('./markdown.ts')).visibleMarkdown;
}
