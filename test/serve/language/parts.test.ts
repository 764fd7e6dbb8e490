import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proseIn, visibleText } from '../../../src/base/prose.ts';
import { valuePlace } from '../../../src/base/tree.ts';
import { checkRecord } from '../../../src/check/check-records.ts';
import { readSettings } from '../../../src/check/settings.ts';
import { redact } from '../../../src/levels/redact.ts';
import type { OutlineEntry } from '../../../src/serve/language/answers.ts';
import { foldsOf } from '../../../src/serve/language/folds.ts';
import { lensesOf } from '../../../src/serve/language/lenses.ts';
import { outlineOf } from '../../../src/serve/language/outline.ts';
import { type Levels, OTHER_POLICIES } from '../../noninterference/policies.ts';
import { randomFrom } from '../../noninterference/random.ts';
import { pairOf } from '../../noninterference/record-pairs.ts';
import { LEVELS } from '../../noninterference/specs.ts';
import { workspaceOf } from '../../noninterference/workspace.ts';
import { SEED } from '../../seed.ts';
import { contextOf } from './asked.ts';

const RECORD = `# A record
# of a meeting
group: OPSG
meeting: 28
date: 2020-01-07
classification: White
attendance:
  Chair: Sam Example
  Present:
    - { name: Jo Third, classification: Amber }
items:
  - number: 4
    title: Outages
    presenter: [DCC, { text: Beta Ltd, classification: Green }]
    points:
      - The DCC reported two outages.
      - text: |
          The price
          went up.
        classification: Red
        wording:
          Green: The price was discussed.
      - decision: To publish.
        classification: Amber
        wording: { White: Something was decided. }
    actions:
      - { id: 26.1, state: closed, classification: Green }
    items:
      - title: Masts
        classification: Amber
        text: The contract.
  - title: { text: Award, classification: Green, wording: { White: Procurement } }
    points:
      - None.
next:
  - { label: Next, date: 2020-02-04 }
`;

/** An outline in short lines, with its depth. */
function inLines(entries: readonly OutlineEntry[], depth = 0): readonly string[] {
  return entries.flatMap(({ name, kind, detail, inside }) => [
    `${'  '.repeat(depth)}${kind} ${name}${detail === undefined ? '' : ` (${detail})`}`,
    ...inLines(inside, depth + 1),
  ]);
}

describe('the outline', () => {
  test('is the agenda, with the levels that are above what is around them', () => {
    expect(inLines(outlineOf(RECORD, contextOf('a.yaml')))).toEqual([
      'list Attendance',
      '  text Chair',
      '  text Present',
      'item 4 Outages (DCC, Beta Ltd)',
      '  note The DCC reported two outages.',
      '  note The price went up. (Red)',
      '  decision To publish. (Amber)',
      '  entry 26.1, closed (Green)',
      '  item Masts (Amber)',
      '    note The contract.',
      'item Award',
      '  note None.',
      'list Next meetings',
      '  text Next',
    ]);
  });

  test('of opsg.yaml is its settings', () => {
    const text = 'groups:\n  - { reference: EXWG, name: Example }\nabbreviations:\n  DCC: Data\n  KPI:\n';
    expect(inLines(outlineOf(text, contextOf('opsg.yaml')))).toEqual([
      'list groups',
      '  text Example',
      'list abbreviations',
      '  text DCC',
      '  text KPI',
    ]);
  });

  test('is there while the record is broken, and each entry holds what it selects', () => {
    const random = randomFrom(SEED);
    const isWrong = ({ name, start, end, selects, inside }: OutlineEntry): boolean => {
      const isInOrder = start <= selects.start && selects.start <= selects.end && selects.end <= end;
      return name === '' || !isInOrder || inside.some(isWrong);
    };
    const context = contextOf('a.yaml', '{}');
    for (let i = 0; i < 60; i++) {
      const start = random.below(RECORD.length);
      const sign = random.pick(['', '"', '{', '\r\n', '\t', '😀', '- ', ':']);
      const text = RECORD.slice(0, start) + sign + RECORD.slice(start + random.below(25));
      expect(outlineOf(text, context).filter(isWrong)).toEqual([]);
      const lines = text.split('\n').length;
      const folds = foldsOf(text);
      expect(folds.filter((fold) => fold.startLine >= fold.endLine || fold.endLine >= lines)).toEqual([]);
    }
  });
});

test('folds are the parts that have several lines, and comments', () => {
  const lines = RECORD.split('\n');
  const folds = foldsOf(RECORD).map(
    ({ startLine, endLine }) => `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}`,
  );
  expect(folds.slice(0, 7)).toEqual([
    '# A record … # of a meeting',
    'attendance: … - { name: Jo Third, classification: Amber }',
    'Present: … - { name: Jo Third, classification: Amber }',
    'items: … - None.',
    '- number: 4 … text: The contract.',
    'points: … wording: { White: Something was decided. }',
    '- text: | … Green: The price was discussed.',
  ]);
  expect(foldsOf(RECORD.replaceAll('\n', '\r\n'))).toEqual(foldsOf(RECORD));
});

