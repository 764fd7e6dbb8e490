import type { Edit } from '../../base/edit.ts';
import { pattern } from '../../base/pattern.ts';
import { type Slip, slip } from './slip.ts';
import { asBlock, hasInnerComment, isProse, masked, restOf, startOfValue, type Value } from './value.ts';

/** Signs with which a text cannot begin, each as far as it is shown to the author. */
const SIGNS = [/^\*\*+/, /^\*(?=\s|[^\s*]+[^*]*\*)/, /^[%@`,\]}]/, /^[?-](?=\s)/, /^[>|]/];
/** Signs of YAML's own, which a record may not use: they could be meant. */
const FEATURES = { '&': 'yaml-anchor', '*': 'yaml-alias', '!': 'yaml-tag' } as const;
const BLOCK = /^[>|](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?$/;

/** A value of words and figures between marks of bold type, of emphasis or of code. */
const MARKED = pattern(String.raw`^(\*{1,2}|\x60)([\p{L}\p{N}][\p{L}\p{N} /_-]*)\1(?:\s+#.*)?$`);

const TEXT_BESIDE = pattern(String.raw`^([>|]-)[ \t]+(?=[\p{L}\p{N}"'\u201c\u2018*[(\x60])`);

/** A dash that was pasted along with a sentence, and is no minus. */
const BULLET = pattern(String.raw`^-\s+(?=[\p{L}"'\u201c\u2018*[\x60(])`);

/** `title: **Alerts** and more`: the sign at the beginning means something else to YAML. */
export function leadingSign(value: Value): Slip | undefined {
  const rest = restOf(value);
  if (isBlockSign(rest)) return undefined;
  const block = textBesideSign(value);
  if (block) return block;
  const sign = SIGNS.map((pattern) => pattern.exec(rest)?.[0]).find(Boolean);
  if (sign !== undefined) return signSlip(value, sign);
  const [first = ''] = rest;
  return first === '&' || first === '*' || first === '!' ? featureSlip(value, rest, first) : undefined;
}

/** `- >- The DCC …`: the sign that puts a text on the lines below stands on the line of the text. */
function textBesideSign(value: Value): Slip | undefined {
  const [whole = '', sign = ''] = TEXT_BESIDE(restOf(value)).exec(restOf(value)) ?? [];
  if (sign === '' || !isProse(value) || hasInnerComment(value)) return undefined;
  const start = startOfValue(value);
  const reading = [...asBlock(value), { start, end: start + whole.length, text: '' }];
  return slip('leading-sign', [start, start + sign.length], { sign, where: 'beside' }, reading, true);
}

/** Whether a value is nothing but the sign that puts its text on the lines below. */
export function isBlockSign(rest: string): boolean {
  return BLOCK.test(rest);
}

/** A text that YAML takes for something else by its first sign. Below `>-` it is only text. */
export function signSlip(value: Value, sign: string): Slip {
  const start = startOfValue(value);
  const isSafe = isProse(value) && !hasInnerComment(value);
  const bullet = BULLET(restOf(value)).exec(restOf(value))?.[0];
  const meant = bullet === undefined ? asBlock(value) : [{ start, end: start + bullet.length, text: '' }];
  const place = [start, start + sign.length] as const;
  const bare = isProse(value) ? undefined : withoutMarks(value);
  if (bare) return slip('leading-sign', place, { sign, where: 'value' }, bare, true);
  const where = isProse(value) ? 'alone' : 'value';
  return slip('leading-sign', place, { sign, where }, isSafe ? meant : masked(value), isSafe);
}

/** `classification: **White**`: marks of bold type around a value that is printed as it is. */
function withoutMarks(value: Value): readonly Edit[] | undefined {
  const [, mark = '', word = ''] = MARKED(restOf(value)).exec(restOf(value)) ?? [];
  if (word === '' || value.more.length > 0) return undefined;
  const start = startOfValue(value);
  const close = start + mark.length + word.length;
  return [
    { start, end: start + mark.length, text: '' },
    { start: close, end: close + mark.length, text: '' },
  ];
}

function featureSlip(value: Value, rest: string, sign: keyof typeof FEATURES): Slip {
  const start = startOfValue(value);
  const token = /^\S+/.exec(rest)?.[0] ?? sign;
  const isText = isProse(value) && token.length < rest.length && !hasInnerComment(value);
  const reading = isText ? asBlock(value) : masked(value);
  return slip(FEATURES[sign], [start, start + token.length], {}, reading, isText);
}
