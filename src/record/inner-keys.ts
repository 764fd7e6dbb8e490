import type { PartKeys } from './key.ts';

const INLINE = 'a paragraph of inline Markdown, such as *emphasis*, **strong**, `code`, [words](https://…)';
export const BLOCKS = `${INLINE}; or below “|” several paragraphs, lists and tables.`;
export const DATE = { holds: 'date', isNeeded: true, says: 'A date as year-month-day: 2020-01-07.' } as const;
export const UNTIL = {
  holds: 'date',
  says: 'The last day, of several.',
  called: 'to enddate lastday endday ends dateto',
} as const;
export const TIME = {
  says: 'From when to when, such as 10:00 to 12:30, or only when it begins: 10:00.',
  called: 'times hours start starttime from clock at',
} as const;
export const VENUE = {
  says: 'Where the meeting takes place, or by what means.',
  called: 'place location room address where',
} as const;
export const LEVEL = { holds: 'level', says: 'A level of the information policy. Capitals matter.' } as const;
/** Why a label, and when to look at it again. */
export const GROUND = {
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
export const PAPERS = {
  papers: {
    holds: 'list',
    of: 'paper',
    says: 'The papers that were before the meeting: the title of each, or { title, reference, link, classification }.',
    called: 'paper documents document reports attachments attachment',
  },
  annexes: {
    holds: 'list',
    of: 'paper',
    says: 'The annexes, in the same form.',
    called: 'annex annexe appendix appendices',
  },
} as const;
export const WORDING = {
  holds: 'map',
  of: 'wording',
  says: 'What readers of a lower level get instead, by level.',
} as const;

/** What is said of an action of an earlier meeting. */
export const ACTION_ENTRY_KEYS = {
  id: {
    holds: 'number',
    isNeeded: true,
    says: 'The id of the action, such as 28.3.',
    called: 'action number no actionid actionno actionnumber actionref ref reference',
  },
  state: {
    holds: 'state',
    says: 'open, closed or dropped; if absent, its state stays as it was.',
    called: 'status outcome result progress',
  },
  text: {
    holds: 'prose',
    says: `What was said of it: ${BLOCKS}`,
    called: 'update note comment what description',
  },
  owner: { holds: 'names', says: 'Who does it from now on.', called: 'responsible assignee newowner who' },
  due: { holds: 'due', says: 'When it is due from now on.', called: 'deadline duedate newdue date by' },
  classification: LEVEL,
  ...GROUND,
  wording: WORDING,
} as const satisfies PartKeys;

/** The keys of the parts that stand inside others, all but points, their actions, and items. */
export const INNER_KEYS = {
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
  paper: {
    title: {
      holds: 'line',
      isNeeded: true,
      says: 'What the paper is called.',
      called: 'name heading paper document label text',
    },
    reference: {
      holds: 'line',
      says: 'Its reference, as the committee writes it.',
      called: 'ref number no id code paperno papernumber',
    },
    link: {
      holds: 'link',
      says: 'Where to find it, such as https://example.org/paper.pdf.',
      called: 'url address href web website file source',
    },
    classification: LEVEL,
    ...GROUND,
  },
} as const satisfies Record<string, PartKeys>;
