import type { LevelsFacts } from '../../base/facts.ts';
import type { Examples } from './example.ts';

const GOOD_POINT = '- There is a contract.\n- text: The price rises.\n  classification: Amber';

export const LEVEL_EXAMPLES: Examples<LevelsFacts> = {
  'unknown-level': {
    kind: 'points',
    bad: '- text: The price rises.\n  classification: Ambr',
    good: GOOD_POINT,
  },
  'no-level': {
    kind: 'points',
    bad: '- There is an offer.\n- text: The offer was changed.\n  classification:',
    good: '- There is an offer.\n- text: The offer was changed.\n  classification: Amber',
  },
  'level-in-other-case': {
    kind: 'points',
    bad: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: amber',
    good: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: Amber',
  },
  'look-alike': {
    kind: 'points',
    bad: '- There is an offer.\n- text: The offer ends in March.\n  classification: Аmber   # the A is Cyrillic',
    good: '- There is an offer.\n- text: The offer ends in March.\n  classification: Amber',
  },
  'label-in-prose': {
    kind: 'points',
    bad: '- There is an offer.\n- "[Amber] The offer was refused."',
    good: '- There is an offer.\n- text: The offer was refused.\n  classification: Amber',
  },
  'level-in-line': {
    kind: 'points',
    bad: '- There is an offer.\n- AMBER: The offer was accepted.',
    good: '- There is an offer.\n- text: The offer was accepted.\n  classification: Amber',
  },
  'label-in-comment': {
    kind: 'points',
    bad: '- There is an offer.\n- text: The offer was withdrawn.\n  # classification: Amber',
    good: '- There is an offer.\n- text: The offer was withdrawn.\n  classification: Amber',
  },
  'label-after-nested': {
    kind: 'items',
    bad: '- { title: Outages, text: There were two. }\n- title: Contract\n  points:\n    - The price rises.\n  classification: Amber',
    good: '- { title: Outages, text: There were two. }\n- title: Contract\n  classification: Amber\n  points:\n    - The price rises.',
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
  'wording-repeats-text': {
    kind: 'points',
    bad: '- text: The price rises.\n  classification: Amber\n  wording: { White: "THE PRICE RISES!" }',
    good: '- text: The price rises.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
  },
  'wording-close-to-text': {
    kind: 'points',
    bad: '- text: The price of the contract rises by a third.\n  classification: Amber\n  wording: { White: The price of the contract rises by a bit. }',
    good: '- text: The price of the contract rises by a third.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
  },
  'withheld-sentence-shown': {
    kind: 'points',
    bad: '- The supplier asked for a third more than before.\n- text: The supplier asked for a third more than before.\n  classification: Amber',
    good: '- The supplier made a new offer.\n- text: The supplier asked for a third more than before.\n  classification: Amber',
  },
  'withheld-sentence-elsewhere': {
    kind: 'records',
    bad: '# opsg-28.yaml\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.\n\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nclassification: Amber\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.',
    good: '# opsg-28.yaml\nitems:\n  - title: Bids\n    text: A new offer came.\n\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nclassification: Amber\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.',
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
