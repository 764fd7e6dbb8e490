import { keyPlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'action-without-owner': { readonly readers: string };
  }
}

/** Every action has an owner that all readers of the action can see. */
export const actionWithoutOwner = rule({
  code: 'action-without-owner',
  severity: 'warning',
  check,
  message: ({ readers }) => `This action has no owner for readers of ${readers}.`,
  plain: 'An action has no owner.',
  why: 'an action that belongs to nobody is seldom done.',
  fix: 'Add a line such as “owner: DCC”.',
  example: {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan.',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const actions = reading.items.flatMap(({ points }) => points.filter(({ kind }) => kind === 'action'));
  return actions
    .filter(({ owners }) => owners.length === 0)
    .map(({ at }) =>
      finding('action-without-owner', keyPlace(parsed, at, 'action'), { readers: reading.level.name }),
    );
}
