import { runInMemory } from '../program.ts';

/** A record with one line changed, and what was done to the line. */
export interface Damage {
  readonly what: string;
  readonly record: string;
}

/** Characters that mean something to YAML, or to an eye, and some that mean nothing. */
const SIGNS = [...'#:-?|>&*!%@`\'"[]{},\\ \t\n~=aAeEx0rR', '\u00A0', '\u200B', '\u0430', '\u0435', '\uFF1A'];
const STEPS = [-8, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 8, 10];

/** What stands above White in the records below: each a word that stands nowhere else. */
const SECRETS = ['Quagga', 'Marzipan', 'Obelisk', 'Truffle', 'Vortex', 'Zeppelin'];

const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const NEXT =
  'next:\n  - label: Next\n    date: 2020-02-04\n  - label: Zeppelin\n    classification: Amber\n    date: 2020-03-03\n';

/** Records as authors lay them out, with labels at every kind of part; all are valid as they stand. */
export const LABELLED_RECORDS: readonly string[] = [
  `${HEAD}items:
  - number: 4
    title: Outages
    points:
      - The group met.
      - text: Quagga was named.
        classification: Amber
      - action: Marzipan has to act.
        classification: Red
        owner: DCC
        due: 2020-02-04
  - number: 15
    classification: Amber
    title: Obelisk
    text: Truffle is the price.
${NEXT}`,
  `${HEAD}items:
  - number: 4
    title: Outages
    presenter: [DCC, { text: Vortex, classification: Amber }]
    points:
      - text: >-
          Quagga was named,
          and nobody objected.
        classification: Amber
        wording: { White: Somebody was named. }
      - classification: Amber
        decision: |
          Marzipan is agreed.
      - >-
        The group met again.
  - title: { text: Obelisk, classification: Amber, wording: { White: A matter } }
    text: "The group met: twice."
    items:
      - classification: Red
        title: Truffle
        points: [Zeppelin flies.]
next: [{ label: Next, date: 2020-02-04 }]
`,
  `${HEAD}title:
  text: Quagga
  classification: Amber
introduction:
  text: Marzipan was discussed.
  classification: Green
items:
- number: 1
  title: Welcome
  presenter:
  - DCC
  - text: Vortex
    classification: Amber
  points:
  - text: 'Obelisk''s offer.'
    classification: Amber
  items:
  - number: 1.1
    classification: Amber
    title: Truffle
    text: Closed.
${NEXT}`,
];

/** Every single damage to every label line: a character gone, changed or added, two swapped, the line moved. */
export function damages(record: string): readonly Damage[] {
  const lines = record.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.includes('classification')) return [];
    return damagedLines(line).map(({ what, text }) => ({
      what: `line ${at + 1}: ${what}`,
      record: lines.with(at, text).join('\n'),
    }));
  });
}

function damagedLines(line: string): readonly { what: string; text: string }[] {
  const indent = line.length - line.trimStart().length;
  const positions = Array.from({ length: line.length + 1 }, (_, i) => i);
  const cut = (from: number, to: number, sign: string) => line.slice(0, from) + sign + line.slice(to);
  return [
    ...STEPS.filter((step) => indent + step >= 0).map((step) => ({
      what: `moved by ${step}`,
      text: ' '.repeat(indent + step) + line.trimStart(),
    })),
    ...positions.flatMap((i) => [
      { what: `without character ${i}`, text: cut(i, i + 1, '') },
      {
        what: `swapped at ${i}`,
        text: line.slice(0, i) + (line[i + 1] ?? '') + (line[i] ?? '') + line.slice(i + 2),
      },
      ...SIGNS.map((sign) => ({
        what: `${JSON.stringify(sign)} instead of ${i}`,
        text: cut(i, i + 1, sign),
      })),
      ...SIGNS.map((sign) => ({ what: `${JSON.stringify(sign)} before ${i}`, text: cut(i, i, sign) })),
    ]),
  ];
}

/** The withheld words that a damaged record publishes to White readers with exit 0. There must be none. */
export async function published({ record }: Damage): Promise<readonly string[]> {
  const { exit, written } = await runInMemory(['render', 'r.yaml', '--format', 'md'], { 'r.yaml': record });
  if (exit !== 0) return [];
  const text = [...written.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return SECRETS.filter((word) => text.includes(word));
}
