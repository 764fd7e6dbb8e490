import type { Level, Policy } from '../base/policy.ts';
import type { Run, SourceBlock } from './blocks.ts';
import { firstMark, highestOf, markAt } from './levels.ts';
import { piece, strongUpTo, textOf, trimmed } from './runs.ts';

/** The beginning of an item, as a document prints it. */
export interface ItemLine {
  readonly number?: string;
  readonly level?: string;
  readonly title: string;
  /** What stands in brackets after it, in its words. */
  readonly presenters?: readonly Run[];
  /** What follows in the same paragraph. */
  readonly rest: readonly Run[];
  readonly form: 'heading' | 'bold' | 'plain';
}

/** How an item can be numbered: `4`, `4A`, `4.1`, `4(a)`, `C048/23`, `23/045`; and single letters and Roman numbers. */
const NUMBER = String.raw`(?:[A-Z]{0,4}\d{1,4}[A-Za-z]?(?:[./-]\d{1,4}[A-Za-z]?)*(?:\([a-z0-9]{1,3}\))?|[A-Z]{1,6}(?:\/\d{2,4}){1,3}|[ivxl]{1,6}|[IVXL]{1,6}|[A-Za-z])`;
const PREFIX = String.raw`(?:(?:agenda\s+)?items?\s+(?:no\.?\s+|number\s+)?)`;
const NUMBERED = new RegExp(
  String.raw`^(?:${PREFIX}(${NUMBER})\s*[.):\u2013\u2014-]*\s+|\(?(${NUMBER})(?:\.(?!\d)\)?|\)|:|\s*[\u2013\u2014-](?=\s))\s*(?=\S)|(\d{1,3}[A-Za-z]?(?:\.\d{1,3})*|\d{2}(?:\d{2})?\/\d{3})\s+(?=["'\u201C\u2018(\p{Lu}]))`,
  'iu',
);

/** Words that begin a line of another kind than an item. */
const LABEL =
  /^(?:decisions?|actions?|notes?|noted|papers?|annex(?:es)?|agreed|resolved|present|attendees|apologies|in attendance|status|venue|location|date|time|chair|secretary|next\b.*|corrections?|corrected|classification|draft|owner|due|e-?mail|tel(?:ephone)?|https?)\b/i;

/** What a numbered paragraph says that it is: `2.2 Decision: …` is no item called “Decision”. */
const SENTENCE = /^(?:decision|action)\b[^:]{0,40}:\s+\S/i;

const LONGEST_TITLE = 120;
const MOST_WORDS = 16;

interface Numbered {
  readonly number?: string;
  /** Where the title begins. */
  readonly from: number;
}

/** The number at the beginning of a line; a marker of a list is one if the line has none. */
export function numberAt(text: string, marker?: string): Numbered {
  const match = NUMBERED.exec(text);
  const own = match?.[1] ?? match?.[2] ?? match?.[3];
  if (match && own !== undefined) return { number: own, from: match[0].length };
  const ofMarker = marker === undefined ? undefined : /^\(?([\dA-Za-z]+(?:\.\d+)*)[.)]?$/.exec(marker)?.[1];
  const isNumber = ofMarker !== undefined && !/^o$/.test(ofMarker);
  return isNumber ? { number: ofMarker, from: 0 } : { from: 0 };
}

/** The beginning of an item in a block; nothing if the block is not one. */
export function itemLine(block: SourceBlock, policy: Policy): ItemLine | undefined {
  if (block.kind === 'table' || block.kind === 'furniture') return undefined;
  const { runs } = block;
  const marker = block.kind === 'entry' ? block.marker : undefined;
  if (block.kind === 'entry' && marker === undefined) return undefined;
  const text = textOf(runs);
  const { number, from } = numberAt(text, marker);
  const after = trimmed(piece(runs, from));
  const marked = markAt(after, policy);
  const whole = marked?.runs ?? after;
  const { body, level, tail } = beforeMark(whole, policy);
  const split = block.kind === 'heading' ? wholeHeading(body) : titleOf(body, number, block.kind);
  if (!split) return undefined;
  const own = highestOf([level, marked?.level, block.level]);
  const { title, presenters } = withoutPresenters(split.title);
  if (title === '') return undefined;
  return {
    ...(number !== undefined && { number }),
    ...(own && { level: own.name }),
    title,
    ...(presenters && { presenters }),
    rest:
      split.rest.length > 0 && tail.length > 0
        ? [...split.rest, { text: ' ' }, ...tail]
        : [...split.rest, ...tail],
    form: split.form,
  };
}

