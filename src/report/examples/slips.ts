import type { MistakesFacts } from '../../base/mistakes-facts.ts';
import type { Examples } from './example.ts';

export const SLIP_EXAMPLES: Examples<MistakesFacts> = {
  'unquoted-colon': {
    kind: 'points',
    bad: '- The DCC raised two matters: outages and alerts.',
    good: '- >-\n  The DCC raised two matters: outages and alerts.',
  },
  'leading-sign': {
    kind: 'points',
    bad: '- **All** outages were short.',
    good: '- >-\n  **All** outages were short.',
  },
  'two-keys-on-line': {
    kind: 'items',
    bad: '- number: 4, title: Outages\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  text: There were two.',
  },
  'text-after-quote': {
    kind: 'points',
    bad: "- 'Outages' were short.",
    good: "- >-\n  'Outages' were short.",
  },
  'unclosed-quote': {
    kind: 'points',
    bad: '- "The DCC reported two outages.',
    good: '- "The DCC reported two outages."',
  },
  'backslash-in-quotes': {
    kind: 'points',
    bad: '- "The report is in C:\\Meetings."',
    good: "- 'The report is in C:\\Meetings.'",
  },
  'unclosed-bracket': {
    kind: 'items',
    bad: '- title: Outages\n  presenter: [DCC, SECAS\n  text: There were two.',
    good: '- title: Outages\n  presenter: [DCC, SECAS]\n  text: There were two.',
  },
  'hash-cuts-text': {
    kind: 'points',
    bad: '- The OPSG discussed issue #4 and agreed.',
    good: '- >-\n  The OPSG discussed issue #4 and agreed.',
  },
  'curly-quotes': {
    kind: 'points',
    bad: '- text: “The DCC reported two outages.”',
    good: '- text: "The DCC reported two outages."',
  },
  'odd-space': {
    kind: 'items',
    bad: '- title: Outages\n \u00A0text: There were two.   # a non-breaking space stands before “text”',
    good: '- title: Outages\n  text: There were two.',
  },
  'tab-indent': {
    kind: 'items',
    bad: '- title: Outages\n\ttext: There were two.',
    good: '- title: Outages\n  text: There were two.',
  },
  'wrong-indent': {
    kind: 'items',
    bad: '- title: Outages\n   text: There were two.',
    good: '- title: Outages\n  text: There were two.',
  },
  'text-too-far-left': {
    kind: 'points',
    bad: '- text: The DCC reported\n two outages.',
    good: '- text: The DCC reported\n    two outages.',
  },
  'text-without-key': {
    kind: 'items',
    bad: 'Headlines of January\n- title: Outages\n  text: There were two.',
    good: '- title: Outages\n  text: There were two.',
  },
  'code-fence': {
    kind: 'file',
    bad: '```yaml\ngroup: OPSG\nmeeting: 29\ndate: 2020-02-04\nclassification: White\nitems:\n  - number: 1\n    title: Outages\n    text: There were two.\n```',
    good: 'group: OPSG\nmeeting: 29\ndate: 2020-02-04\nclassification: White\nitems:\n  - number: 1\n    title: Outages\n    text: There were two.',
  },
  'next-on-one-line': {
    kind: 'record',
    bad: 'next:\n  - Next Regular Meeting: 4 February 2020',
    good: 'next:\n  - label: Next Regular Meeting\n    date: 2020-02-04',
  },
  'missing-dash': {
    kind: 'points',
    bad: '- The DCC reported two outages.\nThe report is late.',
    good: '- The DCC reported two outages.\n- The report is late.',
  },
  'stray-dash': {
    kind: 'items',
    bad: '- number: 4\n- title: Outages\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  text: There were two.',
  },
  'marked-key': {
    kind: 'items',
    bad: '- number: 4\n  **title**: Outages\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  text: There were two.',
  },
  'dash-in-text': {
    kind: 'points',
    bad: '- The DCC reported two outages.\n  - The report is late.',
    good: '- The DCC reported two outages.\n- The report is late.',
  },
  'key-in-text': {
    kind: 'points',
    bad: '- action: >-\n    The OPSG asked for a plan.\n    owner: DCC',
    good: '- action: >-\n    The OPSG asked for a plan.\n  owner: DCC',
  },
  'key-below-text': {
    kind: 'points',
    bad: '- The OPSG asked for a plan.\n  owner: DCC',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC',
  },
  'list-on-key-line': {
    kind: 'items',
    bad: '- title: Outages\n  points: - There were two.',
    good: '- title: Outages\n  points:\n    - There were two.',
  },
  'missing-space': {
    kind: 'items',
    bad: '- title:Outages\n  text: There were two.',
    good: '- title: Outages\n  text: There were two.',
  },
  'missing-colon': {
    kind: 'items',
    bad: '- title: Outages\n  presenter DCC\n  text: There were two.',
    good: '- title: Outages\n  presenter: DCC\n  text: There were two.',
  },
  'other-bullet': {
    kind: 'items',
    bad: '- title: Outages\n  points:\n    • There were two.',
    good: '- title: Outages\n  points:\n    - There were two.',
  },
  'comma-in-braces': {
    kind: 'points',
    bad: '- { text: There were two, and both were short. }',
    good: '- { text: "There were two, and both were short." }',
  },
};
