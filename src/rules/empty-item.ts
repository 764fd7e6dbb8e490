import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** Something stands under every title, for all who read the title. */
export function emptyItem({ reading, parsed }: RuleContext): readonly Finding[] {
  return reading.items
    .filter(({ points, hasParts }) => points.length === 0 && !hasParts)
    .map(({ title }) => finding('empty-item', valuePlace(parsed, title.at), { readers: reading.level.name }));
}
