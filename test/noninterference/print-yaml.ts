import { words } from './phrases.ts';
import { type Random, randomFrom } from './random.ts';
import type { Data, DataMap } from './record-data.ts';

/** How texts are written. Both ways hold the same data. */
export interface YamlStyle {
  readonly random: Random;
  /** Each text on a line of its own, in double quotes; no comments: the places depend on the lengths alone. */
  readonly isPlain: boolean;
}

const WIDTH = 90;

/** Data becomes YAML as a person could have written it, each value in some style that can hold it. */
export function printYaml(data: DataMap, random: Random): string {
  const style: YamlStyle = { random, isPlain: false };
  const text = `${[...(random.chance(0.3) ? comment(0, style) : []), ...blockMap(data, 0, style)].join('\n')}\n`;
  return random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text;
}

/** Data becomes YAML whose lines and columns depend on its keys and on the lengths of its texts alone. */
export function printYamlPlainly(data: DataMap): string {
  return `${blockMap(data, 0, { random: NEVER, isPlain: true }).join('\n')}\n`;
}

const NEVER: Random = { ...randomFrom(0), chance: () => false };

function blockMap(data: DataMap, indent: number, style: YamlStyle): readonly string[] {
  return Object.entries(data).flatMap(([key, value], i) => [
    ...(i > 0 && style.random.chance(0.02) ? comment(indent, style) : []),
    ...entry(`${' '.repeat(indent)}${keyText(key, style)}:`, value, indent, style),
  ]);
}

function blockList(values: readonly Data[], indent: number, style: YamlStyle): readonly string[] {
  return values.flatMap((value) => [
    ...(style.random.chance(0.02) ? comment(indent, style) : []),
    ...listEntry(value, indent, style),
  ]);
}

function listEntry(value: Data, indent: number, style: YamlStyle): readonly string[] {
  const dash = `${' '.repeat(indent)}-`;
  if (typeof value === 'string') return scalar(dash, value, indent, style);
  if (isList(value) || isEmpty(value) || isFlow(value, style)) return [`${dash} ${flow(value, style)}`];
  const lines = blockMap(value, indent + 2, style);
  return lines.map((text, i) => (i === 0 ? `${dash} ${text.slice(indent + 2)}` : text));
}

function entry(opening: string, value: Data, indent: number, style: YamlStyle): readonly string[] {
  if (typeof value === 'string') return scalar(opening, value, indent, style);
  if (isEmpty(value) || isFlow(value, style)) return [`${opening} ${flow(value, style)}${remark(style)}`];
  const inner = isList(value) ? blockList(value, indent + 2, style) : blockMap(value, indent + 2, style);
  return [`${opening}${remark(style)}`, ...inner];
}

function scalar(opening: string, text: string, indent: number, style: YamlStyle): readonly string[] {
  const { random, isPlain } = style;
  if (isPlain) return [`${opening} ${doubleQuoted(text, style)}`];
  if (text.includes('\n'))
    return [`${opening} |`, ...text.split('\n').map((part) => part && ' '.repeat(indent + 2) + part)];
  const draw = random.below(100);
  if (draw < 25 && text.length > 20) return folded(opening, text, indent, style);
  if (draw < 32 && text.length > 20) return literal(opening, text, indent, style);
  if (draw < 45) return [`${opening} ${singleQuoted(text)}${remark(style)}`];
  if (draw < 60 || !PLAIN.test(text)) return [`${opening} ${doubleQuoted(text, style)}${remark(style)}`];
  if (draw < 75) return wrapped(`${opening} `, text, indent + 4);
  return [`${opening} ${text}`];
}

/** Begins with a letter or a digit, and holds nothing that YAML could read as its own. */
const PLAIN = /^[\p{L}\p{N}](?!.*(: | #|:$))[^\t\n]*$/u;
const PLAIN_IN_FLOW = /^[\p{L}\p{N}](?!.*(: | #|:$))[^\t\n,[\]{}]*$/u;

function folded(opening: string, text: string, indent: number, { random }: YamlStyle): readonly string[] {
  return [`${opening} ${random.pick(['>-', '>', '>-'])}`, ...lines(text, indent + 2, () => true)];
}

/** A line break that stays: Markdown reads it as a space, as long as the next line begins like a sentence. */
function literal(opening: string, text: string, indent: number, { random }: YamlStyle): readonly string[] {
  const isSafe = (word: string) => !isOneLine(opening) && !/[`[(<*]/.test(text) && /^[a-z]{3}/.test(word);
  return [`${opening} ${random.pick(['|-', '|', '|-'])}`, ...lines(text, indent + 2, isSafe)];
}

/** Titles, names and labels have one line. Under these keys, and in lists of sentences, stands prose. */
function isOneLine(opening: string): boolean {
  return !/^ *(- )?"?(introduction|notes|decision|action|noted)"?:$/.test(opening);
}

function wrapped(opening: string, text: string, indent: number): readonly string[] {
  const [first = '', ...rest] = lines(text, indent, (word) => /^[a-z]{3}/.test(word));
  return [opening + first.trimStart(), ...rest];
}

function lines(text: string, indent: number, mayBegin: (word: string) => boolean): readonly string[] {
  const all: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const isFull = current.length + word.length > WIDTH && mayBegin(word);
    if (isFull) all.push(current);
    current = isFull || current === '' ? word : `${current} ${word}`;
  }
  return [...all, current].map((part) => ' '.repeat(indent) + part);
}

function flow(value: Data, style: YamlStyle): string {
  if (typeof value === 'string') return flowScalar(value, style);
  if (isList(value)) return `[${value.map((part) => flow(part, style)).join(', ')}]`;
  const entries = Object.entries(value).map(([key, part]) => `${keyText(key, style)}: ${flow(part, style)}`);
  return `{ ${entries.join(', ')} }`;
}

function flowScalar(text: string, style: YamlStyle): string {
  if (style.isPlain || text.includes('\n')) return doubleQuoted(text, style);
  if (PLAIN_IN_FLOW.test(text) && style.random.chance(0.5)) return text;
  return style.random.chance(0.5) ? singleQuoted(text) : doubleQuoted(text, style);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string, { random }: YamlStyle): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
  return random.chance(0.3) ? `"${escaped.replace(/[^\p{ASCII}]/gu, unicodeEscape)}"` : `"${escaped}"`;
}

function unicodeEscape(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}

function keyText(key: string, { random }: YamlStyle): string {
  return random.chance(0.03) ? `"${key}"` : key;
}

function isFlow(value: DataMap | readonly Data[], { random }: YamlStyle): boolean {
  return JSON.stringify(value).length < 160 && random.chance(0.4);
}

function isEmpty(value: DataMap | readonly Data[]): boolean {
  return Object.keys(value).length === 0;
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}

function comment(indent: number, { random }: YamlStyle): readonly string[] {
  return [`${' '.repeat(indent)}# ${words(random, 4)}`];
}

function remark({ random }: YamlStyle): string {
  return random.chance(0.04) ? ` # ${words(random, 2)}` : '';
}
