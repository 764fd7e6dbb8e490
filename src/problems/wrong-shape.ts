import type { DateTrouble, Shape, ShapeFacts } from '../base/facts.ts';
import { list } from './kind.ts';

type WrongShape = ShapeFacts['wrong-shape'];

const SHAPES: Readonly<Record<Shape, string>> = {
  text: 'a text',
  list: 'a list (lines that begin with “- ”)',
  map: 'a group of keys (lines like “title: …”)',
};
const IN_BRACKETS: Readonly<Record<Shape, string>> = {
  text: SHAPES.text,
  list: 'a list in square brackets',
  map: 'a group of keys in braces',
};

/** `“title” takes a text, but this is a list in square brackets.` */
export function saidOfShape({ wanted, given, key, isEntry, isInBrackets }: WrongShape): string {
  const what = isEntry ? `An entry of “${key}”` : key === 'record' ? 'A record' : `“${key}”`;
  const verb = isEntry || key === 'record' ? 'is' : 'takes';
  // What a text can be beside a text, with a label of its own, is seldom meant by a slip.
  const shapes = wanted.filter((shape) => shape !== 'map' || !wanted.includes('text'));
  return `${what} ${verb} ${list(shapes.map((shape) => SHAPES[shape]))}, but this is ${(isInBrackets ? IN_BRACKETS : SHAPES)[given]}.`;
}

/** What to do, by the form that a value has and the form that it should have. */
export function shapeFix(facts: WrongShape): string | undefined {
  if (facts.key === 'attendance') return HEADINGS_FIRST;
  if (facts.given === 'list') return facts.wanted.includes('text') ? listForText(facts) : listForGroup(facts);
  if (facts.given === 'map') return facts.wanted.includes('text') ? groupForText(facts) : GROUP_FOR_LIST;
  return facts.wanted.includes('list') ? TEXT_FOR_LIST[facts.key] : textForGroup(facts);
}

function listForText({ key, isEntry, isInBrackets }: WrongShape): string {
  if (isInBrackets)
    return 'Take out the square brackets; if they belong to the text, put it into quotation marks.';
  if (isEntry) return 'Take out one of the two dashes, so that each point begins with one.';
  if (key === 'text')
    return 'Write “points:” instead of “text:”; or take out the dashes, and make one text of it.';
  return 'Take out the dash, and write one text.';
}

function listForGroup({ key, isEntry }: WrongShape): string | undefined {
  if (key === 'record')
    return 'Take out the dash at the beginning of the file. The items of the agenda belong below “items:”.';
  return isEntry ? 'Take out one of the two dashes.' : undefined;
}

const GROUP_FOR_LIST =
  'Begin its first line with “- ”, and put its other lines two spaces further right. Do the same with each further group.';

function groupForText({ key }: WrongShape): string {
  return (
    EXACT[key] ?? 'If it is one sentence with a colon in it, put it into quotation marks or under a “>-”.'
  );
}

/** Keys with one short value. */
const EXACT: Readonly<Record<string, string>> = {
  date: 'Write the date after its key, on the same line, like “date: 2020-01-07”.',
  due: 'Write the date or the meeting after its key, on the same line, like “due: 2020-01-09”.',
  until: 'Write the last day after its key, on the same line, like “until: 2020-01-08”.',
  time: 'Write the time after its key, on the same line, like “time: 10:00 to 12:30”.',
  status: 'Write draft, final or approved after the key, on the same line, like “status: draft”.',
  state: 'Write open, closed or dropped after the key, on the same line, like “state: closed”.',
  classification: 'Write the level after its key, on the same line, like “classification: White”.',
  group: 'Write the name of the group after its key, on the same line, like “group: OPSG”.',
  meeting: 'Write the number of the meeting after its key, on the same line, like “meeting: 28”.',
  number: 'Write the number of the item after its key, on the same line, like “number: 4”.',
};

const TEXT_FOR_LIST: Readonly<Record<string, string>> = {
  points:
    'Begin each point on a line of its own with “- ”; or, for a single one, write “text:” instead of “points:”.',
  items: 'Begin each item on a line of its own with “- title: ”.',
  actions: 'Begin each action on a line of its own with “- id: ”, and write below it what became of it.',
  next: 'Write each meeting on two lines of its own, “- label: …” and below it “date: …”.',
  corrections: 'Write each correction on two lines of its own, “- date: …” and below it “text: …”.',
};

/** The attendance is no list of names, and no text. */
const HEADINGS_FIRST =
  'Write a heading first, on a line of its own, such as “Present:”, and below it the names, each on a line that begins with “- ”.';

function textForGroup({ key }: WrongShape): string | undefined {
  if (key === 'items') return 'Begin it with “- title: ”, as items do.';
  if (key === 'actions') return 'Begin it with “- id: ”, and write below it what became of the action.';
  if (key === 'next') return 'Write each meeting on two lines, “- label: …” and below it “date: …”.';
  if (key === 'corrections') return 'Write each correction on two lines, “- date: …” and below it “text: …”.';
  return key === 'wording'
    ? 'Write it on a line of its own below “wording:”, after the level that it is for, such as “White: …”.'
    : undefined;
}

/** What is wrong with a text that names a day. */
export function saidOfDate(given: string, trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'short year':
      return `“${given}” has a year of two digits, so it can be read in several ways.`;
    case 'month':
      return `“${given}” does not exist: there is no month ${trouble.month}.`;
    case 'day':
      return `“${given}” does not exist: ${trouble.month} has ${trouble.days} days.`;
    case 'order':
      return `“${given}” can be ${trouble.one.inWords} or ${trouble.other.inWords}.`;
    case 'weekday':
      return `“${given}” does not exist: ${trouble.date} is a ${trouble.weekday}.`;
  }
}

/** What to do about it. */
export function dateFix(trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'short year':
      return 'Write the year in full, like 2020-01-07.';
    case 'month':
      return 'Check the month, and write the date like 2020-01-07: year, month, day.';
    case 'day':
      return 'Check the day, and write the date like 2020-01-07: year, month, day.';
    case 'order':
      return `Write ${trouble.one.date} or ${trouble.other.date}, whichever is right.`;
    case 'weekday':
      return 'Check which of the two is right, and write the date like 2020-01-07, without the day of the week.';
  }
}
