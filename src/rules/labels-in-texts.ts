import { error, type Problem } from '../base/problem.ts';
import { type Path, pieceWithin } from '../base/source.ts';
import { keyPlace, type Parsed, stepsInto, type TextNode, type Tree, valuePlace } from '../base/tree.ts';
import { commentMistake, labelMistake, levelMistake, loneLevel } from '../levels/label-in-text.ts';
import { EXACT, knownKeys, recordKeyHolds } from '../record/known-keys.ts';

/** Groups whose keys are names: of levels, of short forms, or of kinds of points. */
const NAMED: ReadonlySet<unknown> = new Set(['wording', 'abbreviations', 'attendance', 'kinds']);

/** A text as documents print it: without backslashes, character references and signs of emphasis. */
type AsPrinted = (text: string) => string;

/** Reports every label that was typed into a text, where it labels nothing: one problem for each text. */
export function labelsInTexts(
  parsed: Parsed,
  names: readonly string[],
  asPrinted: AsPrinted,
  kinds: readonly string[] = [],
): readonly Problem[] {
  const walk = (tree: Tree, path: Path): readonly Problem[] => {
    if (tree.kind === 'text') return problemOf(tree, path, { names, asPrinted, parsed });
    const inner = stepsInto(tree).flatMap(([step, part]) =>
      canHoldTexts(step, path, kinds) ? walk(part, [...path, step]) : [],
    );
    return [...(isAttendance(path) ? inHeadings(tree, path, { names, asPrinted, parsed }) : []), ...inner];
  };
  return walk(parsed.root, []);
}

/** The same for texts of `opsg.yaml` that documents show; its policy may speak of levels as it likes. */
export function labelsInSettings(
  parsed: Parsed,
  names: readonly string[],
  asPrinted: AsPrinted,
): readonly Problem[] {
  return labelsInTexts(parsed, names, asPrinted).filter(({ place: { path } }) => {
    const [top, , key] = path;
    if (top === 'site') return path[1] === 'title';
    const isText = top === 'look' ? path[1] === 'footer' : key === 'title' || key === 'introduction';
    return top === 'abbreviations' || top === 'kinds' || isText;
  });
}

/** An exact value has a check of its own. A key that nobody knows is a problem of its own; it may well be a label that is misspelt. */
function canHoldTexts(step: string | number, path: Path, kinds: readonly string[]): boolean {
  if (typeof step === 'number' || NAMED.has(path.at(-1)) || kinds.includes(step))
    return !(isAttendance(path) && step === LABEL);
  return !recordKeyHolds(step, ...EXACT) && knownKeys().has(step);
}

const LABEL = 'classification';

function isAttendance(path: Path): boolean {
  return path.length === 1 && path[0] === 'attendance';
}

/** The headings of the attendance are printed, too. */
function inHeadings(tree: Tree, path: Path, { names, parsed }: Scene): readonly Problem[] {
  if (tree.kind !== 'map') return [];
  return tree.entries.flatMap(({ key: { value } }) => {
    const piece = isMembers(value, names) ? undefined : labelMistake(value, names);
    const place = keyPlace(parsed, path, value);
    return piece === undefined
      ? []
      : [error('label-in-prose', pieceWithin(place, piece), { piece, levels: names })];
  });
}

/** “Panel members” and “Panel member” say who people are, also where “Panel” is a level. */
function isMembers(words: string, names: readonly string[]): boolean {
  return names.some((name) => words.trim() === `${name} member` || words.trim() === `${name} members`);
}

interface Scene {
  readonly names: readonly string[];
  readonly asPrinted: AsPrinted;
  readonly parsed: Parsed;
}

function problemOf(node: TextNode, path: Path, scene: Scene): readonly Problem[] {
  const { names, parsed } = scene;
  if (path[0] === 'attendance' && isMembers(node.value, names)) return [];
  const piece = path[0] === 'notes' ? levelMistake(node.value, names) : mistakeIn(node, scene);
  if (piece === undefined) return [];
  return [error('label-in-prose', pieceWithin(valuePlace(parsed, path), piece), { piece, levels: names })];
}

/** Lines of a text are folded into one when it is read; a line that was only a level is seen in what was written. */
function mistakeIn(
  { value, start, end }: TextNode,
  { names, asPrinted, parsed: { source } }: Scene,
): string | undefined {
  const found =
    labelMistake(value, names) ??
    (IS_PRINTED_OTHERWISE.test(value) ? labelMistake(asPrinted(value), names) : undefined);
  if (found !== undefined) return found;
  const lines = source.text.slice(start, end).split('\n');
  if (lines.length < 2) return undefined;
  return loneLevel(lines.slice(1).join('\n'), names) ?? labelOfLine(lines, names);
}

/**
 * A backslash, a character reference, a sign of emphasis inside a word, or the bar of a table: “\\(Amber\\)” is printed
 * as “(Amber)”.
 */
const IS_PRINTED_OTHERWISE = /\||\\[!-/:-@[-`{-~]|&#?[a-z0-9]{1,32};|(?:^|\p{L})[*_`[\]]+\p{L}/iu;

/** A line that begins where the author could have gone on with the one above is meant as one of its own. */
function labelOfLine(lines: readonly string[], names: readonly string[]): string | undefined {
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]?.trim() ?? '';
    if (above === '' || above.length > LONGEST_BROKEN || GOES_ON.test(above)) continue;
    const found = labelMistake(line.trim(), names);
    if (found === undefined) continue;
    const isBroken = above.split(/\s+/).length < FEWEST_WORDS || found === found.toLowerCase();
    if (!isBroken || /[.!?:;]$/.test(above)) return found;
  }
  return undefined;
}

/** Longer lines are broken where they are full. */
const LONGEST_BROKEN = 55;
/** A line of fewer words, or small letters after it, may well be the middle of a sentence. */
const FEWEST_WORDS = 4;
/** After these a sentence goes on. */
const GOES_ON =
  /(?:[,\u2010-\u2015-]|\b(?:a|an|the|is|are|was|were|be|been|remains?|remained|stays?|stayed|turned|went|now|still|from|to|of|in|on|as|at|by|for|with|and|or|nor|not|than|that|between|became|becomes?|rated|marked|classified|Mr|Ms|Mrs|Dr))$/i;

/** Reports labels in comments, because a label that was commented out no longer labels anything. */
export function labelsInComments({ comments, source }: Parsed, names: readonly string[]): readonly Problem[] {
  return comments
    .filter(({ start, end }) => commentMistake(source.text.slice(start, end), names) !== undefined)
    .map((place) => error('label-in-comment', place, {}));
}