interface BeforeMark {
  readonly body: readonly Run[];
  /** The level of the item, where its title ends with the mark. */
  readonly level?: Level;
  readonly tail: readonly Run[];
}

/** A title goes no further than the first mark of a level: the mark and what follows are never taken for a name. */
function beforeMark(runs: readonly Run[], policy: Policy): BeforeMark {
  const text = textOf(runs);
  const at = firstMark(text, policy);
  if (at < 0) return { body: runs, tail: [] };
  const body = trimmed(piece(runs, 0, at));
  const tail = trimmed(piece(runs, at));
  const mark = markAt(tail, policy);
  const after = /^\s*[:\u2013\u2014-]?\s*/.exec(textOf(mark?.runs ?? []))?.[0] ?? '';
  const isOfTitle = mark !== undefined && (after.trim() !== '' || textOf(mark.runs).trim() === '');
  return isOfTitle
    ? { body, level: mark.level, tail: trimmed(piece(mark.runs, after.length)) }
    : { body, tail };
}

interface Split {
  readonly title: readonly Run[];
  readonly rest: readonly Run[];
  readonly form: ItemLine['form'];
}

function wholeHeading(runs: readonly Run[]): Split {
  return { title: runs, rest: [], form: 'heading' };
}

/** Where the title of a paragraph ends: with its strong words, at a colon, or after the presenter in brackets. */
function titleOf(
  runs: readonly Run[],
  number: string | undefined,
  kind: 'paragraph' | 'entry',
): Split | undefined {
  const text = textOf(runs);
  const split = (end: number, rest: number, form: Split['form']): Split => ({
    title: trimmed(piece(runs, 0, end)),
    rest: trimmed(piece(runs, rest)),
    form,
  });
  const strong = strongTitle(runs);
  if (LABEL.test(text) && number === undefined) return undefined;
  if (SENTENCE.test(text) && number?.includes('.')) return undefined;
  if (strong > 0 && strong <= LONGEST_TITLE && isTitle(text.slice(0, strong))) {
    const own =
      /^[\s:]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\s*(?::|[–—-](?=\s))*\s*/.exec(text.slice(strong))?.[0] ??
      '';
    const bracket = own.lastIndexOf(')') + 1;
    const isAlone = strong + own.length >= text.length;
    const isSaid = /[:)–—-]/.test(`${text.slice(0, strong).slice(-1)}${own.trim()}`);
    if (number !== undefined || isSaid || (isAlone && kind === 'paragraph' && !/[.!?;,]$/.test(text)))
      return split(strong + bracket, strong + own.length, 'bold');
  }
  const bracketed = /^([^:()]{2,90}?)\s*:?\s*\(([^()]{1,60})\)\s*(?::\s*|[–—-]\s+|$|(?=\p{Lu}))/u.exec(text);
  if (bracketed && isTitle(bracketed[1] ?? '') && isName(bracketed[2] ?? '', bracketed[1] ?? '')) {
    const end = bracketed[0].lastIndexOf(')') + 1;
    const isSaid = /[:–—-]\s*$/.test(bracketed[0]);
    if (isSaid || number !== undefined) return split(end, bracketed[0].length, 'plain');
  }
  const colon =
    /^([^.:;!?]{2,110}(?:\.\d[^.:;!?]{0,40})?)(?::+\s*(?:\([^()]{1,60}\)\s*:?)?|\s[–—-])(?:\s+|$)/.exec(text);
  if (colon && isTitle(colon[1] ?? '') && (number !== undefined || /^\p{Lu}/u.test(text))) {
    const end = colon[0].includes(')') ? colon[0].lastIndexOf(')') + 1 : (colon[1] ?? '').length;
    return split(end, colon[0].length, 'plain');
  }
  const isShort = text.length <= LONGEST_TITLE && !/[.!?:;,]$/.test(text.replace(/\betc\.$/, ''));
  return number !== undefined && isShort && isTitle(text)
    ? split(text.length, text.length, 'plain')
    : undefined;
}

