/**
 * What an editor is told about the texts of a record, as metadata of the schema (JSON Schema draft 7,
 * https://json-schema.org/draft-07). To us every scalar is a text; an editor reads `28` and `4.10` as numbers and
 * `true` as a truth value, so that where any text may stand, all of them may.
 */
const NOT_SCALAR = ['object', 'array', 'null'];
/** Any scalar; the pattern holds for those that an editor reads as text. */
function scalar(pattern) {
    const text = { type: ['string', 'number'], ...(pattern !== undefined && { pattern }) };
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
const MEETING = '[A-Z][A-Z0-9]*_\\d+[A-Za-z]?';
export const EDITOR_VIEW = {
    line: scalar(ONE_LINE),
    prose: scalar(ANY_TEXT),
    day: {
        pattern: `^(?:${DAY})$`,
        patternErrorMessage: 'Write a date of the calendar as year-month-day, such as 2020-01-07.',
        examples: ['2020-01-07', '2020-02-04'],
        description: 'A date as year-month-day: 2020-01-07.',
    },
    due: {
        pattern: `^(?:${DAY}|${MEETING})$`,
        patternErrorMessage: 'Write a date such as 2020-01-09, or a meeting such as OPSG_29.',
        examples: ['2020-01-09', 'OPSG_29'],
        description: 'A date, or a meeting such as OPSG_29.',
    },
    meeting: {
        type: ['integer', 'string'],
        minimum: 0,
        pattern: '^\\d+[A-Za-z]?$',
        examples: [28, 29],
        description: 'The number of the meeting.',
    },
    number: {
        ...scalar('^[\\p{L}\\p{N}]+([.()-]+[\\p{L}\\p{N}]+)*\\)?$'),
        minimum: 0,
        examples: [4, 4.1, '12a'],
        description: 'The number on the agenda, as printed there.',
    },
    notes: {
        type: undefined,
        not: { type: ['object', 'array'] },
        description: 'For the secretariat; in no document.',
    },
    oneSentence: {
        oneOf: [{ required: ['text'] }, { required: ['decision'] }, { required: ['action'] }],
        dependencies: { owner: ['action'], due: ['action'] },
    },
    textOrPoints: { not: { required: ['text', 'points'] } },
};
//# sourceMappingURL=editor-view.js.map