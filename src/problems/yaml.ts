import type { YamlState } from '../base/facts.ts';
import { type Kinds, raising } from './kind.ts';

const FORBIDDEN_WHY = 'it can put text where nobody wrote it, and stop a level from applying.';
const QUOTE_FIX = 'Put the text into quotation marks, or write it on the next line under a “>-”.';
const GOOD = '- The DCC reported two outages.';

export const YAML = {
  'yaml-too-deep': {
    message: ({ limit }) => `Lists and groups are nested more than ${limit} deep.`,
    plain: 'Lists and groups are nested too deeply.',
    fix: `Look for a run of [ or - that was not meant, and take it out. ${raising('yamlDepth')}`,
    example: { kind: 'points', bad: `- ${'['.repeat(40)}`, good: GOOD },
  },
  'yaml-syntax': {
    message: ({ state }) => YAML_SLIPS[state].message,
    plain: 'The file cannot be read from here on.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
    detailedFix: ({ state }) => YAML_SLIPS[state].fix,
    example: { kind: 'other', bad: '- ]The DCC[ reported: "two outages', good: GOOD },
  },
  'yaml-anchor': {
    plain: 'A word begins with “&”, which here names a part of the file to be repeated.',
    why: FORBIDDEN_WHY,
    fix: QUOTE_FIX,
    example: { kind: 'points', bad: '- &Alerts are up.', good: '- "&Alerts are up."' },
  },
  'yaml-alias': {
    plain: 'A word begins with “*”, which here repeats another part of the file.',
    why: FORBIDDEN_WHY,
    fix: QUOTE_FIX,
    example: { kind: 'points', bad: '- *Alerts', good: '- "Alerts"' },
  },
  'yaml-tag': {
    plain: 'A word begins with “!”, which here changes how the value is read.',
    why: FORBIDDEN_WHY,
    fix: QUOTE_FIX,
    example: { kind: 'points', bad: '- !Alerts are up.', good: '- "!Alerts are up."' },
  },
  'yaml-directive': {
    plain: 'The line begins with “%”, which here makes it an instruction about the file.',
    why: FORBIDDEN_WHY,
    fix: 'Remove the line, or put the text into quotation marks.',
    example: {
      kind: 'file',
      bad: '%YAML 1.2\n---\ngroup: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
      good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
    },
  },
  'yaml-merge-key': {
    plain: 'The key “<<” would copy another part of the file here.',
    why: FORBIDDEN_WHY,
    fix: 'Write the keys out where they belong.',
    example: {
      kind: 'items',
      bad: '- title: Outages\n  <<: { presenter: DCC }\n  text: There were two.',
      good: '- title: Outages\n  presenter: DCC\n  text: There were two.',
    },
  },
  'yaml-complex-key': {
    plain: 'A key here is a list or a group, or begins with “?”.',
    why: FORBIDDEN_WHY,
    fix: 'If it is a sentence, put it into quotation marks; a key is one word and a colon.',
    example: {
      kind: 'file',
      bad: '? group\n: OPSG\nmeeting: 28',
      good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
    },
  },
  'yaml-second-document': {
    plain: 'A second record begins here; a file holds one meeting.',
    fix: 'Remove the line “---”, or put the second meeting into a file of its own.',
    example: {
      kind: 'file',
      bad: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]\n---\ngroup: OPSG\nmeeting: 29',
      good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems: [{ title: Outages, text: There were two. }]',
    },
  },
  'duplicate-key': {
    message: ({ key }) => `“${key}” is in the same part twice.`,
    plain: 'A key is in the same part twice.',
    why: 'only one of the two could count, and the other would be lost.',
    fix: 'Keep one of them. For two items or points, begin each with a “- ”.',
    example: {
      kind: 'items',
      bad: '- title: Outages\n  text: There were two.\n  text: Both were short.',
      good: '- title: Outages\n  points:\n    - There were two.\n    - Both were short.',
    },
  },
} satisfies Kinds;

const YAML_SLIPS: Readonly<Record<YamlState, { message: string; fix: string }>> = {
  indent: {
    message: 'This line is not in the column of the lines before it.',
    fix: 'Give it as many spaces at the left as the lines that it belongs to.',
  },
  tab: { message: 'There is a tab at the left of this line.', fix: 'Use spaces: two for each step.' },
  quote: {
    message: 'A quotation mark or bracket is opened and not closed.',
    fix: 'Close it, or put the whole text under a “>-”.',
  },
  colon: {
    message: 'The text contains a colon and a space, so it is read as a key and its value.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
  },
  flow: {
    message: 'A bracket begins a list here, and no bracket ends it.',
    fix: 'Put the text into quotation marks.',
  },
  indicator: {
    message: 'The text begins with a character that means something else at the beginning of a text.',
    fix: 'Put the text into quotation marks, or write it on the next line under a “>-”.',
  },
  escape: {
    message: 'There is a backslash in a text in double quotation marks.',
    fix: 'Use single quotation marks, or “>-”.',
  },
  braces: {
    message: 'This file is written in braces, and cannot be read from here on.',
    fix: 'Check the lines above for a comma that is missing, and for a brace or a quotation mark that is not closed.',
  },
  other: {
    message: 'The line cannot be read from here on.',
    fix: 'If it is one text, put it into quotation marks or on the next line under a “>-”.',
  },
};
