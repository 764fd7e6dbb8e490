import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../../base/policy.ts';
import type { Problem } from '../../base/problem.ts';
import { child, stepsInto, type TextNode, type Tree } from '../../base/tree.ts';
import { traitsOf } from '../../problems/kinds.ts';
import { EXACT, recordKeyHolds } from '../../record/known-keys.ts';
import { keyInText, levelNamedIn } from './label-reading.ts';

/** Runs of letters and digits: what a reader would call the words. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\p{Cf}/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** How often each word occurs in some texts. */
export function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A line that contains only a label, perhaps as the first of its entry. */
const LABEL = /^(\s*(?:-\s+)*)["']?classification["']?\s*:/;
/**
 * Whether each label of a text still labels all its lines. A word that left its part but not the text may have
 * another level now. If YAML could not be read before a repair, no tree shows which part a label is about, so the
 * indentation decides, as for an author.
 */
export function labelsKeepParts(before: string, after: string): boolean {
  if (/^ *\t/m.test(before)) return true; // the width of a tab is unknown
  const [was, is] = [labelledParts(before), labelledParts(after)];
  const [all, left] = [countWords([before]), countWords([after])];
  const lost = (word: string) => Math.max(0, (all.get(word) ?? 0) - (left.get(word) ?? 0));
  return was.every(({ label, words }, i) => {
    const same = was.length === is.length ? [is[i]] : is.filter((part) => part.label === label);
    return same.some((part) =>
      [...words].every(([word, count]) => count - (part?.words.get(word) ?? 0) <= lost(word)),
    );
  });
}

/** A label as written, and how often each word occurs in the part that it is about. */
interface LabelledPart {
  readonly label: string;
  readonly words: ReadonlyMap<string, number>;
}

/**
 * The labels of a text except the record's, each with the lines from the dash or key above it to the end of its part.
 */
function labelledParts(text: string): readonly LabelledPart[] {
  const lines = text.split('\n');
  const ofRecord = /^ *(?=(?:meeting|items)\s*:)/m.exec(text)?.[0].length;
  return lines.flatMap((line, i) => {
    const column = LABEL.exec(line)?.[1]?.length ?? 0;
    if (column === 0 || column === ofRecord) return [];
    const first = line.trimStart().startsWith('-') ? i : firstLine(lines, i, column);
    return [{ label: line.trim(), words: countWords(lines.slice(first, endLine(lines, i, column))) }];
  });
}

function firstLine(lines: readonly string[], label: number, column: number): number {
  for (let i = label - 1; i >= 0; i--) {
    const line = lines[i] ?? '';
    if (isAside(line) || indentOf(line) >= column) continue;
    return line.trimStart().startsWith('-') ? i : i + 1;
  }
  return 0;
}

function endLine(lines: readonly string[], label: number, column: number): number {
  const more = lines.slice(label + 1);
  const end = more.findIndex((line) => !isAside(line) && indentOf(line) < column);
  return end < 0 ? lines.length : label + 1 + end;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Blank lines and comments end no part. */
function isAside(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** A record before or after its repairs: as written, its comments, and its tree, if it could be read. */
export interface Version {
  readonly text: string;
  readonly comments: readonly string[];
  readonly root: Tree | undefined;
}

/**
 * Whether a repair has kept the promises of `--fix`: no word of prose is lost, added or hidden in a comment, and
 * nothing is less restricted than before. It trusts no fixer, and compares the two texts instead.
 */
export function keepsPromise(
  before: Version,
  after: Version,
  repaired: readonly Problem[],
  policy: Policy,
): boolean {
  return (
    keepsWords(before, after, repaired) &&
    hidesNothing(before, after) &&
    inventsNothing(before, after) &&
    lowersNothing(before, after, policy) &&
    labelsStay(before, after, policy) &&
    keysStay(before, after) &&
    labelsKeepParts(before.text, after.text)
  );
}

/** Every word of the file occurs as often as before, apart from the corrected values. */
function keepsWords(before: Version, after: Version, repaired: readonly Problem[]): boolean {
  const values = repaired
    .filter(({ code }) => traitsOf(code).replacesValue)
    .flatMap(({ edits = [], place }) => {
      return edits.flatMap(({ start, end, text }) => [
        ...wordsOf(place.source.text.slice(start, end)),
        ...wordsOf(text),
      ]);
    });
  const own = new Set([...values, 'text', 'action', 'points', 'label', 'date']);
  const changed = difference(countWords([before.text]), countWords([after.text]));
  return changed.every((word) => own.has(word));
}

/** What is a comment after the repair was behind a `#` before, too. An unclosed text hides real comments. */
function hidesNothing(before: Version, after: Version): boolean {
  const known = countWords([...before.text.matchAll(/(?<=^|\s)#.*/gm)].map(([note]) => note));
  return [...countWords(after.comments)].every(([word, count]) => count <= (known.get(word) ?? 0));
}

/** Every word of prose after the repair was in the file before; in its prose, if that could be read. */
function inventsNothing(before: Version, after: Version): boolean {
  const words = countWords(proseIn(after.root).map(({ value }) => value));
  const known = countWords([before.text]);
  return [...words].every(([word, count]) => count <= (known.get(word) ?? 0));
}

/** Each text is at least as restricted as before, if its level was known then. */
function lowersNothing(before: Version, after: Version, policy: Policy): boolean {
  const ranks = new Map<string, number>();
  for (const { words, level } of labelledTexts(before.root, policy))
    ranks.set(words, Math.max(level.rank, ranks.get(words) ?? 0));
  const raised = labelledTexts(after.root, policy);
  return raised.every(
    ({ words, level }) => level.rank >= (ranks.get(words) ?? 0) || isTwice(words, raised, ranks),
  );
}

/**
 * A text that names a level is the same after the repair, apart from blanks. What has been put below `>-` or into
 * quotation marks was most likely a label, and would now be prose.
 */
function labelsStay(before: Version, after: Version, { levels }: Policy): boolean {
  const names = levels.map(({ name }) => name);
  return newTexts(before, after).every((text) => levelNamedIn(text, names) === undefined);
}

/**
 * No text contains a key with its value that it did not contain before. For example, the date of a meeting would be
 * lost in its label.
 */
function keysStay(before: Version, after: Version): boolean {
  return newTexts(before, after).every((text) => keyInText(text) === undefined);
}

/** The texts that are new or changed, apart from blanks. */
function newTexts(before: Version, after: Version): readonly string[] {
  const known = withoutBlanks(before.text);
  const written = proseIn(after.root).map(({ start, end }) => after.text.slice(start, end));
  return written.filter((text) => !known.includes(withoutBlanks(text)));
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\p{Cf}]/gu, '');
}

/** The same words can occur at two levels. Then the higher one must still be there. */
function isTwice(words: string, texts: readonly LabelledText[], ranks: ReadonlyMap<string, number>): boolean {
  return texts.some((text) => text.words === words && text.level.rank >= (ranks.get(words) ?? 0));
}

interface LabelledText {
  readonly words: string;
  readonly level: Level;
}

function labelledTexts(root: Tree | undefined, policy: Policy): readonly LabelledText[] {
  const walk = (tree: Tree, outer: Level): readonly LabelledText[] => {
    const label = child(tree, 'classification');
    const own = label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
    const level = own ? higher(own, outer) : outer;
    if (tree.kind === 'text') return [{ words: wordsOf(tree.value).join(' '), level }];
    return stepsInto(tree).flatMap(([step, inner]) => (step === 'wording' ? [] : walk(inner, level)));
  };
  return root ? walk(root, lowestLevel(policy)).filter(({ words }) => words.includes(' ')) : [];
}

/** Every text of a record, without those that hold a date, a level, the name of a ground or the like. */
function proseIn(root: Tree | undefined): readonly TextNode[] {
  if (!root) return [];
  if (root.kind === 'text') return [root];
  return stepsInto(root)
    .filter(
      ([step, inner]) =>
        typeof step === 'number' || !(recordKeyHolds(step, ...EXACT) || isGround(step, inner)),
    )
    .flatMap(([, inner]) => proseIn(inner));
}

function isGround(step: string, said: Tree): boolean {
  return step === 'because' && said.kind === 'text' && !/\s/.test(said.value.trim());
}

/** The words that occur more often in one text than in the other. */
function difference(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((word) => a.get(word) !== b.get(word));
}
