import { PdfFault } from './fault.ts';
import { decodeCodes, type PdfFont } from './fonts.ts';
import { moveBy, moveTo, type Pen, speak, toNextLine, write } from './pen.ts';
import type { Cursor } from './tokens.ts';

/** What a content stream refers to by name. */
export interface Surroundings {
  readonly fontNamed: (name: string) => PdfFont | undefined;
  /** The ActualText of a property list in the resources. */
  readonly actualTextNamed: (name: string) => string | undefined;
}

/** What stands before an operator, as far as an operator below asks for it. */
export interface Operands {
  /** Strings to be shown; a gap between words is `undefined`. */
  codes: (string | undefined)[];
  first: string;
  last: string;
  number: number;
  actual: string | undefined;
  isList: boolean;
}

interface MarkedContent {
  readonly artifact: 0 | 1;
  readonly replaced: 0 | 1;
}

/** Where a reader of a content stream stands. */
export interface Reader {
  readonly cursor: Cursor;
  readonly surroundings: Surroundings;
  readonly pen: Pen;
  font: PdfFont | undefined;
  readonly savedFonts: (PdfFont | undefined)[];
  readonly marked: MarkedContent[];
  readonly operands: Operands;
  /** How many dictionaries the reader is in. */
  depth: number;
  readonly strings: string[];
  readonly names: Set<string>;
}

const DEEPEST = 4096;
const INLINE_IMAGE_END = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
const SYNTAX = /^[\t\n\f\r\x20-\x7e]*$/;

/** What the operators that matter for text do (ISO 32000-1, Annex A). */
export const OPERATORS: ReadonlyMap<string, (reader: Reader) => void> = new Map([
  ['Tf', setFont],
  ['q', save],
  ['Q', restore],
  ['Tj', show],
  ['TJ', show],
  ["'", showOnNextLine],
  ['"', showOnNextLine],
  ['T*', ({ pen }) => toNextLine(pen)],
  // The last operand of each is a height: of the text, of the step that the pen takes, of the pen's origin.
  ['Tm', ({ pen, operands }) => moveTo(pen, operands.number)],
  ['Td', ({ pen, operands }) => moveBy(pen, operands.number)],
  ['TD', ({ pen, operands }) => moveBy(pen, operands.number)],
  ['cm', moveOrigin],
  ['BMC', beginMarked],
  ['BDC', beginMarked],
  ['EMC', endMarked],
  ['ID', skipInlineImage],
] satisfies [string, (reader: Reader) => void][]);

function setFont(reader: Reader): void {
  reader.font = reader.surroundings.fontNamed(reader.operands.last);
}

function save({ savedFonts, font }: Reader): void {
  if (savedFonts.length >= DEEPEST) throw new PdfFault('too-large');
  savedFonts.push(font);
}

function restore(reader: Reader): void {
  if (reader.savedFonts.length > 0) reader.font = reader.savedFonts.pop();
}

function show(reader: Reader): void {
  const { operands, surroundings, pen } = reader;
  reader.font ??= surroundings.fontNamed('');
  for (const codes of operands.codes) {
    if (codes === undefined) toNextLine(pen);
    else if (reader.font) write(pen, decodeCodes(codes, reader.font));
  }
  operands.codes = [];
}

function showOnNextLine(reader: Reader): void {
  toNextLine(reader.pen);
  show(reader);
}

function moveOrigin({ pen, operands }: Reader): void {
  pen.origin = operands.number;
}

function beginMarked({ operands, surroundings, pen, marked }: Reader): void {
  if (marked.length >= DEEPEST) throw new PdfFault('too-large');
  const { first, last, actual = surroundings.actualTextNamed(last) } = operands;
  const artifact = first === 'Artifact' ? 1 : 0;
  pen.artifacts += artifact;
  if (actual && pen.replaced === 0) speak(pen, actual);
  const replaced = actual === undefined ? 0 : 1;
  pen.replaced += replaced;
  marked.push({ artifact, replaced });
}

function endMarked({ pen, marked }: Reader): void {
  const ended = marked.pop();
  pen.artifacts -= ended?.artifact ?? 0;
  pen.replaced -= ended?.replaced ?? 0;
}

/** The data of an inline image end at an `EI` that more syntax follows; in the data there can be others (8.9.7). */
function skipInlineImage({ cursor }: Reader): void {
  INLINE_IMAGE_END.lastIndex = cursor.at;
  while (INLINE_IMAGE_END.test(cursor.text)) {
    cursor.at = INLINE_IMAGE_END.lastIndex;
    if (SYNTAX.test(cursor.text.slice(cursor.at, cursor.at + 12))) return;
  }
  throw new PdfFault('damaged');
}
