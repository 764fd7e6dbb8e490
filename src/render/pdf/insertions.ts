/** A text to be put into a PDF, and what it is to stand behind: its last occurrence counts. */
export interface Insertion {
  readonly behind: string;
  readonly text: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const METADATA = /\/Length (\d+)\n {2}\/Type \/Metadata\n {2}\/Subtype \/XML\n>>\nstream\n/d;
const TABLE = /\nxref\n0 \d+\n((?:\d{10} \d{5} [fn]\r\n)+)trailer\n[\s\S]*?startxref\n(\d+)\n%%EOF\s*$/d;

/**
 * Puts texts into a PDF as Typst writes it, with its catalog and metadata plain and one cross-reference table: the
 * length of the metadata and every offset move along (ISO 32000-1, 7.3.8.2 and 7.5.4). A PDF that is made otherwise
 * is an error, rather than a guess.
 */
export function withInsertions(pdf: Uint8Array, insertions: readonly Insertion[]): Uint8Array {
  const source = Buffer.from(pdf).toString('latin1');
  const inserted = insertions.map(({ behind, text }) => insertionAt(source, behind, text));
  const edits = [...inserted, metadataLength(source, inserted)];
  return Buffer.from(edited(source, [...edits, ...offsets(source, edits)]), 'latin1');
}

function insertionAt(source: string, behind: string, text: string): Edit {
  const at = source.lastIndexOf(behind);
  if (at < 0) throw new Error(`there is no ${behind} in the PDF`);
  return { start: at + behind.length, end: at + behind.length, text };
}

function metadataLength(source: string, inserted: readonly Edit[]): Edit {
  const [whole, digits] = spans(METADATA, source);
  const length = Number(source.slice(...digits));
  const inside = inserted.filter(({ start }) => start >= whole[1] && start <= whole[1] + length);
  const added = inside.reduce((sum, { text }) => sum + text.length, 0);
  return { start: digits[0], end: digits[1], text: String(length + added) };
}

/** Every offset in the table, and that of the table itself. */
function offsets(source: string, edits: readonly Edit[]): readonly Edit[] {
  const moved = (offset: number) =>
    edits.reduce(
      (at, { start, end, text }) => (start < offset ? at + text.length - (end - start) : at),
      offset,
    );
  const [, table, start] = spans(TABLE, source);
  const entries = source
    .slice(...table)
    .replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, '0'));
  return [
    { start: table[0], end: table[1], text: entries },
    { start: start[0], end: start[1], text: String(moved(Number(source.slice(...start)))) },
  ];
}

type Span = readonly [start: number, end: number];

/** Where a pattern and its first two groups stand. */
function spans(pattern: RegExp, source: string): readonly [Span, Span, Span] {
  const [whole, first, second = first] = pattern.exec(source)?.indices ?? [];
  if (!whole || !first || !second) throw new Error('the PDF is not made as Typst makes it');
  return [whole, first, second];
}

function edited(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => b.start - a.start);
  return inOrder.reduce(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    source,
  );
}
