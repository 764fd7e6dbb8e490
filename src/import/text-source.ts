import { ok, type Result } from '../base/problem.ts';
import type { SourceBlock } from './blocks.ts';
import { daysIn } from './days.ts';
import { decoded } from './decode.ts';

/** What an entry of a list begins with. */
const MARKER = /^(?:[-*+•‣◦▪·–—o](?=\s)|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)(?=\s))/;
const RULE = /^\s*([-=_*~])(?:\s*\1){2,}\s*$/;
/** A page number alone on its line. */
const PAGE = /^\s*(?:page\s+)?[-–—]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—]?\s*$/i;

interface PlainTextLine {
  readonly text: string;
  readonly indent: number;
  readonly number: number;
  /** A header or a footer of a page. */
  readonly isFurniture: boolean;
}

/** A plain text as its reader sees it: empty lines part paragraphs, and so do signs of lists and short lines. */
export async function readText(file: string, bytes: Uint8Array): Promise<Result<readonly SourceBlock[]>> {
  const text = decoded(file, bytes);
  if (!text.ok) return text;
  const written = text.value.split('\n');
  const beside = pageEdges(written);
  const lines = written.map((line, i): PlainTextLine => {
    const whole = line.replaceAll('\f', ' ').replace(/\t/g, '    ').trimEnd();
    return {
      text: whole.trim(),
      indent: whole.length - whole.trimStart().length,
      number: i + 1,
      isFurniture: beside.has(i),
    };
  });
  const widest = lines.reduce((most, { text, indent }) => Math.max(most, text.length + indent), 0);
  const words = new Set(text.value.toLowerCase().match(/\p{L}+/gu) ?? []);
  return ok(groups(lines, widest).map((group) => blockFrom(group, words)));
}

function isBeside({ text, isFurniture }: PlainTextLine): boolean {
  return isFurniture || PAGE.test(text);
}

/** Longer than a header or a footer is. */
const LONGEST_EDGE = 100;

/** The lines at form feeds that are headers and footers: they have the number of a page, or stand at another page, too. */
function pageEdges(lines: readonly string[]): ReadonlySet<number> {
  const starts = lines.flatMap((line, i) => (line.includes('\f') ? [i] : []));
  if (starts.length === 0) return new Set();
  const isFilled = (line: string) => line.trim() !== '';
  const tops = [0, ...starts].map((from) => lines.findIndex((line, i) => i >= from && isFilled(line)));
  const ends = [...starts.map((at) => (lines[at]?.startsWith('\f') ? at - 1 : at)), lines.length - 1];
  const bottoms = ends.map((to) => lines.findLastIndex((line, i) => i <= to && isFilled(line)));
  const edges = [...new Set([...tops, ...bottoms])].filter((at) => at >= 0);
  const keyOf = (at: number) =>
    (lines[at] ?? '')
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.join(' ') ?? '';
  return new Set(
    edges.filter((at) => {
      const line = (lines[at] ?? '').trim();
      const isAgain =
        at !== tops[0] && keyOf(at) !== '' && edges.some((one) => one !== at && keyOf(one) === keyOf(at));
      return line.length < LONGEST_EDGE && (isAgain || /\bpage\s+\d{1,4}\b/i.test(line));
    }),
  );
}

/** Lines that begin as far from the margin as this, each elsewhere, are centred. */
const CENTRED = 8;

/** The lines of each block. A line that ends far from the margin ends its paragraph. */
function groups(lines: readonly PlainTextLine[], widest: number): readonly (readonly PlainTextLine[])[] {
  const all: PlainTextLine[][] = [];
  let open: PlainTextLine[] | undefined;
  for (const line of lines) {
    if (line.text === '' || RULE.test(line.text)) {
      open = undefined;
      continue;
    }
    const last = open?.at(-1);
    const hangs = last !== undefined && begins(last) && runsOn(last, line, widest);
    const isElsewhere = last !== undefined && Math.abs(line.indent - last.indent) > 1;
    const isCentred = line.indent >= CENTRED && isElsewhere && !hangs;
    const isNew =
      !open || !last || isCentred || isBeside(line) || begins(line) || !runsOn(last, line, widest);
    if (isNew) {
      open = [line];
      all.push(open);
      if (isBeside(line)) open = undefined;
    } else open?.push(line);
  }
  return all;
}

function begins({ text }: PlainTextLine): boolean {
  return (
    MARKER.test(text) ||
    KEYED.test(text) ||
    (/^(?:agenda )?(?:item )?\d{1,3}(?:\.\d{1,3})*[.):]?\s+\p{Lu}/iu.test(text) && daysIn(text)?.start !== 0)
  );
}

/** Lines that say what they are. */
const KEYED =
  /^(?:present|attendees|apologies|in attendance|chair|date|time|venue|location|classification|next [\w ]{0,30}meeting[\w ]{0,10})\s*:/i;

/** A line that has room for the first word of the next one was ended by its author. */
function runsOn(line: PlainTextLine, next: PlainTextLine, widest: number): boolean {
  const [word = ''] = next.text.split(' ');
  const isFull = line.indent + line.text.length + 1 + word.length > Math.min(widest, 100) * 0.85;
  return isFull || /^\p{Ll}/u.test(next.text);
}

function blockFrom(lines: readonly PlainTextLine[], words: ReadonlySet<string>): SourceBlock {
  const [head] = lines;
  if (!head) return { kind: 'paragraph', runs: [], at: {} };
  const { text: first, indent, number } = head;
  const at = { line: number };
  const text = joinedLines(
    lines.map((line) => line.text),
    words,
  );
  if (lines.length === 1 && isBeside(head)) return { kind: 'furniture', runs: [{ text }], at };
  const marker = MARKER.exec(first)?.[0];
  if (marker === undefined) return { kind: 'paragraph', runs: [{ text }], at };
  const depth = indent >= 6 ? 3 : indent >= 3 ? 2 : 1;
  return { kind: 'entry', depth, marker, runs: [{ text: text.slice(marker.length).trim() }], at };
}

/** A word that a hyphen parts at the end of a line is whole again, if the document has it whole; else it keeps the hyphen. */
function joinedLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    const start = /\p{L}+(?=-$)/u.exec(text)?.[0];
    if (start === undefined) return `${text} ${line}`;
    const end = /^\p{Ll}+/u.exec(line)?.[0] ?? '';
    return words.has((start + end).toLowerCase()) && end !== '' ? text.slice(0, -1) + line : text + line;
  });
}
