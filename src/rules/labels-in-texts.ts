import { knownKeys } from '../model/known-keys.ts';
import { labelSlip, levelSlip, loneLevel } from '../model/label-slip.ts';
import { error, type Problem } from '../model/problem.ts';
import { type Path, pieceWithin } from '../model/source.ts';
import { type Parsed, stepsInto, type TextNode, type Tree, valuePlace } from '../model/tree.ts';

/** Keys whose values are no texts; each has a check of its own. */
const NO_TEXTS: ReadonlySet<unknown> = new Set([
  'classification',
  'date',
  'due',
  'group',
  'meeting',
  'number',
]);

/** Groups whose keys are names: of levels, or of short forms. */
const NAMED: ReadonlySet<unknown> = new Set(['wording', 'abbreviations']);

/** Every label that was typed into a text, where it labels nothing: one problem for each text. */
export function labelsInTexts(parsed: Parsed, names: readonly string[]): readonly Problem[] {
  const walk = (tree: Tree, path: Path): readonly Problem[] => {
    if (tree.kind === 'text') return problemOf(tree, path, names, parsed);
    return stepsInto(tree).flatMap(([step, inner]) =>
      canHoldTexts(step, path) ? walk(inner, [...path, step]) : [],
    );
  };
  return walk(parsed.root, []);
}

/** The same for texts of `opsg.yaml` that documents show; its policy may speak of levels as it likes. */
export function labelsInSettings(parsed: Parsed, names: readonly string[]): readonly Problem[] {
  return labelsInTexts(parsed, names).filter(({ place: { path } }) => {
    const [top, , key] = path;
    const isText = top === 'look' ? path[1] === 'footer' : key === 'title' || key === 'introduction';
    return top === 'abbreviations' || isText;
  });
}

/** A key that nobody knows is a problem of its own; it may well be a label that is misspelt. */
function canHoldTexts(step: string | number, path: Path): boolean {
  if (typeof step === 'number' || NAMED.has(path.at(-1))) return true;
  return !NO_TEXTS.has(step) && knownKeys().has(step);
}

function problemOf(node: TextNode, path: Path, names: readonly string[], parsed: Parsed): readonly Problem[] {
  const piece = path[0] === 'notes' ? levelSlip(node.value, names) : slipIn(node, names, parsed);
  if (piece === undefined) return [];
  return [error('label-in-prose', pieceWithin(valuePlace(parsed, path), piece), { piece, levels: names })];
}

/** Lines of a text are folded into one when it is read; a line that was only a level is seen in what was written. */
function slipIn(
  { value, start, end }: TextNode,
  names: readonly string[],
  { source }: Parsed,
): string | undefined {
  const found = labelSlip(value, names);
  if (found !== undefined) return found;
  const [first, ...more] = source.text.slice(start, end).split('\n');
  return first === undefined || more.length === 0 ? undefined : loneLevel(more.join('\n'), names);
}
