import { applyEdits, type Edit, originOf } from '../../base/edit.ts';
import { error, type Problem } from '../../base/problem.ts';
import type { Source } from '../../base/source.ts';
import type { Stretch } from '../past-mistakes.ts';
import type { Slip, SlipCode } from './mistake.ts';
import { outlineSlips } from './outline.ts';
import { spacingSlips } from './spacing.ts';
import { fences, oddSpaces, tabIndents } from './whole-text.ts';

/** A text as its author most likely means it, and each slip that was read past. */
export interface Understood {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** From an offset in this text to the offset in the text as written. */
  readonly origin: (offset: number) => number;
  /** The stretches of the text as written that slips are about, or that were read differently. */
  readonly touched: readonly Stretch[];
  /** Whether every slip can be read in one way only. */
  readonly isSure: boolean;
}

/** Slips that YAML reads without a word, as something else than the author means. */
const SILENT: ReadonlySet<SlipCode> = new Set<SlipCode>([
  'hash-cuts-text', 'curly-quotes', 'odd-space', 'dash-in-text', 'key-in-text', 'missing-space', 'other-bullet', 'unquoted-colon',
  'stray-dash', 'next-on-one-line', 'leading-sign', 'two-keys-on-line',
]); // biome-ignore format: two rows

const PASSES = [fences, oddSpaces, tabIndents, spacingSlips] as const;
/** After so many slips of the indentation the rest is left for the next run. */
const MOST_ROUNDS = 40;

/** A text becomes the text that its author most likely means. Of a text that is good YAML, only silent slips count. */
export function understand(source: Source, isGoodYaml: boolean): Understood {
  const counts = (slip: Slip) => !isGoodYaml || SILENT.has(slip.code) || isWholeFile(slip);
  const seen = new Set<string>();
  let understood: Understood = {
    text: source.text,
    problems: [],
    origin: (offset) => offset,
    touched: [],
    isSure: true,
  };
  const read = (slips: readonly Slip[]) => {
    const fresh = slips.filter(counts).filter((slip) => isFirst(keyOf(slip, understood.origin), seen));
    if (fresh.length > 0) understood = readPast(understood, fresh, source);
    return fresh.length;
  };
  for (const pass of PASSES) read(pass(understood.text));
  for (let round = 0; round < MOST_ROUNDS && read(outlineSlips(understood.text)) > 0; round++);
  return understood;
}

/** A file of text that YAML reads as one long text. */
function isWholeFile({ facts }: Slip): boolean {
  return 'where' in facts && facts.where === 'whole file';
}

function readPast(before: Understood, slips: readonly Slip[], source: Source): Understood {
  const edits = slips.flatMap(({ reading }) => reading);
  const back = originOf(edits);
  return {
    text: applyEdits(before.text, edits),
    problems: [...before.problems, ...slips.map((slip) => problemOf(slip, before, source))],
    origin: (offset) => before.origin(back(offset)),
    touched: [...before.touched, ...slips.flatMap((slip) => touchedBy(slip, before.origin))],
    isSure: before.isSure && slips.every(({ isSafe }) => isSafe),
  };
}

/** Slips of the columns, whose repair is only as certain as what stands above them. */
const OF_COLUMNS: ReadonlySet<SlipCode> = new Set<SlipCode>([
  'wrong-indent', 'stray-dash', 'missing-dash', 'dash-in-text', 'text-too-far-left', 'key-below-text',
]); // biome-ignore format: one row

function problemOf(slip: Slip, { origin, isSure }: Understood, source: Source): Problem {
  const { code, facts, start, end, reading, isSafe } = slip;
  const place = { source, start: origin(start), end: Math.max(origin(start) + 1, origin(end)), path: [] };
  const problem = error(code, place, facts);
  const isCertain = isSafe && (isSure || !OF_COLUMNS.has(code));
  return isCertain && reading.length > 0
    ? { ...problem, edits: reading.map((edit) => moved(edit, origin)) }
    : problem;
}

function touchedBy({ start, end, reading }: Slip, origin: Understood['origin']): readonly Stretch[] {
  return [{ start, end }, ...reading].map((one) => ({ start: origin(one.start), end: origin(one.end) }));
}

function moved({ start, end, text }: Edit, origin: Understood['origin']): Edit {
  return { start: origin(start), end: origin(end), text };
}

function keyOf({ code, start }: Slip, origin: Understood['origin']): string {
  return `${code} ${origin(start)}`;
}

function isFirst(key: string, seen: Set<string>): boolean {
  const isNew = !seen.has(key);
  seen.add(key);
  return isNew;
}
