import { error, type Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import { commentMistake } from '../levels/label-in-text.ts';

/** Labels in comments: one that was commented out labels nothing any more. */
export function labelsInComments({ comments, source }: Parsed, names: readonly string[]): readonly Problem[] {
  return comments
    .filter(({ start, end }) => commentMistake(source.text.slice(start, end), names) !== undefined)
    .map((place) => error('label-in-comment', place, {}));
}
