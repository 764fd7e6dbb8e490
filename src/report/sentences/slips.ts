import type { MistakesFacts, TextPlace } from '../../base/mistakes-facts.ts';
import { type Family, short } from './entry.ts';

const BELOW =
  'Put “>-” before the text and the text on the next line, two spaces further right than its key or dash.';
/** What stands in braces cannot go below `>-`, and neither can a date. */
function whereFix(where: TextPlace | undefined, forValue: string): string | undefined {
  if (where === 'braces') return 'Put the text into double quotation marks (").';
  return where === 'value' ? forValue : undefined;
}

const CUT_WHY = 'what follows would be left out of the documents, and nobody would be told.';

export const SLIPS: Family<MistakesFacts> = {
  'unquoted-colon': {
    say: ({ words }) =>
      `The text holds a colon and a space after “${short(words)}”, so that the words before it read as a key.`,
    plain: 'A text holds a colon and a space, so that the words before it read as a key.',
    why: 'in a record a colon and a space stand only between a key and its value.',
    fix: BELOW,
    advise: ({ where }) =>
      whereFix(where, 'Write one value alone after the key; a second key goes on a line of its own.'),
  },
  'leading-sign': {
    say: ({ sign }) =>
      `The text begins with “${sign}”, which means something else at the beginning of a text.`,
    plain: 'A text begins with a sign that means something else there.',
    fix: BELOW,
    advise: ({ sign, where }) =>
      where === 'beside'
        ? `Put the text on the line below “${sign}”, two spaces further right than its key or dash.`
        : whereFix(where, `Write the value alone, without “${sign}”.`),
  },
  'two-keys-on-line': {
    say: ({ key }) => `“${key}:” begins a second key on the same line.`,
    plain: 'A second key stands on the same line.',
    fix: 'Put each key on a line of its own, one exactly below the other.',
  },
  'text-after-quote': {
    say: ({ mark }) =>
      `The text begins with a quotation mark (${mark}), and goes on after the one that closes it.`,
    plain: 'A text begins with a quotation mark, and goes on after the one that closes it.',
    why: 'quotation marks at the beginning are taken for those around the whole text.',
    fix: BELOW,
  },
  'unclosed-quote': {
    say: ({ mark }) => `The quotation mark (${mark}) that opens here is not closed.`,
    plain: 'A quotation mark is opened and not closed.',
    why: 'everything up to the next quotation mark would be part of the text.',
    fix: 'Close it at the end of the text, or take it out.',
  },
  'backslash-in-quotes': {
    say: ({ sign }) =>
      `“${sign}” stands in double quotation marks, where a backslash and a letter mean something else.`,
    plain: 'A backslash stands in double quotation marks, where it means something else.',
    fix: 'Use single quotation marks around the text, or “>-” and the text on the next line.',
  },
  'unclosed-bracket': {
    say: ({ mark }) => `The bracket (${mark}) that opens here is not closed.`,
    plain: 'A bracket is opened and not closed.',
    fix: 'Close it. If it belongs to a sentence, put “>-” before the text and the text on the next line.',
  },
  'hash-cuts-text': {
    say: ({ lost, where }) =>
      where === 'value'
        ? `“#” begins a comment here: “${short(lost)}” would not be read.`
        : `A space and “#” begin a comment: “${short(lost)}” would not be part of the text.`,
    plain: 'A space and “#” cut a text: what follows would not be part of it.',
    why: CUT_WHY,
    fix: 'If it belongs to the text, put “>-” before the text and the text on the next line. If it is a note of yours, put it on a line of its own, with a space after the #.',
    advise: ({ where }) => whereFix(where, 'Write the value alone, without “#”.'),
  },
  'curly-quotes': {
    say: ({ mark }) => `A word processor's quotation mark (${mark}) stands where a straight one (") belongs.`,
    plain: "A word processor's quotation mark stands where a straight one belongs.",
    why: 'curly quotation marks are letters like any other: they do not stand around a text, and would be printed.',
    fix: 'Type straight quotation marks, or leave them out. To print curly ones, put “>-” before the text and the text on the next line.',
  },
  'odd-space': {
    say: ({ codePoint, lines }) =>
      `${oddName(codePoint)} (${codePoint}) stands where a plain space belongs${further(lines)}.`,
    plain: 'A blank that is no plain space stands here.',
    why: 'a copy and paste can bring it. It looks like a space or like nothing, and the line means something else with it.',
    fix: 'Delete the blanks here and type them again with the space bar.',
  },
  'tab-indent': {
    say: ({ lines }) => `A tab stands at the left of this line${further(lines)}.`,
    plain: 'A tab stands at the left of a line.',
    why: 'a tab is as wide as each editor likes, so that nobody can tell what stands below what.',
    fix: 'Use spaces: two for each step to the right.',
  },
  'wrong-indent': {
    say: ({ spaces, side }) =>
      spaces === 0
        ? 'This line does not stand in the column of the lines that it belongs to.'
        : `This line stands ${spaces === 1 ? 'one space' : `${spaces} spaces`} too far ${side}.`,
    plain: 'A line does not stand in the column of the lines that it belongs to.',
    why: 'what a line belongs to is told by its column alone.',
    fix: 'Give it as many spaces at the left as the lines that it belongs to.',
    advise: ({ spaces, side }) => {
      if (spaces === 0) return undefined;
      const number = spaces === 1 ? 'one space' : `${spaces} spaces`;
      return side === 'right' ? `Take ${number} out at its left.` : `Put ${number} more at its left.`;
    },
  },
  'text-too-far-left': {
    say: ({ key }) =>
      `This line goes on with the text of “${key}” above it, and stands too far left to belong to it.`,
    plain: 'A line goes on with a text, and stands too far left to belong to it.',
    fix: 'Put it two spaces further right than the key or dash of its text.',
  },
  'text-without-key': {
    say: ({ where }) => {
      if (where === 'conflict') return 'Two versions of this file stand one after the other from here on.';
      return where === 'whole file'
        ? 'This file holds text, and no record.'
        : 'This line is only a text, and belongs to no key.';
    },
    plain: 'A line is only a text, and belongs to no key.',
    fix: 'Remove it, or write a key before it, such as “notes: ”, or “- ” if it is a point. The title and the statement of the classification are written by opsg itself.',
    advise: ({ where }) => {
      if (where === 'whole file')
        return 'A record begins with lines such as “group: OPSG” and “meeting: 28”; opsg new writes one to fill in.';
      if (where === 'conflict')
        return 'Keep the lines of one version, and remove those that begin with <<<, === and >>>.';
      return where === 'below'
        ? 'If it goes on with the text above it, put it two spaces further right than the key of that text, with no comment and no empty line between the two. Otherwise write a key or “- ” before it.'
        : undefined;
    },
  },
  'code-fence': {
    say: ({ fence, isWhole, hasTextAround }) => {
      if (hasTextAround)
        return `The record is between two lines with “${fence}”, and other text is around them.`;
      return isWhole
        ? `The record is between two lines with “${fence}”, as Markdown fences code.`
        : `A line with “${fence}”, as Markdown fences code, is at one end of the record and not at the other.`;
    },
    plain: 'A record is between the fences that Markdown puts around code, or beside one.',
    why: 'they are no part of a record, which begins with its first key.',
    fix: 'Remove the lines with the fences, and any text outside them. If there is only one fence, check first that no part of the record was left behind when it was copied.',
    advise: ({ hasTextAround, isWhole }) => {
      if (hasTextAround)
        return 'Remove the lines with the fences, and the text outside them; if it is to stay, begin each of its lines with “# ”.';
      return isWhole ? 'Remove the lines with the fences, and nothing else.' : undefined;
    },
  },
  'next-on-one-line': {
    say: ({ label }) => `“${short(label)}” and its date stand on one line; each needs a key of its own.`,
    plain: 'The label and the date of a next meeting stand on one line.',
    fix: 'Write “- label: …”, and on the next line, exactly below the word label, “date: …”.',
  },
  'missing-dash': {
    say: () => 'This line stands exactly below the dashes above it, and has none.',
    plain: 'A line stands exactly below the dashes above it, and has none.',
    why: 'only a dash begins a point; without it two points would be one.',
    fix: 'Put “- ” before it. If it goes on with the sentence above, put it two spaces further right.',
  },
  'stray-dash': {
    say: ({ key }) => `A dash stands before “${key}”, where no entry of a list begins.`,
    plain: 'A dash stands before a key where no entry of a list begins.',
    why: 'a dash begins a new item, point or meeting.',
    fix: 'Take the dash out, and put the key exactly below the other keys that it belongs to.',
  },
  'marked-key': {
    say: ({ key, mark }) => `“${mark}” stands around the key “${key}”.`,
    plain: 'A sign for bold type stands around a key.',
    why: 'a key is one plain word and a colon.',
    fix: 'Write the key without it.',
  },
  'dash-in-text': {
    say: () => 'This line begins with a dash, and yet it is read as more of the text above it.',
    plain: 'A line begins with a dash, and yet it is read as more of the text above it.',
    why: 'it stands further right than the text above, so that two points would be printed as one.',
    fix: 'Make it a point of its own, with its dash exactly below the dash above. If it goes on with the sentence, write a long dash (–).',
  },
  'key-in-text': {
    say: ({ key }) => `“${key}:” stands inside the text above it, and would be printed with it.`,
    plain: 'A key stands inside a text, and would be printed with it.',
    why: 'it stands as far right as the text, so that it is part of it.',
    fix: 'Move the line to the left, into the column of the key that the text belongs to. If it is part of the sentence, leave the colon out or break the line elsewhere.',
  },
  'key-below-text': {
    say: ({ key }) => `“${key}” stands below a point that is only a text, and has no place there.`,
    plain: 'A key stands below a point that is only a text.',
    why: 'only a point whose text has a key of its own can have other keys beside it.',
    fix: 'Begin the point with “- text: ”, “- decision: ” or “- action: ”, and put this line exactly below that word.',
  },
  'list-on-key-line': {
    say: ({ key }) => `The first dash stands on the line of “${key}”.`,
    plain: 'The first dash of a list stands on the line of its key.',
    fix: 'Put the dash on the next line, two spaces further right than the key.',
  },
  'missing-space': {
    say: ({ after, word }) => `A space is missing after the ${after} of “${short(word)}”.`,
    plain: 'A space is missing after a colon or a dash.',
    why: 'without it the line is only a text.',
    fix: 'Put a space after it.',
  },
  'missing-colon': {
    say: ({ word, sign }) =>
      sign === '' ? `“${word}” has no colon.` : `“${sign}” stands after “${word}”, where a colon belongs.`,
    plain: 'A key has no colon.',
    fix: 'Put a colon and a space after it.',
  },
  'other-bullet': {
    say: ({ sign, lines }) => `“${sign}” stands where a dash belongs${further(lines)}.`,
    plain: 'Another sign stands where the dash of a list belongs.',
    fix: 'Begin each point with a plain dash and a space: “- ”.',
  },
  'comma-in-braces': {
    say: ({ words }) => `In braces a comma begins the next key, so that “${short(words)}” reads as one.`,
    plain: 'In braces a comma begins the next key, and here goes on with a text.',
    fix: 'Put the text into quotation marks, or each key on a line of its own, without braces.',
  },
};

const ODD_NAMES: Readonly<Record<string, string>> = {
  'U+00A0': 'A non-breaking space',
  'U+202F': 'A narrow non-breaking space',
  'U+3000': 'A wide space',
  'U+200B': 'A character that cannot be seen',
  'U+00AD': 'A hyphen that cannot be seen',
};

function oddName(codePoint: string): string {
  return (
    ODD_NAMES[codePoint] ??
    (codePoint.startsWith('U+20') && codePoint < 'U+200B'
      ? 'A special space'
      : 'A character that cannot be seen')
  );
}

function further(lines: number): string {
  return lines < 2 ? '' : `, and so in ${lines - 1} more ${lines === 2 ? 'line' : 'lines'}`;
}
