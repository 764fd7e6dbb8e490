import type { ProseFacts, ShapeFacts } from '../../base/facts.ts';
import type { Examples } from './example.ts';

const GOOD_POINT = '- The DCC reported two outages.';
const GOOD_ITEM = '- number: 4\n  title: Outages\n  text: The DCC reported two outages.';

export const SHAPE_EXAMPLES: Examples<ShapeFacts> = {
  'missing-key': {
    kind: 'items',
    bad: '- number: 4\n  text: The DCC reported two outages.',
    good: GOOD_ITEM,
  },
  'unknown-key': {
    kind: 'items',
    bad: '- number: 4\n  title: Outages\n  presentor: DCC\n  text: There were two.',
    good: '- number: 4\n  title: Outages\n  presenter: DCC\n  text: There were two.',
  },
  'wrong-shape': {
    kind: 'items',
    bad: '- number: 4\n  title: Outages\n  points: The DCC reported two outages.',
    good: '- number: 4\n  title: Outages\n  points:\n    - The DCC reported two outages.',
  },
  'empty-value': {
    kind: 'items',
    bad: '- number: 4\n  title:\n  text: The DCC reported two outages.',
    good: GOOD_ITEM,
  },
  'word-for-nothing': {
    kind: 'items',
    bad: '- number: 4\n  title: ~\n  text: The DCC reported two outages.',
    good: GOOD_ITEM,
  },
  'not-one-line': {
    kind: 'items',
    bad: '- number: 4\n  title: |-\n    Outages\n    and Alerts\n  text: There were two.',
    good: '- number: 4\n  title: Outages and Alerts\n  text: There were two.',
  },
  'unknown-group': { kind: 'record', bad: 'group: OSPG', good: 'group: OPSG' },
  'bad-date': { kind: 'record', bad: 'date: 2020-02-31', good: 'date: 2020-02-28' },
  'bad-due': {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: the next meeting',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_29',
  },
  'bad-number': {
    kind: 'items',
    bad: '- number: 4.\n  title: Outages\n  text: The DCC reported two outages.',
    good: GOOD_ITEM,
  },
  'no-such-logo': {
    kind: 'settings',
    bad: 'look:\n  organisation: Example Office\n  logo: { file: lgoo.svg, alternative: A lighthouse }',
    good: 'look:\n  organisation: Example Office',
  },
  'no-such-font': {
    kind: 'settings',
    bad: 'look:\n  organisation: Example Office\n  fonts: [NotoSansSC-Reglar.otf]',
    good: 'look:\n  organisation: Example Office',
  },
  'font-too-large': {
    kind: 'other',
    bad: 'fonts: [AllScripts.ttf], of 32 MB',
    good: 'fonts: [NotoSansSC-Regular.otf], of 8 MB',
  },
  'not-a-font': {
    kind: 'settings',
    bad: 'look:\n  organisation: Example Office\n  fonts: [opsg.yaml]',
    good: 'look:\n  organisation: Example Office',
  },
  'logo-too-large': { kind: 'other', bad: 'a logo.png of 2 MB', good: 'a logo.svg of 6 KB' },
  'logo-too-many-pixels': {
    kind: 'other',
    bad: 'a logo.png of 20000 × 20000 pixels',
    good: 'a logo.png of 600 × 200',
  },
  'not-an-image': {
    kind: 'settings',
    bad: 'look:\n  organisation: Example Office\n  logo: { file: opsg.yaml, alternative: A lighthouse }',
    good: 'look:\n  organisation: Example Office',
  },
  'logo-not-still': {
    kind: 'other',
    bad: '<svg …><image href="https://example.org/logo.png"/></svg>',
    good: '<svg …><path d="…"/></svg>',
  },
  'low-contrast': {
    kind: 'settings',
    bad: 'look: { accent: "#66aadd" }',
    good: 'look: { accent: "#0b4f8a" }',
  },
  'bad-setting': { kind: 'settings', bad: 'wordsPerPoint: many', good: 'wordsPerPoint: 150' },
  'limit-too-high': {
    kind: 'other',
    bad: 'limits: { yamlDepth: 1000 }',
    good: 'limits: { yamlDepth: 40 }',
  },
  'same-level-name': {
    kind: 'other',
    bad: 'levels: [{ name: Open, statement: … }, { name: OPEN, statement: … }]',
    good: 'levels: [{ name: Open, statement: … }, { name: Closed, statement: … }]',
  },
  'unknown-placeholder': {
    kind: 'settings',
    bad: 'fileName: "{reference}-{levle}"',
    good: 'fileName: "{reference}-{level}"',
  },
  'no-sentence': { kind: 'points', bad: '- classification: Amber', good: GOOD_POINT },
  'several-sentences': {
    kind: 'points',
    bad: '- text: The DCC reported two outages.\n  decision: The OPSG agreed to publish the report.',
    good: '- text: The DCC reported two outages.\n- decision: The OPSG agreed to publish the report.',
  },
  'text-and-points': {
    kind: 'items',
    bad: '- title: Outages\n  text: The DCC reported two outages.\n  points:\n    - The report is late.',
    good: '- title: Outages\n  points:\n    - The DCC reported two outages.\n    - The report is late.',
  },
  'key-without-action': {
    kind: 'points',
    bad: '- text: The OPSG asked for a plan.\n  owner: DCC',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC',
  },
};

export const PROSE_EXAMPLES: Examples<ProseFacts> = {
  'not-inline': {
    kind: 'points',
    bad: '- "# The DCC reported two outages."',
    good: GOOD_POINT,
  },
  'unsafe-link': {
    kind: 'points',
    bad: '- The report is [here](report.pdf).',
    good: '- The report is [here](https://example.org/report.pdf).',
  },
  'prose-too-long': {
    kind: 'other',
    bad: 'a point of several pages',
    good: 'a point for each of its paragraphs',
  },
  'prose-too-marked': {
    kind: 'other',
    bad: 'a point with a thousand stars in it',
    good: GOOD_POINT,
  },
  'prose-too-deep': {
    kind: 'other',
    bad: 'more than sixteen brackets or stars inside each other',
    good: GOOD_POINT,
  },
};
