import type { LevelsFacts } from '../../model/facts.ts';
import type { Examples } from './example.ts';

const GOOD_POINT = '- There is a contract.\n- text: The price rises.\n  classification: Amber';

export const LEVEL_EXAMPLES: Examples<LevelsFacts> = {
  'unknown-level': {
    kind: 'points',
    bad: '- text: The price rises.\n  classification: Ambr',
    good: GOOD_POINT,
  },
  'level-in-other-case': {
    kind: 'points',
    bad: '- text: The price rises.\n  classification: amber',
    good: GOOD_POINT,
  },
  'look-alike': {
    kind: 'points',
    bad: '- text: The price rises.\n  classification: Аmber   # the A is Cyrillic',
    good: GOOD_POINT,
  },
  'label-in-prose': {
    kind: 'points',
    bad: '- text: |-\n    The price rises.\n    classification: Amber',
    good: GOOD_POINT,
  },
  'level-in-line': {
    kind: 'points',
    bad: '- There is a contract.\n- AMBER: The price rises.',
    good: GOOD_POINT,
  },
  'label-in-comment': {
    kind: 'points',
    bad: '- text: The price rises.\n  # classification: Amber',
    good: GOOD_POINT,
  },
  'label-after-nested': {
    kind: 'items',
    bad: '- title: Contract\n  points:\n    - The price rises.\n  classification: Amber',
    good: '- title: Contract\n  classification: Amber\n  points:\n    - The price rises.',
  },
  'level-below-parent': {
    kind: 'items',
    bad: '- title: Contract\n  classification: Amber\n  points:\n    - text: The price rises.\n      classification: White',
    good: '- title: Contract\n  points:\n    - text: The price rises.\n      classification: Amber\n    - text: There is a contract.\n      classification: White',
  },
  'wording-not-lower': {
    kind: 'points',
    bad: '- text: The price rises.\n  wording: { White: A commercial matter was discussed. }',
    good: '- text: The price rises.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
  },
  'unreachable-wording': {
    kind: 'items',
    bad: '- title: Contract\n  classification: Amber\n  points:\n    - text: The price rises.\n      wording: { White: A matter was discussed. }',
    good: '- classification: Amber\n  title: { text: Contract, wording: { White: Procurement } }\n  points:\n    - text: The price rises.\n      wording: { White: A matter was discussed. }',
  },
  'hidden-title': {
    kind: 'items',
    bad: '- title: { text: Contract, classification: Amber }\n  text: A matter was discussed.',
    good: '- title: { text: Contract, classification: Amber, wording: { White: Procurement } }\n  text: A matter was discussed.',
  },
  'refers-to-withheld': {
    kind: 'items',
    bad: '- number: 4\n  title: Outages\n  text: There were two, see item 15.\n- number: 15\n  classification: Amber\n  title: Contract\n  text: The price rises.',
    good: '- number: 4\n  title: Outages\n  text: There were two.\n- number: 15\n  classification: Amber\n  title: Contract\n  text: The price rises.',
  },
  'statement-in-text': {
    kind: 'record',
    bad: 'introduction: This document is classified as White.',
    good: 'classification: White',
  },
  'withheld-text-found': {
    kind: 'other',
    bad: 'a template that prints a sentence which the record keeps for Amber readers',
    good: 'a template that prints only what it is given',
  },
  'cannot-inspect': {
    kind: 'other',
    bad: 'opsg inspect minutes.pdf …   # a PDF with a password',
    good: 'opsg inspect minutes.pdf …   # the same PDF, saved without one',
  },
};
