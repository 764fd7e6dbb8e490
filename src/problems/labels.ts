import { type Kinds, list, short } from './kind.ts';

/** What an author can do where the name of a level is not a label. */
const NO_LABEL =
  'If it is not a label (but a traffic light, say), use other words, or say why it may stay: # opsg: allow label-in-prose because it is a traffic light.';
const GOOD_POINT = '- There is a contract.\n- text: The price rises.\n  classification: Amber';

export const LABELS = {
  'unknown-level': {
    message: ({ given }) => `“${given}” is not a level of the information policy.`,
    plain: 'The classification is not a level of the information policy.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of a level exactly, with its capital letter. --fix corrects one misspelt letter, but never to the lowest level: only an author decides what is published.',
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    publicFix: ({ levels }) => `Write ${list(levels)}.`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- text: The price rises.\n  classification: Ambr',
      good: GOOD_POINT,
    },
  },
  'no-level': {
    plain: 'There is no level after “classification”.',
    why: 'without a label, the part would be published at the level of the part around it; so do not remove the line.',
    fix: 'Write the name of the level that the part has.',
    publicFix: ({ levels }) => `Write ${list(levels)}, whichever the part has.`,
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer was changed.\n  classification:',
      good: '- There is an offer.\n- text: The offer was changed.\n  classification: Amber',
    },
  },
  'unknown-ground': {
    message: ({ given }) => `“${given}” is not a ground of opsg.yaml.`,
    plain: 'The ground of a label is not one of those in opsg.yaml.',
    why: 'the redaction log would name a ground that the committee does not have.',
    fix: 'Write the name of a ground exactly, or add it to grounds: in opsg.yaml.',
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    publicFix: ({ grounds }) => `Write ${list(grounds)}, or add the ground to grounds: in opsg.yaml.`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'other',
      bad: '# with grounds: { commercial: paragraph 3 } in opsg.yaml\n- text: The price rises.\n  classification: Amber\n  because: comercial',
      good: '- text: The price rises.\n  classification: Amber\n  because: commercial',
    },
  },
  'ground-without-level': {
    message: ({ key }) => `There is “${key}”, but no “classification” beside it.`,
    publicMessage: ({ key }) => `There is “${key}”, but no “classification” beside it.`,
    plain: 'There is a ground or a review date, but no “classification” beside it.',
    why: 'it explains a label, and the part has none of its own: perhaps its label is missing.',
    fix: 'Add the label, or remove the line.',
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The price rises.\n  because: commercial',
      good: '- There is an offer.\n- text: The price rises.\n  classification: Amber\n  because: commercial',
    },
  },
  'notice-not-set': {
    message: () => 'This item asks for a notice, but opsg.yaml has none.',
    publicMessage: () => 'This item asks for a notice, but opsg.yaml has none.',
    plain: 'An item asks for a notice that opsg.yaml does not have.',
    why: 'no document would print it.',
    fix: 'Add notice: and grounds: to opsg.yaml, or remove the line.',
    example: {
      kind: 'other',
      bad: '# with no notice: in opsg.yaml\n- title: Prices\n  notice: commercial\n  text: Nothing was decided.',
      good: '- title: Prices\n  text: Nothing was decided.',
    },
  },
  'review-passed': {
    severity: 'warning',
    message: ({ date }) => `The level of this part was to be looked at again on ${date}.`,
    plain: 'The day has passed on which the level of a part was to be looked at again.',
    why: 'what may be known by now may stay withheld for no reason.',
    fix: 'Decide whether the part keeps its level: then write a later date, or change the label.',
    example: {
      kind: 'other',
      bad: '- text: The price rises.\n  classification: Amber\n  review: 2019-03-01',
      good: '- text: The price rises.\n  classification: Amber\n  review: 2119-03-01',
    },
  },
  'level-in-other-case': {
    message: ({ given, meant }) => `“${given}” is not a level of the information policy; “${meant}” is.`,
    plain: 'The classification is not a level of the information policy: its capitals are wrong.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of the level exactly, with its capital letter.',
    detailedFix: ({ meant }) => `Write ${meant}.`,
    publicFix: ({ levels }) => `Write ${list(levels)}, exactly like this.`,
    isOfValue: true,
    replacesValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: amber',
      good: '- There is an offer.\n- text: The offer is 4.2 million.\n  classification: Amber',
    },
  },
  'look-alike': {
    message: ({ meant }) => `This looks like “${meant}”, but is written with other characters.`,
    plain: 'A key or a level looks right, but is written with other characters.',
    why: 'copying and pasting can bring in letters of another alphabet, or invisible ones; opsg does not recognise the word then.',
    fix: 'Delete the word and type it again.',
    detailedFix: ({ given, meant }) =>
      given.replace(/[\p{Zs}\p{Cf}]/gu, '') === meant
        ? `Delete everything here, including the blanks beside the word, and type “${meant}” again.`
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
    message: ({ piece }) => `“${short(piece)}” is inside a text, where it labels nothing.`,
    plain: 'A classification is inside a text, where it labels nothing.',
    why: 'the text would be published at the level of its item.',
    fix: `Write it as “classification: Amber” on a line of its own, in the column of the keys of its part. ${NO_LABEL}`,
    publicFix: ({ levels }) =>
      `Write “classification:” with ${list(levels)} on a line of its own, in the column of the keys of its part. ${NO_LABEL}`,
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- "[Amber] The offer was refused."',
      good: '- There is an offer.\n- text: The offer was refused.\n  classification: Amber',
    },
  },
  'level-in-line': {
    message: ({ level, wording }) =>
      wording
        ? `There is no colon after the level ${level}, so this line is read as text.`
        : `This line contains ${naming(level)}, but is read as text, so it classifies nothing.`,
    plain: 'A line contains a level, but is read as text, so it classifies nothing.',
    why: 'the line would be published as text, at the level of the part around it.',
    fix: 'Write the text after “text:”, and the level on a line of its own below it, as “classification: Amber”. In a wording, write a colon after the level. If it is a word of the sentence and not a label, put the sentence below >- yourself.',
    publicFix: ({ levels }) =>
      `Write the text after “text:”, and “classification:” with ${list(levels)} on a line of its own below it. In a wording, write a colon after the level. If it is a word of the sentence and not a label, put the sentence below >- yourself.`,
    detailedFix: ({ level, wording }) =>
      wording
        ? `Write “${level}: ” before the wording, with a colon and a blank.`
        : level === 'classification'
          ? undefined
          : `Write the text after “text:”, and “classification: ${level}” on a line of its own below it. If it is a word of the sentence and not a label, put the sentence below >- yourself.`,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- AMBER: The offer was accepted.',
      good: '- There is an offer.\n- text: The offer was accepted.\n  classification: Amber',
    },
  },
  'label-in-comment': {
    plain: 'A classification is in a comment, where it labels nothing.',
    why: 'the part that it was meant for would be published at the level of the part around it.',
    fix: 'Remove the # before it. If it is not meant as a label, delete it or use other words.',
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- There is an offer.\n- text: The offer was withdrawn.\n  # classification: Amber',
      good: '- There is an offer.\n- text: The offer was withdrawn.\n  classification: Amber',
    },
  },
  'label-after-nested': {
    message: ({ key }) => `This classification comes after “${key}”, which has lines of its own below it.`,
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
    message: ({ piece }) => `“${short(piece)}” is a statement of the classification, typed into a text.`,
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
