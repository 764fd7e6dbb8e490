import type { ShapeFacts } from '../../base/facts.ts';
import { dateFix, saidOfDate } from './dates.ts';
import { type Family, list, short } from './entry.ts';
import { saidOfShape, shapeFix } from './wrong-shape.ts';

export const SHAPE: Family<ShapeFacts> = {
  'missing-key': {
    say: ({ key, part }) => `This ${part} has no “${key}”.`,
    plain: 'A key that is needed is missing here.',
    fix: 'Add the key that is missing.',
    advise: ({ key }) => MISSING_FIXES[key] ?? `Add a line “${key}: …” here.`,
  },
  'unknown-key': {
    say: ({ key, part }) => `“${key}” is not something that ${article(part)} ${part} can have.`,
    plain: 'This key is unknown here.',
    why: 'a misspelt key would be passed over, and a misspelt classification would publish the text.',
    fix: 'Correct the key, or remove the line.',
    advise: ({ key, near, known, elsewhere }) => {
      if (near) return `Did you mean “${near}”?`;
      if (elsewhere) return ELSEWHERE[key] ?? `${belongs(key, elsewhere)}: move the line to one of those.`;
      return `It can have: ${known.join(', ')}.`;
    },
  },
  'wrong-shape': {
    say: saidOfShape,
    plain: 'A value has the wrong form: a text, a list or a group of keys where another belongs.',
    fix: 'A text stands after its key, a list begins each line with “- ”, and a group has lines like “title: …”.',
    advise: shapeFix,
  },
  'empty-value': {
    say: ({ key, isEntry }) =>
      isEntry ? `Nothing stands after this dash below “${key}”.` : `Nothing stands after “${key}”.`,
    plain: 'Nothing stands where something belongs.',
    fix: 'Write what belongs there, or remove the line.',
  },
  'word-for-nothing': {
    say: ({ key, isEntry }) =>
      `What stands after ${isEntry ? `this dash below “${key}”` : `“${key}”`} looks like an empty value.`,
    plain: 'Something that looks like an empty value stands where something belongs.',
    why: 'other programs write it where there is nothing; here it would be printed as a word.',
    fix: 'Write what belongs there, or remove the line. If the word itself is meant, put it in quotation marks.',
  },
  'not-one-line': {
    say: () => 'This text has more than one line; a title, name or label has one.',
    plain: 'A title, name or label has more than one line.',
    fix: 'Write it on one line.',
  },
  'unknown-group': {
    say: ({ given }) => `No group is called “${given}” here.`,
    plain: 'The group is not known.',
    fix: 'Correct the name, or describe the group in opsg.yaml.',
    advise: ({ near, groups }) =>
      near ? `Did you mean ${near}?` : `Write ${list(groups)}, or describe the group in opsg.yaml.`,
  },
  'bad-date': {
    say: ({ given, trouble }) =>
      trouble ? saidOfDate(given, trouble) : `“${given}” is not a date written as year, month and day.`,
    plain: 'A date is in no calendar, or is not written as year, month and day.',
    fix: 'Write it like 2020-01-07.',
    advise: ({ trouble }) => trouble && dateFix(trouble),
  },
  'bad-due': {
    say: ({ given, trouble }) =>
      trouble ? saidOfDate(given, trouble) : `“${given}” is neither a date nor a meeting.`,
    plain: 'A due date is neither a date nor a meeting.',
    fix: 'Write a date like 2020-01-09, or a meeting like OPSG_29.',
    advise: ({ trouble }) => trouble && dateFix(trouble),
  },
  'bad-number': {
    say: ({ given, key }) =>
      key === 'meeting'
        ? `“${given}” is not the number of a meeting.`
        : `“${given}” is not a number as an agenda has it.`,
    plain: 'A number is not a number as an agenda or a meeting has it.',
    fix: 'Write the number alone, without a full stop or colon: 4, 4.1 or 12a.',
    advise: ({ given, key }) => {
      if (key === 'meeting') return 'Write the number alone, such as 28.';
      const words = /^\W*\d[\w.]*\W+(\p{L}.*)$/su.exec(given)?.[1];
      return words && `Write the number alone, and the words on a line below it: “title: ${short(words)}”.`;
    },
  },
  'bad-setting': {
    say: ({ key }) => `The value of “${key}” is not one that it can have.`,
    plain: 'A setting has a value that it cannot have.',
    fix: 'See the table of settings in the README for the values that it can have.',
  },
  'no-such-logo': {
    say: ({ file }) => `There is no file ${file} beside this opsg.yaml.`,
    plain: 'The file of the logo does not exist.',
    fix: 'Correct the name; it counts from the folder of opsg.yaml.',
  },
  'no-such-font': {
    say: ({ file }) => `There is no file ${file} beside this opsg.yaml.`,
    plain: 'The file of a font does not exist.',
    fix: 'Correct the name; it counts from the folder of opsg.yaml.',
  },
  'font-too-large': {
    say: ({ file, limit }) => `${file} has more than ${limit / 1024 ** 2} MB.`,
    plain: 'The file of a font is too large.',
    fix: 'Use a font of fewer scripts, or keep only the characters that you need in it.',
  },
  'not-a-font': {
    say: ({ file }) => `${file} is neither a TrueType nor an OpenType font, or it is damaged.`,
    plain: 'The file of a font is neither a TrueType nor an OpenType font, or it is damaged.',
    fix: 'Use a file that ends in .ttf or .otf; of a collection (.ttc), or of a font for the web (.woff), make one first.',
  },
  'logo-too-large': {
    say: ({ bytes, limit }) => `The logo has ${kilobytes(bytes)} KB, and may have ${kilobytes(limit)} KB.`,
    plain: 'The file of the logo is too large.',
    why: 'it becomes a part of every document.',
    fix: 'Save it smaller: a logo is printed 12 millimetres high.',
  },
  'logo-too-many-pixels': {
    say: ({ width, height, limit }) =>
      `The logo has ${width} × ${height} pixels, and may have ${(limit / 1_000_000).toFixed(1)} million.`,
    plain: 'The logo has too many pixels.',
    why: 'however small the file is, each program that shows it has to hold all of them.',
    fix: 'Save it smaller: a logo is printed 12 millimetres high.',
  },
  'not-an-image': {
    say: ({ file }) => `${file} is neither an SVG nor a PNG, or it is damaged.`,
    plain: 'The file of the logo is neither an SVG nor a PNG, or it is damaged.',
    fix: 'Save the logo as SVG or PNG.',
  },
  'logo-not-still': {
    say: ({ risk }) =>
      ({
        acts: 'This drawing holds a script, an animation or another part that acts.',
        'reaches-out': 'This drawing loads something from outside of itself.',
        'never-ends':
          'This drawing holds filters, nests its parts too deep or repeats them too often: to draw it could take for ever.',
      })[risk],
    plain:
      'The drawing of the logo runs something, loads something from outside of itself, or takes too long to draw.',
    why: 'a document must not do anything, nor ask other computers for anything, nor keep this one busy, when it is read.',
    fix: 'Save it as “plain SVG” with its pictures embedded and its text as outlines, or as PNG.',
  },
  'low-contrast': {
    say: ({ ratio, least }) =>
      `This colour stands out from white by ${ratio} to 1, and text needs at least ${least} to 1.`,
    plain: 'The accent colour is too pale to be read on white.',
    why: 'many readers could not make out the words that are printed in it.',
    fix: 'Choose a darker colour, such as "#0b4f8a".',
  },
  'limit-too-high': {
    say: ({ name, highest }) => `${name} can be ${highest} at most.`,
    plain: 'A limit is set higher than it can be.',
    why: 'beyond that, a single record could keep the program busy for ever.',
    fix: 'Write a smaller number, or divide the record.',
  },
  'same-level-name': {
    say: ({ name }) => `Two levels are called ${name}, or differ only in capital letters.`,
    plain: 'Two levels have the same name, or differ only in capital letters.',
    why: 'a label would not say which of them is meant, and their folders would be one.',
    fix: 'Give each level a name of its own.',
  },
  'unknown-placeholder': {
    say: ({ name }) => `“{${name}}” stands for nothing here.`,
    plain: 'A placeholder stands for nothing here.',
    fix: 'Use a placeholder that is known here.',
    advise: ({ known }) => `Here you can use ${list(known.map((name) => `{${name}}`))}.`,
  },
  'no-sentence': {
    say: () => 'This point has no text.',
    plain: 'A point has no text.',
    fix: 'Give it a “text:”, a “decision:” or an “action:”.',
  },
  'several-sentences': {
    say: () => 'This point has more than one of text, decision and action.',
    plain: 'A point has more than one of text, decision and action.',
    fix: 'Make a point of each, beginning with “- ”.',
  },
  'text-and-points': {
    say: () => 'This item has both “text” and “points”.',
    plain: 'An item has both text and points.',
    fix: 'Make the text the first of the points.',
  },
  'key-without-action': {
    say: ({ key }) => `“${key}” belongs to an action, and this point is none.`,
    plain: 'An owner or a due date stands at a point that is no action.',
    fix: 'Write “action:” instead of “text:” or “decision:”, or remove the line.',
  },
};

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString('en-GB');
}

