/**
 * What a key holds. The schemas, the recovery from mistakes, `--fix` and the guesses at misspelt keys all read it here.
 *
 * - group … word: one short value, in which blanks and marks mean nothing
 * - line … former names: words on one line, and times; the labelled ones may have a level and wordings of their own
 * - paragraph: sentences, as one paragraph
 * - prose … notes: sentences, which can be several paragraphs, lists and tables
 * - headings: a map whose keys are words of the committee
 * - list, map: other parts, or names and values
 */
export type Holds =
  | 'group' | 'meeting' | 'number' | 'date' | 'due' | 'status' | 'level' | 'word'
  | 'line' | 'labelled line' | 'time' | 'labelled time' | 'names' | 'former names'
  | 'paragraph' | 'prose' | 'labelled prose' | 'labelled text' | 'notes'
  | 'headings' | 'list' | 'map'; // biome-ignore format: as the comment lists them

export interface Key {
  readonly holds: Holds;
  /** The part that each entry of the list, or the map, is. */
  readonly of?: string;
  readonly isNeeded?: true;
  /** What an editor says about it. */
  readonly says?: string;
  /** What else authors call it: small letters only, without blanks. */
  readonly called?: string;
}

/** The keys of one part, in the order in which messages name them. */
export type PartKeys = Readonly<Record<string, Key>>;

const INLINE = 'a paragraph of inline Markdown, such as *emphasis*, **strong**, `code`, [words](https://…)';
const BLOCKS = `${INLINE}; or below “|” several paragraphs, lists and tables.`;
const DATE = { holds: 'date', isNeeded: true, says: 'A date as year-month-day: 2020-01-07.' } as const;
const UNTIL = {
  holds: 'date',
  says: 'The last day, of several.',
  called: 'to enddate lastday endday ends dateto',
} as const;
const TIME = {
  says: 'From when to when, such as 10:00 to 12:30, or only when it begins: 10:00.',
  called: 'times hours start starttime from clock at',
} as const;
const VENUE = {
  says: 'Where the meeting takes place, or by what means.',
  called: 'place location room address where',
} as const;
const LEVEL = { holds: 'level', says: 'A level of the information policy. Capitals matter.' } as const;
/** Why a label, and when to look at it again. */
const GROUND = {
  because: {
    holds: 'line',
    says: 'Why it has this level: a word, or one of the grounds in opsg.yaml. In no document.',
    called: 'ground grounds basis exemption justification',
  },
  review: {
    holds: 'date',
    says: 'When to look at the level again, as year-month-day.',
    called: 'reviewdate reviewon reviewby revisit',
  },
} as const;
const WORDING = {
  holds: 'map',
  of: 'wording',
  says: 'What readers of a lower level get instead, by level.',
} as const;

/**
 * Every key of a record, by part. Inner parts come first: of two parts that have the same key, a message about a
 * misplaced one names the first.
 */
export const RECORD_KEYS = {
  wording: {}, // the levels of the policy
  text: {
    text: { holds: 'labelled text', isNeeded: true, says: 'The text itself.' },
    classification: LEVEL,
    ...GROUND,
    wording: WORDING,
  },
  person: {
    name: {
      holds: 'line',
      says: 'The name, as documents print it.',
      called: 'fullname person who attendee member',
    },
    initials: {
      holds: 'line',
      says: 'What the person is called in the headlines.',
      called: 'abbreviation short',
    },
    role: {
      holds: 'line',
      says: 'The part that the person has in the group.',
      called: 'position job jobtitle title function capacity post',
    },
    organisation: {
      holds: 'line',
      says: 'Whom the person speaks for.',
      called: 'organization company body employer firm representing affiliation',
    },
    note: {
      holds: 'line',
      says: 'Such as “by telephone” or “items 1 to 4”.',
      called: 'notes comment remark remarks attended',
    },
    classification: LEVEL,
    ...GROUND,
  },
  attendance: {
    classification: { holds: 'level', says: 'The level of everyone below, and of their headings.' },
  }, // and the headings of the committee
  'next meeting': {
    label: {
      holds: 'line',
      isNeeded: true,
      says: 'What the meeting is called.',
      called: 'name title heading kind type meeting',
    },
    date: DATE,
    until: UNTIL,
    time: { ...TIME, holds: 'time' },
    venue: { ...VENUE, holds: 'line' },
    classification: LEVEL,
    ...GROUND,
  },
  correction: {
    date: DATE,
    text: {
      holds: 'paragraph',
      isNeeded: true,
      says: `What was corrected: ${INLINE}.`,
      called: 'what correction change description reason',
    },
    classification: LEVEL,
    ...GROUND,
  },
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
      called: 'bullets paragraphs actions decisions discussion details',
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
