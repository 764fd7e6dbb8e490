import type { PartTrouble } from '../base/facts.ts';
import { type Kinds, list } from './kind.ts';

const PART_TROUBLES: Readonly<Record<PartTrouble, string>> = {
  missing: 'it has no facts.json',
  damaged: 'its facts.json is damaged',
  program: 'another version of opsg made it',
  audience: 'it is for other readers',
  settings: 'it was made with another opsg.yaml',
  document: 'a document in it is missing or has changed',
  meeting: 'it has a meeting that another part has too',
};

export const WRITING = {
  'folder-is-link': {
    message: () => 'This folder is a link to another place.',
    plain: 'An output folder is a link to another place.',
    why: 'documents would be written where nobody asked for them.',
    fix: 'Name the real folder with --out, or remove the link.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg render --out website   # a link to a folder elsewhere',
      good: 'opsg render --out out',
    },
  },
  'folder-in-use': {
    message: () => 'Another run of opsg is writing into this folder.',
    plain: 'Another run of opsg is writing into an output folder.',
    why: 'two runs at once would mix their documents.',
    fix: 'Wait until it has ended, and run the command again.',
    detailedFix: ({ lock }) =>
      `Wait until it has ended, and run the command again. If none is running, delete ${lock}.`,
    exit: 'machineFailed',
    example: {
      kind: 'other',
      bad: 'opsg render, while another opsg render is at work',
      good: 'opsg render, after the other has ended',
    },
  },
  'changed-by-hand': {
    message: ({ names }) =>
      `${list(names, 'and')} ${names.length === 1 ? 'is' : 'are'} not as opsg left ${names.length === 1 ? 'it' : 'them'}.`,
    plain: 'A document is not as opsg left it.',
    why: 'somebody has changed it, or put it there, and that work would be lost. Nothing was written.',
    fix: 'Move the file away to keep it, or replace it with --force.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'a document in out/ that was corrected by hand',
      good: 'the record, corrected; then opsg render',
    },
  },
  'folder-in-the-way': {
    message: ({ names }) => `A folder is where a document would be written: ${list(names, 'and')}.`,
    plain: 'A folder is where a document would be written.',
    fix: 'Move the folder away, or name another output folder with --out.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'mkdir out/White/OPSG_28-Headlines-White.md',
      good: 'rmdir out/White/OPSG_28-Headlines-White.md',
    },
  },
  'several-settings': {
    message: () => 'These meetings belong to more than one opsg.yaml.',
    plain: 'The meetings of a site or a list belong to more than one opsg.yaml.',
    why: 'it has one policy and one look.',
    fix: 'Name the records of one opsg.yaml alone, or put one above them all. Publish each into a folder of its own.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg publish one/ two/   # each with an opsg.yaml of its own',
      good: 'opsg publish one/ --out public/one',
    },
  },
  'part-unfit': {
    message: ({ why, audience }) =>
      audience === undefined
        ? `This folder is no part that goes with the others: ${PART_TROUBLES[why]}.`
        : `This folder is a part for ${audience} readers, who were not named.`,
    plain: 'A folder is no part that goes with the others.',
    why: 'the website would not be what one run makes of all records.',
    fix: 'Make all parts anew with opsg publish --part: each meeting once, with one version of opsg, one opsg.yaml and one audience.',
    publicFix: ({ audience }) =>
      audience === undefined ? undefined : `To make the website for these readers: --audience ${audience}.`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg publish --join parts/2019 old-parts/2020   # from an older opsg',
      good: 'opsg publish --join parts/2019 parts/2020',
    },
  },
  'draft-in-site': {
    message: ({ reference }) => `${reference} is a draft.`,
    plain: 'A meeting of a site is a draft.',
    why: 'a site is for headlines that are final.',
    fix: 'Remove “status: draft” from its record once the headlines are final; or publish drafts with --drafts.',
    publicFix: ({ isForAll }) =>
      isForAll
        ? 'Remove “status: draft” from its record once the headlines are final. To let everyone read the draft: --drafts --yes.'
        : undefined,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg publish   # with a record that has “status: draft”',
      good: 'opsg publish --audience Amber --drafts --out members',
    },
  },
  'file-in-the-way': {
    plain: 'A file is where a folder would be made.',
    fix: 'Move the file away, or name another output folder with --out.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'a file public/opsg, where the pages of OPSG would stand',
      good: 'the file, moved away; then opsg publish',
    },
  },
  'mixed-folder': {
    message: ({ holds }) => {
      if (holds === 'state')
        return 'This folder is, or is in, a folder .opsg, where opsg keeps what it knows.';
      return holds === 'website'
        ? 'This folder is, contains, or is in a website of opsg publish.'
        : 'This folder is, contains, or is in a folder of documents of opsg render.';
    },
    plain: 'The output of two commands would be in one folder.',
    why: 'it would be copied and published together, and each run would find files that are not its own.',
    fix: 'Name another folder with --out.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg publish --out out/White   # where opsg render writes',
      good: 'opsg publish --out public',
    },
  },
  'folder-too-full': {
    message: ({ most }) => `This folder contains more than ${most} other files.`,
    plain: 'An output folder contains very many other files.',
    why: 'it is most likely not meant to be an output folder. Nothing was written.',
    fix: 'Name a folder of its own with --out.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg publish --out /',
      good: 'opsg publish --out public',
    },
  },
  'other-audience': {
    message: ({ holds, wanted }) =>
      `This folder contains documents for ${holds} readers, but these are for ${wanted} readers.`,
    plain: 'An output folder contains documents for other readers.',
    why: 'documents of two levels in one folder would be sent together.',
    fix: 'Name another folder with --out.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg render --audience Amber --out out/White',
      good: 'opsg render --audience Amber --out out',
    },
  },
} satisfies Kinds;
