import { type Kinds, short } from './kind.ts';

const LONG = Array.from({ length: 13 }, () => 'The DCC said more about the first of the outages.');

export const RULES = {
  'next-not-after': {
    say: ({ next, date }) => `This next meeting, on ${next}, is not after the meeting itself, on ${date}.`,
    plain: 'A next meeting is not after the meeting itself.',
    why: 'one of the two dates is wrong, and readers would miss the meeting.',
    fix: 'Correct the date of the next meeting, or that of the record; often it is the year.',
    example: {
      kind: 'record',
      bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2019-02-04 }',
      good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
    },
  },
  'next-far-away': {
    say: ({ next, date }) => `This next meeting, on ${next}, is more than a year after ${date}.`,
    plain: 'A next meeting is more than a year away.',
    why: 'most likely the year of one of the two dates is a slip.',
    fix: 'Check the year.',
    example: {
      kind: 'record',
      bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2022-02-04 }',
      good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
    },
  },
  'due-before-meeting': {
    say: ({ due, date }) => `This action is due on ${due}, before the meeting on ${date}.`,
    plain: 'An action is due before its meeting.',
    why: 'nobody can do it in time, so one of the two dates is wrong.',
    fix: 'Correct the due date, or the date of the record; often it is the year.',
    example: {
      kind: 'points',
      bad: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2019-01-09   # the meeting is on 7 January 2020',
      good: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2020-01-09',
    },
  },
  'due-at-past-meeting': {
    say: ({ due, meeting }) => `This action is due at ${due}, which is not after ${meeting} itself.`,
    plain: 'An action is due at its own meeting, or at an earlier one.',
    why: 'nobody can do it in time, so the number of the meeting is wrong.',
    fix: 'Name a later meeting, or a date.',
    example: {
      kind: 'points',
      bad: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_28   # the meeting itself',
      good: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_29',
    },
  },
  'duplicate-number': {
    say: ({ number }) => `Another item has the number ${number} too.`,
    plain: 'Two items have the same number.',
    why: 'readers who are told of “item 7” would not know which.',
    fix: 'Give each item its number on the agenda; a part can go without one.',
    example: {
      kind: 'items',
      bad: '- { number: 7, title: Outages, text: There were two. }\n- { number: 7, title: Alerts, text: There were none. }',
      good: '- { number: 7, title: Outages, text: There were two. }\n- { number: 8, title: Alerts, text: There were none. }',
    },
  },
  'item-order': {
    say: ({ number, before }) => `Item ${number} stands after item ${before}.`,
    plain: 'An item stands after one with a higher number.',
    why: 'the document keeps the order of the record, and readers look for the order of the agenda.',
    fix: 'Move the item to its place, or correct its number. Gaps between numbers are fine.',
    example: {
      kind: 'items',
      bad: '- { number: 4.10, title: Outages, text: There were two. }\n- { number: 4.9, title: Alerts, text: There were none. }',
      good: '- { number: 4.9, title: Alerts, text: There were none. }\n- { number: 4.10, title: Outages, text: There were two. }',
    },
  },
  'refers-to-itself': {
    say: ({ reference }) => `This text refers to ${reference}, which is this meeting.`,
    plain: 'A text refers to its own meeting by its reference.',
    why: 'most likely the next or the last meeting is meant.',
    fix: 'Correct the number, or write “this meeting”.',
    example: {
      kind: 'points',
      bad: '- The DCC will report at its next meeting (OPSG_28).',
      good: '- The DCC will report at its next meeting (OPSG_29).',
    },
  },
  'no-such-meeting': {
    say: ({ reference, meeting }) => `${reference} is nowhere near ${meeting}: check the number.`,
    plain: 'A text refers to a meeting that cannot be.',
    why: 'a wrong number sends readers to the wrong meeting.',
    fix: 'Correct the number.',
    example: {
      kind: 'points',
      bad: '- The DCC will report at its next meeting (OPSG_290).',
      good: '- The DCC will report at its next meeting (OPSG_29).',
    },
  },
  'bad-reference': {
    say: ({ given, prefix, shape }) =>
      `“${short(given)}” is not a reference: that is ${prefix} and ${shapeInWords(shape)}${figures(given, prefix)}.`,
    plain: 'A reference has the wrong number of figures, or other letters than it should.',
    why: 'readers look incidents up by their reference, and find none for this one.',
    fix: 'Copy the reference again from its source.',
    example: {
      kind: 'points',
      bad: '- The DCC reported on INC00000503961.   # eleven figures',
      good: '- The DCC reported on INC000000503961.',
    },
  },
  'abbreviation-late': {
    say: ({ short: form, long }) =>
      `“${form}” is used here, before the record says that it stands for “${short(long)}”.`,
    plain: 'A short form is used before the record says what it stands for.',
    why: 'readers need the long form the first time.',
    fix: 'Move the long form with the short one in brackets here, and use the short form afterwards.',
    example: {
      kind: 'points',
      bad: '- The OTA delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
      good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
    },
  },
  'abbreviation-twice': {
    say: ({ short: form }) => `What “${form}” stands for was said before.`,
    plain: 'A record says twice what a short form stands for.',
    why: 'it reads as if two different things were meant.',
    fix: 'Keep the long form where it comes first, and use the short form here.',
    example: {
      kind: 'points',
      bad: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
      good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
    },
  },
  'personal-data': {
    say: ({ name }) => `“${short(name)}” seems to be a person, named beside an e-mail address.`,
    plain: 'A text that everyone may read seems to name a person beside an e-mail address.',
    why: 'the text will be public, and a person must agree to that.',
    fix: 'Write the office in place of the name, raise the classification, or say in a comment why it may stand.',
    example: {
      kind: 'points',
      bad: '- Comments go to Ida Larch, at portal@example.org.',
      good: '- Comments go to the secretariat, at portal@example.org.',
    },
  },
  'action-without-owner': {
    say: ({ readers }) => `This action has no owner for readers of ${readers}.`,
    plain: 'An action has no owner.',
    why: 'an action that belongs to nobody is seldom done.',
    fix: 'Add a line such as “owner: DCC”.',
    example: {
      kind: 'points',
      bad: '- action: The OPSG asked for a plan.',
      good: '- action: The OPSG asked for a plan.\n  owner: DCC',
    },
  },
  'empty-item': {
    say: ({ readers }) => `Nothing stands under this title for readers of ${readers}.`,
    plain: 'An item has a title and nothing else.',
    why: 'a bare title looks like a mistake, or as if something was withheld.',
    fix: 'Add what was said, or remove the item; if its text is for fewer readers, mark the whole item.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: Outages',
      good: '- number: 4\n  title: Outages\n  text: The DCC reported two outages.',
    },
  },
  'empty-record': {
    say: ({ readers }) => `This record has neither an item nor an introduction for readers of ${readers}.`,
    plain: 'A record has neither items nor an introduction.',
    why: 'nothing would be said of the meeting, so opsg render makes no document of it for these readers.',
    fix: 'Write the items; or an introduction that says, for example, that the meeting was cancelled; or, if these readers should get no document, raise the classification of the record.',
    example: {
      kind: 'record',
      bad: 'items: []',
      good: 'introduction: The meeting was cancelled.\nitems: []',
    },
  },
  'point-too-long': {
    say: ({ words, limit }) => `This point has ${words} words; more than ${limit} are hard to read.`,
    plain: 'A point has too many words.',
    why: 'headlines are read in passing.',
    fix: 'Divide it into several points, or shorten it.',
    example: {
      kind: 'points',
      bad: `- >-\n  ${LONG.join('\n  ')}`,
      good: '- The DCC reported two outages.\n- The DCC said more about the first of the outages.',
    },
  },
} satisfies Kinds;

/** `000000000000` in words: 12 figures. */
function shapeInWords(shape: string): string {
  return /^0+$/.test(shape)
    ? `${shape.length} figures`
    : `the shape ${shape} (0: a figure, A: a capital letter)`;
}

/** How many figures there are, if they are all that can be wrong. */
function figures(given: string, prefix: string): string {
  const rest = given.slice(prefix.length);
  return given.startsWith(prefix) && /^\d+$/.test(rest) ? `, and here are ${rest.length}` : '';
}
