import { type Allowance, PdfFault, spend } from './pdf-fault.ts';
import { drop, OPERATORS, type Reader, type Surroundings } from './pdf-operators.ts';
import { stringText } from './pdf-text.ts';
import { cursorOverContent, nextToken } from './pdf-tokens.ts';

/** The text of a content stream, as three readers have it, and what else can be read there. */
export interface ContentText {
  /** Every glyph, in the order in which they are drawn, with a space wherever the pen was moved. */
  readonly shown: string;
  /**
   * The same with ActualText in place of the glyphs that it stands for, and words in one piece: a space only where
   * a new line begins (the pen also moves inside a word of which one half is bold), no hyphen where a line ends.
   */
  readonly spoken: string;
  /** What is spoken without artifacts (headers, footers …), so that text which crosses a page can be joined. */
  readonly body: string;
  /** Strings that are not shown: the properties of marked content, comments. */
  readonly strings: readonly string[];
  readonly names: ReadonlySet<string>;
}

/** About what an operand takes in memory while its operator has not come. */
const COST = 32;
/** Thousandths of the font size by which the pen is moved on where there is a gap between words. */
const GAP = -200;
const NOT_OPERATORS: ReadonlySet<string> = new Set(['[', ']', 'true', 'false', 'null']);

/** A content stream becomes its text (ISO 32000-1, 7.8.2, 9.4 and 14.6). */
export function readContent(source: string, surroundings: Surroundings, allowance: Allowance): ContentText {
  spend(allowance, source.length);
  const reader = startReader(source, surroundings, allowance);
  const { cursor } = reader;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.kind === 'string') readString(reader, token.text);
    else if (token.kind === 'name') readName(reader, token.text);
    else if (token.kind === 'number') readNumber(reader, token.value);
    else readWord(reader, token.text);
  }
  drop(reader);
  const { shown, spoken, body, strings, names } = reader;
  return { shown, spoken, body, strings: [...strings, ...cursor.comments], names };
}

function startReader(source: string, surroundings: Surroundings, allowance: Allowance): Reader {
  return {
    cursor: cursorOverContent(source, allowance),
    surroundings,
    font: undefined,
    savedFonts: [],
    marked: [],
    artifacts: 0,
    replaced: 0,
    operands: { codes: [], first: '', last: '', number: 0, actual: undefined },
    depth: 0,
    hyphen: '',
    origin: 0,
    line: '',
    shown: '',
    spoken: '',
    body: '',
    strings: [],
    names: new Set(),
  };
}

function readString(reader: Reader, string: string): void {
  spend(reader.cursor.allowance, COST);
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

/** A number after a string can only be a move of the pen inside a `TJ`. */
function readNumber({ operands }: Reader, value: number): void {
  operands.number = value;
  if (value < GAP && operands.codes.length > 0) operands.codes.push(undefined);
}

/** An operator inside a dictionary is damage: the dictionary would swallow text that is meant to be shown. */
function readWord(reader: Reader, word: string): void {
  const operator = OPERATORS.get(word);
  if (operator && reader.depth > 0) throw new PdfFault('damaged');
  if (word === '<<') reader.depth += 1;
  else if (word === '>>') reader.depth = Math.max(0, reader.depth - 1);
  else if (reader.depth === 0 && !NOT_OPERATORS.has(word)) {
    operator?.(reader);
    drop(reader);
  }
}
