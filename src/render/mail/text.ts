import { blocksOf, childrenOf, hasBlocks, rowsOf } from '../../base/blocks.ts';
import { type List, type Prose, type ProseNode, type Table, targets, visibleText } from '../../base/prose.ts';
import { OWN_WORDS } from '../../levels/headlines.ts';
import type { Dialect, SectionView, View } from '../templates/view.ts';

/** The most characters of a line: mail programs that do not break lines themselves show these (RFC 5322, 2.1.1). */
const WIDTH = 76;
const MARKER = /^ *(?:[-•] |\d+\. )?/;

/** Plain text, before its lines are broken. An address stands after the paragraph or entry whose words lead there. */
export const plainText: Dialect = {
  text: (value) => value,
  prose: (prose) => (hasBlocks(prose) ? prose.map(block).join('\n\n') : withAddresses(prose)),
  logo: () => '',
  heading: (depth) => (depth === 1 ? '-' : ''),
};

function withAddresses(prose: Prose): string {
  const words = visibleText(prose).trim();
  const hidden = [...new Set(targets(prose))].filter((url) => !words.includes(url.replace(/^mailto:/, '')));
  return [words, ...hidden.map((url) => `<${url}>`)].filter((text) => text !== '').join(' ');
}

function block(node: ProseNode): string {
  if (node.type === 'list') return list(node);
  return node.type === 'table' ? table(node) : withAddresses(childrenOf(node));
}

function list({ start, children }: List): string {
  return children
    .map((item, i) => {
      const marker = start === undefined ? '- ' : `${start + i}. `;
      const blocks = blocksOf(childrenOf(item));
      const isTight = blocks.every(({ type }, at) => type !== 'paragraph' || at === 0);
      const lines = blocks
        .map(block)
        .join(isTight ? '\n' : '\n\n')
        .split('\n');
      return lines
        .map((line, at) => (at === 0 ? marker : ' '.repeat(line === '' ? 0 : marker.length)) + line)
        .join('\n');
    })
    .join('\n');
}

/** In columns if they fit a line; else each row is an entry. */
function table(node: Table): string {
  const rows = rowsOf(node).map((cells) => cells.map(withAddresses));
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => cells[i]?.length ?? 0)));
  const isNarrow = widths.reduce((sum, width) => sum + width + 2, -2) <= WIDTH;
  const [head = [], ...others] = rows;
  if (!isNarrow) return `${head.join(' | ')}\n${entries(others.map((cells) => cells.join(' | ')))}`;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) =>
        node.align[i] === 'right' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

/** The headlines as the plain text of an e-mail. */
export function textOf(view: View): string {
  const { draft, statement, organisation, title, venue, status, introduction, footer, level } = view;
  const { attendance, summary, sections, next, corrections, abbreviations } = view;
  const parts = [
    draft,
    statement,
    organisation,
    underlined(title, '='),
    venue,
    status,
    introduction,
    ...attendance.flatMap(({ parts: people }) => [
      underlined(OWN_WORDS.attendance, '-'),
      ...people.flatMap(({ groups }) =>
        groups.map(({ heading, names }) => `${heading}\n${entries(names.map(({ text }) => text))}`),
      ),
    ]),
    ...[...summary, ...sections].flatMap(sectionParts),
    ...listed(
      OWN_WORDS.next,
      next.map(({ label, date }) => `${label}: ${date}`),
    ),
    ...listed(
      OWN_WORDS.corrections,
      corrections.map(({ date, text }) => `${date}: ${text}`),
    ),
    ...listed(
      OWN_WORDS.abbreviations,
      abbreviations.map(({ short, long }) => `${short}: ${long}`),
    ),
    footer,
    `${draft === '' ? '' : `${draft}. `}${OWN_WORDS.classification}: ${level}`,
  ];
  const whole = parts.filter((part) => part !== '').join('\n\n');
  return `${whole.split('\n').map(broken).join('\n')}\n`.replaceAll('\u00A0', ' ');
}

function sectionParts({
  number,
  title,
  presenters,
  heading,
  body,
  sections,
}: SectionView): readonly string[] {
  const words = `${number === '' ? '' : `${number}. `}${title}${presenters === '' ? '' : ` (${presenters})`}`;
  return [underlined(words, heading), body, ...sections.flatMap(sectionParts)];
}

function listed(heading: string, texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? [] : [underlined(heading, '-'), entries(texts)];
}

function entries(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

function underlined(words: string, sign: string): string {
  return sign === '' || words === '' ? words : `${words}\n${sign.repeat(Math.min(words.length, WIDTH))}`;
}

/** A line as several, below its bullet or number. */
function broken(line: string): string {
  if (line.length <= WIDTH) return line;
  const [marker = ''] = MARKER.exec(line) ?? [];
  const lines: string[] = [];
  for (const word of line.slice(marker.length).split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && marker.length + last.length + 1 + word.length <= WIDTH)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.map((text, i) => (i === 0 ? marker : ' '.repeat(marker.length)) + text).join('\n');
}
