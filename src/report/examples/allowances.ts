import type { AllowanceFacts } from '../../base/rules-facts.ts';
import type { Examples } from './example.ts';

const GOOD =
  '# opsg: allow doubled-words because it is a quotation\n- The supplier wrote of "the the meter".';

export const ALLOWANCE_EXAMPLES: Examples<AllowanceFacts> = {
  'unknown-rule': {
    kind: 'settings',
    bad: 'rules:\n  double-words: off',
    good: 'rules:\n  doubled-words: off',
  },
  'rule-is-fixed': {
    kind: 'settings',
    bad: 'rules:\n  level-below-parent: off\n  item-order: error',
    good: 'rules:\n  item-order: error',
  },
  'bad-severity': {
    kind: 'settings',
    bad: 'rules:\n  item-order: warn',
    good: 'rules:\n  item-order: warning',
  },
  'allowance-unclear': {
    kind: 'points',
    bad: '# opsg: ignore the next line\n- The DCC reported two outages.',
    good: GOOD,
  },
  'allowance-without-reason': {
    kind: 'points',
    bad: '# opsg: allow double-space\n- The DCC reported two outages.',
    good: GOOD,
  },
  'unused-allowance': {
    kind: 'points',
    bad: '# opsg: allow doubled-words because it is a quotation\n- The supplier wrote of "the meter".',
    good: GOOD,
  },
};
