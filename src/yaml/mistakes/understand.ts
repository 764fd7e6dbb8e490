import { applyEdits, type Edit, originOf } from '../../base/edit.ts';
import { error, type Problem } from '../../base/problem.ts';
import type { Source } from '../../base/source.ts';
import { traitsOf } from '../../problems/kinds.ts';
import type { Stretch } from '../past-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { outlineMistakes } from './outline.ts';
import { spacingMistakes } from './spacing.ts';
import { fences, oddSpaces, tabIndents } from './whole-text.ts';

/** A text as its author most likely means it, and each mistake in it. */
export interface Understood {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Maps an offset in this text to the offset in the text as written. */
  readonly origin: (offset: number) => number;
  /** The stretches of the original text with mistakes, or that were read differently. */
  readonly touched: readonly Stretch[];
  /** Whether every mistake has only one possible reading. */
  readonly isSure: boolean;
}

const PASSES = [fences, oddSpaces, tabIndents, spacingMistakes] as const;
/** The most mistakes of indentation for one run; the next run reports the rest. */
const MOST_ROUNDS = 40;

/** A text becomes the text that its author most likely means. In good YAML, only silent mistakes count. */
export function understand(source: Source, isGoodYaml: boolean): Understood {
  const counts = (mistake: Mistake) =>
    !isGoodYaml || traitsOf(mistake.code).isGoodYaml || isWholeFile(mistake);
  const seen = new Set<string>();
  let understood = asWritten(source);
  const read = (mistakes: readonly Mistake[]) => {
    const fresh = mistakes
      .filter(counts)
      .filter((mistake) => isFirst(keyOf(mistake, understood.origin), seen));
    if (fresh.length > 0) understood = readPast(understood, fresh, source);
    return fresh.length;
  };
  for (const pass of PASSES) read(pass(understood.text));
  for (let round = 0; round < MOST_ROUNDS && read(outlineMistakes(understood.text)) > 0; round++);
  return understood;
}

/** A whole file that YAML reads as one long text. */
function isWholeFile({ facts }: Mistake): boolean {
  return 'where' in facts && facts.where === 'whole file';
}

/** A text without a mistake. */
export function asWritten({ text }: Source): Understood {
  return { text, problems: [], origin: (offset) => offset, touched: [], isSure: true };
}

function readPast(before: Understood, mistakes: readonly Mistake[], source: Source): Understood {
  const edits = mistakes.flatMap(({ reading }) => reading);
  const back = originOf(edits);
  return {
    text: applyEdits(before.text, edits),
    problems: [...before.problems, ...mistakes.map((mistake) => problemOf(mistake, before, source))],
    origin: (offset) => before.origin(back(offset)),
    touched: [...before.touched, ...mistakes.flatMap((mistake) => touchedBy(mistake, before.origin))],
    isSure: before.isSure && mistakes.every(({ isSafe }) => isSafe),
  };
}

function problemOf(mistake: Mistake, { origin, isSure }: Understood, source: Source): Problem {
  const { code, facts, start, end, reading, isSafe } = mistake;
  const place = { source, start: origin(start), end: Math.max(origin(start) + 1, origin(end)), path: [] };
  const problem = error(code, place, facts);
  const isCertain = isSafe && (isSure || !traitsOf(code).isOfColumns);
  return isCertain && reading.length > 0
    ? { ...problem, edits: reading.map((edit) => moved(edit, origin)) }
    : problem;
}

function touchedBy({ start, end, reading }: Mistake, origin: Understood['origin']): readonly Stretch[] {
  return [{ start, end }, ...reading].map((one) => ({ start: origin(one.start), end: origin(one.end) }));
}

function moved({ start, end, text }: Edit, origin: Understood['origin']): Edit {
  return { start: origin(start), end: origin(end), text };
}

function keyOf({ code, start }: Mistake, origin: Understood['origin']): string {
  return `${code} ${origin(start)}`;
}

function isFirst(key: string, seen: Set<string>): boolean {
  const isNew = !seen.has(key);
  seen.add(key);
  return isNew;
}
