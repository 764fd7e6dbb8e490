import type { Run, SourceBlock } from '../../../src/import/blocks.ts';
import { BOLD, escaped, inList, list, listKind, paragraph, run, table, wordFile } from '../ooxml.ts';
import { type PlainLine, plainPdf } from '../plain-pdf.ts';

function dressed(
  runs: readonly Run[],
  escaping: (text: string) => string,
  around: (run: Run) => readonly [string, string],
): string {
  return runs
    .map((run) => {
      const [start, end] = around(run);
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
      return words === '' ? run.text : `${before}${start}${escaping(words)}${end}${after}`;
    })
    .join('');
}

/** As a person writes Markdown: nothing is escaped that has no need. */
export function toMarkdown(blocks: readonly SourceBlock[]): string {
  const signs = ({ strong, emphasis }: Run): readonly [string, string] => {
    const sign = `${strong ? '**' : ''}${emphasis ? '_' : ''}`;
    return [sign, [...sign].toReversed().join('')];
  };
  const words = (runs: readonly Run[]) => dressed(runs, (text) => text.replace(/_(?=\d)/g, '\\_'), signs);
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `${'#'.repeat(block.depth)} ${words(block.runs)}\n\n`;
        case 'entry': {
          const sign = /\d/.test(block.marker ?? '') ? block.marker : '-';
          return `${'   '.repeat(block.depth - 1)}${sign} ${words(block.runs)}\n`;
        }
        case 'table':
          throw new Error('no table is written yet');
        default:
          return `\n${words(block.runs)}\n\n`;
      }
    })
    .join('');
}

function htmlWords(runs: readonly Run[]): string {
  return dressed(runs, escaped, ({ strong, emphasis }) => [
    `${strong ? '<strong>' : ''}${emphasis ? '<em>' : ''}`,
    `${emphasis ? '</em>' : ''}${strong ? '</strong>' : ''}`,
  ]);
}

/** A page of the Web, with the footer and the header in their elements. */
export function toHtml(blocks: readonly SourceBlock[]): string {
  const body = blocks.map((block, i) => {
    switch (block.kind) {
      case 'heading':
        return `<h${block.depth}>${htmlWords(block.runs)}</h${block.depth}>`;
      case 'entry':
        return blocks[i - 1]?.kind === 'entry' ? '' : htmlList(entriesFrom(blocks, i), 1);
      case 'table':
        throw new Error('no table is written yet');
      case 'furniture': {
        const name = i < blocks.length / 2 ? 'header' : 'footer';
        return `<${name}>${htmlWords(block.runs)}</${name}>`;
      }
      default:
        return `<p>${htmlWords(block.runs)}</p>`;
    }
  });
  const style =
    'body { font-family: sans-serif; font-size: 11pt } h1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 12pt } ul { list-style: disc }';
  return `<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>Headlines</title><style>${style}</style></head><body>\n${body.join('\n')}\n</body></html>\n`;
}

function entriesFrom(blocks: readonly SourceBlock[], start: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (const block of blocks.slice(start)) {
    if (block.kind !== 'entry') break;
    entries.push(block);
  }
  return entries;
}

type Entry = SourceBlock & { kind: 'entry' };

function numberOf({ marker = '' }: Entry): string | undefined {
  return /^\d+/.exec(marker)?.[0];
}

/** Entries that follow each other become lists, of bullets and of numbers, with the deeper ones inside. */
function htmlList(entries: readonly Entry[], depth: number): string {
  const [first] = entries;
  if (!first) return '';
  const element = numberOf(first) === undefined ? 'ul' : 'ol';
  const isOther = ({ depth: own, ...entry }: Entry) =>
    own <= depth && (numberOf({ depth: own, ...entry }) === undefined) !== (element === 'ul');
  const end = entries.findIndex(isOther);
  const own = end < 0 ? entries : entries.slice(0, end);
  const items = own.flatMap((entry, i) => {
    if (entry.depth > depth) return [];
    const after = own.slice(i + 1);
    const next = after.findIndex((other) => other.depth <= depth);
    const inside = next < 0 ? after : after.slice(0, next);
    const number = numberOf(entry);
    const value = number === undefined ? '' : ` value="${number}"`;
    return [`<li${value}>${htmlWords(entry.runs)}${htmlList(inside, depth + 1)}</li>`];
  });
  return `<${element}>${items.join('\n')}</${element}>${end < 0 ? '' : htmlList(entries.slice(end), depth)}`;
}

