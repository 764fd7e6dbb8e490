import type { Kinds } from './kind.ts';

/** What became of actions. */
export const ACTIONS = {
  'bad-state': {
    message: ({ given }) => `“${given}” is not a state of an action.`,
    plain: 'This is not a state of an action.',
    fix: 'Write open, closed or dropped, in small letters.',
    detailedFix: ({ near }) => near && `Did you mean “${near}”?`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'other',
      bad: '- title: Review of actions\n  actions:\n    - { id: 27.3, state: done }',
      good: '- title: Review of actions\n  actions:\n    - { id: 27.3, state: closed }',
    },
  },
  'points-as-actions': {
    message: () => 'These are points, but “actions” takes what became of actions, each with its “id”.',
    plain: 'The points of an item are below “actions”.',
    fix: 'Write “points:” instead of “actions:”; an action is a point, as “- action: …”.',
    replacesValue: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n  actions:\n    - action: The DCC was asked for a plan.\n      owner: DCC',
      good: '- title: Outages\n  points:\n    - action: The DCC was asked for a plan.\n      owner: DCC',
    },
  },
} satisfies Kinds;
