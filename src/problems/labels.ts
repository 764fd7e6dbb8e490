import { type Kinds, list, short } from './kind.ts';

/** What an author can do where the name of a level is no label. */
const NO_LABEL =
  'If it is no label (a traffic light, say), use other words, or say why it may stand there: # opsg: allow label-in-prose because it is a traffic light.';
const GOOD_POINT = '- There is a contract.\n- text: The price rises.\n  classification: Amber';

export const LABELS = {
  'unknown-level': {
    say: ({ given }) => `“${given}” is not a level of the information policy.`,
    plain: 'The classification is not a level of the information policy.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of a level exactly, with its capital letter. --fix corrects one misspelt letter, but never makes it the lowest level: what is published is for an author to say.',
    advise: ({ near }) => near && `Did you mean ${near}?`,
    offer: ({ levels }) => `Write ${list(levels)}.`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- text: The price rises.\n  classification: Ambr',
      good: GOOD_POINT,
    },
  },
  'no-level': {
    say: () => 'There is no level after “classification”.',
    plain: 'There is no level after “classification”.',
    why: 'without its label the part would be published at the level of what is around it; so do not remove the line.',
    fix: 'Write the name of the level that the part has.',
    offer: ({ levels }) => `Write ${list(levels)}, whichever the part has.`,
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer was changed.\n  classification:',
      good: '- There is an offer.\n- text: The offer was changed.\n  classification: Amber',
    },
  },
  'level-in-other-case': {
    say: ({ given, meant }) => `“${given}” is not a level of the information policy; “${meant}” is.`,
    plain: 'The classification is not a level of the information policy: its capitals are wrong.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of the level exactly, with its capital letter.',
    advise: ({ meant }) => `Write ${meant}.`,
    offer: ({ levels }) => `Write ${list(levels)}, exactly so.`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: amber',
      good: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: Amber',
    },
  },
  'look-alike': {
    say: ({ meant }) => `This looks like “${meant}”, and is written with other characters.`,
    plain: 'A key or a level looks right, and is written with other characters.',
    why: 'a copy and paste can bring letters of another alphabet, or invisible ones; then the word means nothing.',
    fix: 'Delete the word and type it again.',
    advise: ({ given, meant }) =>
      given.replace(/[\p{Zs}\p{Cf}]/gu, '') === meant
        ? `Delete everything here, the blanks beside the word too, and type “${meant}” again.`
        : undefined,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer ends in March.\n  classification: Аmber   # the A is Cyrillic',
      good: '- There is an offer.\n- text: The offer ends in March.\n  classification: Amber',
    },
  },
  'label-in-prose': {
    say: ({ piece }) => `“${short(piece)}” is inside a text, so that it labels nothing.`,
    plain: 'A classification is inside a text, so that it labels nothing.',
    why: 'the text would be published at the level of its item.',
    fix: `Write it on a line of its own, in the column of the key of the part that it is about, as “classification: Amber”. ${NO_LABEL}`,
    offer: ({ levels }) =>
      `Write “classification:” with ${list(levels)} on a line of its own, in the column of the key of the part that it is about. ${NO_LABEL}`,
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- "[Amber] The offer was refused."',
      good: '- There is an offer.\n- text: The offer was refused.\n  classification: Amber',
    },
  },
  'level-in-line': {
    say: ({ level, wording }) =>
      wording
        ? `There is no colon after the level ${level}, so that this line is read as text.`
        : `This line holds ${naming(level)}, but is read as text, so that it classifies nothing.`,
    plain: 'A line holds a level, but is read as text, so that it classifies nothing.',
    why: 'as a part of the text, it would be published at the level of what is around it.',
    fix: 'Write the text after “text:”, and the level on a line of its own below it, as “classification: Amber”. In a wording, write a colon after the level. If it is no label but a word of the sentence, put the sentence below >- yourself.',
    offer: ({ levels }) =>
      `Write the text after “text:”, and “classification:” with ${list(levels)} on a line of its own below it. In a wording, write a colon after the level. If it is no label but a word of the sentence, put the sentence below >- yourself.`,
    advise: ({ level, wording }) =>
      wording
        ? `Write “${level}: ” before the wording, with a colon and a blank.`
        : level === 'classification'
          ? undefined
          : `Write the text after “text:”, and “classification: ${level}” on a line of its own below it. If it is no label but a word of the sentence, put the sentence below >- yourself.`,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- AMBER: The offer was accepted.',
      good: '- There is an offer.\n- text: The offer was accepted.\n  classification: Amber',
    },
  },
  'label-in-comment': {
    say: () => 'A classification is in a comment, where it labels nothing.',
    plain: 'A classification is in a comment, where it labels nothing.',
    why: 'the part that it was meant for would be published at the level of what is around it.',
    fix: 'Remove the # before it; or, if it is not meant as a label, remove it or write it in other words.',
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer was withdrawn.\n  # classification: Amber',
      good: '- There is an offer.\n- text: The offer was withdrawn.\n  classification: Amber',
    },
  },
  'label-after-nested': {
    say: ({ key }) => `This classification comes after “${key}”, which has lines of its own below it.`,
    plain: 'A classification comes after a list or a group of its part.',
    why: 'one mistake of indentation would move it into that list or group, and the part would be published.',
    fix: 'Move the classification up, above the first list or group of its part.',
    example: {
      kind: 'items',
      bad: '- { title: Outages, text: There were two. }\n- title: Contract\n  points:\n    - The price rises.\n  classification: Amber',
      good: '- { title: Outages, text: There were two. }\n- title: Contract\n  classification: Amber\n  points:\n    - The price rises.',
    },
  },
  'statement-in-text': {
    say: ({ piece }) => `“${short(piece)}”: a statement of the classification is typed into a text.`,
    plain: 'A statement of the classification is typed into a text.',
    why: 'every document begins with its own statement; a typed one labels nothing, and is wrong for other readers.',
    fix: 'Remove the sentence, and set “classification” to the level that is meant.',
    example: {
      kind: 'record',
      bad: 'introduction: This document is classified as White.',
      good: 'classification: White',
    },
  },
} satisfies Kinds;

function naming(level: string): string {
  return level === 'classification' ? 'a classification' : `the level ${level}`;
}
