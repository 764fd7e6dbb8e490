import type { Files } from './runs.ts';

/** A record that withholds something from White readers at every place, each in words of its own. */
const RECORD = `group: EXIN
meeting: 31
date: 2024-03-05
classification: White
title: { text: Granite quarry lease renewal for the northern depot, classification: Amber }
venue: { text: Vaulted salt cellar under the second lighthouse, classification: Amber }
introduction:
  text: Seven clerks gathered before sunrise at the quarry gate.
  classification: Amber
  wording: { Green: Some clerks gathered in silence behind the quarry gate. }
attendance:
  Chair: Sam Example
  Present:
    - Ali Other
    - name: Wilhelmina Oosterbaan of the drowned ferry
      role: Keeper of the seven silver anchors
      note: behind the curtain of the third gallery
      classification: Amber
  Heard under oath about the stolen weathervane: { name: Ignatius Featherstone, classification: Amber }
items:
  - number: 1
    title: Reports
    presenter:
      - Sam Example
      - { text: Ludovic van der Meulen of Harbour Pilots, classification: Amber }
    points:
      - The report on KPI was noted by those present.
      - text: An unnamed ferry captain offered to sell nine lanterns.
        classification: Amber
      - action: The group asked for a plan of the next deliveries.
        owner: [Operator, { text: Bartholomew the second keeper of lamps, classification: Amber }]
      - action: Measure every copper cable below the eastern tunnel twice.
        owner: Cornelius who mends the pumps
        due: 2031-11-23
        classification: Amber
        wording: { White: Work was given out., Green: Measuring of cables at night was given out quietly. }
    items:
      - title: A part for all
        text: Nothing more was said.
      - title: "Closed dispute over the copper tunnel toll: a settlement"
        classification: Amber
        points:
          - Both sides would rather burn their ledgers than meet again.
  - number: 2
    title: "Secret sale of the old river granary mill: price and buyer"
    classification: Red
    points:
      - The granary mill goes to a buyer whom nobody may name.
  - number: 3
    title: Other business
    text: There was no other business at this meeting.
next:
  - { label: Next Regular Meeting, date: 2024-04-02 }
  - { label: Sealed hearing about the drowned barge, date: 2024-05-07, classification: Amber }
corrections:
  - { date: 2024-03-20, text: The number of reports was wrong. }
  - date: 2024-04-19
    text: Fourteen barrels of tar were hidden beneath the pilot's old staircase.
    classification: Amber
notes: Remember to thank the lighthouse widow for her seventeen letters.
`;

const WORKSPACE = `groups:
  - reference: EXIN
    name: Example Inspected Group
    introduction:
      text: The {group} met in the cellar of the customs house on {date}.
      classification: Green
abbreviations:
  KPI: { text: Kingfisher Protection Initiative of Islanders, classification: Amber }
abbreviate: expand
`;

export const RECORD_NAME = 'meetings/exin-31.yaml';

export const INSPECTED: Readonly<Record<string, string>> = { 'opsg.yaml': WORKSPACE, [RECORD_NAME]: RECORD };

const ONE_POINT = `group: EXIN
meeting: 31
date: 2024-03-05
classification: White
items:
  - number: 1
    title: Reports
    points:
      - The report was noted by those present.
      - text: An unnamed ferry captain offered to sell nine lanterns.
        classification: Amber
`;

/** A record that withholds one point. */
export const ONE_WITHHELD: Readonly<Record<string, string>> = {
  'opsg.yaml': WORKSPACE,
  [RECORD_NAME]: ONE_POINT,
};

/** The same before the point was withheld: a leak of it makes the very same document. */
export const NOTHING_WITHHELD: Readonly<Record<string, string>> = {
  'opsg.yaml': WORKSPACE,
  [RECORD_NAME]: ONE_POINT.replace('        classification: Amber\n', ''),
};

/** As many records that withhold one point, each with a number of its own. */
export function oneWithheldTimes(count: number): Files {
  const numbers = Array.from({ length: count }, (_, i) => 31 + i);
  const records = numbers.map((number) => ONE_POINT.replace('meeting: 31', `meeting: ${number}`));
  return {
    'opsg.yaml': WORKSPACE,
    ...Object.fromEntries(records.map((record, i) => [`meetings/exin-${31 + i}.yaml`, record])),
  };
}