function checked(text: string, settings: string) {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const workspace = readSettings({ file: 'opsg.yaml', bytes: bytes(settings) });
  const record = checkRecord({ file: 'a.yaml', bytes: bytes(text) }, workspace);
  if (!record.ok) throw new Error(JSON.stringify(record.problems.map(({ code, facts }) => [code, facts])));
  return record.value;
}

const OTHER = `groups: [{ reference: OPSG, name: Operations Group }]
policy:
  name: House Rules
  levels:
    - { name: Open, statement: Anyone may read this. }
    - { name: "Part 2", statement: Only members may read this. }
    - { name: Sealed, statement: Nobody may read this. }
    - { name: "TLP:RED", statement: Nobody at all. }
`;
const NAMES: Readonly<Record<string, string>> = {
  White: 'Open',
  Green: 'Part 2',
  Amber: 'Sealed',
  Red: 'TLP:RED',
};

function renamed(text: string): string {
  return text.replace(/\b(White|Green|Amber|Red)\b/g, (name) => JSON.stringify(NAMES[name]));
}

describe('lenses', () => {
  test.each([
    ['the built-in policy', '{}', (text: string) => text],
    ['another policy', OTHER, renamed],
  ] as const)('say what readers of lower levels get, by %s', (_, settings, named) => {
    const text = named(RECORD);
    const lenses = lensesOf(checked(text, settings)).map(({ start, words }) => {
      return `${text.slice(start, text.indexOf('\n', start)).trim().slice(0, 22)} | ${words}`;
    });
    const plain = (words: string) =>
      words.replace(/\b(White|Green|Amber|Red)\b(?= readers| and| or|,)/g, (name) =>
        settings === '{}' ? name : (NAMES[name] ?? name),
      );
    expect(lenses.map((line) => line.slice(line.lastIndexOf(' | ') + 3))).toEqual(
      [
        'Not shown to White and Green readers.', // the whole heading
        'Beta Ltd: not shown to White readers.',
        'Not shown to White readers. Green and Amber readers see: “The price was discussed.”',
        'White and Green readers see: “Something was decided.”',
        'Not shown to White readers.',
        'Not shown to White and Green readers.',
        'White readers see: “Procurement”',
      ].map(plain),
    );
  });

  test('say it where the whole record is not shown', () => {
    const text = RECORD.replace('classification: White\na', 'classification: Green\na')
      .replace(/, wording: \{ White: Procurement \}/, '')
      .replace('        wording: { White: Something was decided. }\n', '');
    const [first] = lensesOf(checked(text, '{}'));
    expect(first).toEqual({ start: 0, words: 'Not shown to White readers.' });
  });

  test.each([
    'test/cases/attendance/record.yaml',
    'test/example/exwg-12.yaml',
    'test/cases/four-levels/record.yaml',
  ])('say nothing but what redact gives of %s', (file) => {
    const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
    const groups =
      'groups: [{ reference: EXWG, name: Example Working Group }, { reference: OPSG, name: Operations Group }]\n';
    for (const [settings, named] of [
      [groups, (text: string) => text],
      [`${groups}${OTHER.slice(OTHER.indexOf('policy'))}`, renamed],
    ] as const) {
      const record = checked(named(read(file)), settings);
      const lenses = lensesOf(record);
      expect(lenses.length).toBeGreaterThan(2);
      const said = lenses.flatMap(({ words }) => [...words.matchAll(/([^.:“”]*) readers see: “([^”]*)”/g)]);
      for (const level of record.workspace.policy.levels.slice(0, -1)) {
        const shown = redact(record.meeting, record.workspace, level);
        const texts = shown ? proseIn(shown).map((prose) => visibleText(prose).replace(/\s+/g, ' ')) : [];
        const own = said
          .filter(([, who = '']) => who.includes(level.name))
          .map(([, , words = '']) => words.replace(/ …$/, ''));
        expect(own.filter((words) => !texts.some((text) => text.startsWith(words)))).toEqual([]);
      }
    }
  });

  const POLICIES = [LEVELS, ...OTHER_POLICIES].map((levels: Levels) => ({
    levels,
    named: levels.join(', '),
  }));

  test.each(POLICIES)(
    'say at each point of made-up records whether readers get it, by $named',
    ({ levels }) => {
      for (const seed of [1, 2]) {
        const { records } = pairOf({ seed, audience: 0, size: 2, meeting: '12', levels });
        const record = checked(records[0].yaml, workspaceOf(levels));
        const lenses = lensesOf(record);
        const lineOf = (start: number) => records[0].yaml.lastIndexOf('\n', start - 1) + 1;
        for (const level of record.workspace.policy.levels.slice(0, -1)) {
          const shown = redact(record.meeting, record.workspace, level);
          const texts = new Set(proseIn(shown?.items ?? []).map(visibleText));
          const isSaid = (start: number) =>
            lenses.some(
              (one) =>
                one.start === start &&
                new RegExp(`(?:^|[ ,])${level.name}(?:,| and| readers)`).test(one.words),
            );
          for (const item of record.meeting.items)
            for (const { at, prose } of item.points) {
              const places = [
                0,
                lineOf(valuePlace(record.parsed, item.at).start),
                lineOf(valuePlace(record.parsed, at).start),
              ];
              if (!texts.has(visibleText(prose.value))) expect(places.some(isSaid)).toBe(true);
            }
        }
      }
    },
  );
});
