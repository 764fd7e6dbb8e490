/** Words that stand nowhere else: five in a row, and a reference. */
export const MARKER = 'quagga marzipan obelisk truffle vortex INC000000987654';

/** A record in which the marker stands in one place that White readers may not see. */
export interface PlantedRecord {
  readonly place: string;
  readonly record: string;
}

interface Parts {
  readonly head?: string;
  readonly item?: string;
  readonly points?: string;
  readonly items?: string;
  readonly next?: string;
  readonly tail?: string;
}

function record({ head = '', item = '', points = '', items = '', next = '', tail = '' }: Parts): string {
  return `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
${head}items:
  - number: 4
    title: Outages
${item}    points:
      - The group met.
${points}${items}next:
  - { label: Next Regular Meeting, date: 2020-02-04 }
${next}${tail}`;
}

const AMBER = 'classification: Amber';
const [FIRST = '', SECOND = '', THIRD = '', ...LAST] = MARKER.split(' ');
const attendance = (lines: string) => `attendance:\n  ${lines}\n`;
const entry = (keys: string) => `    actions: [{ id: A9.3, ${keys} }]\n`;
const secretItem = (lines: string) => `  - number: 15\n    ${AMBER}\n${lines}`;

/** The marker in every place of a record where an author could write it above White. */
export const PLANTED_RECORDS: readonly PlantedRecord[] = [
  ['the title of the record', { head: `title: { text: ${MARKER}, ${AMBER} }\n` }],
  ['a title with a wording', { head: `title: { text: ${MARKER}, ${AMBER}, wording: { White: Open } }\n` }],
  ['the introduction', { head: `introduction: { text: ${MARKER}, ${AMBER} }\n` }],
  ['the venue', { head: `venue: { text: ${MARKER}, ${AMBER} }\n` }],
  ['a venue with a wording', { head: `venue: { text: ${MARKER}, ${AMBER}, wording: { White: Open } }\n` }],
  [
    'the venue of a next meeting',
    { next: `  - { label: Next, date: 2020-03-03, venue: ${MARKER}, ${AMBER} }\n` },
  ],
  ['a presenter', { item: `    presenter: { text: ${MARKER}, ${AMBER} }\n` }],
  ['one of two presenters', { item: `    presenter:\n      - DCC\n      - { text: ${MARKER}, ${AMBER} }\n` }],
  ['a point', { points: `      - text: ${MARKER}\n        ${AMBER}\n` }],
  [
    'the items of a list',
    {
      points: `      - text: |\n          - ${FIRST} ${SECOND}\n          - ${THIRD} ${LAST.join(' ')}\n        ${AMBER}\n`,
    },
  ],
  [
    'a list inside a list',
    {
      points: `      - text: |\n          1. One\n             - ${MARKER}\n             - two\n          2. Two\n        ${AMBER}\n`,
    },
  ],
  [
    'the cells of a table',
    {
      points: `      - text: |\n          | ${FIRST} ${SECOND} | ${THIRD} |\n          | --- | --- |\n          | ${LAST.join(' ')} | b |\n        ${AMBER}\n`,
    },
  ],
  [
    'a paragraph after another',
    { points: `      - decision: |\n          It agreed.\n\n          ${MARKER}\n        ${AMBER}\n` },
  ],
  [
    'a table of an introduction',
    { head: `introduction:\n  text: |\n    | a | b |\n    |---|---|\n    | ${MARKER} | c |\n  ${AMBER}\n` },
  ],
  ['a point marked Red', { points: `      - text: ${MARKER}\n        classification: Red\n` }],
  ['a point marked Green', { points: `      - text: ${MARKER}\n        classification: Green\n` }],
  ['a decision', { points: `      - decision: ${MARKER}\n        ${AMBER}\n` }],
  ['an action', { points: `      - action: ${MARKER}\n        ${AMBER}\n        owner: DCC\n` }],
  [
    'the owner of an Amber action',
    { points: `      - action: Done.\n        ${AMBER}\n        owner: ${MARKER}\n` },
  ],
  [
    'an owner marked Amber',
    { points: `      - action: Done.\n        owner: { text: ${MARKER}, ${AMBER} }\n` },
  ],
  [
    'one of two owners',
    { points: `      - action: Done.\n        owner: [DCC, { text: ${MARKER}, ${AMBER} }]\n` },
  ],
  [
    'a text with a wording',
    { points: `      - text: ${MARKER}\n        ${AMBER}\n        wording: { White: A matter. }\n` },
  ],
  [
    'a wording for Green',
    {
      points: `      - text: Closed.\n        ${AMBER}\n        wording: { White: A matter., Green: ${MARKER} }\n`,
    },
  ],
  [
    'an action with a wording',
    {
      points: `      - action: Done.\n        ${AMBER}\n        owner: ${MARKER}\n        wording: { White: A matter. }\n`,
    },
  ],
  ['what became of an action', { points: entry(`text: ${MARKER}, ${AMBER}`) }],
  ['who does an action now', { points: entry(`owner: ${MARKER}, ${AMBER}`) }],
  [
    'the owner in an entry with a wording',
    { points: entry(`text: Done, owner: ${MARKER}, ${AMBER}, wording: { White: A matter }`) },
  ],
  ['the id of an action', { points: `    actions: [{ id: 987654.321, ${AMBER} }]\n` }],
  ['emphasis', { points: `      - text: "*${MARKER}*"\n        ${AMBER}\n` }],
  ['strong text', { points: `      - text: "**${MARKER}**"\n        ${AMBER}\n` }],
  ['code', { points: `      - text: "\`${MARKER}\`"\n        ${AMBER}\n` }],
  [
    'the address of a link',
    {
      points: `      - text: "[here](https://example.org/${MARKER.replaceAll(' ', '-')})"\n        ${AMBER}\n`,
    },
  ],
  ['the words of a link', { points: `      - text: "[${MARKER}](https://example.org)"\n        ${AMBER}\n` }],
  [
    'a folded text',
    {
      points: `      - text: >-\n          ${MARKER.replace(' obelisk', '\n          obelisk')}\n        ${AMBER}\n`,
    },
  ],
  ['the title of an Amber item', { items: secretItem(`    title: ${MARKER}\n    text: Closed.\n`) }],
  [
    'a title with a wording in an item',
    {
      items: secretItem(`    title: { text: ${MARKER}, wording: { White: A matter } }\n    text: Closed.\n`),
    },
  ],
  ['the text of an Amber item', { items: secretItem(`    title: Closed talk\n    text: ${MARKER}\n`) }],
  [
    'a point of an Amber item',
    { items: secretItem(`    title: Closed talk\n    points:\n      - ${MARKER}\n`) },
  ],
  [
    'the presenter of an Amber item',
    { items: secretItem(`    title: Closed talk\n    presenter: ${MARKER}\n`) },
  ],
  [
    'a part of an Amber item',
    {
      items: secretItem(
        `    title: Closed talk\n    items:\n      - title: ${MARKER}\n        text: Closed.\n`,
      ),
    },
  ],
  [
    'a text below an Amber item',
    {
      items: secretItem(
        `    title: Closed talk\n    items:\n      - title: Deep\n        items:\n          - title: Deeper\n            text: ${MARKER}\n`,
      ),
    },
  ],
  [
    'an item shown by its wording',
    {
      items: secretItem(
        `    title: { text: Closed talk, wording: { White: A matter } }\n    points:\n      - ${MARKER}\n`,
      ),
    },
  ],
  [
    'the meeting whose minutes an item approves',
    {
      items: secretItem(
        '    title: { text: Closed talk, wording: { White: A matter } }\n    approves: EXWG_987654\n    text: Closed.\n',
      ),
    },
  ],
  ['an Amber part of a White item', { items: `    items:\n      - title: ${MARKER}\n        ${AMBER}\n` }],
  ['the label of a next meeting', { next: `  - { label: ${MARKER}, date: 2020-03-03, ${AMBER} }\n` }],
  ['a person', { tail: attendance(`Present: [Kim Fourth, { name: ${MARKER}, ${AMBER} }]`) }],
  ['what a person is', { tail: attendance(`Present: { name: Kim, role: ${MARKER}, ${AMBER} }`) }],
  [
    'the note on a person',
    { tail: attendance(`Present: [Jo, { role: Member, note: ${MARKER}, ${AMBER} }]`) },
  ],
  ['a heading of the attendance', { tail: attendance(`Chair: Jo\n  ${MARKER}: { name: Kim, ${AMBER} }`) }],
  ['an attendance that is Amber', { tail: attendance(`${AMBER}\n  Present: [${MARKER}]`) }],
  ['a paper', { tail: `papers:\n  - { title: ${MARKER}, ${AMBER} }\n` }],
  [
    'the reference of an annex',
    { tail: `annexes:\n  - { title: Report, reference: ${MARKER}, ${AMBER} }\n` },
  ],
  ['a correction', { tail: `corrections:\n  - { date: 2020-03-04, text: ${MARKER}, ${AMBER} }\n` }],
  ['the notes', { tail: `notes: ${MARKER}\n` }],
  ['a comment', { tail: `# ${MARKER}\n` }],
].map(([place, parts]) => ({ place, record: record(parts as Parts) }) as PlantedRecord); // a table of pairs
