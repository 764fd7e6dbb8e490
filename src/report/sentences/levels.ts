import type { FoundText, LevelsFacts } from '../../base/facts.ts';
import type { UnreadReason } from '../../base/unread.ts';
import { type Family, list, short } from './entry.ts';

/** What an author can do where the name of a level is no label. */
const NO_LABEL =
  'If it is no label (a traffic light, say), use other words, or say why it may stand there: # opsg: allow label-in-prose because it is a traffic light.';

export const LEVELS: Family<LevelsFacts> = {
  'unknown-level': {
    say: ({ given }) => `“${given}” is not a level of the information policy.`,
    plain: 'The classification is not a level of the information policy.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of a level exactly, with its capital letter. --fix corrects one slip of the pen, but never makes it the lowest level: what is published is for an author to say.',
    advise: ({ near }) => near && `Did you mean ${near}?`,
    offer: ({ levels }) => `Write ${list(levels)}.`,
  },
  'no-level': {
    say: () => 'No level stands after “classification”.',
    plain: 'No level stands after “classification”.',
    why: 'without its label the part would be published at the level of what is around it; so do not remove the line.',
    fix: 'Write the name of the level that the part has.',
    offer: ({ levels }) => `Write ${list(levels)}, whichever the part has.`,
  },
  'level-in-other-case': {
    say: ({ given, meant }) => `“${given}” is not a level of the information policy; “${meant}” is.`,
    plain: 'The classification is not a level of the information policy: its capitals are wrong.',
    why: 'a part whose level is not known could be published by mistake.',
    fix: 'Write the name of the level exactly, with its capital letter.',
    advise: ({ meant }) => `Write ${meant}.`,
    offer: ({ levels }) => `Write ${list(levels)}, exactly so.`,
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
  },
  'label-in-prose': {
    say: ({ piece }) => `“${short(piece)}” stands inside a text, so that it labels nothing.`,
    plain: 'A classification stands inside a text, so that it labels nothing.',
    why: 'the text would be published at the level of its item.',
    fix: `Write it on a line of its own, in the column of the key of the part that it is about, as “classification: Amber”. ${NO_LABEL}`,
    offer: ({ levels }) =>
      `Write “classification:” with ${list(levels)} on a line of its own, in the column of the key of the part that it is about. ${NO_LABEL}`,
  },
  'level-in-line': {
    say: ({ level, wording }) =>
      wording
        ? `No colon stands after the level ${level}, so that this line is read as text.`
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
  },
  'label-in-comment': {
    say: () => 'A classification stands in a comment, where it labels nothing.',
    plain: 'A classification stands in a comment, where it labels nothing.',
    why: 'the part that it was meant for would be published at the level of what is around it.',
    fix: 'Remove the # before it; or, if it is not meant as a label, remove it or write it in other words.',
  },
  'label-after-nested': {
    say: ({ key }) => `This classification comes after “${key}”, which has lines of its own below it.`,
    plain: 'A classification comes after a list or a group of its part.',
    why: 'one slip of the indentation would move it into that list or group, and the part would be published.',
    fix: 'Move the classification up, above the first list or group of its part.',
  },
  'level-below-parent': {
    say: ({ level, parent }) => `This part is marked ${level} inside a part that is marked ${parent}.`,
    plain: 'A part is marked lower than the part that holds it.',
    why: 'a lower label inside a higher one does not declassify; most likely one of the two is a slip.',
    fix: 'Raise this label, lower the outer one, or write an alternative wording for the lower level.',
  },
  'wording-not-lower': {
    say: ({ level, part }) =>
      `This wording is for ${level}, and readers of ${level} see the text itself: it is ${part}.`,
    plain: 'An alternative wording is not for a lower level than its text.',
    fix: 'Give the wording a level below that of the text, or raise the classification of the text.',
  },
  'unreachable-wording': {
    say: ({ level, needed }) =>
      `Readers of ${level} can never see this wording: what is around it begins at ${needed}.`,
    plain: 'An alternative wording can never be seen by its readers.',
    fix: 'Give the title of the item a wording for that level too, or remove this one.',
  },
  'wording-repeats-text': {
    say: ({ level }) => `This wording says all that the text says which is ${level}.`,
    plain: 'An alternative wording says all that its text says.',
    why: 'its readers would read what the classification withholds from them.',
    fix: 'Write in the wording only what its readers may know; or, if they may know all of it, remove the classification and the wording.',
  },
  'wording-close-to-text': {
    say: ({ level, percent }) =>
      `${percent}% of the words of this wording stand in its text, which is ${level}.`,
    plain: 'Nearly all words of an alternative wording stand in its text.',
    why: 'a wording that is only shortened may still say what is withheld.',
    fix: 'Read the wording as its readers will, and leave out what they may not know.',
  },
  'withheld-sentence-shown': {
    say: ({ other, level }) => `A whole sentence of this text also stands in ${other}, which is ${level}.`,
    plain: 'A whole sentence stands in a part that is shown and in one that is withheld.',
    why: 'readers of the one would read what the other withholds from them.',
    fix: 'Give both parts the same classification, or change the sentence in one of them.',
  },
  'withheld-sentence-elsewhere': {
    say: ({ level, file, line, part, shownTo }) =>
      `This text is ${level}, and ${file} says a whole sentence of it to readers of ${shownTo}: see its ${part}, line ${line}.`,
    plain: 'A whole sentence of a withheld text is shown by another record.',
    why: 'readers of that record would read what this one withholds from them.',
    fix: 'If it is no mere formula, give both parts the same classification, or change the sentence in one of them.',
  },
  'hidden-title': {
    say: ({ level, needed }) =>
      `The title begins at ${level}, and its item at ${needed}: readers in between would lose the item.`,
    plain: 'A title is marked higher than its item.',
    fix: 'Give the title a wording for the lower level, or mark the whole item.',
  },
  'refers-to-withheld': {
    say: ({ words, level }) =>
      `“${words}” refers to something that readers of this text may not know of: it is ${level}.`,
    plain: 'A text refers to a part that its readers may not know of.',
    why: 'it tells them that the part exists, and what it is about.',
    fix: 'Leave the reference out, mark this text as high as what it refers to, or give that part a wording for these readers.',
  },
  'statement-in-text': {
    say: ({ piece }) => `“${short(piece)}”: a statement of the classification is typed into a text.`,
    plain: 'A statement of the classification is typed into a text.',
    why: 'every document begins with its own statement; a typed one labels nothing, and is wrong for other readers.',
    fix: 'Remove the sentence, and set “classification” to the level that is meant.',
  },
  'withheld-text-found': {
    say: ({ found, isEdited }) => `${edited(isEdited)}It holds withheld text: ${foundTexts(found)}.`,
    plain: 'The file holds text that its readers may not see.',
    why: 'these readers must not see that text.',
    fix: 'If a template of yours puts it there, correct the template; if the words also belong to what is shown, change one of the two; otherwise do not send the file, and report it.',
    advise: ({ isEdited }) => (isEdited ? `Open it and remove that text, or ${REPLACE_EDITED}` : undefined),
  },
  'cannot-inspect': {
    say: ({ reason, where, isEdited }) =>
      edited(isEdited) + UNREAD[reason].say(where ?? 'The file').replace(/^./, (c) => c.toUpperCase()),
    plain: 'The file, or a part of it, could not be read.',
    why: 'what was not searched could hold withheld text.',
    fix: 'Make the file again in a way that can be read, or check it by hand.',
    advise: ({ reason, isEdited }) =>
      isEdited ? `${UNREAD[reason].fix} Or ${REPLACE_EDITED}` : UNREAD[reason].fix,
  },
};

