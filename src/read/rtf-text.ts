import type { OuterText, Unread } from '../base/passage.ts';

/** A control word with its number, a control symbol, a byte in hexadecimal digits, a brace, or plain text. */
const TOKEN = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([\da-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)/gs;
const BREAKS: ReadonlySet<string> = new Set(['par', 'line', 'tab', 'cell', 'row', 'sect', 'page', 'column']);
const SIGNS: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  '~': ' ',
  _: '-',
};
/** Groups that interrupt a sentence, or are outside every sentence. */
const ASIDES: ReadonlySet<string> = new Set(
  'footnote annotation pict object field fldinst fonttbl colortbl stylesheet info header footer deleted super sub shp'.split(
    ' ',
  ),
);

interface RtfGroup {
  readonly isAside: boolean;
  /** How many characters after one in Unicode replace it for older readers. */
  readonly skip: number;
}

interface RtfReading {
  readonly shown: string[];
  readonly plain: string[];
  readonly groups: RtfGroup[];
  readonly decode: Decode;
  bytes: number[];
  group: RtfGroup;
  skipping: number;
}

/** Rich Text (RTF 1.9.1) as its reader sees it, without what interrupts a sentence. */
export function rtfText(bytes: Uint8Array): OuterText {
  const source = Buffer.from(bytes).toString('latin1');
  const decode = decoderFor(/\\ansicpg(\d+)/.exec(source)?.[1]);
  if (!decode) return { passages: [], unread: [{ reason: 'unknown-kind' }], parts: [] };
  const reading: RtfReading = {
    shown: [],
    plain: [],
    groups: [],
    decode,
    bytes: [],
    group: { isAside: false, skip: 1 },
    skipping: 0,
  };
  for (const token of source.matchAll(TOKEN)) take(token, reading);
  flush(reading);
  const texts = new Set([reading.shown.join(''), reading.plain.join('')]);
  return {
    passages: [...texts].map((text) => ({ where: 'the text', text })),
    unread: unreadIn(source),
    parts: [],
  };
}

/** Embedded objects, and bytes that are counted instead of being written in digits. */
function unreadIn(source: string): readonly Unread[] {
  return /\\objdata\b|\\bin[1-9]/.test(source) ? [{ reason: 'unknown-kind', where: 'an object in it' }] : [];
}

type Decode = (bytes: Uint8Array) => string;

function decoderFor(page = '1252'): Decode | undefined {
  const names: Readonly<Record<string, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
  };
  try {
    const decoder = new TextDecoder(page === '0' ? 'windows-1252' : (names[page] ?? `windows-${page}`));
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function take([, word, number, hex, symbol, brace, text]: RegExpExecArray, reading: RtfReading): void {
  if (hex !== undefined) takeByte(Number.parseInt(hex, 16), reading);
  else if (text !== undefined) takeText(text, reading);
  else takeControl({ word, number, symbol, brace }, reading);
}

interface Control {
  readonly word: string | undefined;
  readonly number: string | undefined;
  readonly symbol: string | undefined;
  readonly brace: string | undefined;
}

function takeControl({ word, number, symbol, brace }: Control, reading: RtfReading): void {
  flush(reading);
  reading.skipping = 0;
  if (brace === '{') reading.groups.push(reading.group);
  else if (brace === '}') reading.group = reading.groups.pop() ?? reading.group;
  else if (symbol === '*') reading.group = { ...reading.group, isAside: true };
  else if (symbol !== undefined) say(/[\\{}\r\n]/.test(symbol) ? symbol : (SIGNS[symbol] ?? ''), reading);
  else if (word !== undefined) takeWord(word, number, reading);
}

function takeByte(byte: number, reading: RtfReading): void {
  if (reading.skipping > 0) reading.skipping -= 1;
  else reading.bytes.push(byte);
}

function takeText(text: string, reading: RtfReading): void {
  const plain = text.replace(/[\r\n]/g, '');
  for (const letter of plain.slice(reading.skipping)) reading.bytes.push(letter.charCodeAt(0));
  reading.skipping = Math.max(0, reading.skipping - plain.length);
}

function takeWord(word: string, number: string | undefined, reading: RtfReading): void {
  if (word === 'u') {
    say(String.fromCharCode(Number(number ?? 0) & 0xffff), reading);
    reading.skipping = reading.group.skip;
  } else if (word === 'uc') reading.group = { ...reading.group, skip: Number(number ?? 1) };
  else if (ASIDES.has(word) && number !== '0') reading.group = { ...reading.group, isAside: true };
  else if (word === 'plain' || word === 'nosupersub') reading.group = { ...reading.group, isAside: false };
  else if (BREAKS.has(word)) say('\n', reading);
  else say(SIGNS[word] ?? '', reading);
}

function flush(reading: RtfReading): void {
  if (reading.bytes.length === 0) return;
  const text = reading.decode(Uint8Array.from(reading.bytes));
  reading.bytes = [];
  say(text, reading);
}

function say(text: string, { shown, plain, group }: RtfReading): void {
  shown.push(text);
  if (!group.isAside) plain.push(text);
}
