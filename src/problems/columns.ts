import type { PastedTable } from '../base/mistakes-facts.ts';
import type { Kinds } from './kind.ts';

export const COLUMNS = {
  'tab-indent': {
    message: ({ lines }) => `There is a tab at the left of this line${further(lines)}.`,
    plain: 'There is a tab at the left of a line.',
    why: 'a tab is as wide as each editor likes, so that nobody can tell what is below what.',
    fix: 'Use spaces: two for each step to the right.',
    example: {
      kind: 'items',
      bad: '- title: Outages\n\ttext: There were two.',
      good: '- title: Outages\n  text: There were two.',
    },
  },
  'wrong-indent': {
    message: ({ spaces, side }) =>
      spaces === 0
        ? 'This line is not in the column of the lines that it belongs to.'
        : `This line is ${spaces === 1 ? 'one space' : `${spaces} spaces`} too far ${side}.`,
    plain: 'A line is not in the column of the lines that it belongs to.',
    why: 'only its column says what a line belongs to.',
    fix: 'Give it as many spaces at the left as the lines that it belongs to.',
    detailedFix: ({ spaces, side }) => {
      if (spaces === 0) return undefined;
      const number = spaces === 1 ? 'one space' : `${spaces} spaces`;
      return side === 'right' ? `Take ${number} out at its left.` : `Put ${number} more at its left.`;
    },
    isOfColumns: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n   text: There were two.',
      good: '- title: Outages\n  text: There were two.',
    },
  },
  'text-too-far-left': {
    message: ({ key }) =>
      `This line continues the text of “${key}” above it, but is too far left to belong to it.`,
    plain: 'A line continues a text, but is too far left to belong to it.',
    fix: 'Put it two spaces further right than the key or dash of its text.',
    isOfColumns: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- text: The DCC reported\n two outages.',
      good: '- text: The DCC reported\n    two outages.',
    },
  },
  'text-without-key': {
    message: ({ where }) => {
      if (where === 'conflict') return 'From here on, this file contains two versions, one after the other.';
      return where === 'whole file'
        ? 'This file contains text, but no record.'
        : 'This line is text without a key.';
    },
    plain: 'A line is text without a key.',
    fix: 'Remove the line, or write a key before it, such as “notes: ”, or “- ” if it is a point. opsg itself writes the title and the statement of the classification.',
    detailedFix: ({ where }) => {
      if (where === 'whole file')
        return 'A record begins with lines such as “group: OPSG” and “meeting: 28”; opsg new writes one to fill in.';
      if (where === 'conflict')
        return 'Keep the lines of one version, and remove those that begin with <<<, === and >>>.';
      if (where === 'half key')
        return 'If it is to be a key, write the whole key and a colon. If it continues the text above it, put it two spaces further right than the key of that text.';
      return where === 'below'
        ? 'If it continues the text above it, put it two spaces further right than the key of that text, with no comment and no empty line between the two. Otherwise write a key or “- ” before it.'
        : undefined;
    },
    makesProse: true,
    example: {
      kind: 'items',
      bad: 'Headlines of January\n- title: Outages\n  text: There were two.',
      good: '- title: Outages\n  text: There were two.',
    },
  },
  'missing-dash': {
    message: () => 'This line is exactly below the dashes above it, but has no dash.',
    plain: 'A line is exactly below the dashes above it, but has no dash.',
    why: 'only a dash begins a point; without it two points would be one.',
    fix: 'Put “- ” before it. If it continues the sentence above, put it two spaces further right.',
    isOfColumns: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- The DCC reported two outages.\nThe report is late.',
      good: '- The DCC reported two outages.\n- The report is late.',
    },
  },
  'stray-dash': {
    message: ({ key }) => `There is a dash before “${key}”, where no entry of a list begins.`,
    plain: 'There is a dash before a key where no entry of a list begins.',
    why: 'a dash begins a new item, point or meeting.',
    fix: 'Take the dash out, and put the key exactly below the other keys that it belongs to.',
    isGoodYaml: true,
    isOfColumns: true,
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- number: 4\n- title: Outages\n  text: There were two.',
      good: '- number: 4\n  title: Outages\n  text: There were two.',
    },
  },
  'dash-in-text': {
    message: () => 'This line begins with a dash, but is read as part of the text above it.',
    plain: 'A line begins with a dash, but is read as part of the text above it.',
    why: 'the lines of this text are joined, so two points, or the entries of a list, would be printed as one.',
    publicFix: ({ where }) =>
      where === 'block'
        ? 'For a list in the text, write “|” in place of “>”: it keeps lines apart. Otherwise make it a point of its own, or write a long dash (–).'
        : undefined,
    fix: 'Make it a point of its own, with its dash exactly below the dash above. For a list in the text, write the text below “|”. If it continues the sentence, write a long dash (–).',
    isGoodYaml: true,
    isOfColumns: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- The DCC reported two outages.\n  - The report is late.',
      good: '- The DCC reported two outages.\n- The report is late.',
    },
  },
  'pasted-table': {
    message: saidOfPasted,
    publicMessage: saidOfPasted,
    plain: 'A table would be printed as words with bars or blanks between them.',
    why: 'only a text below “|” keeps its lines, and only rows with bars and a row of dashes are a table.',
    publicFix: ({ state }) => PASTED[state].fix,
    fix: 'Write the table below “|”, one row a line with “|” between its cells, and “| --- | --- |” below the first row.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- >-\n  | Name | Cost |\n  | --- | --- |\n  | A | 12 |',
      good: '- |\n  | Name | Cost |\n  | --- | --- |\n  | A | 12 |',
    },
  },
  'key-in-text': {
    message: ({ key }) => `“${key}:” is inside the text above it, and would be printed with it.`,
    plain: 'A key is inside a text, and would be printed with it.',
    why: 'the line is as far right as the text, so it is read as part of the text.',
    fix: 'Move the line to the left, into the column of the key that the text belongs to. If it is part of the sentence, leave the colon out or break the line elsewhere.',
    isGoodYaml: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- action: >-\n    The OPSG asked for a plan.\n    owner: DCC',
      good: '- action: >-\n    The OPSG asked for a plan.\n  owner: DCC',
    },
  },
  'key-below-text': {
    message: ({ key }) => `“${key}” is below a point that is only a text, where no key can be.`,
    plain: 'A key is below a point that is only a text.',
    why: 'only a point whose text has a key of its own can have other keys beside it.',
    fix: 'Begin the point with “- text: ”, “- decision: ” or “- action: ”, and put this line exactly below that word.',
    isOfColumns: true,
    makesProse: true,
    example: {
      kind: 'points',
      bad: '- The OPSG asked for a plan.\n  owner: DCC',
      good: '- action: The OPSG asked for a plan.\n  owner: DCC',
    },
  },
  'list-on-key-line': {
    message: ({ key }) => `The first dash is on the line of “${key}”.`,
    plain: 'The first dash of a list is on the line of its key.',
    fix: 'Put the dash on the next line, two spaces further right than the key.',
    makesProse: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n  points: - There were two.',
      good: '- title: Outages\n  points:\n    - There were two.',
    },
  },
  'other-bullet': {
    message: ({ sign, lines }) => `“${sign}” is used in place of a dash${further(lines)}.`,
    plain: 'Another sign is used in place of the dash of a list.',
    fix: 'Begin each point with a plain dash and a space: “- ”.',
    isGoodYaml: true,
    replacesValue: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n  points:\n    • There were two.',
      good: '- title: Outages\n  points:\n    - There were two.',
    },
  },
  'odd-space': {
    message: ({ codePoint, lines }) =>
      `${oddName(codePoint)} (${codePoint}) is used in place of a plain space${further(lines)}.`,
    plain: 'There is a blank here that is not a plain space.',
    why: 'it can come from copying and pasting. It looks like a space or like nothing, but it changes what the line means.',
    fix: 'Delete the blanks here and type them again with the space bar.',
    isGoodYaml: true,
    example: {
      kind: 'items',
      bad: '- title: Outages\n \u00A0text: There were two.   # a non-breaking space is before “text”',
      good: '- title: Outages\n  text: There were two.',
    },
  },
} satisfies Kinds;

function saidOfPasted({ state }: { readonly state: PastedTable }): string {
  return PASTED[state].says;
}

const BELOW = 'one row a line with “|” between its cells, and “| --- | --- |” below the first row.';
const PASTED: Readonly<Record<PastedTable, { readonly says: string; readonly fix?: string }>> = {
  plain: { says: 'A table begins in the line of its key or dash, where “|” means something else.' },
  folded: {
    says: 'A table is below “>”, which joins its rows to one line.',
    fix: 'Write “|” in place of “>”.',
  },
  line: {
    says: 'A row of a table is in a line of words, and its bars would be printed.',
    fix: `Write the table as the text of a point, below “|”: ${BELOW}`,
  },
  dashes: {
    says: 'These rows are no table without a row of dashes below the first.',
    fix: 'Below the first row, which has the headings, write “| --- | --- |”, with dashes for each column.',
  },
  columns: {
    says: 'The row of dashes has not as many columns as the row above it, so this is no table.',
    fix: 'Give both rows the same number of cells.',
  },
  tabs: { says: 'The cells of this table have tabs between them, which would be printed as blanks.' },
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
  return lines < 2 ? '' : `, and in ${lines - 1} more ${lines === 2 ? 'line' : 'lines'}`;
}
