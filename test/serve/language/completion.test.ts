import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../src/serve/language/answers.ts';
import { completionsAt } from '../../../src/serve/language/completion.ts';
import { atCursor, CURSOR, contextOf } from './asked.ts';

const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const RECORD = contextOf('meetings/opsg-28.yaml');
const SETTINGS = contextOf('opsg.yaml');
const ITEM = 'items:\n  - title: Outages\n';
const POINT = `${ITEM}    points:\n      - `;

interface Wanted {
  /** Exactly these labels, in this order. */
  readonly are?: readonly string[];
  /** The labels begin so. */
  readonly begin?: readonly string[];
  readonly lack?: readonly string[];
  /** The text after the first of them, or after this one, is taken. */
  readonly give?: string;
  readonly taking?: string;
}

function accepted(text: string, { insert, replaces, cursor = insert.length }: Suggestion): string {
  const written = insert.slice(0, cursor) + CURSOR + insert.slice(cursor);
  return text.slice(0, replaces.start) + written + text.slice(replaces.end);
}

function check(marked: string, context: typeof RECORD, { are, begin = [], lack = [], give, taking }: Wanted) {
  const { text, offset } = atCursor(marked);
  const given = completionsAt(text, offset, context);
  const labels = given.map(({ label }) => label);
  if (are) expect(labels).toEqual(are);
  expect(labels.slice(0, begin.length)).toEqual(begin);
  expect(labels.filter((label) => lack.includes(label))).toEqual([]);
  for (const { replaces } of given) {
    expect(replaces.start <= offset && offset <= replaces.end).toBe(true);
    expect(text.slice(replaces.start, replaces.end)).not.toContain('\n');
  }
  const taken = given.find(({ label }) => taking === undefined || label === taking);
  if (give !== undefined) expect(taken && accepted(text, taken)).toBe(give);
}

