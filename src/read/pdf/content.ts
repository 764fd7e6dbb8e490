import { type Allowance, PdfFault, spend } from './fault.ts';
import { mirroredText } from './mirrored.ts';
import { OPERATORS, type Operands, type Reader, type Surroundings } from './operators.ts';
import { type Pen, startPen } from './pen.ts';
import { stringText } from './text.ts';
import { cursorOverContent, nextToken, skipDrawing, TOKEN_OF_CONTENT, TOKEN_OF_LIST } from './tokens.ts';

/** The text of a content stream, as three readers have it, and what else can be read there. */
export interface ContentText extends Readonly<Pick<Pen, 'shown' | 'spoken' | 'body' | 'margin'>> {
  /** What is spoken, where it runs from right to left. */
  readonly mirrored: string | undefined;
  /** Strings that are not shown: the properties of marked content, comments. */
  readonly strings: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** About what a token takes in time, and a string in memory while its operator has not come. */
const TOKEN_COST = 4;
const STRING_COST = 28;
/** About what a code takes in memory while the text of its string grows. */
const CODE_COST = 8;
/** Thousandths of the font size by which the pen is moved on where there is a gap between words. */
const GAP = -200;
const NOT_OPERATORS: ReadonlySet<string> = new Set([']', 'true', 'false', 'null']);

/** A content stream becomes its text (ISO 32000-1, 7.8.2, 9.4 and 14.6). */
export function readContent(source: string, surroundings: Surroundings, allowance: Allowance): ContentText {
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
  const { shown, spoken, body, margin, lineStarts } = reader.pen;
  const mirrored = mirroredText(spoken, lineStarts);
  return { shown, spoken, body, margin, mirrored, strings: [...strings, ...cursor.comments], names };
}

function startReader(source: string, surroundings: Surroundings, allowance: Allowance): Reader {
  return {
    cursor: cursorOverContent(source, allowance),
    surroundings,
    pen: startPen(allowance),
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

/** Beside strings, a number in a list is a move of the pen. */
function readNumber({ operands }: Reader, value: number): void {
  operands.number = value;
  if (value < GAP && operands.isList) operands.codes.push(undefined);
}

/** An operator inside a dictionary is damage: the dictionary would swallow text that is meant to be shown. */
function readWord(reader: Reader, word: string): void {
  const { cursor, depth } = reader;
  const operator = OPERATORS.get(word);
  if (operator && depth > 0) throw new PdfFault('damaged');
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

/** After an operator its operands are gone; a string that was not shown is kept, since somebody wrote it. */
function drop({ operands, strings }: Reader): void {
  for (const string of operands.codes) if (string !== undefined) strings.push(stringText(string));
  if (operands.codes.length > 0) operands.codes = [];
  operands.first = '';
  operands.last = '';
  operands.number = 0;
  operands.actual = undefined;
  operands.isList = false;
}
