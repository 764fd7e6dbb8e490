/** A file as an author wrote it: its name, as the user would say it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** The way from the root of a record to one of its parts, such as `['items', 3, 'title']`. */
export type Path = readonly (string | number)[];

/** A stretch of a source, from the offset `start` up to `end` (in UTF-16 units), and what stands there. */
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

/** The position of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** A path in words that an author can follow: `items[3].title`. */
export function pathInWords(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** Where a piece of a text stands in the source: exactly, if the text is written as it is read. */
export function pieceWithin(place: Place, piece: string): Place {
  const written = place.source.text.slice(place.start, place.end);
  const at = piece === '' ? -1 : written.indexOf(piece);
  if (at < 0) return place;
  return { ...place, start: place.start + at, end: place.start + at + piece.length };
}

/** The start of a source that has no better place to point at. */
export function startOf(source: Source): Place {
  return { source, start: 0, end: 0, path: [] };
}
