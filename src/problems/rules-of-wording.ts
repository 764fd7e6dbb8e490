import { type Kinds, list, named, short } from './kind.ts';

export const RULES_OF_WORDING = {
  'singular-and-plural': {
    say: ({ given, other }) => `This is “${given}” here, and elsewhere in the record “${other}”.`,
    plain: 'A body is singular in one sentence and plural in another.',
    why: 'both are good English, but not side by side.',
    fix: 'Use one of the two all through the record.',
    example: {
      kind: 'points',
      bad: '- The OPSG was told of two outages.\n- The OPSG were asked to comment.',
      good: '- The OPSG was told of two outages.\n- The OPSG was asked to comment.',
    },
  },
  'doubled-words': {
    say: ({ words }) => `“${words}”: a word stands twice in a row.`,
    plain: 'A word stands twice in a row.',
    why: 'it is nearly always a slip of typing or pasting.',
    fix: 'Delete one of the two.',
    example: {
      kind: 'points',
      bad: '- The DCC reported on the the outages.',
      good: '- The DCC reported on the outages.',
    },
  },
  'double-space': {
    say: () => 'More than one space stands between two words.',
    plain: 'More than one space stands between two words.',
    why: 'some documents would show it and some not.',
    fix: 'Delete all but one.',
    example: {
      kind: 'points',
      bad: '- The DCC reported  two outages.',
      good: '- The DCC reported two outages.',
    },
  },
  'marked-in-word': {
    say: ({ piece }) => `The signs of “${short(piece)}” mark it in italic or bold type, and are not printed.`,
    plain: 'Signs such as * or __ mark a part of a word or a figure, and are not printed.',
    why: 'inside words and figures they are most often meant as signs: “2*3*4” would be printed as “234”.',
    fix: 'To print a sign, put a backslash before it, as in 2\\*3\\*4, or write the whole as `code`. For bold type, write **word** between blanks.',
    example: {
      kind: 'points',
      bad: '- The meter room is 2*3*4 metres.',
      good: '- The meter room is 2\\*3\\*4 metres.',
    },
  },
  'character-not-in-pdf': {
    say: ({ piece }) => `No font of the PDF has ${charactersOf(piece)}.`,
    plain: 'No font of the PDF has a character of this text.',
    why: 'a box would stand in its place; Markdown, HTML and Word print it.',
    fix: 'Write it in other characters, name a font that has it in opsg.yaml (fonts, under look), or render without the format pdf.',
    example: {
      kind: 'points',
      bad: '- The works at 北京 are complete.',
      good: '- The works at Beijing are complete.',
    },
  },
  'title-punctuation': {
    say: ({ mark }) => `The title ends in “${mark}”.`,
    plain: 'A title or a label ends in a colon, a comma or a full stop.',
    why: 'the document puts the marks around titles itself, and would show two.',
    fix: 'Delete the mark.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  title: "Outages:"\n  text: There were two.',
      good: '- number: 4\n  title: Outages\n  text: There were two.',
    },
  },
  'number-in-title': {
    say: ({ number }) => `The title begins with the number of its item, ${number}.`,
    plain: 'A title begins with the number of its item.',
    why: 'the document puts the number before the title itself, and would print it twice.',
    fix: 'Delete the number from the title.',
    replacesValue: true,
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- number: 12\n  title: 12. Alerts\n  text: There were two.',
      good: '- number: 12\n  title: Alerts\n  text: There were two.',
    },
  },
  'mixed-quotes': {
    say: ({ given }) =>
      `This is a ${given} quotation mark or apostrophe; most in this record are ${given === 'straight' ? 'curly' : 'straight'}.`,
    plain: 'Straight and curly quotation marks stand in one record.',
    why: 'the document would look as if it was pasted together.',
    fix: 'Use one kind all through the record; the straight one is on every keyboard.',
    example: {
      kind: 'points',
      bad: "- The DCC's report is late.\n- The CSPs’ report is not.\n- The OPSG's own report is.",
      good: "- The DCC's report is late.\n- The CSPs' report is not.\n- The OPSG's own report is.",
    },
  },
  'duplicate-meeting': {
    say: ({ meeting, file }) => `${file} is a record of ${meeting} too.`,
    plain: 'Two records are of the same meeting.',
    why: 'one document would take the place of the other.',
    fix: 'Correct the number of the meeting, or keep one of the two files.',
    example: {
      kind: 'records',
      bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 28   # copied, and not changed\ndate: 2020-02-04',
      good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
    },
  },
  'date-out-of-sequence': {
    say: ({ meeting, date, before, beforeDate, file }) =>
      `${meeting} is dated ${date}, and ${before}, which came before it, ${beforeDate} (${file}).`,
    plain: 'A meeting is dated before one with a lower number.',
    why: 'one of the two dates or numbers is most likely wrong.',
    fix: 'Correct the date or the number in one of the two records; often it is the year.',
    example: {
      kind: 'records',
      bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2019-02-04',
      good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
    },
  },
  'next-contradicted': {
    say: ({ meeting, date, file }) => `${meeting} was on ${date}, which is not announced here (${file}).`,
    plain: 'The following meeting was on another day than the record announced.',
    why: 'either one of the dates is wrong, or the meeting was moved and readers were not told.',
    fix: 'Correct the date in one of the two records; if the meeting was moved, say so in a comment.',
    example: {
      kind: 'records',
      bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-05 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
      good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
    },
  },
} satisfies Kinds;
const MOST_NAMED = 8;

function charactersOf(piece: string): string {
  const characters = [...new Set(piece)].map(named);
  const [noun, more] = [characters.length === 1 ? 'character' : 'characters', characters.length - MOST_NAMED];
  const some = more > 0 ? [...characters.slice(0, MOST_NAMED), `${more} more`] : characters;
  return `the ${noun} ${list(some, 'and')}`;
}
