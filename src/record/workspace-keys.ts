import { LIMIT_NAMES, type LimitName } from '../base/limits.ts';
import type { Key, PartKeys } from './key.ts';

const LIMIT_SAYS: Readonly<Record<LimitName, string>> = {
  recordKilobytes: 'How long a record may be, in kilobytes.',
  recordLines: 'How many lines a record may have.',
  yamlDepth: 'How deep lists and keys may be inside one another.',
  pointCharacters: 'How many characters a text may have.',
  pointMarks: 'How many signs that can be mark-up, and line ends, a text may have.',
  markdownDepth: 'How deep emphasis, links and lists may be inside one another.',
  records: 'How many records a run may take.',
};

/** Every key of an `opsg.yaml`, by part, inner parts first. What a word may be, its schema says. */
export const WORKSPACE_KEYS = {
  text: {
    text: { holds: 'prose', isNeeded: true, says: 'A text that is not for everyone.' },
    classification: { holds: 'level', isNeeded: true, says: 'The level of those who may read it.' },
  },
  level: {
    name: { holds: 'line', isNeeded: true, says: 'What the level is called, as records write it.' },
    statement: { holds: 'paragraph', isNeeded: true, says: 'What readers may do with the information.' },
  },
  policy: {
    name: { holds: 'line', isNeeded: true, says: 'What the policy is called.' },
    marking: {
      holds: 'paragraph',
      says: 'The sentence that marks a document; it can contain {level} and {policy}.',
    },
    levels: {
      holds: 'list',
      of: 'level',
      isNeeded: true,
      says: 'From the most open to the most restricted.',
    },
  },
  group: {
    reference: {
      holds: 'word',
      isNeeded: true,
      says: 'The short name, as records write it, such as OPSG.',
    },
    name: { holds: 'line', isNeeded: true, says: 'What the committee is called.' },
    title: {
      holds: 'line',
      says: 'The title of a document; it can contain {name}, {group}, {meeting}, {date} and {reference}.',
    },
    introduction: {
      holds: 'labelled prose',
      says: 'The opening of a document, with the same placeholders as the title.',
    },
    points: {
      holds: 'word',
      says: 'Whether the notes of an item run on as a paragraph, or all its points are a list. A decision or an action is always apart.',
    },
  },
  logo: {
    file: {
      holds: 'line',
      isNeeded: true,
      says: 'An SVG or PNG of at most 100 KB; its path starts in the folder of opsg.yaml.',
    },
    alternative: {
      holds: 'line',
      isNeeded: true,
      says: 'What the logo shows, for readers who cannot see it.',
    },
  },
  look: {
    organisation: { holds: 'line', says: 'Who publishes; printed above the title.' },
    logo: { holds: 'map', of: 'logo', says: 'A picture above the title.' },
    accent: { holds: 'word', says: 'A dark colour such as #0b4f8a, for links, decisions and actions.' },
    footer: { holds: 'paragraph', says: 'A last paragraph, such as whom to ask.' },
    fonts: {
      holds: 'names',
      says: 'Font files (TTF or OTF) for characters that the fonts of the PDF lack; their paths start in the folder of opsg.yaml.',
    },
  },
  site: {
    address: {
      holds: 'word',
      says: 'Where the website will stand, such as https://example.org/headlines/. Feeds need it.',
    },
    title: { holds: 'line', says: 'What the website is called.' },
  },
  layout: {
    prose: {
      holds: 'word',
      says: 'Whether each sentence of a long text begins a line (sentences), or its lines are filled (wrapped).',
    },
    width: { holds: 'word', says: 'How many characters a line of a record may have, from 60 to 200.' },
  },
  limits: Object.fromEntries(
    LIMIT_NAMES.map((name): [string, Key] => [name, { holds: 'word', says: LIMIT_SAYS[name] }]),
  ),
  'opsg.yaml': {
    language: { holds: 'word', says: 'The language of the documents, such as en-GB.' },
    timeZone: { holds: 'word', says: 'The time zone of the times of meetings, such as Europe/London.' },
    policy: {
      holds: 'map',
      of: 'policy',
      says: 'The information policy: its name, its marking and its levels.',
    },
    groups: { holds: 'list', of: 'group', says: 'The committees whose records are here.' },
    look: { holds: 'map', of: 'look', says: 'How documents look.' },
    site: { holds: 'map', of: 'site', says: 'The website that opsg publish makes.' },
    names: {
      holds: 'word',
      says: 'Whether documents print the names of those who attended (printed), or only roles and organisations (roles).',
    },
    abbreviations: { holds: 'map', says: 'Short forms, and what they stand for.' },
    abbreviate: {
      holds: 'word',
      says: 'Whether a document prints short forms as written, or gives the long form of each where it first uses it.',
    },
    abbreviationList: {
      holds: 'word',
      says: 'Whether the short forms that a document uses are listed at its end.',
    },
    grounds: {
      holds: 'map',
      says: 'The grounds that a label can have (because: in a record), and the wording of each.',
    },
    notice: {
      holds: 'paragraph',
      says: 'What an item says where a part of it is withheld for one of the grounds; it can contain {ground}.',
    },
    portionMarks: {
      holds: 'word',
      says: 'Whether a part whose level is above that of what surrounds it says so, as in “(Amber) The price …”.',
    },
    actionReviews: {
      holds: 'word',
      says: 'How documents print what became of actions (actions: in an item): as sentences, or as a table.',
    },
    contents: {
      holds: 'word',
      says: 'Whether documents have a list of contents; if absent, those with more than ten items.',
    },
    summary: {
      holds: 'names',
      says: 'Tables before the items: decisions, actions, or both, in this order.',
    },
    kinds: {
      holds: 'map',
      says: 'Kinds of points beside decision and action: the key that records use, and the word that documents print.',
    },
    layout: { holds: 'map', of: 'layout', says: 'How opsg fmt lays out records.' },
    fileName: {
      holds: 'word',
      says: 'The names of documents; they can contain {reference}, {group}, {meeting}, {date}, {level} and {revision}.',
    },
    rules: { holds: 'map', says: 'House rules by their codes, and how severe each is.' },
    wordsPerPoint: { holds: 'word', says: 'How many words a point may have.' },
    limits: {
      holds: 'map',
      of: 'limits',
      says: 'Higher limits for a record and a run, where the built-in ones are too low.',
    },
    references: {
      holds: 'map',
      says: 'The shape of references, by the letters that they begin with: 0 for a digit, A for a capital letter.',
    },
  },
} as const satisfies Record<string, PartKeys>;

/** The parts of `opsg.yaml` that are maps, by the name that messages use for them. */
export type WorkspacePart = keyof typeof WORKSPACE_KEYS;
