import { valuePlace } from '../base/tree.ts';
import { comesBefore } from './agenda-number.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'point-order': { readonly number: string; readonly before: string };
  }
}

/** The numbers of the points of a record rise. Gaps between them can come from withheld points. */
export const pointOrder = rule({
  code: 'point-order',
  severity: 'warning',
  check,
  message: ({ number, before }) => `Point ${number} comes after point ${before}`,
  plain: 'A point comes after one with a higher number.',
  why: 'readers look for a point by its number, and the document keeps the order of the record.',
  fix: 'Move the point to its place, or correct its number. Gaps between numbers are fine.',
  example: {
    kind: 'points',
    bad: '- { number: 1229., text: There were two outages. }\n- { number: 1228., text: There were no alerts. }',
    good: '- { number: 1228., text: There were no alerts. }\n- { number: 1229., text: There were two outages. }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  let before: string | undefined;
  return reading.items
    .flatMap(({ points }) => points)
    .flatMap(({ at, number }) => {
      if (number === undefined) return [];
      const [last, own] = [before, number];
      before = number;
      if (last === undefined || !comesBefore(own, last)) return [];
      return [finding('point-order', valuePlace(parsed, [...at, 'number']), { number, before: last })];
    });
}
