import { ReadFault, type ReadingAllowance, spend } from '../fault.ts';
import { glyphText } from './glyphs.ts';
import { bytesOf } from './text.ts';
import { cursorOver, nextToken, type Token } from './tokens.ts';

/** The codes from `low` to `high`, which have one length. Codes are strings with one character for each byte. */
export interface CodeRange {
  readonly low: string;
  readonly high: string;
}

/** What the codes in a font's strings mean. */
export interface CMap {
  readonly codespace: readonly CodeRange[];
  readonly texts: ReadonlyMap<string, string>;
}

interface Draft {
  readonly codespace: CodeRange[];
  readonly texts: Map<string, string>;
  readonly allowance: ReadingAllowance;
}

type Operand = Token | { readonly kind: 'list'; readonly items: readonly Token[] };

/** About what one mapping takes in memory. A range of three tokens can ask for 65,536 of them. */
const COST = 64;
/** The most ranges, because every code looks for its range. */
const MOST_RANGES = 256;
const LONGEST_CODE = 4;
/** In bytes; the limit of the standard too. */
const LONGEST_TEXT = 512;
const utf16be = new TextDecoder('utf-16be');

const SECTIONS: ReadonlyMap<string, (operands: readonly Operand[], draft: Draft) => void> = new Map([
  ['endcodespacerange', addCodespace],
  ['endbfchar', addCharacters],
  ['endbfrange', addRanges],
]);

/** The text of a ToUnicode CMap becomes the text of each code (ISO 32000-1, 9.10.3; Adobe Technical Note 5411). */
export function readCMap(source: string, allowance: ReadingAllowance): CMap {
  const draft: Draft = { codespace: [], texts: new Map(), allowance };
  const cursor = cursorOver(source, allowance);
  let operands: Operand[] = [];
  let items: Token[] | undefined;
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    if (token.kind !== 'word') {
      spend(allowance, COST);
      (items ?? operands).push(token);
    } else if (token.text === '[') items = [];
    else if (token.text === ']') {
      operands.push({ kind: 'list', items: items ?? [] });
      items = undefined;
    } else {
      SECTIONS.get(token.text)?.(operands, draft);
      operands = [];
    }
  }
  return { codespace: draft.codespace, texts: draft.texts };
}

function addCodespace(operands: readonly Operand[], { codespace }: Draft): void {
  for (let i = 0; i < operands.length; i += 2) {
    const low = codeOf(operands[i]);
    const high = codeOf(operands[i + 1]);
    if (low === undefined || high?.length !== low.length) continue;
    if (codespace.length >= MOST_RANGES) throw new ReadFault('too-large');
    codespace.push({ low, high });
  }
}

function addCharacters(operands: readonly Operand[], { texts }: Draft): void {
  for (let i = 0; i < operands.length; i += 2) {
    const code = codeOf(operands[i]);
    if (code !== undefined) texts.set(code, textOf(operands[i + 1]));
  }
}

function addRanges(operands: readonly Operand[], draft: Draft): void {
  for (let i = 0; i < operands.length; i += 3) {
    const low = codeOf(operands[i]);
    const high = codeOf(operands[i + 1]);
    if (low !== undefined && high !== undefined) addRange(low, high, operands[i + 2], draft);
  }
}

function addRange(low: string, high: string, target: Operand | undefined, { texts, allowance }: Draft): void {
  const first = numberOf(low);
  const count = Math.max(0, numberOf(high) - first + 1);
  spend(allowance, count * COST);
  const start = textOf(target);
  for (let i = 0; i < count; i += 1) {
    const text = target?.kind === 'list' ? textOf(target.items[i]) : advanced(start, i);
    texts.set(codeFrom(first + i, low.length), text);
  }
}

function codeOf(operand: Operand | undefined): string | undefined {
  if (operand?.kind !== 'string' || operand.text.length === 0) return undefined;
  return operand.text.length <= LONGEST_CODE ? operand.text : undefined;
}

function numberOf(code: string): number {
  return bytesOf(code).reduce((number, byte) => number * 256 + byte, 0);
}

function codeFrom(number: number, length: number): string {
  if (length === 2) return String.fromCharCode(number >> 8, number & 0xff);
  return length === 0
    ? ''
    : codeFrom(Math.floor(number / 256), length - 1) + String.fromCharCode(number % 256);
}

function textOf(target: Operand | undefined): string {
  if (target?.kind === 'name') return glyphText(target.text) ?? '';
  if (target?.kind !== 'string') return '';
  const text = target.text.slice(0, LONGEST_TEXT);
  if (text.length === 2) return String.fromCharCode(text.charCodeAt(0) * 256 + text.charCodeAt(1));
  return utf16be.decode(bytesOf(text.length === 1 ? `\0${text}` : text));
}

/** The codes of a range mean consecutive characters: the last unit counts up. */
function advanced(start: string, steps: number): string {
  if (steps === 0 || start === '') return start;
  return start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + steps);
}
