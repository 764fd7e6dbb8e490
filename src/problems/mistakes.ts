import type { TextPlace } from '../base/mistakes-facts.ts';
import { type Kinds, short } from './kind.ts';

const BELOW =
  'Put “>-” before the text and the text on the next line, two spaces further right than its key or dash.';
/** Advice for a text that cannot go below `>-`: one in braces, or a value such as a date. */
function whereFix(where: TextPlace | undefined, forValue: string): string | undefined {
  if (where === 'braces') return 'Put the text into double quotation marks (").';
  return where === 'value' ? forValue : undefined;
}

const CUT_WHY = 'what follows would be left out of the documents, and nobody would notice.';

export const MISTAKES = {
  'unquoted-colon': {
    message: ({ words }) =>
      `The text contains a colon and a space after “${short(words)}”, so the words before the colon are read as a key.`,
    plain: 'A text contains a colon and a space, so the words before the colon are read as a key.',
    why: 'in a record, a colon and a space separate a key from its value.',
    fix: BELOW,
    detailedFix: ({ where }) =>
      whereFix(where, 'Write one value alone after the key; a second key goes on a line of its own.'),
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- The DCC raised two matters: outages and alerts.',
      good: '- >-\n  The DCC raised two matters: outages and alerts.',
    },
  },
  'leading-sign': {
    message: ({ sign }) =>
      `The text begins with “${sign}”, which means something else at the beginning of a text.`,
    plain: 'A text begins with a sign that means something else there.',
    fix: BELOW,
    detailedFix: ({ sign, where }) =>
      where === 'beside'
        ? `Put the text on the line below “${sign}”, two spaces further right than its key or dash.`
        : whereFix(where, `Write the value alone, without “${sign}”.`),
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- **All** outages were short.',
      good: '- >-\n  **All** outages were short.',
    },
  },
  'two-keys-on-line': {
    message: ({ key }) => `“${key}:” begins a second key on the same line.`,
    plain: 'A second key is on the same line.',
    fix: 'Put each key on a line of its own, one exactly below the other.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- number: 4, title: Outages\n  text: There were two.',
      good: '- number: 4\n  title: Outages\n  text: There were two.',
    },
  },
  'text-after-quote': {
    message: ({ mark }) =>
      `The text begins with a quotation mark (${mark}), and continues after the closing one.`,
    plain: 'A text begins with a quotation mark, and continues after the closing one.',
    why: 'a quotation mark at the beginning is taken for one around the whole text.',
    fix: BELOW,
    makesProse: true,
    example: {
      kind: 'points',
      bad: "- 'Outages' were short.",
      good: "- >-\n  'Outages' were short.",
    },
  },
  'unclosed-quote': {
    message: ({ mark }) => `The quotation mark (${mark}) that opens here is not closed.`,
    plain: 'A quotation mark is opened and not closed.',
    why: 'everything up to the next quotation mark would be part of the text.',
    fix: 'Close it at the end of the text, or take it out.',
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- "The DCC reported two outages.',
      good: '- "The DCC reported two outages."',
    },
  },
  'backslash-in-quotes': {
    message: ({ sign }) =>
      `“${sign}” is in double quotation marks, where a backslash and a letter mean something else.`,
    plain: 'A backslash is in double quotation marks, where it means something else.',
    fix: 'Use single quotation marks around the text, or “>-” and the text on the next line.',
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- "The report is in C:\\Meetings."',
      good: "- 'The report is in C:\\Meetings.'",
    },
  },
  'unclosed-bracket': {
    message: ({ mark }) => `The bracket (${mark}) that opens here is not closed.`,
    plain: 'A bracket is opened and not closed.',
    fix: 'Close it. If it belongs to a sentence, put “>-” before the text and the text on the next line.',
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n  presenter: [DCC, SECAS\n  text: There were two.',
      good: '- title: Outages\n  presenter: [DCC, SECAS]\n  text: There were two.',
    },
  },
  'hash-cuts-text': {
    message: ({ lost, where }) =>
      where === 'value'
        ? `“#” begins a comment here: “${short(lost)}” would not be read.`
        : `A space and “#” begin a comment: “${short(lost)}” would not be part of the text.`,
    plain: 'A space and “#” cut a text: what follows would not be part of it.',
    why: CUT_WHY,
    fix: 'If it belongs to the text, put “>-” before the text and the text on the next line; in braces, put the text into double quotation marks (") instead. If it is a note of yours, put it on a line of its own, with a space after the #.',
    detailedFix: ({ where }) => whereFix(where, 'Write the value alone, without “#”.'),
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- The OPSG discussed issue #4 and agreed.',
      good: '- >-\n  The OPSG discussed issue #4 and agreed.',
    },
  },
  'curly-quotes': {
    message: ({ mark }) =>
      `A word processor's quotation mark (${mark}) is used in place of a straight one (").`,
    plain: "A word processor's quotation mark is used in place of a straight one.",
    why: 'opsg reads curly quotation marks as part of the text, and would print them.',
    fix: 'Type straight quotation marks, or leave them out. To print curly ones, put “>-” before the text and the text on the next line.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- text: “The DCC reported two outages.”',
      good: '- text: "The DCC reported two outages."',
    },
  },
  'code-fence': {
    message: ({ fence, isWhole, hasTextAround }) => {
      if (hasTextAround)
        return `The record is between two lines with “${fence}”, and other text is around them.`;
      return isWhole
        ? `The record is between two lines with “${fence}”, like code in Markdown.`
        : `A line with “${fence}”, as around code in Markdown, is at one end of the record but not at the other.`;
    },
    plain: 'A record is between the fences that Markdown puts around code, or beside one.',
    why: 'they are not part of a record, which begins with its first key.',
    fix: 'Remove the lines with the fences, and any text outside them. If there is only one fence, check first that no part of the record was left behind when it was copied.',
    detailedFix: ({ hasTextAround, isWhole }) => {
      if (hasTextAround)
        return 'Remove the lines with the fences, and the text outside them. To keep that text, begin each of its lines with “# ”.';
      return isWhole ? 'Remove the lines with the fences, and nothing else.' : undefined;
    },
    replacesValue: true,
    example: {
      kind: 'file',
      bad: '```yaml\ngroup: OPSG\nmeeting: 29\ndate: 2020-02-04\nclassification: White\nitems:\n  - number: 1\n    title: Outages\n    text: There were two.\n```',
      good: 'group: OPSG\nmeeting: 29\ndate: 2020-02-04\nclassification: White\nitems:\n  - number: 1\n    title: Outages\n    text: There were two.',
    },
  },
  'next-on-one-line': {
    message: ({ label }) => `“${short(label)}” and its date are on one line; each needs a key of its own.`,
    plain: 'The label and the date of a next meeting are on one line.',
    fix: 'Write “- label: …”, and on the next line, exactly below the word label, “date: …”.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'record',
      bad: 'next:\n  - Next Regular Meeting: 4 February 2020',
      good: 'next:\n  - label: Next Regular Meeting\n    date: 2020-02-04',
    },
  },
  'person-on-one-line': {
    message: ({ name }) => `“${short(name)}” and what follows are on one line; each needs a key of its own.`,
    plain: 'The name of a person and what is said of the person are on one line.',
    why: 'in a record, a colon and a space separate a key from its value.',
    fix: 'Write “- name: …”, and on the next line, exactly below the word name, “role: …”.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'record',
      bad: 'attendance:\n  Present:\n    - Ali Other: Supplier member',
      good: 'attendance:\n  Present:\n    - name: Ali Other\n      role: Supplier member',
    },
  },
  'marked-key': {
    message: ({ key, mark }) => `The key “${key}” has “${mark}” around it.`,
    plain: 'A key has signs for bold type around it.',
    why: 'a key is one plain word and a colon.',
    fix: 'Write the key without the signs.',
    example: {
      kind: 'items',
      bad: '- number: 4\n  **title**: Outages\n  text: There were two.',
      good: '- number: 4\n  title: Outages\n  text: There were two.',
    },
  },
  'missing-space': {
    message: ({ after, word }) => `A space is missing after the ${after} of “${short(word)}”.`,
    plain: 'A space is missing after a colon or a dash.',
    why: 'without the space, the line is only a text.',
    fix: 'Put a space after it.',
    isGoodYaml: true,
    example: {
      kind: 'items',
      bad: '- title:Outages\n  text: There were two.',
      good: '- title: Outages\n  text: There were two.',
    },
  },
  'missing-colon': {
    message: ({ word, sign }) =>
      sign === '' ? `“${word}” has no colon.` : `“${sign}” is used in place of a colon after “${word}”.`,
    plain: 'A key has no colon.',
    fix: 'Put a colon and a space after it.',
    example: {
      kind: 'items',
      bad: '- title: Outages\n  presenter DCC\n  text: There were two.',
      good: '- title: Outages\n  presenter: DCC\n  text: There were two.',
    },
  },
  'comma-in-braces': {
    message: ({ words }) => `In braces, a comma begins the next key, so “${short(words)}” is read as a key.`,
    plain: 'A text in braces contains a comma, which begins the next key there.',
    fix: 'Put the text into quotation marks, or each key on a line of its own, without braces.',
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- { text: There were two, and both were short. }',
      good: '- { text: "There were two, and both were short." }',
    },
  },
} satisfies Kinds;
