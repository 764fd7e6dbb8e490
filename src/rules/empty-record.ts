import { keyPlace } from '../base/tree.ts';
import { saysNothing } from '../levels/redacted.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'empty-record': { readonly readers: string };
  }
}

/** A record says something to all who get a document of it. */
export const emptyRecord = rule({
  code: 'empty-record',
  severity: 'warning',
  check,
  message: ({ readers }) => `This record has neither an item nor an introduction for readers of ${readers}.`,
  plain: 'A record has neither items nor an introduction.',
  why: 'a document would say nothing about the meeting, so opsg render makes none for these readers.',
  fix: 'Write the items; or an introduction that says, for example, that the meeting was cancelled; or, if these readers should get no document, raise the classification of the record.',
  example: {
    kind: 'record',
    bad: 'items: []',
    good: 'introduction: The meeting was cancelled.\nitems: []',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  if (!saysNothing(reading.items, reading.introduction?.value)) return [];
  return [finding('empty-record', keyPlace(parsed, [], 'items'), { readers: reading.level.name })];
}
