import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFile, formatRecord } from '../../src/check/format.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { SEED } from '../seed.ts';
import { tryBroken, tryLayout, trySameData, wrongOf } from './format-trials.ts';

const WORKSPACE = builtInWorkspace();

function format(text: string): string {
  const formatted = formatRecord({ file: 'record.yaml', text }, WORKSPACE);
  if (!formatted.ok) throw new Error(formatted.problems.map(({ code }) => code).join());
  return formatted.value;
}

const LONG = 'The group asked for a plan of all deliveries of the year, in the order of the agenda.';

/** What an author wrote, and its canonical layout. */
const CASES: Readonly<Record<string, readonly [written: string, canonical: string]>> = {
  'keys come in the order of the table': [
    'items: []\ndate: 2026-03-10\nclassification: White\ngroup: OPSG\n',
    'group: OPSG\ndate: 2026-03-10\nclassification: White\nitems: []\n',
  ],
  'an unknown key goes behind those of the table': [
    'wether: fine\ngroup: OPSG\nitems: []\n',
    'group: OPSG\nitems: []\nwether: fine\n',
  ],
  'headings of the attendance stay in their order, below their label': [
    'attendance:\n  Present: [B, A]\n  Chair: C\n  classification: Amber\n',
    'attendance:\n  classification: Amber\n  Present: [B, A]\n  Chair: C\n',
  ],
  'wordings come in the order of the levels': [
    'items:\n- title: {text: Plan, wording: {Amber: B, White: A}, classification: Red}\n',
    'items:\n  - title:\n      text: Plan\n      classification: Red\n      wording: { White: A, Amber: B }\n',
  ],
  'a label comes before a title with lines of its own': [
    'items:\n- classification: Amber\n  title:\n    text: Plan\n    wording: { White: A matter }\n  number: 4\n',
    'items:\n  - number: 4\n    classification: Amber\n    title:\n      text: Plan\n      wording: { White: A matter }\n',
  ],
  'a list where a text belongs has no brackets, in which it would be a text': [
    'items:\n- text:\n  - One sentence.\n  title:\n  - A title\n',
    'items:\n  - title:\n      - A title\n    text:\n      - One sentence.\n',
  ],
  'nor where a key of that name is in a place of no meaning': [
    'items: []\nweather:\n  text:\n  - Fine all day\n',
    'items: []\n\nweather:\n  text:\n    - Fine all day\n',
  ],
  'an empty line parts items, and no other entries': [
    'items:\n\n  - title: A\n\n    points:\n\n      - One\n\n\n      - Two\n  - title: B\n    items:\n      - title: C\n\n      - title: D\n',
    'items:\n  - title: A\n    points:\n      - One\n      - Two\n\n  - title: B\n    items:\n      - title: C\n      - title: D\n',
  ],
  'an empty line parts the long parts of a record': [
    'group: OPSG\n\nmeeting: 12\nitems:\n- title: A\npapers: [B]\nnext:\n- label: C\n',
    'group: OPSG\nmeeting: 12\n\nitems:\n  - title: A\n\npapers: [B]\n\nnext:\n  - { label: C }\n',
  ],
  'only what needs quotation marks has them': [
    `items:\n- number: "4.10"\n  title: 'Alerts: a review'\n  presenter: ["A, B", 'C "D"', "null"]\n  points: ["One: two", 'Three', "# four"]\n`,
    `items:\n  - number: 4.10\n    title: "Alerts: a review"\n    presenter:\n      - A, B\n      - C "D"\n      - "null"\n    points:\n      - >-\n        One: two\n      - Three\n      - >-\n        # four\n`,
  ],
  'brackets remain where all fits on a line': [
    'next:\n- label: A\n  date: 2026-03-10\n- { label: "A, B", date: 2026-03-11 }\n',
    'next:\n  - { label: A, date: 2026-03-10 }\n  - label: A, B\n    date: 2026-03-11\n',
  ],
  'a long text goes below >-, each sentence on a line of its own': [
    `items:\n  - text: "${LONG} ${LONG}"\n`,
    `items:\n  - text: >-\n      ${LONG}\n      ${LONG}\n`,
  ],
  'a long sentence is wrapped at a hundred signs': [
    `items:\n  - title: ${LONG.slice(0, -1)} and of the agenda before it, too\n`,
    `items:\n  - title: >-\n      ${LONG.slice(0, -1)} and of\n      the agenda before it, too\n`,
  ],
  'a short text comes up to its key': [
    'items:\n  - text: >\n      The group\n      met.\n',
    'items:\n  - text: The group met.\n',
  ],
  'paragraphs, lists and tables keep their lines': [
    'items:\n  - text: |+\n      Two:\n\n       - a\n       - b\n\n\nnotes: "- a\\n- b"\n',
    'items:\n  - text: |\n      Two:\n\n       - a\n       - b\n\nnotes: |\n  - a\n  - b\n',
  ],
  'the lines of paragraphs are laid out anew': [
    `items:\n  - text: |\n      The group\n      met. ${LONG}\n\n      - One\n      - Two\n\n      It\n      left.\n  - text: |\n      It\n      met.\n`,
    `items:\n  - text: |\n      The group met.\n      ${LONG}\n\n      - One\n      - Two\n\n      It left.\n\n  - text: It met.\n`,
  ],
  'notes keep their lines': ['notes: |\n  One\n  two\n', 'notes: |\n  One\n  two\n'],
  'a comment that could be taken for a part of its text stands beside >-': [
    'items:\n  - text: "The price of" # 4 sensors.\n',
    'items:\n  - text: >- # 4 sensors.\n      The price of\n',
  ],
  'a number alone stands in braces, where it could be taken for that of the next item': [
    'items:\n  - number: 4\n  - classification: Red\n    title: Outages\n',
    'items:\n  - { number: 4 }\n\n  - title: Outages\n    classification: Red\n',
  ],
  'comments stay with what they are about': [
    '#  File\n\n# Date\ndate: 2026-03-10 # day\ngroup: OPSG    #  name\nitems: # all\n    # first\n    - title: A # one\n    # last of all\n# End\n',
    '#  File\n\ngroup: OPSG #  name\n# Date\ndate: 2026-03-10 # day\n\nitems: # all\n  # first\n  - title: A # one\n  # last of all\n# End\n',
  ],
  'the modeline is first': [
    '# A record\n# yaml-language-server: $schema=opsg.schema.json\ngroup: OPSG\n',
    '# yaml-language-server: $schema=opsg.schema.json\n\n# A record\ngroup: OPSG\n',
  ],
  'comments in brackets make lines of them': [
    'papers: [ # all\n  A, # one\n  # two\n  B\n  ] # end\n',
    '# all\npapers: # end\n  - A # one\n  # two\n  - B\n',
  ],
  'a comment with an empty line below it is about what is above': [
    'items: []\n# about items\n\ndate: 2026-03-10\n',
    'date: 2026-03-10\nitems: []\n# about items\n',
  ],
  'an allowance stays above its line': [
    'items:\n  # opsg: allow title-punctuation because so\n  - title: A.\n    number: 4\n',
    'items:\n  - number: 4\n    # opsg: allow title-punctuation because so\n    title: A.\n',
  ],
  'the ends of a document and a byte order mark go': ['\uFEFF---\ngroup: OPSG\n...\n', 'group: OPSG\n'],
  'line ends stay what they are': [
    'group:   OPSG\r\ndate: 2026-03-10\r\n',
    'group: OPSG\r\ndate: 2026-03-10\r\n',
  ],
};

