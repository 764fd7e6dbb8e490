import type { RulesFacts } from '../../base/rules-facts.ts';
import { type Family, list, named, short } from './entry.ts';

export const RULES: Family<RulesFacts> = {
  'next-not-after': {
    say: ({ next, date }) => `This next meeting, on ${next}, is not after the meeting itself, on ${date}.`,
    plain: 'A next meeting is not after the meeting itself.',
    why: 'one of the two dates is wrong, and readers would miss the meeting.',
    fix: 'Correct the date of the next meeting, or that of the record; often it is the year.',
  },
  'next-far-away': {
    say: ({ next, date }) => `This next meeting, on ${next}, is more than a year after ${date}.`,
    plain: 'A next meeting is more than a year away.',
    why: 'most likely the year of one of the two dates is a slip.',
    fix: 'Check the year.',
  },
  'due-before-meeting': {
    say: ({ due, date }) => `This action is due on ${due}, before the meeting on ${date}.`,
    plain: 'An action is due before its meeting.',
    why: 'nobody can do it in time, so one of the two dates is wrong.',
    fix: 'Correct the due date, or the date of the record; often it is the year.',
  },
  'due-at-past-meeting': {
    say: ({ due, meeting }) => `This action is due at ${due}, which is not after ${meeting} itself.`,
    plain: 'An action is due at its own meeting, or at an earlier one.',
    why: 'nobody can do it in time, so the number of the meeting is wrong.',
    fix: 'Name a later meeting, or a date.',
  },
  'duplicate-number': {
    say: ({ number }) => `Another item has the number ${number} too.`,
    plain: 'Two items have the same number.',
    why: 'readers who are told of “item 7” would not know which.',
    fix: 'Give each item its number on the agenda; a part can go without one.',
  },
  'item-order': {
    say: ({ number, before }) => `Item ${number} stands after item ${before}.`,
    plain: 'An item stands after one with a higher number.',
    why: 'the document keeps the order of the record, and readers look for the order of the agenda.',
    fix: 'Move the item to its place, or correct its number. Gaps between numbers are fine.',
  },
  'refers-to-itself': {
    say: ({ reference }) => `This text refers to ${reference}, which is this meeting.`,
    plain: 'A text refers to its own meeting by its reference.',
    why: 'most likely the next or the last meeting is meant.',
    fix: 'Correct the number, or write “this meeting”.',
  },
  'no-such-meeting': {
    say: ({ reference, meeting }) => `${reference} is nowhere near ${meeting}: check the number.`,
    plain: 'A text refers to a meeting that cannot be.',
    why: 'a wrong number sends readers to the wrong meeting.',
    fix: 'Correct the number.',
  },
  'bad-reference': {
    say: ({ given, prefix, shape }) =>
      `“${short(given)}” is not a reference: that is ${prefix} and ${shapeInWords(shape)}${figures(given, prefix)}.`,
    plain: 'A reference has the wrong number of figures, or other letters than it should.',
    why: 'readers look incidents up by their reference, and find none for this one.',
    fix: 'Copy the reference again from its source.',
  },
  'abbreviation-late': {
    say: ({ short: form, long }) =>
      `“${form}” is used here, before the record says that it stands for “${short(long)}”.`,
    plain: 'A short form is used before the record says what it stands for.',
    why: 'readers need the long form the first time.',
    fix: 'Move the long form with the short one in brackets here, and use the short form afterwards.',
  },
  'abbreviation-twice': {
    say: ({ short: form }) => `What “${form}” stands for was said before.`,
    plain: 'A record says twice what a short form stands for.',
    why: 'it reads as if two different things were meant.',
    fix: 'Keep the long form where it comes first, and use the short form here.',
  },
  'personal-data': {
    say: ({ name }) => `“${short(name)}” seems to be a person, named beside an e-mail address.`,
    plain: 'A text that everyone may read seems to name a person beside an e-mail address.',
    why: 'the text will be public, and a person must agree to that.',
    fix: 'Write the office in place of the name, raise the classification, or say in a comment why it may stand.',
  },
  'action-without-owner': {
    say: ({ readers }) => `This action has no owner for readers of ${readers}.`,
    plain: 'An action has no owner.',
    why: 'an action that belongs to nobody is seldom done.',
    fix: 'Add a line such as “owner: DCC”.',
  },
  'empty-item': {
    say: ({ readers }) => `Nothing stands under this title for readers of ${readers}.`,
    plain: 'An item has a title and nothing else.',
    why: 'a bare title looks like a mistake, or as if something was withheld.',
    fix: 'Add what was said, or remove the item; if its text is for fewer readers, mark the whole item.',
  },
  'empty-record': {
    say: ({ readers }) => `This record has neither an item nor an introduction for readers of ${readers}.`,
    plain: 'A record has neither items nor an introduction.',
    why: 'nothing would be said of the meeting, so opsg render makes no document of it for these readers.',
    fix: 'Write the items; or an introduction that says, for example, that the meeting was cancelled; or, if these readers should get no document, raise the classification of the record.',
  },
  'point-too-long': {
    say: ({ words, limit }) => `This point has ${words} words; more than ${limit} are hard to read.`,
    plain: 'A point has too many words.',
    why: 'headlines are read in passing.',
    fix: 'Divide it into several points, or shorten it.',
  },
  'singular-and-plural': {
    say: ({ given, other }) => `This is “${given}” here, and elsewhere in the record “${other}”.`,
    plain: 'A body is singular in one sentence and plural in another.',
    why: 'both are good English, but not side by side.',
    fix: 'Use one of the two all through the record.',
  },
  'doubled-words': {
    say: ({ words }) => `“${words}”: a word stands twice in a row.`,
    plain: 'A word stands twice in a row.',
    why: 'it is nearly always a slip of typing or pasting.',
    fix: 'Delete one of the two.',
  },
  'double-space': {
    say: () => 'More than one space stands between two words.',
    plain: 'More than one space stands between two words.',
    why: 'some documents would show it and some not.',
    fix: 'Delete all but one.',
  },
  'marked-in-word': {
    say: ({ piece }) => `The signs of “${short(piece)}” mark it in italic or bold type, and are not printed.`,
    plain: 'Signs such as * or __ mark a part of a word or a figure, and are not printed.',
    why: 'inside words and figures they are most often meant as signs: “2*3*4” would be printed as “234”.',
    fix: 'To print a sign, put a backslash before it, as in 2\\*3\\*4, or write the whole as `code`. For bold type, write **word** between blanks.',
  },
  'character-not-in-pdf': {
    say: ({ piece }) => `No font of the PDF has ${charactersOf(piece)}.`,
    plain: 'No font of the PDF has a character of this text.',
    why: 'a box would stand in its place; Markdown, HTML and Word print it.',
    fix: 'Write it in other characters, name a font that has it in opsg.yaml (fonts, under look), or render without the format pdf.',
  },
  'title-punctuation': {
    say: ({ mark }) => `The title ends in “${mark}”.`,
    plain: 'A title or a label ends in a colon, a comma or a full stop.',
    why: 'the document puts the marks around titles itself, and would show two.',
    fix: 'Delete the mark.',
  },
  'number-in-title': {
    say: ({ number }) => `The title begins with the number of its item, ${number}.`,
    plain: 'A title begins with the number of its item.',
    why: 'the document puts the number before the title itself, and would print it twice.',
    fix: 'Delete the number from the title.',
  },
  'mixed-quotes': {
    say: ({ given }) =>
      `This is a ${given} quotation mark or apostrophe; most in this record are ${given === 'straight' ? 'curly' : 'straight'}.`,
    plain: 'Straight and curly quotation marks stand in one record.',
    why: 'the document would look as if it was pasted together.',
    fix: 'Use one kind all through the record; the straight one is on every keyboard.',
  },
  'duplicate-meeting': {
    say: ({ meeting, file }) => `${file} is a record of ${meeting} too.`,
    plain: 'Two records are of the same meeting.',
    why: 'one document would take the place of the other.',
    fix: 'Correct the number of the meeting, or keep one of the two files.',
  },
  'date-out-of-sequence': {
    say: ({ meeting, date, before, beforeDate, file }) =>
      `${meeting} is dated ${date}, and ${before}, which came before it, ${beforeDate} (${file}).`,
    plain: 'A meeting is dated before one with a lower number.',
    why: 'one of the two dates or numbers is most likely wrong.',
    fix: 'Correct the date or the number in one of the two records; often it is the year.',
  },
  'next-contradicted': {
    say: ({ meeting, date, file }) => `${meeting} was on ${date}, which is not announced here (${file}).`,
    plain: 'The following meeting was on another day than the record announced.',
    why: 'either one of the dates is wrong, or the meeting was moved and readers were not told.',
    fix: 'Correct the date in one of the two records; if the meeting was moved, say so in a comment.',
  },
};

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

const MOST_NAMED = 8;

function charactersOf(piece: string): string {
  const characters = [...new Set(piece)].map(named);
  const [noun, more] = [characters.length === 1 ? 'character' : 'characters', characters.length - MOST_NAMED];
  const some = more > 0 ? [...characters.slice(0, MOST_NAMED), `${more} more`] : characters;
  return `the ${noun} ${list(some, 'and')}`;
}
