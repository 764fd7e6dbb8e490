import type { FoundText } from '../base/facts.ts';
import { type Kinds, list } from './kind.ts';
import { UNREAD } from './unread.ts';

export const WITHHELD = {
  'level-below-parent': {
    message: ({ level, parent }) => `This part is marked ${level} inside a part that is marked ${parent}.`,
    plain: 'A part is marked lower than the part around it.',
    why: 'a lower label inside a higher one does not declassify anything; most likely one of the two is a mistake.',
    fix: 'Raise this label, lower the outer one, or write an alternative wording for the lower level.',
    example: {
      kind: 'items',
      bad: '- title: Contract\n  classification: Amber\n  points:\n    - text: The price rises.\n      classification: White',
      good: '- title: Contract\n  points:\n    - text: The price rises.\n      classification: Amber\n    - text: There is a contract.\n      classification: White',
    },
  },
  'wording-not-lower': {
    message: ({ level, part }) =>
      `This wording is for ${level}, but readers of ${level} see the text itself, which is ${part}.`,
    plain: 'An alternative wording is not for a lower level than its text.',
    fix: 'Give the wording a level below that of the text, or raise the classification of the text.',
    example: {
      kind: 'points',
      bad: '- text: The price rises.\n  wording: { White: A commercial matter was discussed. }',
      good: '- text: The price rises.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
    },
  },
  'unreachable-wording': {
    message: ({ level, needed }) =>
      `Readers of ${level} can never see this wording: the part around it begins at ${needed}.`,
    plain: 'The readers of an alternative wording can never see it.',
    fix: 'Give the title of the item a wording for that level too, or remove this one.',
    example: {
      kind: 'items',
      bad: '- title: Contract\n  classification: Amber\n  points:\n    - text: The price rises.\n      wording: { White: A matter was discussed. }',
      good: '- classification: Amber\n  title: { text: Contract, wording: { White: Procurement } }\n  points:\n    - text: The price rises.\n      wording: { White: A matter was discussed. }',
    },
  },
  'wording-repeats-text': {
    message: ({ level }) => `This wording says all that its text says, which is ${level}.`,
    plain: 'An alternative wording says all that its text says.',
    why: 'its readers would read what the classification withholds from them.',
    fix: 'Write in the wording only what its readers may know; or, if they may know all of it, remove the classification and the wording.',
    example: {
      kind: 'points',
      bad: '- text: The price rises.\n  classification: Amber\n  wording: { White: "THE PRICE RISES!" }',
      good: '- text: The price rises.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
    },
  },
  'wording-close-to-text': {
    message: ({ level, percent }) =>
      `${percent}% of the words of this wording are in its text, which is ${level}.`,
    plain: 'Nearly all words of an alternative wording are in its text.',
    why: 'a wording that is only shortened may still say what is withheld.',
    fix: 'Read the wording as its readers will, and leave out what they may not know.',
    severity: 'warning',
    example: {
      kind: 'points',
      bad: '- text: The price of the contract rises by a third.\n  classification: Amber\n  wording: { White: The price of the contract rises by a bit. }',
      good: '- text: The price of the contract rises by a third.\n  classification: Amber\n  wording: { White: A commercial matter was discussed. }',
    },
  },
  'withheld-sentence-shown': {
    message: ({ other, level }) => `A whole sentence of this text is also in ${other}, which is ${level}.`,
    plain: 'A whole sentence is in a part that is shown and in one that is withheld.',
    why: 'readers of the one would read what the other withholds from them.',
    fix: 'Give both parts the same classification, or change the sentence in one of them.',
    example: {
      kind: 'points',
      bad: '- The supplier asked for a third more than before.\n- text: The supplier asked for a third more than before.\n  classification: Amber',
      good: '- The supplier made a new offer.\n- text: The supplier asked for a third more than before.\n  classification: Amber',
    },
  },
  'withheld-sentence-elsewhere': {
    message: ({ level, file, line, part, shownTo }) =>
      `This text is ${level}, but ${file} shows a whole sentence of it to readers of ${shownTo}: see its ${part}, line ${line}.`,
    plain: 'A whole sentence of a withheld text is shown by another record.',
    why: 'readers of that record would read what this one withholds from them.',
    fix: 'Unless it is a stock phrase, give both parts the same classification, or change the sentence in one of them.',
    severity: 'warning',
    example: {
      kind: 'records',
      bad: '# opsg-28.yaml\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.\n\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nclassification: Amber\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.',
      good: '# opsg-28.yaml\nitems:\n  - title: Bids\n    text: A new offer came.\n\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nclassification: Amber\nitems:\n  - title: Bids\n    text: The supplier asked for a third more than before.',
    },
  },
  'hidden-title': {
    message: ({ level, needed }) =>
      `The title begins at ${level}, but its item at ${needed}: readers in between would lose the item.`,
    plain: 'A title is marked higher than its item.',
    fix: 'Give the title a wording for the lower level, or mark the whole item.',
    example: {
      kind: 'items',
      bad: '- title: { text: Contract, classification: Amber }\n  text: A matter was discussed.',
      good: '- title: { text: Contract, classification: Amber, wording: { White: Procurement } }\n  text: A matter was discussed.',
    },
  },
  'refers-to-withheld': {
    message: ({ words, level }) =>
      `“${words}” refers to something that readers of this text may not know of: it is ${level}.`,
    plain: 'A text refers to a part that its readers may not know of.',
    why: 'it tells them that the part exists, and what it is about.',
    fix: 'Leave the reference out, mark this text as high as what it refers to, or give that part a wording for these readers.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: Outages\n  text: There were two, see item 15.\n- number: 15\n  classification: Amber\n  title: Contract\n  text: The price rises.',
      good: '- number: 4\n  title: Outages\n  text: There were two.\n- number: 15\n  classification: Amber\n  title: Contract\n  text: The price rises.',
    },
  },
  'entry-below-action': {
    message: ({ id, level }) => `Action ${id} is ${level}, and this is said of it to readers below.`,
    plain: 'A record says what became of an action to readers who may not know of the action.',
    why: 'the id alone tells them that there is such an action.',
    fix: 'Mark what is said of it, and each of its wordings, as high as the action.',
    example: {
      kind: 'other',
      bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Prices, points: [{ action: Ask for a price., id: 28.1, owner: DCC, classification: Amber }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed }] }]',
      good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nitems: [{ title: Prices, points: [{ action: Ask for a price., id: 28.1, owner: DCC, classification: Amber }] }]\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04\nitems: [{ title: Review of actions, actions: [{ id: 28.1, state: closed, classification: Amber }] }]',
    },
  },
  'withheld-text-found': {
    message: ({ found, isEdited }) => `${edited(isEdited)}It contains withheld text: ${foundTexts(found)}.`,
    plain: 'The file contains text that its readers may not see.',
    why: 'these readers must not see that text.',
    fix: 'If a template of yours puts it there, correct the template; if the words also belong to what is shown, change one of the two; otherwise do not send the file, and report it.',
    detailedFix: ({ isEdited }) =>
      isEdited ? `Open it and remove that text, or ${REPLACE_EDITED}` : undefined,
    exit: 'refused',
    example: {
      kind: 'other',
      bad: 'a template that prints a sentence which the record keeps for Amber readers',
      good: 'a template that prints only what it is given',
    },
  },
  'cannot-inspect': {
    message: ({ reason, where, isEdited }) =>
      edited(isEdited) + UNREAD[reason].message(where ?? 'The file').replace(/^./, (c) => c.toUpperCase()),
    plain: 'The file, or a part of it, could not be read.',
    why: 'what was not searched could contain withheld text.',
    fix: 'Make the file again in a way that can be read, or check it by hand.',
    detailedFix: ({ reason, isEdited }) =>
      isEdited ? `${UNREAD[reason].fix} Or ${REPLACE_EDITED}` : UNREAD[reason].fix,
    exit: 'refused',
    example: {
      kind: 'other',
      bad: 'opsg inspect minutes.pdf …   # a PDF with a password',
      good: 'opsg inspect minutes.pdf …   # the same PDF, saved without one',
    },
  },
} satisfies Kinds;

const REPLACE_EDITED = 'delete the file, or replace it with --force.';

function edited(isEdited = false): string {
  return isEdited ? 'Somebody has changed this document by hand. ' : '';
}

const MOST_NAMED = 8;

function foundTexts(found: readonly FoundText[]): string {
  const named = found.slice(0, MOST_NAMED).map(({ part, record, where }) => {
    const its = record === undefined ? part : `${part} of ${record}`;
    return `that of ${its} in ${where}`;
  });
  const more = found.length - named.length;
  return more > 0 ? `${named.join(', ')}, and of ${more} more parts` : list(named, 'and');
}
