import { type Allowance, PdfFault, spend } from './pdf-fault.ts';
import { glyphText } from './pdf-glyphs.ts';
import { bytesOf } from './pdf-text.ts';
import { cursorOver, nextToken, type Token } from './pdf-tokens.ts';

/** The codes from `low` to `high` that are this many bytes long. */
export interface CodeRange {
  readonly bytes: number;
  readonly low: number;
  readonly high: number;
}

/** What the codes in a font's strings mean. */
export interface CMap {
  readonly codespace: readonly CodeRange[];
  readonly texts: ReadonlyMap<number, string>;
}

interface Draft {
  readonly codespace: CodeRange[];
  readonly texts: Map<number, string>;
  readonly allowance: Allowance;
}

type Operand = Token | { readonly kind: 'list'; readonly items: readonly Token[] };

/** About what one mapping takes in memory; a range of three tokens can ask for 65,536 of them. */
const COST = 32;
/** Every code looks for its range. */
const MOST_RANGES = 256;
const utf16be = new TextDecoder('utf-16be');

const SECTIONS: ReadonlyMap<string, (operands: readonly Operand[], draft: Draft) => void> = new Map([
  ['endcodespacerange', addCodespace],
  ['endbfchar', addCharacters],
  ['endbfrange', addRanges],
]);

/** The text of a ToUnicode CMap becomes the text of each code (ISO 32000-1, 9.10.3; Adobe Technical Note 5411). */
export function readCMap(source: string, allowance: Allowance): CMap {
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
  for (const [low, high] of grouped(operands, 2)) {
    if (low?.kind !== 'string' || high?.kind !== 'string' || high.text.length === 0) continue;
    if (codespace.length >= MOST_RANGES) throw new PdfFault('too-large');
    codespace.push({ bytes: high.text.length, low: codeOf(low.text), high: codeOf(high.text) });
  }
}

function addCharacters(operands: readonly Operand[], { texts }: Draft): void {
  for (const [code, text] of grouped(operands, 2))
    if (code?.kind === 'string') texts.set(codeOf(code.text), textOf(text));
}

function addRanges(operands: readonly Operand[], { texts, allowance }: Draft): void {
  for (const [first, last, target] of grouped(operands, 3)) {
    if (first?.kind !== 'string' || last?.kind !== 'string' || !target) continue;
    const low = codeOf(first.text);
    const count = Math.max(0, codeOf(last.text) - low + 1);
    spend(allowance, count * COST);
    const start = textOf(target);
    for (let i = 0; i < count; i += 1)
      texts.set(low + i, target.kind === 'list' ? textOf(target.items[i]) : advanced(start, i));
  }
}

function grouped(operands: readonly Operand[], size: number): readonly (readonly Operand[])[] {
  return Array.from({ length: Math.floor(operands.length / size) }, (_, i) =>
    operands.slice(i * size, (i + 1) * size),
  );
}

/** A code of some bytes in a string, as a number; codes longer than four bytes there are none. */
export function codeAt(string: string, at: number, bytes: number): number {
  const end = Math.min(at + Math.min(4, bytes), string.length);
  let code = 0;
  for (let i = at; i < end; i += 1) code = code * 256 + string.charCodeAt(i);
  return code;
}

function codeOf(string: string): number {
  return codeAt(string, 0, string.length);
}

function textOf(target: Operand | undefined): string {
  if (target?.kind === 'name') return glyphText(target.text) ?? '';
  if (target?.kind !== 'string') return '';
  return utf16be.decode(bytesOf(target.text.length === 1 ? `\0${target.text}` : target.text));
}

/** The codes of a range mean characters that follow each other: the last unit counts on. */
function advanced(start: string, steps: number): string {
  if (steps === 0 || start === '') return start;
  return start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + steps);
}