const KEYS: readonly (readonly [string, string, Wanted])[] = [
  ['an empty file', '‸', { begin: ['group', 'date', 'classification', 'items', 'meeting'], give: 'group: ‸' }],
  ['a key that has begun', 'gr‸', { begin: ['group'], give: 'group: ‸' }],
  ['a key that has its colon', 'gr‸: OPSG\n', { begin: ['group'], give: 'group‸: OPSG\n' }],
  ['the keys of a record that are missing', `${HEAD}‸`, { begin: ['items', 'title', 'time', 'venue'], lack: ['group', 'meeting', 'date'], give: `${HEAD}items:\n  - title: ‸` }],
  ['a key between others', `${HEAD}ti‸\n${ITEM}`, { begin: ['title', 'time', 'venue', 'introduction'], lack: ['items'], taking: 'time', give: `${HEAD}time: ‸\n${ITEM}` }],
  ['a key after a whole item', `${HEAD}${ITEM}    text: None.\n\n‸`, { taking: 'next', give: `${HEAD}${ITEM}    text: None.\n\nnext:\n  - { label: ‸ }`, lack: ['items'] }],
  ['the first item', `${HEAD}items:\n  ‸`, { begin: ['number', 'title'], give: `${HEAD}items:\n  - number: ‸` }],
  ['the first key of an item', `${HEAD}items:\n  - ‸`, { begin: ['number', 'title', 'presenter'], taking: 'title', give: `${HEAD}items:\n  - title: ‸` }],
  ['a dash without its blank', `${HEAD}items:\n  -‸`, { begin: ['number'], give: `${HEAD}items:\n  - number: ‸` }],
  ['a key of an item that has begun', `${HEAD}items:\n  - number: 4\n    tit‸\n`, { begin: ['title'], lack: ['number'], give: `${HEAD}items:\n  - number: 4\n    title: ‸\n` }],
  ['the keys of an item', `${HEAD}${ITEM}    ‸`, { begin: ['presenter', 'classification'], lack: ['title'], taking: 'points', give: `${HEAD}${ITEM}    points:\n      - ‸` }],
  ['a key of an item above its points', `${HEAD}${ITEM}    ‸\n    points:\n      - None.\n`, { begin: ['presenter', 'classification'], lack: ['title', 'points', 'text'] }],
  ['the actions of an item', `${HEAD}${ITEM}    act‸`, { taking: 'actions', give: `${HEAD}${ITEM}    actions:\n      - { id: ‸ }` }],
  ['a new item between two', `${HEAD}${ITEM}  ‸\n  - title: Alerts\n`, { taking: 'title', give: `${HEAD}${ITEM}  - title: ‸\n  - title: Alerts\n` }],
  ['the first point', `${HEAD}${ITEM}    points:\n      ‸`, { begin: ['decision', 'action', 'noted', 'text'], lack: ['owner', 'due', 'id'], give: `${HEAD}${ITEM}    points:\n      - decision: ‸` }],
  ['a point after its dash', `${HEAD}${POINT}‸`, { begin: ['decision', 'action', 'noted', 'text'], taking: 'noted', give: `${HEAD}${POINT}noted: ‸` }],
  ['a point that has begun', `${HEAD}${POINT}dec‸`, { begin: ['decision'], give: `${HEAD}${POINT}decision: ‸` }],
  ['what an action has', `${HEAD}${POINT}action: Do it.\n        ‸`, { begin: ['id', 'owner', 'due', 'classification', 'wording'], lack: ['text', 'decision', 'noted', 'action'] }],
  ['what a decision has', `${HEAD}${POINT}decision: It was agreed.\n        ‸`, { begin: ['classification', 'wording'], lack: ['owner', 'due', 'id', 'text'] }],
  ['what a kind of the workspace has', `${HEAD}${POINT}noted: It was.\n        ‸`, { begin: ['classification', 'wording'], lack: ['owner', 'text', 'decision'] }],
  ['a label, opened', `${HEAD}${POINT}text: It was.\n        wor‸`, { taking: 'wording', give: `${HEAD}${POINT}text: It was.\n        wording:\n          ‸` }],
  ['the levels of a wording', `${HEAD}${POINT}text: A\n        classification: Amber\n        wording:\n          ‸`, { are: ['White', 'Green'], give: `${HEAD}${POINT}text: A\n        classification: Amber\n        wording:\n          White: ‸` }],
  ['no wording for those who do not get the item', `${HEAD}${ITEM}    classification: Green\n    points:\n      - text: A\n        classification: Red\n        wording:\n          ‸`, { are: ['Green', 'Amber'] }],
  ['those that a wording lacks', `${HEAD}${POINT}text: A\n        classification: Red\n        wording: { Green: B, ‸ }`, { are: ['Amber', 'White'], give: `${HEAD}${POINT}text: A\n        classification: Red\n        wording: { Green: B, Amber: ‸ }` }],
  ['an entry of an action in braces', `${HEAD}${ITEM}    actions:\n      - { id: 26.1, ‸ }`, { begin: ['state', 'text', 'owner', 'due'], lack: ['id'], give: `${HEAD}${ITEM}    actions:\n      - { id: 26.1, state: ‸ }` }],
  ['a person in braces that nobody closed', `${HEAD}attendance:\n  Present:\n    - { na‸\n${ITEM}`, { begin: ['name', 'initials', 'role'], give: `${HEAD}attendance:\n  Present:\n    - { name: ‸\n${ITEM}` }],
  ['the headings of the attendance', `${HEAD}attendance:\n  ‸`, { are: ['Chair', 'Present', 'Apologies', 'classification'], give: `${HEAD}attendance:\n  Chair: ‸` }],
  ['a next meeting', `${HEAD}next:\n  - label: A\n    ‸`, { begin: ['date', 'until', 'time', 'venue'], give: `${HEAD}next:\n  - label: A\n    date: ‸` }],
  ['a new entry of an action', `${HEAD}${ITEM}    actions:\n      ‸`, { begin: ['id', 'state'], give: `${HEAD}${ITEM}    actions:\n      - { id: ‸ }` }],
  ['a correction', `${HEAD}corrections:\n  ‸`, { begin: ['date', 'text'], give: `${HEAD}corrections:\n  - date: ‸` }],
  ['a paper', `${HEAD}papers:\n  - ‸`, { begin: ['title', 'reference', 'link'] }],
  ['a title with a level', `${HEAD}title:\n  ‸`, { begin: ['text', 'classification', 'wording'] }],
  ['nothing in a sentence', `${HEAD}${ITEM}    text: The group spoke ‸`, { are: [] }],
  ['nothing below “|”', `${HEAD}${ITEM}    text: |\n      The group\n      ‸\n`, { are: [] }],
  ['nothing after a bracket that is closed', `${HEAD}${ITEM}    presenter: [DCC]‸\n`, { are: [] }],
]; // biome-ignore format: a table reads best with a case in each row

