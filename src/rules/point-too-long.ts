import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** A point has no more words than the workspace allows. */
export function pointTooLong({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const limit = workspace.wordsPerPoint;
  return reading.items.flatMap(({ points }) =>
    points.flatMap(({ text }) => {
      const words = text.words.split(/\s+/).filter(Boolean).length;
      return words > limit ? [finding('point-too-long', valuePlace(parsed, text.at), { words, limit })] : [];
    }),
  );
}
