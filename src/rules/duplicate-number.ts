import { pathAsKeys } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { asCompared } from './agenda-number.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'duplicate-number': { readonly number: string };
  }
}

/**
 * No two items have the same number. The parts of different items may both be counted from 1; only a number in
 * several steps, such as 8.1, 8(a) or C048/23, says by itself where it belongs.
 */
export const duplicateNumber = rule({
  code: 'duplicate-number',
  severity: 'error',
  check,
  message: ({ number }) => `Another item also has the number ${number}.`,
  plain: 'Two items have the same number.',
  why: 'a reader who looks for “item 7” would not know which one is meant.',
  fix: 'Give each item its number on the agenda; an item can also have no number.',
  example: {
    kind: 'items',
    bad: '- { number: 7, title: Outages, text: There were two. }\n- { number: 7, title: Alerts, text: There were none. }',
    good: '- { number: 7, title: Outages, text: There were two. }\n- { number: 8, title: Alerts, text: There were none. }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const taken = new Set<string>();
  return reading.items.flatMap(({ at, parent = [], number }) => {
    if (number === undefined) return [];
    const list = /[./(]/.test(number) ? 'anywhere' : pathAsKeys(parent);
    const name = `${list} ${asCompared(number)}`;
    if (taken.has(name)) {
      return [finding('duplicate-number', valuePlace(parsed, [...at, 'number']), { number })];
    }
    taken.add(name);
    return [];
  });
}
