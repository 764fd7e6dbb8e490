import type { Facts } from '../base/facts.ts';
import { type Kinds, list, short } from './kind.ts';
import { dateFix, saidOfDate, saidOfShape, shapeFix } from './wrong-shape.ts';

const GOOD_ITEM = '- number: 4\n  title: Outages\n  text: The DCC reported two outages.';
const GOOD_POINT = '- The DCC reported two outages.';

/** What a number is of, by its key. */
const NUMBERED: Readonly<Record<string, string>> = {
  meeting: 'a meeting',
  formerly: 'a meeting',
  id: 'an action',
  point: 'a point',
};

/** How such a number is written, by its key, unless it is that of an agenda item. */
const NUMBER_FIXES: Readonly<Record<string, string>> = {
  meeting: 'Write the number alone, such as 28, 28A, 2018-01 or 11/23.',
  formerly:
    'Write an earlier number, such as 28, or a reference, such as OPSG_28 or CUSC-Panel_02-24: “_” before the number, and “-” for each blank and slash.',
  id: 'Write the number of the action alone, such as 28.3, without a blank or a full stop.',
  point: 'Write the number of the point alone, as it is to be printed, such as 1228. or 1/12.',
};

export const SHAPE = {
  'missing-key': {
    message: saidOfMissing,
    publicMessage: saidOfMissing,
    plain: 'A key that is needed is missing here.',
    fix: 'Add the key that is missing.',
    publicFix: ({ key }) => MISSING_FIXES[key] ?? `Add a line “${key}: …” here.`,
    example: {
      kind: 'items',
      bad: '- number: 4\n  text: The DCC reported two outages.',
      good: GOOD_ITEM,
    },
  },
  'unknown-key': {
    message: ({ key, part }) => `${article(part) === 'an' ? 'An' : 'A'} ${part} cannot have “${key}”.`,
    plain: 'This key is unknown here.',
    why: 'a misspelt key would be ignored, and a misspelt classification would publish the text.',
    fix: 'Correct the key, or remove the line.',
    publicFix: ({ part, known }) =>
      `Correct the key, or remove the line. ${article(part) === 'an' ? 'An' : 'A'} ${part} can have: ${known.join(', ')}.`,
    detailedFix: ({ key, near, known, elsewhere }) => {
      if (near) return `Did you mean “${near}”?`;
      if (elsewhere) return ELSEWHERE[key] ?? `${belongs(key, elsewhere)}: move the line to one of those.`;
      return `It can have: ${known.join(', ')}.`;
    },
    replacesValue: true,
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: Outages\n  presentor: DCC\n  text: There were two.',
      good: '- number: 4\n  title: Outages\n  presenter: DCC\n  text: There were two.',
    },
  },
  'wrong-shape': {
    message: saidOfShape,
    plain: 'A value has the wrong form, such as a list in place of a text.',
    fix: 'Write a text after its key, a list in lines that begin with “- ”, and a group in lines like “title: …”.',
    detailedFix: shapeFix,
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: Outages\n  points: The DCC reported two outages.',
      good: '- number: 4\n  title: Outages\n  points:\n    - The DCC reported two outages.',
    },
  },
  'empty-value': {
    message: ({ key, isEntry }) =>
      isEntry ? `There is nothing after this dash below “${key}”.` : `There is nothing after “${key}”.`,
    plain: 'There is nothing after a key or a dash.',
    fix: 'Write what belongs there, or remove the line.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  title:\n  text: The DCC reported two outages.',
      good: GOOD_ITEM,
    },
  },
  'word-for-nothing': {
    message: ({ key, isEntry }) =>
      `The value after ${isEntry ? `this dash below “${key}”` : `“${key}”`} looks like an empty one.`,
    plain: 'A value looks like an empty one.',
    why: 'other programs write this where there is no value; opsg would print it as a word.',
    fix: 'Write what belongs there, or remove the line. If the word itself is meant, put it in quotation marks.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: ~\n  text: The DCC reported two outages.',
      good: GOOD_ITEM,
    },
  },
  'not-one-line': {
    message: () => 'This text has more than one line; a title, name or label can have only one.',
    plain: 'A title, name or label has more than one line.',
    fix: 'Write it on one line. Several names are a list: each on a line of its own that begins with “- ”.',
    isOfValue: true,
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: |-\n    Outages\n    and Alerts\n  text: There were two.',
      good: '- number: 4\n  title: Outages and Alerts\n  text: There were two.',
    },
  },
  'unknown-group': {
    message: ({ given }) => `No group is called “${given}” here.`,
    plain: 'The group is not known.',
    fix: 'Correct the name, or describe the group in opsg.yaml.',
    detailedFix: ({ near, groups }) =>
      near ? `Did you mean ${near}?` : `Write ${list(groups)}, or describe the group in opsg.yaml.`,
    isOfValue: true,
    replacesValue: true,
    example: { kind: 'record', bad: 'group: OSPG', good: 'group: OPSG' },
  },
  'bad-date': {
    message: ({ given, trouble }) =>
      trouble ? saidOfDate(given, trouble) : `“${given}” is not a date written as year, month and day.`,
    plain: 'A date does not exist, or is not written as year, month and day.',
    fix: 'Write it like 2020-01-07.',
    detailedFix: ({ trouble }) => trouble && dateFix(trouble),
    isOfValue: true,
    replacesValue: true,
    example: { kind: 'record', bad: 'date: 2020-02-31', good: 'date: 2020-02-28' },
  },
  'bad-due': {
    message: ({ given, trouble }) =>
      trouble ? saidOfDate(given, trouble) : `“${given}” is neither a date nor a meeting.`,
    plain: 'A due date is neither a date nor a meeting.',
    fix: 'Write a date like 2020-01-09, or a meeting like OPSG_29.',
    detailedFix: ({ trouble }) => trouble && dateFix(trouble),
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: the next meeting',
      good: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_29',
    },
  },
  'bad-meeting-reference': {
    message: ({ given }) => `“${given}” does not name a meeting.`,
    plain: 'This does not name a meeting.',
    fix: 'Write the reference of the group and the number of the meeting, like OPSG_27.',
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'items',
      bad: '- title: Minutes\n  approves: the last meeting\n  text: The OPSG approved the minutes.',
      good: '- title: Minutes\n  approves: OPSG_27\n  text: The OPSG approved the minutes.',
    },
  },
  'bad-status': {
    message: ({ given }) => `“${given}” is not a status.`,
    plain: 'This is not a status.',
    fix: 'Write draft, final or approved, in small letters.',
    detailedFix: ({ near }) => near && `Did you mean “${near}”?`,
    isOfValue: true,
    replacesValue: true,
    example: { kind: 'record', bad: 'status: work in progress', good: 'status: draft' },
  },
  'bad-time': {
    message: ({ given, endsFirst }) =>
      endsFirst ? `“${given}” ends before it begins.` : `“${given}” is not a time of the day.`,
    plain: 'A time is not written as hours and minutes, or ends before it begins.',
    fix: 'Write it like 10:00, or 10:00 to 12:30; past midnight, write the beginning alone: 22:00.',
    detailedFix: ({ endsFirst }) =>
      endsFirst
        ? 'Correct one of the two times. If the meeting went on past midnight, write its beginning alone, such as 22:00.'
        : 'Write it like 10:00, or 10:00 to 12:30.',
    isOfValue: true,
    replacesValue: true,
    example: { kind: 'record', bad: 'time: in the morning', good: 'time: 10:00 to 12:30' },
  },
  'days-out-of-order': {
    message: ({ given }) => `The last day, ${given}, is not after the first, in “date”.`,
    plain: 'The last day of a meeting is not after its first.',
    fix: 'Correct one of the two days; for a meeting of one day, remove “until”.',
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'record',
      bad: 'date: 2020-01-07\nuntil: 2020-01-06',
      good: 'date: 2020-01-07\nuntil: 2020-01-08',
    },
  },
  'bad-number': {
    message: ({ given, key }) => `“${given}” is not the number of ${NUMBERED[key] ?? 'an agenda item'}.`,
    publicMessage: ({ key }) => `This is not the number of ${NUMBERED[key] ?? 'an agenda item'}.`,
    plain: 'This is not the number of an agenda item, an action or a meeting.',
    fix: 'Write the number alone, without a full stop or colon: 4, 4.1 or 12a.',
    publicFix: ({ key }) => NUMBER_FIXES[key],
    detailedFix: ({ given, key }) => {
      if (key in NUMBER_FIXES) return NUMBER_FIXES[key];
      if (/^\S+\s+\(\w{1,4}\)$/.test(given.trim()))
        return `Write it without blanks: ${short(given.replace(/\s/g, ''))}.`;
      const words = /^\W*\d[\w.]*\W+(\p{L}.*)$/su.exec(given)?.[1];
      return words && `Write the number alone, and the words on a line below it: “title: ${short(words)}”.`;
    },
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'items',
      bad: '- number: 4.\n  title: Outages\n  text: The DCC reported two outages.',
      good: GOOD_ITEM,
    },
  },
  'no-sentence': {
    message: () => 'This point has no text.',
    plain: 'A point has no text.',
    fix: 'Give it a “text:”, a “decision:” or an “action:”.',
    example: { kind: 'points', bad: '- classification: Amber', good: GOOD_POINT },
  },
  'several-sentences': {
    message: () => 'This point has more than one of text, decision and action.',
    plain: 'A point has more than one of text, decision and action.',
    fix: 'Make a point of each, beginning with “- ”.',
    example: {
      kind: 'points',
      bad: '- text: The DCC reported two outages.\n  decision: The OPSG agreed to publish the report.',
      good: '- text: The DCC reported two outages.\n- decision: The OPSG agreed to publish the report.',
    },
  },
  'text-and-points': {
    message: () => 'This item has both “text” and “points”.',
    plain: 'An item has both text and points.',
    fix: 'Make the text the first of the points.',
    example: {
      kind: 'items',
      bad: '- title: Outages\n  text: The DCC reported two outages.\n  points:\n    - The report is late.',
      good: '- title: Outages\n  points:\n    - The DCC reported two outages.\n    - The report is late.',
    },
  },
  'key-without-action': {
    message: ({ key }) => `“${key}” belongs to an action, but this point is not one.`,
    plain: 'A point that is not an action has an id, an owner or a due date.',
    fix: 'Write “action:” in place of the key of its text, or remove the line.',
    example: {
      kind: 'points',
      bad: '- text: The OPSG asked for a plan.\n  owner: DCC',
      good: '- action: The OPSG asked for a plan.\n  owner: DCC',
    },
  },
} satisfies Kinds;