const VALUES: readonly (readonly [string, string, Wanted])[] = [
  ['the groups', 'group: ‸', { are: ['OPSG', 'CUSC Panel'], give: 'group: OPSG‸' }],
  ['the next number', 'group: OPSG\nmeeting: ‸', { are: ['28'] }],
  ['the date that was announced', 'group: OPSG\ndate: ‸', { are: ['2020-01-07'] }],
  ['the place of the last meeting', 'group: OPSG\nvenue: ‸', { are: ['Video conference', 'Room 3'] }],
  ['the time of the last meeting', 'group: OPSG\ntime: ‸', { are: ['10:00 to 12:30'] }],
  ['the statuses', `${HEAD}status: ‸`, { are: ['draft', 'final', 'approved'] }],
  ['a value directly after its colon', `${HEAD}status:‸`, { are: ['draft', 'final', 'approved'], give: `${HEAD}status: draft‸` }],
  ['the levels of a record', 'group: OPSG\nclassification: ‸', { are: ['White', 'Green', 'Amber', 'Red'] }],
  ['levels above that of the record', `${HEAD}${ITEM}    classification: ‸`, { are: ['Green', 'Amber', 'Red', 'White'] }],
  ['a level that is there', `${HEAD}${ITEM}    classification: Am‸ber\n`, { taking: 'Red', give: `${HEAD}${ITEM}    classification: Red‸\n` }],
  ['no level below that of the item', `${HEAD}${ITEM}    classification: Amber\n    points:\n      - text: A\n        classification: ‸`, { are: ['Red', 'Amber'] }],
  ['the grounds', `${HEAD}${ITEM}    because: ‸`, { are: ['commercial', 'personal'] }],
  ['who presented before', `${HEAD}${ITEM}    presenter: ‸`, { are: ['SECAS', 'Smith: Partners', 'DCC'] }],
  ['a name that needs quotation marks', `${HEAD}${ITEM}    presenter: Sm‸`, { taking: 'Smith: Partners', give: `${HEAD}${ITEM}    presenter: "Smith: Partners"‸` }],
  ['another presenter', `${HEAD}${ITEM}    presenter: [DCC, ‸]\n`, { are: ['SECAS', 'Smith: Partners'], give: `${HEAD}${ITEM}    presenter: [DCC, SECAS‸]\n` }],
  ['a list of presenters', `${HEAD}${ITEM}    presenter:\n      ‸`, { begin: ['SECAS', 'Smith: Partners', 'DCC'], give: `${HEAD}${ITEM}    presenter:\n      - SECAS‸` }],
  ['the next of a list of presenters', `${HEAD}${ITEM}    presenter:\n      - DCC\n      ‸`, { begin: ['SECAS', 'Smith: Partners', 'text'], give: `${HEAD}${ITEM}    presenter:\n      - DCC\n      - SECAS‸` }],
  ['names of this record too', `${HEAD}items:\n  - { title: A, presenter: EXOP }\n  - title: B\n    presenter: ‸`, { begin: ['EXOP', 'SECAS'] }],
  ['who owns actions', `${HEAD}${POINT}action: Do it.\n        owner: ‸`, { begin: ['SECAS', 'DCC'] }],
  ['when it is due', `${HEAD}${POINT}action: Do it.\n        due: ‸\nnext:\n  - { label: Extraordinary, date: 2020-01-20 }\n`, { are: ['OPSG_29', '2020-01-20'] }],
  ['its id', `${HEAD}items:\n  - title: A\n    points:\n      - { action: A, id: 28.4 }\n      - action: B\n        id: ‸`, { are: ['28.5'] }],
  ['the actions that are open', `${HEAD}${ITEM}    actions:\n      - id: ‸`, { are: ['26.1', '27.1'] }],
  ['those of which nothing is said yet', `${HEAD}${ITEM}    actions:\n      - { id: 26.1, state: closed }\n      - { id: ‸ }`, { are: ['27.1'] }],
  ['the states of an action', `${HEAD}${ITEM}    actions:\n      - { id: 26.1, state: ‸ }`, { are: ['open', 'closed', 'dropped'] }],
  ['whose minutes are approved', `${HEAD}${ITEM}    approves: ‸`, { are: ['OPSG_27', 'OPSG_26'] }],
  ['a meeting in a sentence', `${HEAD}${ITEM}    text: As said at OP‸`, { are: ['OPSG_27', 'OPSG_26'], give: `${HEAD}${ITEM}    text: As said at OPSG_27‸` }],
  ['a meeting in a block', `${HEAD}${ITEM}    text: >-\n      As said at CUSC-Panel_‸ and after`, { are: ['CUSC-Panel_11-23'] }],
  ['the chair of the last meeting', `${HEAD}attendance:\n  Chair: ‸`, { begin: ['Sam Example'] }],
  ['those who were present', `${HEAD}attendance:\n  Present:\n    - ‸`, { begin: ['Ali Other, Other plc', 'Sam Example'] }],
  ['the part of a person', `${HEAD}attendance:\n  Present:\n    - { name: Jo Third, role: ‸ }`, { are: ['Supplier member'] }],
  ['what a next meeting is called', `${HEAD}next:\n  - label: ‸`, { are: ['Next Regular Meeting'] }],
  ['the next number of an item', `${HEAD}items:\n  - { number: 4, title: A, text: B }\n  - number: ‸`, { are: ['5'] }],
  ['a rule that a comment allows', `${HEAD}${ITEM}    text: A. # opsg: allow double‸`, { taking: 'double-space', give: `${HEAD}${ITEM}    text: A. # opsg: allow double-space because ‸` }],
  ['nothing in another comment', `${HEAD}# see ‸`, { are: [] }],
]; // biome-ignore format: a table reads best with a case in each row

