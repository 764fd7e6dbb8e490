import type { Shape, ShapeFacts } from '../../model/facts.ts';
import { type Family, list } from './entry.ts';

export const SHAPE: Family<ShapeFacts> = {
  'missing-key': {
    say: ({ key, part }) => `This ${part} has no “${key}”.`,
    plain: 'A key that is needed is missing here.',
    fix: 'Add the key that is missing.',
    advise: ({ key }) => MISSING_FIXES[key] ?? `Add a line “${key}: …” here.`,
  },
  'unknown-key': {
    say: ({ key, part }) => `“${key}” is not something that ${article(part)} ${part} can have.`,
    plain: 'A key that is not known stands here.',
    why: 'a misspelt key would be passed over, and a misspelt classification would publish the text.',
    fix: 'Correct the key, or remove the line.',
    advise: ({ key, near, known, elsewhere }) => {
      if (near) return `Did you mean “${near}”?`;
      if (elsewhere)
        return `“${key}” belongs to ${article(elsewhere)} ${elsewhere}: move the line to the left or right, below the one that it is about.`;
      return `It can have: ${known.join(', ')}.`;
    },
  },
  'wrong-shape': {
    say: ({ wanted, given }) =>
      `Here stands ${SHAPES[given]} where ${wanted.map((s) => SHAPES[s]).join(' or ')} belongs.`,
    plain: 'A value has the wrong form: a text, a list or a group of keys where another belongs.',
    fix: 'Compare it with a record that works, such as meetings/opsg-28.yaml.',
    advise: ({ wanted, given }) =>
      given === 'map' && wanted.includes('text')
        ? 'If it is one sentence that holds a colon, put it into quotation marks or under a “>-”.'
        : undefined,
  },
  'empty-value': {
    say: ({ key }) => `“${key}” is empty.`,
    plain: 'A value is empty.',
    fix: 'Write the value, or remove the line.',
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
    say: ({ given }) => `“${given}” is not a date of the calendar written as year-month-day.`,
    plain: 'A date is not a date of the calendar written as year-month-day.',
    fix: 'Write it like 2020-01-07.',
  },
  'bad-due': {
    say: ({ given }) => `“${given}” is neither a date nor a meeting.`,
    plain: 'A due date is neither a date nor a meeting.',
    fix: 'Write a date like 2020-01-09, or a meeting like OPSG_29.',
  },
  'bad-number': {
    say: ({ given }) => `“${given}” is not a number as an agenda has it.`,
    plain: 'A number is not a number as an agenda has it.',
    fix: 'Write the number alone, without a full stop or colon: 4, 4.1 or 12a.',
  },
  'bad-setting': {
    say: ({ key }) => `The value of “${key}” is not one that it can have.`,
    plain: 'A setting has a value that it cannot have.',
    fix: 'See the README for the values that each setting can have.',
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

const SHAPES: Readonly<Record<Shape, string>> = {
  text: 'a text',
  list: 'a list (lines that begin with “- ”)',
  map: 'a group of keys (lines like “title: …”)',
};

const MISSING_FIXES: Readonly<Record<string, string>> = {
  classification:
    'Add a line such as “classification: White”: the level of every part that does not say otherwise.',
  date: 'Add a line such as “date: 2020-01-07”.',
  group: 'Add a line such as “group: OPSG”.',
  meeting: 'Add a line such as “meeting: 28”.',
};

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
