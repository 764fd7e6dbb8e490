import { valuePlace } from '../base/tree.ts';
import { asCompared } from './agenda-number.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'duplicate-point-number': { readonly number: string };
  }
}

/** No two points of a record have the same number. Gaps between numbers are never mentioned. */
export const duplicatePointNumber = rule({
  code: 'duplicate-point-number',
  severity: 'error',
  check,
  message: ({ number }) => `Another point also has the number ${number}`,
  plain: 'Two points have the same number.',
  why: 'a reader who looks for a point by its number would find two.',
  fix: 'Give each point its own number; a point can also have no number.',
  example: {
    kind: 'points',
    bad: '- { number: 1228., text: There were two outages. }\n- { number: 1228., text: There were no alerts. }',
    good: '- { number: 1228., text: There were two outages. }\n- { number: 1229., text: There were no alerts. }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const taken = new Set<string>();
  return reading.items
    .flatMap(({ points }) => points)
    .flatMap(({ at, number }) => {
      if (number === undefined) return [];
      const isTaken = taken.has(asCompared(number));
      taken.add(asCompared(number));
      return isTaken
        ? [finding('duplicate-point-number', valuePlace(parsed, [...at, 'number']), { number })]
        : [];
    });
}
