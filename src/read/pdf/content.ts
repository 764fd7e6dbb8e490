import { ReadFault, type ReadingAllowance, spend } from '../fault.ts';
import { decodeCodes, type PdfFont } from './fonts.ts';
import { mirroredText, stringText } from './text.ts';
import { moveBy, moveTo, speak, startText, type TextState, toNextLine, write } from './text-state.ts';
import {
  type Cursor,
  cursorOverContent,
  nextToken,
  skipDrawing,
  TOKEN_OF_CONTENT,
  TOKEN_OF_LIST,
} from './tokens.ts';

/** What a content stream refers to by name. */
export interface Surroundings {
  readonly fontNamed: (name: string) => PdfFont | undefined;
  /** The ActualText of a property list in the resources. */
  readonly actualTextNamed: (name: string) => string | undefined;
}

/** The operands before an operator, as far as an operator below needs them. */
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

/** The state of the reader of a content stream. */
export interface Reader {
  readonly cursor: Cursor;
  readonly surroundings: Surroundings;
  readonly textState: TextState;
  font: PdfFont | undefined;
  readonly savedFonts: (PdfFont | undefined)[];
  readonly marked: MarkedContent[];
  readonly operands: Operands;
  /** How many dictionaries are open. */
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
  ['T*', ({ textState }) => toNextLine(textState)],
  // The last operand of each is a height: of the text, of the step to the next text, of the origin.
  ['Tm', ({ textState, operands }) => moveTo(textState, operands.number)],
  ['Td', ({ textState, operands }) => moveBy(textState, operands.number)],
  ['TD', ({ textState, operands }) => moveBy(textState, operands.number)],
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
  if (savedFonts.length >= DEEPEST) throw new ReadFault('too-large');
  savedFonts.push(font);
}

function restore(reader: Reader): void {
  if (reader.savedFonts.length > 0) reader.font = reader.savedFonts.pop();
}

function show(reader: Reader): void {
  const { operands, surroundings, textState } = reader;
  reader.font ??= surroundings.fontNamed('');
  for (const codes of operands.codes) {
    if (codes === undefined) toNextLine(textState);
    else if (reader.font) write(textState, decodeCodes(codes, reader.font));
  }
  operands.codes = [];
}

function showOnNextLine(reader: Reader): void {
  toNextLine(reader.textState);
  show(reader);
}

function moveOrigin({ textState, operands }: Reader): void {
  textState.origin = operands.number;
}

function beginMarked({ operands, surroundings, textState, marked }: Reader): void {
  if (marked.length >= DEEPEST) throw new ReadFault('too-large');
  const { first, last, actual = surroundings.actualTextNamed(last) } = operands;
  const artifact = first === 'Artifact' ? 1 : 0;
  textState.artifacts += artifact;
  if (actual && textState.replaced === 0) speak(textState, actual);
  const replaced = actual === undefined ? 0 : 1;
  textState.replaced += replaced;
  marked.push({ artifact, replaced });
}

function endMarked({ textState, marked }: Reader): void {
  const ended = marked.pop();
  textState.artifacts -= ended?.artifact ?? 0;
  textState.replaced -= ended?.replaced ?? 0;
}

/** The data of an inline image end at an `EI` with more syntax after it. The data can contain others (8.9.7). */
function skipInlineImage({ cursor }: Reader): void {
  INLINE_IMAGE_END.lastIndex = cursor.at;
  while (INLINE_IMAGE_END.test(cursor.text)) {
    cursor.at = INLINE_IMAGE_END.lastIndex;
    if (SYNTAX.test(cursor.text.slice(cursor.at, cursor.at + 12))) return;
  }
  throw new ReadFault('damaged');
}

/** The text of a content stream, as three readers see it, and what else can be read there. */
export interface ContentText extends Readonly<Pick<TextState, 'shown' | 'spoken' | 'body' | 'margin'>> {
  /** What is spoken, if it runs from right to left. */
  readonly mirrored: string | undefined;
  /** Strings that are not shown: the properties of marked content, comments. */
  readonly strings: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** About what a token takes in time, and a string in memory until its operator comes. */
const TOKEN_COST = 4;
const STRING_COST = 28;
/** About what a code takes in memory while the text of its string grows. */
const CODE_COST = 8;
/** A gap between words moves the text position by at least this many thousandths of the font size. */
const GAP = -200;
const NOT_OPERATORS: ReadonlySet<string> = new Set([']', 'true', 'false', 'null']);

/** A content stream becomes its text (ISO 32000-1, 7.8.2, 9.4 and 14.6). */
export function readContent(
  source: string,
  surroundings: Surroundings,
  allowance: ReadingAllowance,
): ContentText {
  spend(allowance, source.length);
  const reader = startReader(source, surroundings, allowance);
  const { cursor } = reader;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    spend(allowance, TOKEN_COST);
    if (token.kind === 'string') readString(reader, token.text);
    else if (token.kind === 'name') readName(reader, token.text);
    else if (token.kind === 'number') readNumber(reader, token.value);
    else readWord(reader, token.text);
  }
  drop(reader);
  const { strings, names } = reader;
  const { shown, spoken, body, margin, lineStarts } = reader.textState;
  const mirrored = mirroredText(spoken, lineStarts);
  return { shown, spoken, body, margin, mirrored, strings: [...strings, ...cursor.comments], names };
}

function startReader(source: string, surroundings: Surroundings, allowance: ReadingAllowance): Reader {
  return {
    cursor: cursorOverContent(source, allowance),
    surroundings,
    textState: startText(allowance),
    font: undefined,
    savedFonts: [],
    marked: [],
    operands: noOperands(),
    depth: 0,
    strings: [],
    names: new Set(),
  };
}

function noOperands(): Operands {
  return { codes: [], first: '', last: '', number: 0, actual: undefined, isList: false };
}

function readString(reader: Reader, string: string): void {
  spend(reader.cursor.allowance, STRING_COST + string.length * CODE_COST);
  if (reader.depth === 0) {
    reader.operands.codes.push(string);
    return;
  }
  const text = stringText(string);
  reader.strings.push(text);
  if (reader.operands.last === 'ActualText') reader.operands.actual = text;
}

function readName(reader: Reader, name: string): void {
  reader.names.add(name);
  reader.operands.first ||= name;
  reader.operands.last = name;
}

/** Beside strings, a number in a list is a move of the text position. */
function readNumber({ operands }: Reader, value: number): void {
  operands.number = value;
  if (value < GAP && operands.isList) operands.codes.push(undefined);
}

/** An operator inside a dictionary is damage: the dictionary would swallow text that should be shown. */
function readWord(reader: Reader, word: string): void {
  const { cursor, depth } = reader;
  const operator = OPERATORS.get(word);
  if (operator && depth > 0) throw new ReadFault('damaged');
  if (word === '<<') reader.depth += 1;
  else if (word === '[') reader.operands.isList = true;
  else if (word === '>>') reader.depth = Math.max(0, depth - 1);
  else if (depth === 0 && !NOT_OPERATORS.has(word)) {
    operator?.(reader);
    drop(reader);
    skipDrawing(cursor);
  }
  cursor.pattern = word === '[' && depth === 0 ? TOKEN_OF_LIST : TOKEN_OF_CONTENT;
}

/** An operator uses up its operands. A string that it did not show is kept, because somebody wrote it. */
function drop({ operands, strings }: Reader): void {
  for (const string of operands.codes) if (string !== undefined) strings.push(stringText(string));
  if (operands.codes.length > 0) operands.codes = [];
  operands.first = '';
  operands.last = '';
  operands.number = 0;
  operands.actual = undefined;
  operands.isList = false;
}