/** The rest of a title that is strong only at its beginning, up to the colon behind the presenter in brackets. */
const REST_OF_TITLE = /^[^.:;!?()]{1,60}\([^()]{1,60}\)\s*:/;

/** Where the strong words end that are a title; 0 if there are none, or if they are only a part of it. */
function strongTitle(runs: readonly Run[]): number {
  const strong = strongUpTo(runs);
  const text = textOf(runs);
  const isInWord = /\w$/.test(text.slice(0, strong)) && /^\w/.test(text.slice(strong));
  return isInWord || REST_OF_TITLE.test(text.slice(strong)) ? 0 : strong;
}

function isTitle(words: string): boolean {
  const text = words.trim();
  return (
    text.length > 0 &&
    text.length <= LONGEST_TITLE &&
    text.split(/\s+/).length <= MOST_WORDS &&
    !/[.!?]\s+\p{Lu}/u.test(text.replace(/\b(?:No|vs|v|Mr|Mrs|Ms|Dr|St|Ltd|e\.g|i\.e)\.\s/g, ''))
  );
}

/** A title without the presenters in brackets at its end, and without colons. */
function withoutPresenters(runs: readonly Run[]): TitleAndPresenters {
  const text = withoutColons(textOf(runs));
  const unclosed = /\([^()]*$/.exec(text)?.index ?? -1;
  const open = text.endsWith(')') ? openingOf(text) : unclosed;
  const end = text.length - (text.endsWith(')') ? 1 : 0);
  const before = withoutColons(text.slice(0, Math.max(0, open)));
  const inside = text.slice(open + 1, end);
  if (open <= 0 || before === '' || !isName(inside, before)) return { title: text };
  const lead = /^\s*/.exec(textOf(runs))?.[0].length ?? 0;
  return { title: before, presenters: trimmed(piece(runs, lead + open + 1, lead + end)) };
}

interface TitleAndPresenters {
  readonly title: string;
  readonly presenters?: readonly Run[];
}

function withoutColons(text: string): string {
  return text
    .trim()
    .replace(/[\s:]+$|\s[–—-]$/g, '')
    .trim();
}

function openingOf(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ')') depth++;
    if (text[i] === '(' && --depth === 0) return i;
  }
  return -1;
}

/** Whether words in brackets can be those who presented: not the initials of the words before, nor a remark. */
function isName(inside: string, before: string): boolean {
  const words = inside.trim();
  if (words === '' || words.split(/\s+/).length > 10) return false;
  if (!/^[\p{Lu}(]/u.test(words)) return false;
  if (/^[\p{Lu}\p{N}]+s?$/u.test(words)) return !areInitials(words, before);
  return !/^(?:verbal|draft|oral|closed|confidential|for |part )/i.test(words) && !/^\p{L}+_\d/u.test(words);
}

/** `Over The Air (OTA)`: the letters begin the words before. */
function areInitials(letters: string, before: string): boolean {
  const wanted = letters.replace(/s$/, '').toLowerCase();
  const words = before.split(/[\s/&-]+/).filter((word) => /^\p{L}/u.test(word));
  const small = /^(?:of|the|and|for|to|in|on|a|an)$/i;
  return [words, words.filter((word) => !small.test(word))].some((those) => {
    const initials = those.map((word) => word[0]?.toLowerCase()).join('');
    return wanted.length > 1 && initials.endsWith(wanted);
  });
}

/** Presenters in brackets, one by one: commas part them, and so do signs between abbreviations. */
export function presentersIn(runs: readonly Run[]): readonly (readonly Run[])[] {
  const text = textOf(runs);
  const short = String.raw`[\p{Lu}\p{N}]{2,8}`;
  const isOfShort = new RegExp(`^${short}(?:\\s*(?:,|\\/|&|and)\\s*${short})*$`, 'u').test(text);
  const separator = isOfShort ? /\s*(?:,|\/|&|\band\b)\s*/g : /,\s+|\s*;\s*/g;
  const parts: (readonly Run[])[] = [];
  let from = 0;
  let depth = 0;
  const depths = [...text].map((sign) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return depth;
  });
  for (const match of text.matchAll(separator)) {
    if ((depths[match.index] ?? 0) > 0) continue;
    parts.push(trimmed(piece(runs, from, match.index)));
    from = match.index + match[0].length;
  }
  return [...parts, trimmed(piece(runs, from))].filter((part) => part.length > 0);
}
