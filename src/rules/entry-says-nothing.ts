import { keyPlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'entry-says-nothing': { readonly readers: string };
  }
}

/** What became of an action is said to all readers of its entry. `new` lists every open action for the author to fill in. */
export const entrySaysNothing = rule({
  code: 'entry-says-nothing',
  severity: 'warning',
  check,
  message: ({ readers }) => `This entry says nothing of its action to readers of ${readers}.`,
  plain: 'An entry has the id of an action and nothing else.',
  why: 'documents would print the number alone.',
  fix: 'Add a line such as “state: closed”, “state: open” or “text: The plan was circulated.”, or remove the entry: the action stays as it was.',
  example: {
    kind: 'items',
    bad: '- title: Review of actions\n  actions:\n    - { id: 27.1 }',
    good: '- title: Review of actions\n  actions:\n    - { id: 27.1, state: closed }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return reading.items
    .flatMap(({ actions }) => actions)
    .filter(({ text, state, due, owners }) => !text && !state && !due && owners.length === 0)
    .map(({ at }) =>
      finding('entry-says-nothing', keyPlace(parsed, at, 'id'), { readers: reading.level.name }),
    );
}
