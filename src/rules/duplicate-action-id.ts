import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'duplicate-action-id': { readonly id: string };
  }
}

/** No two actions of a record have the same id. */
export const duplicateActionId = rule({
  code: 'duplicate-action-id',
  severity: 'error',
  check,
  message: ({ id }) => `Another action also has the id ${id}.`,
  plain: 'Two actions have the same id.',
  why: 'a reader who looks for an action by its id would find two.',
  fix: 'Give each action its own id; an action can also have no id.',
  example: {
    kind: 'points',
    bad: '- { action: Send the plan., id: 28.1, owner: DCC }\n- { action: Send the report., id: 28.1, owner: DCC }',
    good: '- { action: Send the plan., id: 28.1, owner: DCC }\n- { action: Send the report., id: 28.2, owner: DCC }',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const taken = new Set<string>();
  return reading.items
    .flatMap((item) => item.points)
    .flatMap(({ at, id }) => {
      if (id === undefined) return [];
      const isTaken = taken.has(id);
      taken.add(id);
      return isTaken ? [finding('duplicate-action-id', valuePlace(parsed, [...at, 'id']), { id })] : [];
    });
}
