import { PdfFault } from './pdf-fault.ts';
import { decodeCodes, type PdfFont } from './pdf-fonts.ts';
import { stringText } from './pdf-text.ts';
import type { Cursor } from './pdf-tokens.ts';

/** What a content stream refers to by name. */
export interface Surroundings {
  readonly fontNamed: (name: string) => PdfFont | undefined;
  /** The ActualText of a property list in the resources. */
  readonly actualTextNamed: (name: string) => string | undefined;
}

/** What stands before an operator, as far as an operator below asks for it. */
interface Operands {
  /** Strings to be shown; a gap between words is `undefined`. */
  codes: (string | undefined)[];
  first: string;
  last: string;
  number: number;
  actual: string | undefined;
}

interface MarkedContent {
  readonly artifact: 0 | 1;
  readonly replaced: 0 | 1;
}

/** Where a reader of a content stream stands. */
export interface Reader {
  readonly cursor: Cursor;
  readonly surroundings: Surroundings;
  font: PdfFont | undefined;
  readonly savedFonts: (PdfFont | undefined)[];
  readonly marked: MarkedContent[];
  artifacts: number;
  replaced: number;
  operands: Operands;
  /** How many dictionaries the reader is in. */
  depth: number;
  /** The hyphen that was spoken last, if nothing was spoken after it. */
  hyphen: string;
  /** Where the text was set last, as far as that tells whether the next text stands on the same line. */
  origin: number;
  line: string;
  shown: string;
  spoken: string;
  body: string;
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
  ['T*', nextLine],
  ['Tm', moveTo],
  ['cm', moveOrigin],
  ['Td', moveBy],
  ['TD', moveBy],
  ['BMC', beginMarked],
  ['BDC', beginMarked],
  ['EMC', endMarked],
  ['ID', skipInlineImage],
]);

/** After an operator its operands are gone; a string that was not shown is kept, since somebody wrote it. */
export function drop(reader: Reader): void {
  for (const string of reader.operands.codes)
    if (string !== undefined) reader.strings.push(stringText(string));
  reader.operands = { codes: [], first: '', last: '', number: 0, actual: undefined };
}

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
  const { operands, surroundings } = reader;
  reader.font ??= surroundings.fontNamed('');
  for (const codes of operands.codes)
    add(reader, codes === undefined || !reader.font ? ' ' : decodeCodes(codes, reader.font));
  operands.codes = [];
}

function showOnNextLine(reader: Reader): void {
  nextLine(reader);
  show(reader);
}

function nextLine(reader: Reader): void {
  reader.shown += ' ';
  if (reader.replaced > 0) return;
  if (reader.hyphen === '') addSpoken(reader, ' ');
  reader.hyphen = '';
}

/** The last operand of all three is the place on the page's vertical axis, or the way along it. */
function moveOrigin(reader: Reader): void {
  reader.origin = reader.operands.number;
}

function moveTo(reader: Reader): void {
  const line = `${reader.origin} ${reader.operands.number}`;
  if (line === reader.line) reader.shown += ' ';
  else nextLine(reader);
  reader.line = line;
}

function moveBy(reader: Reader): void {
  if (reader.operands.number === 0) reader.shown += ' ';
  else nextLine(reader);
}

function add(reader: Reader, text: string): void {
  reader.shown += text;
  if (reader.replaced === 0) addSpoken(reader, text);
}

/** A hyphen waits for what comes next: at the end of a line it only divides a word, and is left out. */
function addSpoken(reader: Reader, text: string): void {
  if (text === '') return;
  const isHyphenLast = text.endsWith('-') || text.endsWith('\u00ad');
  const ready = reader.hyphen + (isHyphenLast ? text.slice(0, -1) : text);
  reader.hyphen = isHyphenLast ? text.slice(-1) : '';
  reader.spoken += ready;
  if (reader.artifacts === 0) reader.body += ready;
}

function beginMarked(reader: Reader): void {
  if (reader.marked.length >= DEEPEST) throw new PdfFault('too-large');
  const { first, last, actual = reader.surroundings.actualTextNamed(last) } = reader.operands;
  const artifact = first === 'Artifact' ? 1 : 0;
  reader.artifacts += artifact;
  if (actual !== undefined && reader.replaced === 0) addSpoken(reader, actual);
  const replaced = actual === undefined ? 0 : 1;
  reader.replaced += replaced;
  reader.marked.push({ artifact, replaced });
}

function endMarked(reader: Reader): void {
  const ended = reader.marked.pop();
  reader.artifacts -= ended?.artifact ?? 0;
  reader.replaced -= ended?.replaced ?? 0;
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
