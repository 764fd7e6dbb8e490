import { once } from '../base/once.ts';
import type { Span } from '../base/source.ts';
import { folded, type PlacedText } from './placed-text.ts';

/** A text as it is searched for: its letters, or those of several texts that say the same. */
export interface WantedText {
  readonly what: string;
  readonly letters: readonly string[];
  /** Its words, if some run from right to left: a page may have those in any order, and mirrored. */
  readonly words: readonly string[];
}

/** Searches letters for texts. A place where one was found cannot be used for another. */
export interface Seeker {
  /**
   * Takes all texts if they are there one after the other; otherwise takes nothing, and returns those that are missing
   * or out of order.
   */
  readonly take: (texts: readonly WantedText[]) => readonly WantedText[];
}

/** Replaces letters that were taken. */
const TAKEN = '\0';
/** Texts of so many letters are seldom somewhere by chance. */
const DISTINCTIVE = 12;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;
/** How far apart the words of such a text may be: its own length, and a little more. */
const NEARBY = 64;

export const wantedFrom = once(({ what, texts }: PlacedText): WantedText => {
  const words = texts.some((text) => RIGHT_TO_LEFT.test(text)) ? (texts[0] ?? '').split(/\s+/) : [];
  return { what, letters: texts.map(folded).filter(Boolean), words: words.map(folded).filter(Boolean) };
});

export function seekerFor(all: string): Seeker {
  let letters = all;
  return {
    take: (texts) => {
      const spans = spansInOrder(texts, letters);
      if (!spans) return atFault(texts, letters);
      letters = without(spans, letters);
      return [];
    },
  };
}

function without(spans: readonly Span[], letters: string): string {
  const between = spans.map(([start], i) => letters.slice(spans[i - 1]?.[1] ?? 0, start));
  return [...between, letters.slice(spans.at(-1)?.[1] ?? 0)].join(TAKEN);
}

/** Each text at the first place after the one before it: if that fails, there is no other way. */
function spansInOrder(texts: readonly WantedText[], letters: string): readonly Span[] | undefined {
  const spans: Span[] = [];
  for (const text of texts) {
    const span = spanAfter(text, letters, spans.at(-1)?.[1] ?? 0);
    if (!span) return undefined;
    spans.push(span);
  }
  return spans;
}

/** Where a text ends first, from a place on. */
function spanAfter({ letters: several, words }: WantedText, letters: string, from: number): Span | undefined {
  let first: Span | undefined;
  for (const one of several) {
    const start = letters.indexOf(one, from);
    if (start >= 0 && (!first || start + one.length < first[1])) first = [start, start + one.length];
  }
  return first ?? (words.length > 0 ? spanOfWords(words, letters, from) : undefined);
}

/** Words that are close together in any order, each as it is or mirrored. */
function spanOfWords(words: readonly string[], letters: string, from: number): Span | undefined {
  const length = words.join('').length;
  const starts = words.map((word) => {
    const places = [word, [...word].reverse().join('')].map((way) => letters.indexOf(way, from));
    return Math.min(...places.map((place) => (place < 0 ? Number.POSITIVE_INFINITY : place)));
  });
  const [start, end] = [
    Math.min(...starts),
    Math.max(...starts.map((at, i) => at + (words[i]?.length ?? 0))),
  ];
  return end <= start + 2 * length + NEARBY ? [start, end] : undefined;
}

/**
 * The texts that are missing or out of order: those outside the longest row of distinctive texts that are in order, and
 * short ones that are not between their neighbours of that row.
 */
function atFault(texts: readonly WantedText[], letters: string): readonly WantedText[] {
  const spans = distinctiveSpans(texts, letters);
  const row = longestRow(spans);
  const faults: WantedText[] = [];
  let from = 0;
  texts.forEach((text, i) => {
    const ofRow = row.has(i) ? spans[i] : undefined;
    const until = spans.find((span, j) => j > i && row.has(j) && span)?.[0] ?? letters.length;
    const span = ofRow ?? (isDistinctive(text) ? undefined : spanAfter(text, letters.slice(0, until), from));
    if (span) from = span[1];
    else faults.push(text);
  });
  return faults.length > 0 ? faults : texts.slice(0, 1);
}

function isDistinctive({ letters: [first = ''] }: WantedText): boolean {
  return first.length >= DISTINCTIVE;
}

/** The first place of each distinctive text, or the next one if it is there several times. */
function distinctiveSpans(texts: readonly WantedText[], letters: string): readonly (Span | undefined)[] {
  const ends = new Map<string, number>();
  return texts.map((text) => {
    if (!isDistinctive(text)) return undefined;
    const key = text.letters[0] ?? '';
    const span = spanAfter(text, letters, ends.get(key) ?? 0);
    if (span) ends.set(key, span[1]);
    return span;
  });
}

/** The indices of the longest row of spans that follow one another. */
function longestRow(spans: readonly (Span | undefined)[]): ReadonlySet<number> {
  const rows: { readonly length: number; readonly end: number; readonly row: readonly number[] }[] = [];
  spans.forEach((span, i) => {
    if (!span) return;
    const before = rows.findLastIndex(({ end }) => end <= span[0]);
    const row = [...(rows[before]?.row ?? []), i];
    const same = rows[before + 1];
    if (!same || same.end > span[1]) rows[before + 1] = { length: row.length, end: span[1], row };
  });
  return new Set(rows.at(-1)?.row);
}
