import { checkRecord } from '../../../src/check/check-records.ts';
import { readSettings } from '../../../src/check/settings.ts';
import type { LanguageContext } from '../../../src/serve/language/answers.ts';
import { recordFacts } from '../../../src/serve/language/record-facts.ts';

/** Where the cursor is in a text of a test. */
export const CURSOR = '‸';

export const SETTINGS = `groups:
  - { reference: OPSG, name: Operations Group }
  - { reference: CUSC Panel, name: CUSC Panel }
abbreviations:
  DCC: Data Communications Company
  PXQ: { text: Project Quartz, classification: Amber }
kinds: { noted: Noted }
grounds: { commercial: paragraph 3 of schedule 12A, personal: paragraph 1 }
`;

const EARLIER = {
  'meetings/opsg-26.yaml': `group: OPSG
meeting: 26
date: 2019-11-05
classification: White
venue: Room 3
items:
  - number: 2
    title: Outages
    presenter: DCC
    points:
      - action: The DCC was asked for a plan of tests.
        id: 26.1
        owner: DCC
        due: OPSG_27
      - action: SECAS was asked to publish the report.
        id: 26.2
        owner: SECAS
`,
  'meetings/opsg-27.yaml': `group: OPSG
meeting: 27
date: 2019-12-03
classification: White
time: 10:00 to 12:30
venue: Video conference
attendance:
  Chair: Sam Example
  Present:
    - Ali Other, Other plc
    - { name: Jo Third, role: Supplier member, organisation: Third Power }
items:
  - title: Review of actions
    actions:
      - { id: 26.2, state: closed }
  - number: 4
    title: Security
    presenter: [SECAS, "Smith: Partners"]
    points:
      - action: The price is to be agreed again.
        id: 27.1
        owner: SECAS
        due: 2020-02-01
        classification: Amber
next:
  - { label: Next Regular Meeting, date: 2020-01-07 }
`,
  'other/cusc-11-23.yaml': `group: CUSC Panel
meeting: 11/23
date: 2023-11-24
classification: White
items:
  - { title: Charges, presenter: NESO, text: None were raised. }
`,
};

/** What is known of the other records, besides a text of this file. */
export function contextOf(file: string, settings = SETTINGS): LanguageContext {
  const bytes = new TextEncoder().encode(settings);
  const workspace = readSettings({ file: 'opsg.yaml', bytes });
  if (!workspace.ok) throw new Error(JSON.stringify(workspace.problems));
  const records = Object.entries(settings === SETTINGS ? EARLIER : {}).map(([name, text]) => {
    const record = checkRecord({ file: name, bytes: new TextEncoder().encode(text) }, workspace);
    if (!record.ok) throw new Error(JSON.stringify(record.problems.map(({ code, facts }) => [code, facts])));
    return recordFacts(record.value);
  });
  return { file, workspace: workspace.value, records, settings: { file: 'opsg.yaml', text: settings } };
}

export const TEXTS = EARLIER;

/** A text with the cursor in it becomes the text, and the offset. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`No cursor in ${marked}`);
  return { text: marked.replace(CURSOR, ''), offset };
}
