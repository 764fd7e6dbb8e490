import type { YamlFacts } from '../../base/facts.ts';
import type { Examples } from './example.ts';

const GOOD = '- The DCC reported two outages.';

export const YAML_EXAMPLES: Examples<YamlFacts> = {
  'yaml-too-deep': { kind: 'points', bad: `- ${'['.repeat(40)}`, good: GOOD },
  'yaml-syntax': { kind: 'other', bad: '- ]The DCC[ reported: "two outages', good: GOOD },
  'yaml-anchor': { kind: 'points', bad: '- &Alerts are up.', good: '- "&Alerts are up."' },
  'yaml-alias': { kind: 'points', bad: '- *Alerts', good: '- "Alerts"' },
  'yaml-tag': { kind: 'points', bad: '- !Alerts are up.', good: '- "!Alerts are up."' },
  'yaml-directive': {
    kind: 'file',
    bad: '%YAML 1.2\n---\ngroup: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
    good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
  },
  'yaml-merge-key': {
    kind: 'items',
    bad: '- title: Outages\n  <<: { presenter: DCC }\n  text: There were two.',
    good: '- title: Outages\n  presenter: DCC\n  text: There were two.',
  },
  'yaml-complex-key': {
    kind: 'file',
    bad: '? group\n: OPSG\nmeeting: 28',
    good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
  },
  'yaml-second-document': {
    kind: 'file',
    bad: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]\n---\ngroup: OPSG\nmeeting: 29',
    good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
  },
  'duplicate-key': {
    kind: 'items',
    bad: '- title: Outages\n  text: There were two.\n  text: Both were short.',
    good: '- title: Outages\n  points:\n    - There were two.\n    - Both were short.',
  },
};