/** A Word document by hand, with real lists, headings, a header and a footer. */
export function toWord(blocks: readonly SourceBlock[]): Uint8Array {
  const lists: string[] = [];
  const xml = blocks.map((block, i) => {
    if (block.kind === 'table')
      return table(block.rows.map((row) => row.map((cell) => paragraph(wordRuns(cell)))));
    if (block.kind === 'furniture') return '';
    const runs = wordRuns(block.runs);
    if (block.kind === 'heading') return paragraph(runs, `<w:pStyle w:val="Heading${block.depth}"/>`);
    if (block.kind === 'paragraph') return paragraph(runs);
    const number = /^\d+/.exec(block.marker ?? '')?.[0];
    if (number === undefined) return paragraph(runs, inList(1, block.depth - 1));
    lists.push(list(i + 10, 1, Number(number)));
    return paragraph(runs, inList(i + 10, block.depth - 1));
  });
  const texts = (half: readonly SourceBlock[]) =>
    half.flatMap((block) => (block.kind === 'furniture' ? [paragraph(wordRuns(block.runs))] : []));
  const middle = blocks.length / 2;
  const [header, footer] = [blocks.slice(0, middle), blocks.slice(middle)].map((half) =>
    texts(half).join(''),
  );
  return wordFile({
    body: xml.join(''),
    styles: [1, 2, 3, 4]
      .map(
        (depth) =>
          `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
      )
      .join(''),
    numbering: [
      listKind(0, [
        ['bullet', '\uf0b7'],
        ['bullet', 'o'],
        ['bullet', '\uf0a7'],
      ]),
      listKind(1, [['decimal', '%1.']]),
      list(1, 0),
      ...lists,
    ].join(''),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  });
}

function wordRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis }) => run(text, `${strong ? BOLD : ''}${emphasis ? '<w:i/>' : ''}`))
    .join('');
}

function typstWords(runs: readonly Run[]): string {
  return runs
    .map(({ text, strong, emphasis }) => {
      const words = `#${JSON.stringify(text)}`;
      const slanted = emphasis ? `#emph[${words}]` : words;
      return strong ? `#strong[${slanted}]` : slanted;
    })
    .join('');
}

/** A source of Typst: an A4 page, with a header and a footer. */
export function toTypst(blocks: readonly SourceBlock[]): string {
  const said = (half: readonly SourceBlock[]) =>
    half.flatMap((block) => (block.kind === 'furniture' ? [typstWords(block.runs)] : [])).join(' ');
  const middle = blocks.length / 2;
  const body = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'='.repeat(block.depth)} ${typstWords(block.runs)}\n\n`;
      case 'entry': {
        const number = /^\d+/.exec(block.marker ?? '')?.[0];
        return `${'  '.repeat(block.depth - 1)}${number === undefined ? '-' : `${number}.`} ${typstWords(block.runs)}\n`;
      }
      case 'table':
        throw new Error('no table is written yet');
      case 'furniture':
        return '';
      default:
        return `\n${typstWords(block.runs)}\n\n`;
    }
  });
  return [
    '#set document(title: "Headlines")',
    '#set text(font: "Source Sans 3", size: 10.5pt, lang: "en", region: "GB", hyphenate: true)',
    `#set page(paper: "a4", header: [${said(blocks.slice(0, middle))}], footer: [${said(blocks.slice(middle))}])`,
    '#set par(justify: true)',
    ...body,
  ].join('\n');
}

/** The letters of a line in the width of a page, in a font whose letters are all as wide. */
const COLUMNS = 80;
const WIDTH = 6;
const LINE = 13;
const LINES = 54;

/** Pages of lines, as a simple program sets them: nothing but letters and where they stand. */
export function toPlainPdf(blocks: readonly SourceBlock[]): Uint8Array {
  const set: { readonly lines: readonly PlainLine[]; readonly isApart: boolean }[] = [];
  blocks.forEach((block, i) => {
    if (block.kind === 'table' || block.kind === 'furniture') return;
    const before = blocks[i - 1];
    const isApart = block.kind !== 'entry' || before?.kind !== 'entry';
    const indent = block.kind === 'entry' ? 4 * block.depth : 0;
    const strong = block.kind === 'heading';
    const marker = block.kind === 'entry' ? [{ x: indent - 4, text: block.marker ?? '•' }] : [];
    const rows = wrapped(block.runs, COLUMNS - indent);
    const lines = rows.map((row, at) => [
      ...(at === 0 ? marker : []),
      ...row.map((piece) => ({
        ...piece,
        x: piece.x + indent,
        ...(strong ? { font: 'bold' as const } : {}),
      })),
    ]);
    for (const [at, pieces] of lines.entries())
      set.push({ isApart: at === 0 && isApart, lines: pieces.map((piece) => ({ ...piece, y: 0 })) });
  });
  const pages: PlainLine[][] = [[]];
  let at = 0;
  for (const { lines, isApart } of set) {
    at += isApart && at > 0 ? 1.6 : 1;
    if (at > LINES) {
      pages.push([]);
      at = 1;
    }
    for (const line of lines) pages.at(-1)?.push({ ...line, x: 60 + WIDTH * line.x, y: 790 - LINE * at });
  }
  const said = blocks
    .flatMap((block) => (block.kind === 'furniture' ? block.runs : []))
    .map(({ text }) => text);
  return plainPdf(
    pages.map((lines, i) => [
      ...lines,
      ...said.map((text, row) => ({
        x: 60,
        y: 820 - 798 * (row % 2),
        text: text.replace(/1(?= of)/, String(i + 1)),
      })),
    ]),
    'Courier',
  );
}

type Piece = Omit<PlainLine, 'y'>;

/** Runs in lines of so many letters, each piece of one look with the column where it begins. */
function wrapped(runs: readonly Run[], columns: number): readonly (readonly Piece[])[] {
  const words = runs.flatMap(({ text, strong, emphasis }) =>
    (text.match(/\s+|\S+/g) ?? []).map((word) => ({
      word: word.replaceAll('\u00ad', ''),
      font: strong ? ('bold' as const) : emphasis ? ('italic' as const) : ('plain' as const),
    })),
  );
  const lines: Piece[][] = [[]];
  let at = 0;
  for (const { word, font } of words) {
    const isBlank = /^[^\S\u00a0]+$/.test(word);
    if (at + word.length > columns && !isBlank) {
      lines.push([]);
      at = 0;
    }
    if (isBlank && at === 0) continue;
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.font === font) line[line.length - 1] = { ...last, text: last.text + word };
    else line.push({ x: at, text: word, font });
    at += word.length;
  }
  return lines;
}
