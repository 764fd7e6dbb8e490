import { commentSlip } from '../model/label-slip.ts';
import { error, type Problem } from '../model/problem.ts';
import type { Parsed } from '../model/tree.ts';

/** Labels in comments: one that was commented out labels nothing any more. */
export function labelsInComments({ comments, source }: Parsed, names: readonly string[]): readonly Problem[] {
  return comments
    .filter(({ start, end }) => commentSlip(source.text.slice(start, end), names) !== undefined)
    .map((place) => error('label-in-comment', place, {}));
}
