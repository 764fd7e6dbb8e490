import { TIME } from '../base/time.ts';
import { SENTENCE_KEYS } from './keys.ts';
import { MEETING_NUMBER, MEETING_REFERENCE } from './reference.ts';

/**
 * What an editor learns about the texts of a record, as metadata of the schema (JSON Schema draft 7,
 * https://json-schema.org/draft-07). To us every scalar is a text; an editor reads `28` and `4.10` as numbers and
 * `true` as a boolean, so the schema accepts all of these wherever it accepts a text.
 */
const NOT_SCALAR = ['object', 'array', 'null'];

/** A sentence becomes the message of an editor about a wrong value, in keywords that YAML editors read beyond the standard. */
function messages(sentence: string) {
  return { patternErrorMessage: sentence, errorMessage: sentence };
}

/** Any scalar; the pattern applies to those that an editor reads as text. */
function scalar(pattern: string, sentence: string) {
  const text = { type: ['string', 'number'], pattern, ...messages(sentence) };
  // The second branch admits true and false without making editors suggest them.
  const truth = { not: { type: ['string', 'number', ...NOT_SCALAR] } };
  return { type: undefined, anyOf: [text, truth] };
}

const ANY_TEXT = '\\S';
const ONE_LINE = '^\\s*\\S([^\\n]*\\S)?\\s*$';
const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const MONTH_AND_DAY = [
  '(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])',
  '(?:0[13-9]|1[0-2])-(?:29|30)',
  '(?:0[13578]|1[02])-31',
].join('|');
const DAY = `\\d{4}-(?:${MONTH_AND_DAY})|${LEAP_YEAR}-02-29`;
const MEETING = withoutEnds(MEETING_REFERENCE);

/** A pattern without its `^` and `$`. */
function withoutEnds({ source }: RegExp): string {
  return source.slice(1, -1);
}

/** A point has one sentence. The schema says so for each key, so an editor marks the second of them. */
function without(...keys: readonly string[]) {
  const properties = Object.fromEntries(keys.map((key) => [key, false]));
  return {
    properties,
    errorMessage: 'A point has one “text”, “decision” or “action”: begin another point with “- ”.',
  };
}

/** One sentence a point: a text, a decision, an action, or one of the workspace's own kinds. */
export function oneSentenceView(kinds: readonly string[]) {
  const sentences = [...SENTENCE_KEYS, ...kinds];
  const others = sentences.map((key, i) => [key, without(...sentences.slice(i + 1))] as const).slice(0, -1);
  return {
    anyOf: sentences.map((key) => ({
      required: [key],
      errorMessage: 'Give the point a “text”, “decision” or “action”.',
    })),
    dependencies: {
      owner: ['action'],
      due: ['action'],
      id: ['action'],
      ...Object.fromEntries(others),
    },
  };
}

export const EDITOR_VIEW = {
  line: scalar(ONE_LINE, 'Write a text here, on one line.'),
  prose: scalar(ANY_TEXT, 'Write a text here. If it contains a colon, put it on the next line under a “>-”.'),
  day: {
    pattern: `^(?:${DAY})$`,
    ...messages('Write a date of the calendar as year-month-day, such as 2020-01-07.'),
    examples: ['2020-01-07', '2020-02-04'],
  },
  due: {
    pattern: `^(?:${DAY}|${MEETING})$`,
    ...messages('Write a date such as 2020-01-09, or a meeting such as OPSG_29.'),
    examples: ['2020-01-09', 'OPSG_29'],
  },
  meetingReference: {
    pattern: MEETING_REFERENCE.source,
    ...messages('Write a meeting such as OPSG_27.'),
    examples: ['OPSG_27'],
  },
  time: {
    pattern: TIME.source,
    ...messages('Write a time such as 10:00, or 10:00 to 12:30.'),
    examples: ['10:00', '10:00 to 12:30'],
  },
  meeting: {
    type: ['integer', 'string'],
    minimum: 0,
    pattern: MEETING_NUMBER.source,
    ...messages('Write the number of the meeting, such as 28, 28A, 2018-01 or 11/23.'),
    examples: [28, 29, '2018-01', '11/23'],
  },
  former: {
    type: ['integer', 'string'],
    minimum: 0,
    pattern: `^(?:${withoutEnds(MEETING_NUMBER)}|${MEETING})$`,
    ...messages('Write an earlier number of the meeting, such as 28, or a reference such as OPSG_28.'),
  },
  number: {
    ...scalar(
      '^[\\p{L}\\p{N}]+([./()-]+[\\p{L}\\p{N}]+)*\\)?$',
      'Write the number on the agenda, such as 4, 4.1, 4(a) or C048/23.',
    ),
    minimum: 0,
    examples: [4, 4.1, '12a', '4(a)', 'C048/23'],
  },
  pointNumber: {
    ...scalar(
      '^\\(?[\\p{L}\\p{N}]+([./()-]+[\\p{L}\\p{N}]+)*\\)?\\.?$',
      'Write the number of the point as it is printed, such as 1228. or 1/12.',
    ),
    minimum: 0,
    examples: ['1228.', '1/12'],
  },
  notes: {
    type: undefined,
    not: { type: ['object', 'array'] },
  },
  link: {
    pattern: '^\\s*(https?://|mailto:)[^\\s<>()[\\]]+\\s*$',
    ...messages('Write an address that begins with https://, http:// or mailto:.'),
    examples: ['https://example.org/paper.pdf'],
  },
  papers: { errorMessage: 'Begin each paper on a line of its own with “- title: ”.' },
  items: { errorMessage: 'Begin each item on a line of its own with “- title: ”.' },
  points: {
    errorMessage:
      'Begin each point on a line of its own with “- ”; for a single one, write “text:” instead of “points:”.',
  },
  actions: { errorMessage: 'Begin each action on a line of its own with “- id: ”.' },
  next: { errorMessage: 'Write each meeting on two lines, “- label: …” and below it “date: 2020-02-04”.' },
  corrections: {
    errorMessage: 'Write each correction on two lines, “- date: 2020-02-04” and below it “text: …”.',
  },
  person: {
    anyOf: ['name', 'role', 'organisation'].map((key) => ({
      required: [key],
      errorMessage: 'Give the person a “name”, a “role” or an “organisation”.',
    })),
  },
  textOrPoints: {
    dependencies: {
      text: {
        properties: { points: false },
        errorMessage: 'An item has either “text” or “points”: write the text as a point.',
      },
    },
  },
} as const;
