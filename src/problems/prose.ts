import { type Kinds, raising, short } from './kind.ts';

const GOOD_POINT = '- The DCC reported two outages.';

export const PROSE = {
  'not-inline': {
    message: ({ construct, piece }) => `“${short(piece)}” would become ${construct}.`,
    plain: 'A text contains something that it cannot have, such as a heading or HTML.',
    why: 'a text of one line can contain only emphasis, strong text, code and links; below “|” it can also have paragraphs, lists of two levels, and tables.',
    fix: 'To print a character as it is, put a backslash before it; otherwise take it out.',
    detailedFix: ({ construct }) => CONSTRUCT_FIXES[construct],
    isOfValue: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- "# The DCC reported two outages."',
      good: GOOD_POINT,
    },
  },
  'unsafe-link': {
    message: ({ piece }) => `The link “${short(piece)}” does not lead to a web page or an e-mail address.`,
    plain: 'A link does not lead to a web page or an e-mail address.',
    fix: 'Begin the address with https://, http:// or mailto:.',
    isOfValue: true,
    example: {
      kind: 'points',
      bad: '- The report is [here](report.pdf).',
      good: '- The report is [here](https://example.org/report.pdf).',
    },
  },
  'prose-too-long': {
    message: ({ limit }) => `This text has more than ${limit} characters.`,
    plain: 'A text is too long for one point.',
    fix: `Divide it into several points. ${raising('pointCharacters')}`,
    isOfValue: true,
    example: {
      kind: 'other',
      bad: 'a point of several pages',
      good: 'a point for each of its paragraphs',
    },
  },
  'prose-too-deep': {
    message: ({ limit }) => `Emphasis, links, lists or quotations are nested more than ${limit} deep.`,
    plain: 'Emphasis, links, lists or quotations are nested too deeply.',
    fix: `Take out the signs that are not meant, or put a backslash before them. ${raising('markdownDepth')}`,
    isOfValue: true,
    example: {
      kind: 'other',
      bad: 'more than sixteen brackets or stars inside each other',
      good: GOOD_POINT,
    },
  },
  'prose-too-marked': {
    message: ({ limit }) =>
      `This text has more than ${limit} signs that can be mark-up, such as * and [, or line breaks.`,
    plain: 'A text has too many signs that can be mark-up, or line breaks.',
    fix: `Take out those that are not meant, or divide the text into several points. ${raising('pointMarks')}`,
    isOfValue: true,
    example: {
      kind: 'other',
      bad: 'a point with a thousand stars in it',
      good: GOOD_POINT,
    },
  },
} satisfies Kinds;

const CONSTRUCT_FIXES: Readonly<Record<string, string>> = {
  'raw HTML': 'Put a backslash before the < to print it, or use *emphasis* or **strong** instead of tags.',
  'an image': 'Describe it in words, or link to it: without the ! it is a link.',
  'a footnote': 'Say it in the sentence, or as a point of its own.',
  'a link definition': 'Write the address in the link itself: [words](https://…).',
  'a heading': 'Make it the title of an item; to print the # itself, put a backslash before it.',
  'a list':
    'For a list, write the text below “|”, and each entry on a line of its own. The number of a point goes before its text, as “number: 1228.”. To print the sign or number itself, put a backslash after the number or before the sign.',
  'a third level of a list': 'Make it a list of two levels, or say it in the entry above.',
  'an empty entry of a list': 'Write the entry beside its sign, or remove the sign.',
  'a table inside a list': 'Write the table after the list, without blanks before its rows.',
  'a table': 'Write the table in the text of a point, below “|”.',
  'a row with more cells than the first':
    'Give each row as many cells as the first one; to print a | in a cell, put a backslash before it.',
  'a row of the table above it':
    'Put an empty line between the table and this line. If it is a row, write “|” between its cells.',
  'a quotation': 'Use quotation marks; to print the > itself, put a backslash before it.',
  'a block of code': 'Use `code` inside the sentence.',
  'a rule': 'Remove the line.',
  'a line break':
    'Remove the spaces or the backslash at the end of the line; for a new paragraph, begin a new point.',
  'a second paragraph': 'Make it one paragraph; only a point and an introduction can have several.',
  'a link title': 'Leave the address alone in the link: [words](https://…).',
};
