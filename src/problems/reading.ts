import type { ReadingFacts } from '../base/reading-facts.ts';
import { type Kinds, list, raising } from './kind.ts';
import { UNREAD } from './unread.ts';

export const READING = {
  'no-such-file': {
    message: ({ file }) => `There is no file or folder called ${file}.`,
    plain: 'A file or folder that was named does not exist.',
    fix: 'Check the name. Paths start in the folder in which you run opsg. Without a path, opsg looks for records in meetings/ there.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg validate meeting/opsg-28.yaml',
      good: 'opsg validate meetings/opsg-28.yaml',
    },
  },
  'not-a-folder': {
    message: ({ file }) => `${file} is a file, and a folder is needed.`,
    plain: 'A file was named where a folder is needed.',
    fix: 'Name the folder that contains the file. For --templates, put nothing but your templates there.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg render --templates own/headlines.html.hbs',
      good: 'opsg render --templates own',
    },
  },
  'nothing-matched': {
    message: ({ pattern }) => `There is no record (.yaml) or template (.hbs) in ${pattern}.`,
    plain: 'There is no record, or no template, in the folder or pattern that was named.',
    why: 'a run that checked nothing must not look like a success.',
    fix: 'Give a folder or a pattern that leads to records, or for --templates a folder of templates. Without a path, opsg looks for records in meetings/.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg validate out/',
      good: 'opsg validate meetings/',
    },
  },
  'nothing-to-inspect': {
    message: ({ folder }) => `There is no file in ${folder}.`,
    plain: 'There is no file in a folder that was named.',
    why: 'a run that checked nothing must not look like a success.',
    fix: 'Name the files that you mean to send.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg inspect empty/ --against meetings/ --audience White',
      good: 'opsg inspect out/White --against meetings/ --audience White',
    },
  },
  'no-document-there': {
    message: ({ folder }) => `There is no document in ${folder}.`,
    plain: 'There is no document in a folder that was named.',
    why: 'a run that imported nothing must not look like a success.',
    fix: 'Name Word, PDF, HTML, Markdown or text files, or a folder that contains some.',
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg import empty/',
      good: 'opsg import old/OPSG_28.docx',
    },
  },
  'cannot-read': {
    message: ({ what }) => UNREADABLE[what],
    plain: 'A file or folder cannot be read, which was named or is in a folder that was named.',
    why: 'what was not read could be a record, or contain anything.',
    fix: 'Make it readable for you, or move it away, and run the command again.',
    detailedFix: ({ what }) => {
      if (what === 'pipe')
        return 'Save its output as a file, or pass it to standard input: opsg validate - < PIPE.';
      if (what === 'other-letters')
        return 'If it has settings, name it opsg.yaml, in small letters. If it is a record, give it another name.';
      if (what === 'settings') return 'Put a file in its place, or move it away, and run the command again.';
      return what === 'link' ? 'Remove the link, or make it lead to a file again.' : undefined;
    },
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg inspect public/ --against meetings/ --audience White, where public/ contains a folder of somebody else’s',
      good: 'chmod -R u+rX public/, then the same command',
    },
  },
  'too-short-to-find': {
    message: ({ texts, level }) =>
      texts === 1
        ? `A text that is ${level} is too short to be looked for.`
        : `${texts} texts that are ${level} are too short to be looked for.`,
    plain: 'Some withheld texts are too short to be looked for.',
    why: 'a word of fewer than five letters is in many files by chance, so a search for it proves nothing.',
    fix: 'Look for them yourself.',
    example: {
      kind: 'other',
      bad: 'text: Acme   # withheld, and looked for in no file',
      good: 'text: The supplier is Acme of Leeds.',
    },
  },
  'also-shown': {
    message: ({ level, file, line, part }) =>
      `This ${level} text was not looked for, because it is also shown: see ${part} in ${file}, line ${line}.`,
    plain: 'A withheld text was not looked for, because it is also shown.',
    why: 'these readers may see those words, so a file that contains them may be right.',
    fix: 'If the shown text is a mistake, mark it as high as this one. If both are right, leave them.',
    example: {
      kind: 'other',
      bad: 'the same sentence in a White record and in a Red part of another one',
      good: 'the sentence in the Red part alone',
    },
  },
  'unknown-audience': {
    message: ({ given, levels }) => `“${given}” is not an audience. The audiences are ${list(levels)}.`,
    plain: 'The audience that was asked for is not a level of the information policy.',
    fix: 'Give the name of a level, with its capital letter, or all.',
    publicFix: ({ levels }) => `Give one of ${list(levels)}.`,
    detailedFix: ({ near }) => near && `Did you mean ${near}?`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg render --audience Ambr',
      good: 'opsg render --audience Amber',
    },
  },
  'not-utf8': {
    message: ({ looksLike }) => {
      if (/^a /.test(looksLike)) return `This is ${looksLike}, but a record is a text file.`;
      return looksLike === 'unknown'
        ? 'The file is not UTF-8 text: it was saved with another encoding.'
        : `The file is not UTF-8 text: it looks like ${looksLike}.`;
    },
    plain: 'The file is not UTF-8 text.',
    why: 'letters other than a to z would be read wrongly.',
    fix: 'Save it again from your editor with the encoding UTF-8.',
    detailedFix: ({ looksLike }) =>
      /^a /.test(looksLike) ? 'Copy its words into a record; opsg new begins one.' : undefined,
    isAboutBeginning: true,
    example: {
      kind: 'other',
      bad: 'a file saved with the encoding “Windows-1252” or “ANSI”',
      good: 'the same file saved with the encoding “UTF-8”',
    },
  },
  'control-character': {
    message: ({ codePoint, times }) => {
      if (codePoint === 'U+FEFF')
        return 'There is an invisible byte order mark (U+FEFF) here, which belongs only at the very beginning of a file.';
      const more = times < 2 ? '' : `, and ${times - 1} more of them below`;
      return `There is an invisible control character (${codePoint}) here${more}.`;
    },
    plain: 'There is an invisible control character here.',
    why: 'it comes from copying and pasting, and formats disagree about what it means.',
    fix: 'Delete it: put the cursor after it and press Backspace.',
    example: {
      kind: 'points',
      bad: '- The DCC reported\b two outages.',
      good: '- The DCC reported two outages.',
    },
  },
  'record-too-long': {
    message: ({ limit }) => `The file has more than the ${limit} kilobytes that a record may have.`,
    plain: 'The file is longer than a record may be.',
    fix: `Check that this is the right file: a record is about one meeting. ${raising('recordKilobytes')}`,
    example: {
      kind: 'other',
      bad: 'a file of 300,000 characters',
      good: 'a file for each meeting',
    },
  },
  'record-too-many-lines': {
    message: ({ limit }) => `The file has more than the ${limit} lines that a record may have.`,
    plain: 'The file has more lines than a record may have.',
    fix: `Check that this is the right file: a record is about one meeting. ${raising('recordLines')}`,
    example: {
      kind: 'other',
      bad: 'a file of 10,000 lines',
      good: 'a file for each meeting',
    },
  },
  'too-many-records': {
    message: ({ records, limit }) => `These are ${records} records; one run takes ${limit}.`,
    plain: 'More records were named than one run takes.',
    fix: `Name fewer of them. ${raising('records')}`,
    exit: 'misuse',
    example: {
      kind: 'other',
      bad: 'opsg render archive/   # 20,000 records',
      good: 'opsg render archive/2020/',
    },
  },
  'more-problems': {
    message: ({ left }) => `This file has ${left} more problems, which are not shown.`,
    plain: 'This file has more problems, which are not shown.',
    why: 'so many usually come from a few mistakes, or from the wrong file.',
    fix: 'Correct the first ones, and run the command again.',
    example: {
      kind: 'other',
      bad: 'a table saved as meetings/opsg-28.yaml',
      good: 'a record saved as meetings/opsg-28.yaml',
    },
  },
  'unreadable-document': {
    message: ({ reason }) => UNREAD[reason].message('The document'),
    plain: 'A document that was to become a record could not be read.',
    fix: 'Save it again from the program that made it, as Word, HTML, Markdown or text, and import that.',
    detailedFix: ({ reason }) =>
      reason === 'encrypted' || reason === 'misnamed' ? UNREAD[reason].fix : undefined,
    example: {
      kind: 'other',
      bad: 'opsg import OPSG_28.pdf   # a scan, whose pages are pictures',
      good: 'opsg import OPSG_28.docx   # the document that was printed',
    },
  },
  'empty-file': {
    message: ({ hasComments }) => (hasComments ? 'The file contains only comments.' : 'The file is empty.'),
    plain: 'The file is empty.',
    fix: 'Write the record, or remove the file; opsg new begins one.',
    isAboutBeginning: true,
    example: {
      kind: 'file',
      bad: '',
      good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
    },
  },
} satisfies Kinds;

const UNREADABLE: Readonly<Record<ReadingFacts['cannot-read']['what'], string>> = {
  file: 'You may not read this file.',
  folder: 'You may not read this folder.',
  pipe: 'This is a pipe or a socket, not a file: reading it could wait for ever.',
  link: 'This is a link that leads nowhere.',
  'other-letters': 'This system takes this file for opsg.yaml, and other systems do not.',
  settings: 'This is not a file, so opsg cannot read the settings and levels that belong in it.',
};