const MISSING_FIXES: Readonly<Record<string, string>> = {
  classification:
    'Add a line such as “classification: White”: the level of every part that does not say otherwise.',
  date: 'Add a line such as “date: 2020-01-07”.',
  group: 'Add a line such as “group: OPSG”.',
  items:
    'Add a line “items:”, and below it the items of the agenda, each beginning with “- title: ”. If the meeting was cancelled, write “items: []”, and say so after “introduction:”.',
  title: 'Add a line such as “title: Major Incidents”, in the column of this key.',
  label: 'Add a line such as “label: Next Regular Meeting”, in the column of this key.',
  text: 'Add a line “text: …” with the text itself, in the column of this key.',
};

/** A key that the schema needs is never a word of the author's. */
function saidOfMissing({ key, part }: Facts['missing-key']): string {
  return `This ${part} has no “${key}”.`;
}

/** Advice for a key that is in the wrong part. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  decision: 'A decision is a point: write it below “points:”, as “- decision: …”.',
  action: 'An action is a point: write it below “points:”, as “- action: …”.',
  owner: '“owner” belongs to an action: put the line exactly below its “action:”.',
  id: '“id” belongs to an action: put the line exactly below its “action:”.',
  due: '“due” belongs to an action: put the line exactly below its “action:”.',
  title: '“title” belongs to an item: an item begins with “- ”, in the column of the other items.',
  presenter: '“presenter” belongs to an item: put the line exactly below its “title:”.',
  points: '“points” belongs to an item: put the line exactly below its “title:”.',
};

function belongs(key: string, part: string): string {
  return `“${key}” belongs to ${article(part)} ${part}`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