const MISSING_FIXES: Readonly<Record<string, string>> = {
  classification:
    'Add a line such as “classification: White”: the level of every part that does not say otherwise.',
  date: 'Add a line such as “date: 2020-01-07”.',
  group: 'Add a line such as “group: OPSG”.',
  meeting: 'Add a line such as “meeting: 28”.',
  items: 'Add a line “items:”, and below it the items of the agenda, each beginning with “- title: ”.',
  title: 'Add a line such as “title: Major Incidents”, in the column of this key.',
  label: 'Add a line such as “label: Next Regular Meeting”, in the column of this key.',
  text: 'Add a line “text: …” with the text itself, in the column of this key.',
};

/** Where a key belongs that stands in another part. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  decision: 'A decision is a point: write it below “points:”, as “- decision: …”.',
  action: 'An action is a point: write it below “points:”, as “- action: …”.',
  owner: '“owner” belongs to an action: put the line exactly below its “action:”.',
  due: '“due” belongs to an action: put the line exactly below its “action:”.',
  title: '“title” belongs to an item: an item begins with “- ”, in the column of the other items.',
  presenter: '“presenter” belongs to an item: put the line exactly below its “title:”.',
  points: '“points” belongs to an item: put the line exactly below its “title:”.',
};

function belongs(key: string, part: string): string {
  return `“${key}” belongs to ${article(part)} ${part}`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
