import type { Edit } from '../../base/edit.ts';
import { type Mistake, mistake } from './mistake.ts';
import { asBlock, isProse, masked, restOf, startOfValue, type Value } from './value.ts';

/** Words that begin with an apostrophe. */
const ELISION = /^'(?:twas|tis|til|em|cause|bout|n|\d\ds?)\b/i;
const OPEN = '“„«‘';
const CLOSE = '”“»’';
/** The characters that may follow a backslash in double quotation marks. */
const ESCAPE = /^\\(?:[0abtnvfre "/\\N_LP\n]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/;

/** The column at which the quotation mark that begins a text is closed, if it is. */
export function closingQuote(text: string, from: number): number | undefined {
  const mark = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (mark === '"' && text[at] === '\\') at++;
    else if (text[at] === mark) {
      if (mark === '"' || text[at + 1] !== mark) return at;
      at++;
    }
  }
  return undefined;
}

/** `'tap' is off`, `"Alerts`, `"C:\path"`: quotation marks that do not enclose the whole text. */
export function quoteMistake(value: Value): Mistake | undefined {
  const rest = restOf(value);
  const [mark = ''] = rest;
  if (mark !== '"' && mark !== "'") return undefined;
  const whole = [rest, ...value.more.map(({ text }) => text)].join('\n');
  const close = closingQuote(whole, 0);
  if (close === undefined) return unclosed(value, rest, mark);
  const after = whole.slice(close + 1).trim();
  if (after !== '' && !/^\s+#/.test(whole.slice(close + 1))) return textAfter(value, rest, mark);
  return mark === '"' ? badEscape(value, rest) : undefined;
}

function unclosed(value: Value, rest: string, mark: string): Mistake {
  const start = startOfValue(value);
  const lines = [rest, ...value.more.map(({ text }) => text.trimEnd())];
  const inner = lines.join('\n').slice(1);
  const isSafe = !inner.includes(mark) && !/\s#/.test(inner) && !inner.endsWith('\\');
  const place = [start, start + 1] as const;
  if (isSafe && ELISION.test(rest))
    return mistake('unclosed-quote', place, { mark }, asBlock(value), isProse(value));
  const reading = isSafe ? [closedAt(value, rest, mark)] : masked(value);
  return mistake('unclosed-quote', place, { mark }, reading, isSafe);
}

/** Puts a mark at the end of a text, or in place of a curly one that was meant to close it. */
function closedAt({ first, column, more }: Value, rest: string, mark: string): Edit {
  const last = more.at(-1);
  const text = last ? last.text.trimEnd() : rest;
  const end = last ? last.start + text.length : first.start + column + text.length;
  const isClosed = (mark === '"' ? /[“”]$/ : /’$/).test(text) && !/[“‘]/.test(text.slice(0, -1));
  return { start: isClosed ? end - 1 : end, end, text: mark };
}

function textAfter(value: Value, rest: string, mark: string): Mistake {
  const start = startOfValue(value);
  const isEscaped = mark === '"' ? rest.includes('\\') : rest.slice(1).includes("''");
  const isSafe =
    isProse(value) && !isEscaped && !/\s#/.test(rest) && value.more.every(({ text }) => !text.includes(' #'));
  const unwrapped =
    isSafe && value.more.length === 0 && isWrapped(rest, mark) ? withoutMarks(start, rest) : [];
  const reading = isSafe ? [...asBlock(value), ...unwrapped] : masked(value);
  return mistake('text-after-quote', [start, start + 1], { mark }, reading, isSafe);
}

/** Whether the first mark and the last one enclose the rest, as in `"The "best" one"`, not in `"A" and "B"`. */
function isWrapped(rest: string, mark: string): boolean {
  if (rest.length < 3 || !rest.endsWith(mark)) return false;
  const inner = [...rest.slice(1, -1).matchAll(new RegExp(`(^|.)${mark}(?=(.|$))`, 'gu'))]
    .filter(([, before = '', after = '']) => !(/\p{L}/u.test(before) && /\p{L}/u.test(after)))
    .map(([, before = '']) => (/\S/.test(before) ? 'close' : 'open'));
  return !(inner[0] === 'close' && inner.at(-1) === 'open');
}

function withoutMarks(start: number, rest: string) {
  const end = start + rest.length;
  return [
    { start, end: start + 1, text: '' },
    { start: end - 1, end, text: '' },
  ];
}

function badEscape(value: Value, rest: string): Mistake | undefined {
  const close = closingQuote(rest, 0) ?? rest.length;
  const inner = rest.slice(0, close);
  const backslashes = [...inner.matchAll(/\\[\s\S]/g)];
  const bad = backslashes.find(({ index }) => !ESCAPE.test(inner.slice(index)));
  if (!bad) return undefined;
  const start = startOfValue(value);
  const isOnlyText = backslashes.every(({ index }) => !ESCAPE.test(inner.slice(index)));
  const isSafe = isOnlyText && value.more.length === 0 && !inner.includes("'");
  const reading = isSafe ? marksReplaced(start, close, "'") : masked(value);
  const at = start + bad.index;
  return mistake('backslash-in-quotes', [at, at + 2], { sign: bad[0] }, reading, isSafe);
}

function marksReplaced(start: number, close: number, mark: string) {
  return [start, start + close].map((at) => ({ start: at, end: at + 1, text: mark }));
}

/** `title: “Alerts”`: the quotation marks of a word processor are letters to YAML, and would be printed. */
export function curlyQuotes(value: Value): Mistake | undefined {
  const rest = restOf(value).replace(/(?<!\s)\s+#.*$/, '');
  const [first = ''] = rest;
  const kind = OPEN.indexOf(first);
  const inner = rest.slice(1, -1);
  if (kind < 0 || value.more.length > 0 || rest.at(-1) !== CLOSE[kind] || rest.length < 3) return undefined;
  if (inner.includes(first) || (kind < 3 && inner.includes(CLOSE[kind] ?? ''))) return undefined;
  const start = startOfValue(value);
  const mark = inner.includes('"') || inner.includes('\\') ? "'" : '"';
  const isSafe = mark === '"' || !inner.includes("'");
  const reading = isSafe ? marksReplaced(start, rest.length - 1, mark) : [];
  return mistake('curly-quotes', [start, start + 1], { mark: first }, reading, isSafe);
}
