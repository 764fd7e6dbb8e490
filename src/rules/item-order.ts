import { pathAsKeys } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { comesBefore } from './agenda-number.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'item-order': { readonly number: string; readonly before: string };
  }
}

/**
 * The numbers of the items of one list rise. Gaps between them are never mentioned, because they can come from withheld
 * items.
 */
export const itemOrder = rule({
  code: 'item-order',
  severity: 'warning',
  check,
  message: ({ number, before }) => `Item ${number} comes after item ${before}.`,
  plain: 'An item comes after one with a higher number.',
  why: 'the document keeps the order of the record, and readers look for the order of the agenda.',
  fix: 'Move the item to its place, or correct its number. Gaps between numbers are fine.',
  example: {
    kind: 'items',
    bad: '- { number: 4.10, title: Outages, text: There were two. }\n- { number: 4.9, title: Alerts, text: There were none. }',
    good: '- { number: 4.9, title: Alerts, text: There were none. }\n- { number: 4.10, title: Outages, text: There were two. }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const latest = new Map<string, string>();
  return reading.items.flatMap(({ at, parent = [], number }) => {
    if (number === undefined) return [];
    const list = pathAsKeys(parent);
    const before = latest.get(list);
    latest.set(list, number);
    if (before === undefined || !comesBefore(number, before)) return [];
    return [finding('item-order', valuePlace(parsed, [...at, 'number']), { number, before })];
  });
}
