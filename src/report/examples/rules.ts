import type { RulesFacts } from '../../base/rules-facts.ts';
import type { Examples } from './example.ts';

const LONG = Array.from({ length: 13 }, () => 'The DCC said more about the first of the outages.');

export const RULE_EXAMPLES: Examples<RulesFacts> = {
  'next-not-after': {
    kind: 'record',
    bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2019-02-04 }',
    good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
  },
  'next-far-away': {
    kind: 'record',
    bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2022-02-04 }',
    good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
  },
  'due-before-meeting': {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2019-01-09   # the meeting is on 7 January 2020',
    good: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2020-01-09',
  },
  'due-at-past-meeting': {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_28   # the meeting itself',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_29',
  },
  'duplicate-number': {
    kind: 'items',
    bad: '- { number: 7, title: Outages, text: There were two. }\n- { number: 7, title: Alerts, text: There were none. }',
    good: '- { number: 7, title: Outages, text: There were two. }\n- { number: 8, title: Alerts, text: There were none. }',
  },
  'item-order': {
    kind: 'items',
    bad: '- { number: 4.10, title: Outages, text: There were two. }\n- { number: 4.9, title: Alerts, text: There were none. }',
    good: '- { number: 4.9, title: Alerts, text: There were none. }\n- { number: 4.10, title: Outages, text: There were two. }',
  },
  'refers-to-itself': {
    kind: 'points',
    bad: '- The DCC will report at its next meeting (OPSG_28).',
    good: '- The DCC will report at its next meeting (OPSG_29).',
  },
  'no-such-meeting': {
    kind: 'points',
    bad: '- The DCC will report at its next meeting (OPSG_290).',
    good: '- The DCC will report at its next meeting (OPSG_29).',
  },
  'bad-reference': {
    kind: 'points',
    bad: '- The DCC reported on INC00000503961.   # eleven figures',
    good: '- The DCC reported on INC000000503961.',
  },
  'abbreviation-late': {
    kind: 'points',
    bad: '- The OTA delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
    good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
  },
  'abbreviation-twice': {
    kind: 'points',
    bad: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
    good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
  },
  'personal-data': {
    kind: 'points',
    bad: '- Comments go to Ida Larch, at portal@example.org.',
    good: '- Comments go to the secretariat, at portal@example.org.',
  },
  'action-without-owner': {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan.',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC',
  },
  'empty-item': {
    kind: 'items',
    bad: '- number: 4\n  title: Outages',
    good: '- number: 4\n  title: Outages\n  text: The DCC reported two outages.',
  },
  'empty-record': {
    kind: 'record',
    bad: 'items: []',
    good: 'introduction: The meeting was cancelled.\nitems: []',
  },
  'point-too-long': {
    kind: 'points',
    bad: `- >-\n  ${LONG.join('\n  ')}`,
    good: '- The DCC reported two outages.\n- The DCC said more about the first of the outages.',
  },
  'singular-and-plural': {
    kind: 'points',
    bad: '- The OPSG was told of two outages.\n- The OPSG were asked to comment.',
    good: '- The OPSG was told of two outages.\n- The OPSG was asked to comment.',
  },
  'doubled-words': {
    kind: 'points',
    bad: '- The DCC reported on the the outages.',
    good: '- The DCC reported on the outages.',
  },
  'double-space': {
    kind: 'points',
    bad: '- The DCC reported  two outages.',
    good: '- The DCC reported two outages.',
  },
  'marked-in-word': {
    kind: 'points',
    bad: '- The meter room is 2*3*4 metres.',
    good: '- The meter room is 2\\*3\\*4 metres.',
  },
  'character-not-in-pdf': {
    kind: 'points',
    bad: '- The works at 北京 are complete.',
    good: '- The works at Beijing are complete.',
  },
  'title-punctuation': {
    kind: 'items',
    bad: '- number: 4\n  title: "Outages:"\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  text: There were two.',
  },
  'number-in-title': {
    kind: 'items',
    bad: '- number: 12\n  title: 12. Alerts\n  text: There were two.',
    good: '- number: 12\n  title: Alerts\n  text: There were two.',
  },
  'mixed-quotes': {
    kind: 'points',
    bad: "- The DCC's report is late.\n- The CSPs’ report is not.\n- The OPSG's own report is.",
    good: "- The DCC's report is late.\n- The CSPs' report is not.\n- The OPSG's own report is.",
  },
  'duplicate-meeting': {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 28   # copied, and not changed\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
  'date-out-of-sequence': {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2019-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
  'next-contradicted': {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-05 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
};
