/** A file as an author wrote it: its name, as the user would say it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The way from the root of a record to one of its parts, such as `['items', 3, 'title']`. */
export type Path = readonly (string | number)[];

/** A piece of a text: its first offset, and the one after its last. */
export type Span = readonly [start: number, end: number];

/** A piece of a source, from the offset `start` up to `end` (in UTF-16 units). */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly path: Path;
}

/** A line and a column, both counted from 1; columns are UTF-16 units, as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which a line begins, counted from 1. */
export function offsetOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0);
}

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** A path as programs write it, counted from 0: `items[3].title`. */
export function pathAsKeys(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

const ENTRIES: Readonly<Record<string, string>> = {
  items: 'item',
  points: 'point',
  actions: 'action',
  corrections: 'correction',
  groups: 'group',
  levels: 'level',
  fonts: 'font',
  abbreviations: 'abbreviation',
};

/**
 * A path in words, counted from 1: `4th item, 1st point, text`. The headings of the attendance are the author's words,
 * which not everyone may read, so they are left out.
 */
export function pathInWords(path: Path): string {
  const words = path.flatMap((step, i) => {
    if (path[0] === 'attendance' && i === 1) return [];
    if (path[0] === 'attendance' && i === 2 && typeof step === 'number')
      return [`${ordinal(step + 1)} person`];
    if (typeof path[i + 1] === 'number') return [];
    return typeof step === 'number' ? [`${ordinal(step + 1)} ${entryOf(path[i - 1])}`] : [step];
  });
  return words.join(', ');
}

function entryOf(list: string | number | undefined): string {
  return list === undefined ? 'entry' : (ENTRIES[list] ?? `entry of ${list}`);
}

function ordinal(number: number): string {
  const ending = /1\d$/.test(String(number)) ? undefined : ['th', 'st', 'nd', 'rd'][number % 10];
  return `${number}${ending ?? 'th'}`;
}

/** The place of a piece of a text in the source. It is exact if the source has the text as it is read. */
export function pieceWithin(place: Place, piece: string): Place {
  const written = place.source.text.slice(place.start, place.end);
  const at = piece === '' ? -1 : written.indexOf(piece);
  const [start, end] = at < 0 ? overLines(written, piece) : [at, at + piece.length];
  return end === 0 ? place : { ...place, start: place.start + start, end: place.start + end };
}

/** Where the words of a piece stand that goes on over lines, with whatever blanks between them. */
function overLines(written: string, piece: string): readonly [start: number, end: number] {
  const words = piece.split(/\s+/).filter((word) => word !== '');
  const [first = '', ...others] = words;
  for (
    let start = written.indexOf(first);
    first !== '' && start >= 0;
    start = written.indexOf(first, start + 1)
  ) {
    let end = start + first.length;
    const isThere = others.every((word) => {
      end += /^\s*/.exec(written.slice(end))?.[0].length ?? 0;
      if (!written.startsWith(word, end)) return false;
      end += word.length;
      return true;
    });
    if (isThere) return [start, end];
  }
  return [0, 0];
}

/** The start of a source that has no better place to point at. */
export function startOf(source: Source): Place {
  return { source, start: 0, end: 0, path: [] };
}
