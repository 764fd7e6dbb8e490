import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

/** A record, good or broken, and what was done to it. */
export interface Specimen {
  readonly name: string;
  readonly text: string;
}

function file(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

export const OPSG = file('../../meetings/opsg-28.yaml');
export const EXWG = file('../example/exwg-12.yaml');
export const SETTINGS = file('../example/opsg.yaml');
export const LOGO = file('../example/logo.svg');

const SMALL = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - number: 4
    title: Outages
    points:
      - text: The DCC reported two outages.
      - action: The OPSG asked for a plan.
        owner: DCC
        due: OPSG_29
next:
  - label: Next Regular Meeting
    date: 2020-02-04
`;

/** What an author may write into a small record instead of some words: a name, the words, and the new ones. */
const SWAPS: readonly (readonly [string, string, string])[] = [
  ['nothing', 'Outages', 'Outages'],
  ['a number as a title', 'Outages', '2020'],
  ['true as a title', 'Outages', 'true'],
  ['a quoted date', '2020-01-07', '"2020-01-07"'],
  ['29 February of a leap year', '2020-01-07', '2020-02-29'],
  ['29 February of no leap year', '2020-01-07', '2019-02-29'],
  ['29 February of 1900', '2020-01-07', '1900-02-29'],
  ['29 February of 2000', '2020-01-07', '2000-02-29'],
  ['31 April', '2020-01-07', '2020-04-31'],
  ['30 April', '2020-01-07', '2020-04-30'],
  ['month 13', '2020-01-07', '2020-13-01'],
  ['month 0', '2020-01-07', '2020-00-01'],
  ['day 0', '2020-01-07', '2020-01-00'],
  ['a British date', '2020-01-07', '7/1/2020'],
  ['a date in words', '2020-01-07', '7 January 2020'],
  ['a year alone', '2020-01-07', '2020'],
  ['an unknown level', 'White', 'Whit'],
  ['a level in small letters', 'White', 'white'],
  ['an empty level', 'classification: White', 'classification:'],
  ['no level', 'classification: White\n', ''],
  ['a group that is not known', 'group: OPSG', 'group: OPSQ'],
  ['a misspelt key', 'title: Outages', 'titel: Outages'],
  ['a key in capitals', 'title: Outages', 'Title: Outages'],
  ['a meeting with a letter', 'meeting: 28', 'meeting: 28a'],
  ['a meeting in words', 'meeting: 28', 'meeting: twenty-eight'],
  ['a negative meeting', 'meeting: 28', 'meeting: -28'],
  ['a meeting and a half', 'meeting: 28', 'meeting: 28.5'],
  ['a meeting with leading zeros', 'meeting: 28', 'meeting: 028'],
  ['a meeting in hexadecimal', 'meeting: 28', 'meeting: 0x1C'],
  ['an agenda number 4.10', 'number: 4', 'number: 4.10'],
  ['an agenda number 12a', 'number: 4', 'number: 12a'],
  ['an agenda number 4(b)', 'number: 4', 'number: 4(b)'],
  ['a negative agenda number', 'number: 4', 'number: -4'],
  ['an agenda number with a full stop', 'number: 4', 'number: 4.'],
  ['an agenda number with a colon', 'number: 4', 'number: "4:"'],
  ['two sentences in a point', 'text: The DCC', 'decision: Agreed.\n        text: The DCC'],
  ['no sentence in a point', 'action: The OPSG asked for a plan.\n        owner', 'owner'],
  ['an owner of a decision', 'action: The', 'decision: The'],
  ['two owners', 'owner: DCC', 'owner: [DCC, SECAS]'],
  [
    'an owner with a label',
    'owner: DCC',
    'owner: { text: DCC, classification: Green, wording: { White: it } }',
  ],
  ['an owner who is a number', 'owner: DCC', 'owner: 7'],
  ['a due date', 'due: OPSG_29', 'due: 2020-02-04'],
  ['a due date in words', 'due: OPSG_29', 'due: next week'],
  ['a due date that does not exist', 'due: OPSG_29', 'due: 2020-02-31'],
  ['a meeting in small letters as a due date', 'due: OPSG_29', 'due: opsg_29'],
  ['text beside points', 'points:', 'text: Both.\n    points:'],
  ['points that are one sentence', 'points:\n      - text: The', 'points: The'],
  ['a wording for an unknown level', 'text: The DCC', 'wording: { Blue: It. }\n        text: The DCC'],
  ['a label on a next meeting', 'label: Next', 'classification: Green\n    label: Next'],
  ['a next meeting without a label', 'label: Next Regular Meeting\n    ', ''],
  ['a title of two lines', 'title: Outages', 'title: "Out\\nages"'],
  ['a title of spaces', 'title: Outages', 'title: "  "'],
  ['a title with space around it', 'title: Outages', 'title: " Outages\\n"'],
  ['an empty title', 'title: Outages', 'title:'],
  ['null as a title', 'title: Outages', 'title: null'],
  ['a tilde as a title', 'title: Outages', 'title: ~'],
  ['empty notes', 'next:', 'notes:\nnext:'],
  ['notes', 'next:', 'notes: |\n  One.\n  Two.\nnext:'],
  ['notes that are a list', 'next:', 'notes: [One]\nnext:'],
  ['no items', 'items:', 'items: []\nnotes: x\nnext: []\nthings:'],
  ['an empty sentence', 'text: The DCC reported two outages.', 'text: ""'],
  ['a sentence that is a number', 'text: The DCC reported two outages.', 'text: 7'],
  ['a heading in a sentence', 'text: The DCC reported two outages.', 'text: "# Outages"'],
  ['HTML in a sentence', 'The DCC reported', 'The <b>DCC</b> reported'],
  ['a link that is not safe', 'two outages', '[two](javascript:x) outages'],
  ['a sentence that is too long', 'two outages', `two outages${' again'.repeat(1800)}`],
  ['emphasis that is too deep', 'two outages', `${'*a **b '.repeat(12)}two${'** c*'.repeat(12)}`],
  ['a label in a sentence', 'two outages.', '"two classification: Amber"'],
  ['a label in a comment', 'items:', '# classification: Amber\nitems:'],
  ['a label after a list', 'due: OPSG_29', 'due: OPSG_29\n    classification: Green'],
  [
    'a label below that around it',
    'number: 4',
    'classification: Amber\n    number: 4\n    presenter: { text: DCC, classification: Green }',
  ],
  ['a wording that is not lower', 'text: The DCC', 'wording: { White: It. }\n        text: The DCC'],
  [
    'a wording that none can reach',
    'number: 4\n    title: Outages\n    points:\n      - text:',
    'number: 4\n    classification: Amber\n    title: Outages\n    points:\n      - wording: { White: It. }\n        text:',
  ],
  ['a title above its item', 'title: Outages', 'title: { text: Outages, classification: Green }'],
  [
    'a reference to what is withheld',
    'next:',
    '  - number: 5\n    title: Contracts\n    classification: Amber\n    text: See item 4.\n  - number: 6\n    title: Rest\n    text: See item 5.\nnext:',
  ],
  ['a key given twice', 'meeting: 28', 'meeting: 28\nmeeting: 28'],
  ['letters of another alphabet', 'White', 'Whitе'],
];

export const SWAPPED: readonly Specimen[] = SWAPS.map(([name, words, others]) => {
  if (!SMALL.includes(words)) throw new Error(`${name}: the small record does not hold “${words}”`);
  return { name, text: SMALL.replace(words, () => others) };
});

/** What can stand in the place of any value. */
const STRANGERS: readonly Value[] = ['', 'Some words', '7', 'a\nb', ['a'], [], { a: 'b' }];

/**
 * Every value of a record replaced by each stranger, every key taken away, and every key misspelt: once for each
 * shape of path, so that of twelve titles one is tried. The items that have no part in it are left out.
 */
export function mutated(record: string): readonly Specimen[] {
  const whole: Value = parse(record, { schema: 'failsafe' });
  return onceForEachShape(pathsOf(whole, [])).flatMap((path) => {
    const where = path.join('.');
    const small = withOneItem(whole, path);
    const strange = STRANGERS.map((value) => ({
      name: `${where} = ${JSON.stringify(value)}`,
      text: written(changed(small, path, (key) => [[key, value]])),
    }));
    const gone = { name: `${where} gone`, text: written(changed(small, path, () => [])) };
    const misspelt = changed(small, path, (key, value) => [[`${key}x`, value]]);
    const isKey = typeof path.at(-1) === 'string';
    return [...strange, gone, ...(isKey ? [{ name: `${where} misspelt`, text: written(misspelt) }] : [])];
  });
}

type Value = string | readonly Value[] | { readonly [key: string]: Value };
type Path = readonly (string | number)[];
type Change = (key: string, value: Value) => readonly (readonly [string, Value])[];

function onceForEachShape(paths: readonly Path[]): readonly Path[] {
  const shapeOf = (path: Path) => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  return [...new Map(paths.map((path) => [shapeOf(path), path])).values()];
}

function pathsOf(value: Value, path: Path): readonly Path[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value === 'string') return own;
  const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...own, ...steps.flatMap(([step, inner]) => pathsOf(inner, [...path, step]))];
}

/** The others become nothing, so that the places of those that stay do not change until the record is written. */
function withOneItem(record: Value, [first, index = 0]: Path): Value {
  if (typeof record === 'string' || !('items' in record) || !Array.isArray(record['items'])) return record;
  const kept = first === 'items' ? index : 0;
  return { ...record, items: record['items'].map((item, i) => (i === kept ? item : '')) };
}

/** A value in which what stands at the path has become something else, or several things, or nothing. */
function changed(value: Value, [step, ...rest]: Path, change: Change): Value {
  if (typeof value === 'string' || step === undefined) return value;
  const entries: readonly (readonly [string, Value])[] = Object.entries(value);
  const others = entries.flatMap(([key, inner]) => {
    if (key !== String(step)) return [[key, inner] as const];
    return rest.length > 0 ? [[key, changed(inner, rest, change)] as const] : change(key, inner);
  });
  return Array.isArray(value) ? others.map(([, inner]) => inner) : Object.fromEntries(others);
}

function written(record: Value): string {
  if (typeof record === 'string' || !('items' in record)) return stringify(record, { schema: 'failsafe' });
  const { items } = record;
  const shown = Array.isArray(items) && items.length > 1 ? items.filter((item) => item !== '') : items;
  return stringify(
    { ...record, items: shown ?? [] },
    { schema: 'failsafe', lineWidth: 0, defaultStringType: 'PLAIN' },
  );
}