const OF_SETTINGS: readonly (readonly [string, string, Wanted])[] = [
  ['the keys of opsg.yaml', '‸', { begin: ['language', 'timeZone', 'policy', 'groups'] }],
  ['a key between others', 'groups:\n  - { reference: EXWG, name: Example }\n\nab‸\n', { taking: 'abbreviations', give: 'groups:\n  - { reference: EXWG, name: Example }\n\nabbreviations:\n  ‸\n' }],
  ['the policy', 'pol‸', { taking: 'policy', give: 'policy:\n  name: ‸' }],
  ['the keys of a group', 'groups:\n  - reference: EXWG\n    ‸', { begin: ['name', 'title', 'introduction', 'points'] }],
  ['the keys of a level', 'policy:\n  levels:\n    - name: Open\n      ‸', { are: ['statement'] }],
  ['the rules', 'rules:\n  doubled-words: off\n  ite‸', { lack: ['doubled-words'], taking: 'item-order', give: 'rules:\n  doubled-words: off\n  item-order: ‸' }],
  ['how severe a rule is', 'rules: { doubled-words: ‸ }', { are: ['error', 'warning', 'off'] }],
  ['a word of a few', 'groups:\n  - reference: EXWG\n    points: ‸', { are: ['paragraph', 'list'] }],
  ['entries of a list of a few', 'summary: [decisions, ‸]', { are: ['decisions', 'actions'] }],
  ['true or false', 'contents: ‸', { are: ['true', 'false'] }],
  ['the time zones', 'timeZone: Europe/Lon‸', { taking: 'Europe/London', give: 'timeZone: Europe/London‸' }],
  ['the limits', 'limits:\n  re‸', { begin: ['recordKilobytes', 'recordLines'] }],
  ['a placeholder', 'groups:\n  - reference: EXWG\n    title: "{name} ({gr‸"', { taking: '{group}', give: 'groups:\n  - reference: EXWG\n    title: "{name} ({group}‸"' }],
  ['the level of a short form, from the levels of the file', 'policy:\n  name: A\n  levels:\n    - { name: Open, statement: A. }\n    - { name: Closed, statement: B. }\nabbreviations:\n  PXQ: { text: Quartz, classification: ‸ }', { are: ['Open', 'Closed'] }],
]; // biome-ignore format: a table reads best with a case in each row

describe('completion of a record', () => {
  test.each([...KEYS, ...VALUES])('%s', (_, marked, wanted) => check(marked, RECORD, wanted));
  test.each([...KEYS, ...VALUES])('%s, with Windows line ends', (_, marked, wanted) => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    check(windows(marked), RECORD, {
      ...wanted,
      ...(wanted.give !== undefined && { give: windows(wanted.give) }),
    });
  });
  test.each([...KEYS, ...VALUES])('%s, below a mistake and after signs of two units', (_, marked, wanted) => {
    if (!marked.startsWith(HEAD)) return;
    const broken = '# 😀\nstatus: "𝒜 quotation mark that nobody closed\n\t- and: [a line that is nothing\n';
    check(broken + marked, RECORD, {
      ...wanted,
      ...(wanted.give !== undefined && { give: broken + wanted.give }),
    });
  });
});

describe('completion of opsg.yaml', () => {
  test.each(OF_SETTINGS)('%s', (_, marked, wanted) => check(marked, SETTINGS, wanted));
});

test('the positions are enough', () => {
  expect(KEYS.length + VALUES.length + OF_SETTINGS.length).toBeGreaterThanOrEqual(60);
});
