import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'empty-item': { readonly readers: string };
  }
}

/** Every title has something under it that all readers of the title can see. */
export const emptyItem = rule({
  code: 'empty-item',
  severity: 'warning',
  check,
  message: ({ readers }) => `There is nothing under this title for readers of ${readers}.`,
  plain: 'An item has a title and nothing else.',
  why: 'a bare title looks like a mistake, or as if something were withheld.',
  fix: 'Add what was said, or remove the item; if its text is for fewer readers, mark the whole item.',
  example: {
    kind: 'items',
    bad: '- number: 4\n  title: Outages',
    good: '- number: 4\n  title: Outages\n  text: The DCC reported two outages.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return reading.items
    .filter(({ points, actions, hasParts }) => points.length + actions.length === 0 && !hasParts)
    .map(({ title }) => finding('empty-item', valuePlace(parsed, title.at), { readers: reading.level.name }));
}