const REPLACE_EDITED = 'delete the file, or replace it with --force.';

function edited(isEdited = false): string {
  return isEdited ? 'Somebody has changed this document by hand. ' : '';
}

/** Why something could not be read, and what to do about it. */
const UNREAD: Readonly<Record<UnreadReason, { say: (what: string) => string; fix: string }>> = {
  encrypted: {
    say: (what) => `${what} could not be read: it is encrypted.`,
    fix: 'Save it without a password.',
  },
  damaged: {
    say: (what) => `${what} could not be read: it is damaged.`,
    fix: 'Make it again, or send it again: it may have been cut.',
  },
  'too-large': {
    say: (what) => `${what} is too large to be searched, or files in it are nested too deeply.`,
    fix: 'Divide it, or inspect the files in it one by one.',
  },
  packed: {
    say: (what) => `${what} could not be read: it is compressed in a way that opsg does not know.`,
    fix: 'Unpack it, and inspect what was in it.',
  },
  'unknown-kind': {
    say: (what) => `${what} could not be read: it is of a kind that opsg does not know.`,
    fix: 'Save it as PDF, Word, HTML or text, or check it by hand.',
  },
  'unknown-filter': {
    say: (what) =>
      `${what} could not be read: a part of the PDF is compressed in a way that opsg does not know.`,
    fix: 'Print it to a new PDF, or check it by hand.',
  },
  'font-without-map': {
    say: (what) => `${what} could not be read: the PDF does not say which letters a font of it draws.`,
    fix: 'Make the PDF again from its source, or check it by hand.',
  },
  'picture-page': {
    say: (what) => `${what} could not be read: a page of the PDF is only a picture, such as a scan.`,
    fix: 'Make the PDF again from its source, or look at the page yourself.',
  },
};

function naming(level: string): string {
  return level === 'classification' ? 'a classification' : `the level ${level}`;
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
