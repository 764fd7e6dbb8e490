import { knownKeys } from '../../record/known-keys.ts';
import { closingBracket, fieldsIn, flattened, PAIRS } from './fields.ts';
import { signSlip } from './leading-sign.ts';
import { type Slip, slip } from './slip.ts';
import { masked, restOf, startOfValue, type Value } from './value.ts';

/** `[Draft] The DCC …`, `[DCC, SECAS`, `{ text: The DCC: no }`: brackets that YAML takes for a list or a group. */
export function bracketSlip(value: Value): Slip | undefined {
  const rest = restOf(value);
  const [mark = ''] = rest;
  if (!PAIRS[mark]) return undefined;
  const whole = [rest, ...value.more.map(({ text }) => text)].join('\n');
  const close = closingBracket(whole, 0);
  if (close === undefined) return unclosed(value, rest, mark);
  const after = whole.slice(close + 1);
  if (after.trim() !== '' && !/^\s+#/.test(after)) return textAfter(value, mark);
  if (value.more.length > 0) return undefined;
  const inner = rest.slice(0, close + 1);
  return onlyText(value, inner) ? signSlip(value, mark) : insideBrackets(inner, startOfValue(value));
}

/** `{ label: Meeting #29, date: 2020-02-04 }`: the sign makes a comment of all that follows, the closing brace too. */
function hashInside(value: Value, rest: string, mark: string): Slip | undefined {
  const hash = / (#\S*)/.exec(rest);
  if (!hash || !rest.endsWith(PAIRS[mark] ?? mark)) return undefined;
  const start = startOfValue(value);
  const at = start + hash.index + 1;
  const field = fieldsIn(rest).find((one) => one.at < at - start && at - start < one.at + one.inner.length);
  const isSafe = field !== undefined && !/["\\]/.test(field.inner);
  const reading = isSafe ? quoted(field.inner, start + field.at) : masked({ ...value, more: [] });
  const facts = { lost: rest.slice(hash.index + 1), where: 'braces' } as const;
  const length = (hash[1] ?? '#').replace(/[,}\]]+$/, '').length;
  return slip('hash-cuts-text', [at, at + length], facts, reading, isSafe);
}

/** Fields of which each ends with its comma, the last with the line: in one way only, so that this takes no time. */
const WHOLE_FIELDS = /^\{(?: *[a-z]+: [^[\]{}:#"',]+(?:,|$))+$/;

function unclosed(value: Value, rest: string, mark: string): Slip {
  const hash = hashInside(value, rest, mark);
  if (hash) return hash;
  const start = startOfValue(value);
  const end = start + rest.length;
  const isNames =
    /^\[[^[\]{}:#"'“”]*[^[\]{}:#"'“”,]$/.test(rest) && /^(presenter|owner)$/.test(value.key?.name ?? '');
  const isSafe = value.more.length === 0 && (isNames || WHOLE_FIELDS.test(rest));
  const reading = isSafe ? [{ start: end, end, text: PAIRS[mark] ?? '' }] : masked({ ...value, more: [] });
  return slip('unclosed-bracket', [start, start + 1], { mark }, reading, isSafe);
}

/** `[Draft] The DCC …`. What holds keys was meant as a group, and is not made a text. */
function textAfter(value: Value, mark: string): Slip {
  const found = signSlip(value, mark);
  const hasKeys = [...restOf(value).matchAll(/([\p{L}_-]+):\s/gu)].some(([, key = '']) =>
    knownKeys().has(key),
  );
  return hasKeys ? { ...found, reading: masked(value), isSafe: false } : found;
}

/** `title: [Draft Alerts]`, `{Alerts}`: what is in the brackets is neither a list nor a group, but words. */
function onlyText({ key }: Value, text: string): boolean {
  if (text.startsWith('{')) return /^\{[^:{}[\]"']+\}$/.test(text) && /\p{L}/u.test(text);
  const isSingle = /^(?:title|text|decision|action|label|introduction|notes)$/.test(key?.name ?? '');
  return isSingle && /^\[[^\s,"'[\]]+ [^,"'[\]]+\]$/.test(text);
}

/** A point, its owner, what others are told of it: deeper no text of a record stands in braces. */
const DEEPEST = 3;

/** The first slip in a text in brackets, which begins at an offset of the record. */
function insideBrackets(text: string, start: number, depth = 1): Slip | undefined {
  if (text.startsWith('[') && /[[{]/.test(flattened(text).slice(1))) return undefined; // it has no texts of its own
  for (const { key, space, inner, at } of fieldsIn(text)) {
    if (knownKeys().has(key) && space === '' && inner !== '' && !inner.startsWith('//'))
      return spaceMissing(key, start + at);
    const isInner = depth < DEEPEST && /^[[{]/.test(inner) && closingBracket(inner, 0) === inner.length - 1;
    const found = isInner ? insideBrackets(inner, start + at, depth + 1) : fieldSlip(inner, start + at);
    if (found) return found;
  }
  return undefined;
}

/** `{ text:Alerts }` is one word to YAML. After a key in quotation marks no space is needed. */
function spaceMissing(key: string, at: number): Slip {
  const facts = { after: 'colon', word: `${key}:` } as const;
  return slip('missing-space', [at - 1, at], facts, [insert(at, ' ')], true);
}

/** Text inside of brackets that holds a colon, or begins with what is no quotation mark to YAML. */
function fieldSlip(inner: string, at: number): Slip | undefined {
  if (/^“[^“”"\\]*”\s*$/.test(inner)) {
    const reading = [at, at + inner.trimEnd().length - 1].map((offset) => ({
      start: offset,
      end: offset + 1,
      text: '"',
    }));
    return slip('curly-quotes', [at, at + 1], { mark: '“' }, reading, true);
  }
  if (/^["'[{]/.test(inner)) return undefined;
  const colon = /(?<!\S)(\S*):(?=\s|$)/.exec(inner);
  if (!colon) return undefined;
  const place = at + colon.index + (colon[1]?.length ?? 0);
  const isSafe = !/["\\#]/.test(inner);
  const reading = isSafe ? quoted(inner, at) : [];
  const facts = { words: colon[1] ?? '', where: 'braces' } as const;
  return slip('unquoted-colon', [place, place + 1], facts, reading, isSafe);
}

function quoted(inner: string, at: number) {
  return [insert(at, '"'), insert(at + inner.length, '"')];
}

function insert(at: number, text: string) {
  return { start: at, end: at, text };
}
