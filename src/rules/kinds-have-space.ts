import { pattern } from '../base/pattern.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Path } from '../base/source.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { type Parsed, stepsInto, type Tree, valuePlace } from '../base/tree.ts';
import type { Workspace } from '../record/workspace.ts';

/** `- noted:The report` is only a text: the reader of mistakes in YAML knows the built-in kinds of points alone. */
export function kindsHaveSpace(parsed: Parsed, { kinds }: Pick<Workspace, 'kinds'>): readonly Problem[] {
  if (kinds.size === 0) return [];
  const names = [...kinds.keys()].map(escapedForPattern).join('|');
  const begins = pattern(`^(?:${names}):(?=\\S)`);
  const walk = (tree: Tree, path: Path): readonly Problem[] => {
    const match =
      tree.kind === 'text' && path.at(-2) === 'points' ? begins(tree.value).exec(tree.value) : null;
    if (!match) return stepsInto(tree).flatMap(([step, inner]) => walk(inner, [...path, step]));
    const place = valuePlace(parsed, path);
    const end = place.start + match[0].length;
    if (!parsed.source.text.startsWith(match[0], place.start)) return []; // in quotation marks it is meant
    const edits = [{ start: end, end, text: ' ' }];
    const facts = { after: 'colon' as const, word: match[0].slice(0, -1) };
    return [{ ...error('missing-space', { ...place, start: end - 1, end }, facts), edits }];
  };
  return walk(parsed.root, []);
}
