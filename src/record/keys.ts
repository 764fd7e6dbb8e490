import {
  ACTION_ENTRY_KEYS,
  BLOCKS,
  DATE,
  GROUND,
  INNER_KEYS,
  LEVEL,
  PAPERS,
  TIME,
  UNTIL,
  VENUE,
  WORDING,
} from './inner-keys.ts';
import type { PartKeys } from './key.ts';

/**
 * Every key of a record, by part. Inner parts come first: of two parts that have the same key, a message about a
 * misplaced one names the first.
 */
export const RECORD_KEYS = {
  ...INNER_KEYS,
  point: {
    text: {
      holds: 'prose',
      says: `What was said: ${BLOCKS}`,
      called: 'body content description sentence statement point name',
    },
    decision: {
      holds: 'prose',
      says: 'The whole sentence of a decision, printed as written.',
      called: 'agreed agreement resolution resolved outcome conclusion',
    },
    action: {
      holds: 'prose',
      says: 'The whole sentence of an action, printed as written.',
      called: 'task todo actionpoint followup',
    },
    number: {
      holds: 'point number',
      says: 'Its number in the minutes, as printed before it, such as 1228. or 1/12.',
      called: 'no nr para paragraph paragraphno paragraphnumber pointno pointnumber minute minuteno',
    },
    id: {
      holds: 'number',
      says: 'The number of the action, such as 28.3; it never changes.',
      called: 'actionid actionno actionnumber actionref actionreference',
    },
    owner: {
      holds: 'names',
      says: 'Who does the action.',
      called: 'responsible assignee assignedto actionowner who lead by',
    },
    due: {
      holds: 'due',
      says: 'A date, or a meeting such as OPSG_29.',
      called: 'deadline duedate dueby date when bywhen target until',
    },
    classification: LEVEL,
    ...GROUND,
    wording: { ...WORDING, called: 'alternative alternatives replacement words otherwords' },
  },
  'action entry': ACTION_ENTRY_KEYS,
  item: {
    number: {
      holds: 'number',
      says: 'The number on the agenda, as printed there.',
      called: 'no nr ref id item itemno itemnumber agendanumber agendaref agendareference',
    },
    formerly: {
      holds: 'number',
      says: 'Its earlier number on the agenda: links to the item by that number still work.',
    },
    title: {
      holds: 'labelled line',
      isNeeded: true,
      says: 'The title of the item.',
      called: 'name heading header subject topic agendaitem itemtitle meetingtitle',
    },
    presenter: {
      holds: 'names',
      says: 'Who presented it: a name, or a list of names.',
      called: 'presentedby presentedfrom speaker lead ledby leadby sponsor chair from by',
    },
    classification: { holds: 'level', says: 'The level of the whole item, including its title.' },
    ...GROUND,
    text: { holds: 'prose', says: `The short form of a single point: ${BLOCKS}` },
    points: {
      holds: 'list',
      of: 'point',
      says: 'What was said, decided and asked for, a sentence or two each.',
      called: 'bullets paragraphs decisions discussion details',
    },
    actions: {
      holds: 'list',
      of: 'action entry',
      says: 'What became of actions of earlier meetings, each by its id.',
      called: 'actionreviews actionupdates actionsreview reviewofactions actionlog',
    },
    ...PAPERS,
    approves: {
      holds: 'meeting reference',
      says: 'The meeting whose minutes this item approves, such as OPSG_27; its page on a website says so.',
      called: 'approved approving approval approvesminutes approvesminutesof minutesof approvalof',
    },
    notice: {
      holds: 'grounds',
      says: 'Grounds for the notice of opsg.yaml, beside those of withheld parts: the name of one, or a list.',
    },
    items: { holds: 'list', of: 'item', says: 'Items inside this one.' },
  },
  record: {
    group: {
      holds: 'group',
      isNeeded: true,
      says: 'The reference of the committee, such as OPSG.',
      called: 'committee body board panel forum workinggroup groupname',
    },
    meeting: {
      holds: 'meeting',
      says: 'The number of the meeting, such as 28, 28A, 2018-01 or 11/23; without one, its date names it.',
      called: 'meetingnumber meetingno meetingref meetingreference',
    },
    formerly: {
      holds: 'former names',
      says: 'An earlier number or reference of the meeting, or a list, the oldest first: a website leads from there to the page.',
      called: 'formernumber former oldnumber previously was',
    },
    date: { ...DATE, called: 'day meetingdate dateofmeeting dated held heldon when' },
    until: UNTIL,
    status: {
      holds: 'status',
      says: 'draft, final or approved; if absent, final. A draft says so on every page.',
      called: 'state stage documentstatus',
    },
    classification: {
      holds: 'level',
      isNeeded: true,
      says: 'The level of every part that does not say otherwise.',
      called:
        'level marking security sensitivity confidentiality tlp class securitylevel informationclassification',
    },
    ...GROUND,
    title: { holds: 'labelled line', says: "Replaces the group's title pattern." },
    time: { ...TIME, holds: 'labelled time' },
    venue: { ...VENUE, holds: 'labelled line' },
    introduction: {
      holds: 'labelled prose',
      says: "Replaces the group's introduction.",
      called: 'intro preamble summary opening',
    },
    attendance: {
      holds: 'headings',
      of: 'attendance',
      says: 'Who was there: headings such as Chair, Present and Apologies, each with a name or a list of names.',
      called: 'attendees attended present presence participants people members',
    },
    items: {
      holds: 'list',
      of: 'item',
      isNeeded: true,
      says: 'The items of the agenda, in their order.',
      called: 'agenda agendaitems topics sections minutes discussions headlines subitems',
    },
    ...PAPERS,
    next: {
      holds: 'list',
      of: 'next meeting',
      says: 'The next meetings.',
      called: 'nextmeeting nextmeetings nextdates futuremeetings meetings upcoming',
    },
    corrections: {
      holds: 'list',
      of: 'correction',
      says: 'What was corrected after the headlines had been published, each with its date.',
      called: 'correction corrected corrigenda errata amendments changes revisions updates',
    },
    notes: {
      holds: 'notes',
      says: 'For the secretariat; in no document.',
      called: 'comment comments remark remarks',
    },
  },
} as const satisfies Record<string, PartKeys>;

/** The statuses of headlines. Every reader sees them. */
export const STATUSES = ['draft', 'final', 'approved'] as const;
export type Status = (typeof STATUSES)[number];

/** What can have become of an action. One of which nothing was said is open. */
export const ACTION_STATES = ['open', 'closed', 'dropped'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** The parts of a record that are maps, by the name that messages use for them. */
export type PartName = keyof typeof RECORD_KEYS;

/** The keys of a point of which it has exactly one: its sentence. */
export const SENTENCE_KEYS = [
  'text',
  'decision',
  'action',
] as const satisfies readonly (keyof typeof RECORD_KEYS.point)[];

/** What can be said of a person, in the order in which documents say it. */
export const PERSON_KEYS = [
  'name',
  'initials',
  'role',
  'organisation',
  'note',
] as const satisfies readonly (keyof typeof RECORD_KEYS.person)[];
export type PersonKey = (typeof PERSON_KEYS)[number];