describe('the canonical layout', () => {
  test.each(Object.entries(CASES))('%s', (_, [written, canonical]) => {
    expect(format(written)).toBe(canonical);
    expect(format(canonical)).toBe(canonical);
  });

  test.each(['test/example/exwg-12.yaml', 'test/hostile/every-key.yaml'])('%s is laid out once', (file) => {
    const once = format(readFileSync(file, 'utf8'));
    expect(format(once)).toBe(once);
  });

  test('changes neither what a record says nor its comments, and nothing a second time', () => {
    const { read, wrong } = wrongOf(tryLayout, SEED, 5);
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(1);
  });

  test('is there for records with faults that can be read', () => {
    const { read, wrong } = wrongOf(tryBroken, SEED, 12);
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(1);
  });

  test('is the same however a record is written', () => {
    expect(wrongOf(trySameData, SEED, 2)).toEqual({ read: 2, wrong: [] });
  });

  test.each([
    ['what does not parse', 'items:\n- title: "A\n', 'unclosed-quote'],
    [
      'a label that an indentation could have moved',
      'items:\n- points:\n  - A\n  classification: Amber\n',
      'label-after-nested',
    ],
    ['a text in braces that its comma divides', 'items:\n- { text: One, two }\n', 'comma-in-braces'],
  ])('%s is refused', (_, text, code) => {
    const formatted = formatFile({ file: 'record.yaml', bytes: new TextEncoder().encode(text) }, WORKSPACE);
    expect(formatted.ok ? [] : formatted.problems.map((problem) => problem.code)).toContain(code);
  });
});
