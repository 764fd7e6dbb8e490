import { keyPlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'action-without-id': Readonly<Record<never, never>>;
  }
}

/** Every action has an id, by which later records can say what became of it. */
export const actionWithoutId = rule({
  code: 'action-without-id',
  severity: 'warning',
  isOff: true,
  check,
  message: () => 'This action has no id.',
  plain: 'An action has no id.',
  why: 'no later record can say what became of it.',
  fix: 'Run opsg validate --fix, which gives the ids that are missing; or add a line such as “id: 28.3”.',
  example: {
    kind: 'other',
    bad: '# with rules: { action-without-id: warning } in opsg.yaml\n- action: The OPSG asked for a plan.\n  owner: DCC',
    good: '- action: The OPSG asked for a plan.\n  id: 28.3\n  owner: DCC',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return reading.items
    .flatMap(({ points }) => points.filter(({ kind, id }) => kind === 'action' && id === undefined))
    .map(({ at }) => finding('action-without-id', keyPlace(parsed, at, 'action'), {}));
}
