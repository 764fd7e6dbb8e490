import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUILT_IN_LIMITS } from '../../../src/base/limits.ts';
import { parse } from '../../../src/check/parse.ts';
import { positions } from '../../problem-positions.ts';
import { share } from '../../share.ts';

/** A share of what a record may hold; the soak takes all of it. If work grew with its square, no test would end in time. */
const EXTENT = share(0.4, 1);
const MOST_LINES = Math.floor(BUILT_IN_LIMITS.recordLines * EXTENT) - 1;
const MOST_BYTES = Math.floor(BUILT_IN_LIMITS.recordKilobytes * 1024 * EXTENT) - 20;

function problems(text: string): readonly string[] {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  return parsed.ok ? [] : positions(parsed.problems);
}

describe('no false alarm', () => {
  test.each([
    'classification: White # the level',
    'classification: White #the level',
    'title: Contract with the new supplier # ask Ann',
    'title: Contract with the new supplier # see the mail of Ann.',
    'text: The price rose. # Ann: check this.',
    'text: The price rose. # ask Ann about it.',
    'points: # the points\n  - One.',
    'points:\n  # first\n  - One. # done\n  # last',
    'text: The price rose # TODO',
    'text: a#b, C#, F#, item#4 and https://example.org/#4',
    'number: 12a # was 12',
    'text: "quoted: # and - [x] \'y\'"',
    "text: 'It''s: # fine'",
    'text: |\n  - a: b\n  # c\n  [x\n\n  title: “x”',
    'points:\n  - >-\n    A text that says the following\n    number: of things.',
    'presenter: [DCC, "a: b", {text: c}]',
    'presenter:\n  - DCC\n  - SECAS',
    'presenter:\n- DCC\n- SECAS',
    'wording: { White: The group - so to say - agreed., Green: "a, b" }',
    'wording:\n  White: words\n  Green: others',
    'text: The group noted\n  that the plan - a long one -\n  is late.',
    'text: “Alerts” and “Faults”',
    'text: He said “no”',
    'text: >-\n  “Alerts: are up”',
    "text: the CSPs' work and R&D * 2 > 1 | so",
    'p: { action: a, owner: [{ text: b }, the c, { "text": d }] }',
    'p: { action: a, owner: [{ text: b }, the c, "d e: f"] }',
    'p: { text: "a], b c: d", classification: White }',
    'p: { text: "a }, text:c", classification: White }',
    'p: { text: "a }, text: c: d", wording: { White: "b: c, d: “e”" } }',
    'p: { text: "a, b: c. [d: e] {f: g}", owner: [h] }',
    'p: {"text":"x","owner":[a,"b: c"]}',
    'title : spaced',
    '"title": quoted',
    'abbreviations:\n  OTA: Over The Air\n  Over The Air: OTA',
    'items:\n  -\n    title: x\n  - title: y',
    'items: [ { title: x,\n    text: y } ]',
    'text: "a\n  b\n  c"',
    'text: Section\u00A0H13 and a zero\u200Bwidth',
    'a: 12:30 and 3:1',
    'group: OPSG\r\nitems:\r\n  - title: >-\r\n      x: y\r\n',
  ])('%j', (text) => {
    expect(problems(text)).toEqual([]);
  });

  test.each(['meetings/opsg-28.yaml', 'test/example/exwg-12.yaml', 'test/example/opsg.yaml'])(
    '%s',
    (file) => {
      expect(problems(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'))).toEqual([]);
    },
  );
});

/** Words and signs, in quotation marks as JSON has them: to YAML, no sign in there means anything. */
const quotation = fc
  .array(
    fc.constantFrom('word', 'text', ' ', ': ', ', ', '[', ']', '{', '}', ' #', '"', "'", '“', '”', ':'),
    {
      maxLength: 8,
    },
  )
  .map((parts) => JSON.stringify(parts.join('')));
const plainName = fc.constantFrom('DCC', 'the OPSG Chair', "Ann's team");

const braces = fc.letrec<{ value: string; list: string; group: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, quotation, plainName, tie('list'), tie('group')),
  list: fc.array(tie('value'), { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
  group: fc
    .uniqueArray(
      fc.tuple(fc.constantFrom('text: ', '"owner": ', '"due":', 'action: ', "'title': "), tie('value')),
      {
        minLength: 1,
        maxLength: 4,
        selector: ([key]) => key,
      },
    )
    .map((fields) => `{ ${fields.map((field) => field.join('')).join(', ')} }`),
}));

test('good braces and brackets, however deep, hold no slip', () => {
  fc.assert(
    fc.property(braces.group, (group) => {
      expect(problems(`points:\n  - ${group}\n`)).toEqual([]);
    }),
    { numRuns: share(250, 5000) },
  );
});

describe('several slips', () => {
  test('each is reported once, together with other problems', () => {
    const text = 'a: The DCC: no\nb: [Draft] text\nc: fine\nd: @x\nc: twice\ntext: issue #4 is open\n';
    expect(problems(text)).toEqual([
      'unquoted-colon 1:11',
      'leading-sign 2:4',
      'leading-sign 4:4',
      'duplicate-key 5:1',
      'hash-cuts-text 6:13',
    ]);
  });

  test.each([
    ['p: { text: a, wording: { White: b, Green: c: d } }', 'unquoted-colon 1:44'],
    ['p: { action: a, owner: [b, the c: d] }', 'unquoted-colon 1:33'],
    ['p: { action: a, owner: { text:b } }', 'missing-space 1:30'],
  ])('%j is found in the inner brackets', (text, said) => {
    expect(problems(text)).toEqual([said]);
  });
});

describe('whatever is typed', () => {
  const pieces = [
    '\n',
    '\n  ',
    '\n    - ',
    '- ',
    ': ',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '>-',
    '|',
    '\t',
    '\u00A0',
    'title',
    'text:',
    '“',
    '”',
    '*',
    '&',
    '!',
    '@',
    'word',
    'A: b',
    '\\',
    '%',
    '---\n',
    '\r\n',
    '•',
  ];

  test('is read or is a problem in the text, and never a crash', () => {
    const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parse('r.yaml', new TextEncoder().encode(text));
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { place } of parsed.problems) {
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.start).toBeLessThanOrEqual(text.length);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
        }
      }),
      { numRuns: share(500, 10_000) },
    );
  });

  test.each([
    ['colons', 'text: a: b\n'],
    ['brackets', 'text: [a b\n'],
    ['quotes', 'text: "a b\n'],
    ['lines too far right', '   x: y\n'],
    ['dashes', '- - - '],
    ['tabs', '\ttitle: a\n'],
    ['long lines', 'a: b '],
    ['blanks', ' \u00A0'],
  ])('as many %s as there may be are read to their end', (_, piece) => {
    const lines = piece.endsWith('\n') ? MOST_LINES : Number.POSITIVE_INFINITY;
    const text = piece.repeat(Math.min(lines, Math.floor(MOST_BYTES / Buffer.byteLength(piece))));
    const parsed = parse('r.yaml', new TextEncoder().encode(`group: OPSG\n${text}`));
    const codes = parsed.ok ? [] : parsed.problems.map(({ code }) => code);
    expect(codes.join()).not.toMatch(/record-too-long|record-too-many-lines/);
  });
});
