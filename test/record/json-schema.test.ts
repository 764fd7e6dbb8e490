import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../src/base/problem.ts';
import { checkRecord } from '../../src/check/check-records.ts';
import { workspaceFrom } from '../../src/check/workspaces.ts';
import { faultAt } from '../memory-disk.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';
import { share } from '../share.ts';
import { EXWG, LOGO, mutated, OPSG, SETTINGS, type Specimen, SWAPPED } from './schema-corpus.ts';

/** What only the model can know, by the code of the problem, and why the schema cannot. */
const MODEL_ONLY: Readonly<Partial<Record<Code, string>>> = {
  'bad-number': 'an editor reads 4. and 0x1C as numbers, and cannot tell how they are written',
  'duplicate-key': 'an editor sees one of two equal keys; it has a warning of its own for the other',
  'not-inline': 'needs Markdown to be read',
  'unsafe-link': 'needs Markdown to be read',
  'prose-too-long': 'holds for what the author typed, and is far beyond any sentence',
  'prose-too-deep': 'needs Markdown to be read',
  'label-in-comment': 'a comment is no part of the data',
  'label-after-nested': 'the order of keys is no part of the data',
  'level-below-parent': 'compares a part with the part around it',
  'wording-not-lower': 'compares a part with the part around it',
  'unreachable-wording': 'compares a part with the part around it',
  'hidden-title': 'compares a part with the part around it',
  'refers-to-withheld': 'needs the whole meeting',
  'next-not-after': 'compares two dates',
};

interface Verdict extends Specimen {
  /** Why the model refuses it; empty where it accepts it. */
  readonly codes: readonly Code[];
  readonly isGoodToSchema: boolean;
}

/** Of the larger record, every second mutation; in the soak all of them. */
const isTried = (_: Specimen, i: number) => i % share(2, 1) === 0;

const NO_SETTINGS = 'language: en-GB\n';
let verdicts: readonly Verdict[] = [];

beforeAll(async () => {
  verdicts = [
    ...(await judged(SWAPPED, NO_SETTINGS)),
    ...(await judged(mutated(OPSG), NO_SETTINGS)),
    ...(await judged(mutated(EXWG).filter(isTried), SETTINGS)),
  ];
}, 180_000);

async function judged(specimens: readonly Specimen[], settings: string): Promise<readonly Verdict[]> {
  const schema = new Ajv({ strict: false }).compile(await schemaOf(['schema'], settings));
  const workspace = await workspaceFrom('r.yaml', memoryWorld({ 'opsg.yaml': settings, 'logo.svg': LOGO }));
  const judgements: Verdict[] = [];
  for (const specimen of specimens) {
    const bytes = new TextEncoder().encode(specimen.text);
    const result = checkRecord({ file: 'r.yaml', bytes }, workspace);
    const problems = result.ok ? [] : result.problems;
    const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    judgements.push({ ...specimen, codes, isGoodToSchema: schema(seenByEditor(specimen.text)) });
  }
  return judgements;
}

async function schemaOf(argv: readonly string[], settings = NO_SETTINGS) {
  const { exit, out } = await runInMemory(argv, { 'opsg.yaml': settings, 'logo.svg': LOGO });
  expect(exit).toBe(0);
  return JSON.parse(new TextDecoder().decode(out));
}

/** The values that an editor sees: YAML 1.2 with its core schema. */
function seenByEditor(text: string): unknown {
  return parse(text, { uniqueKeys: false, logLevel: 'silent' });
}

describe('the schema and the model', () => {
  test('are compared over a corpus of good and broken records', () => {
    expect(SWAPPED.length).toBeGreaterThan(70);
    expect(verdicts.length).toBeGreaterThan(500);
    expect(verdicts.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(100);
    expect(verdicts.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(300);
  });

  test('refuse the same: what only the model refuses is listed, with the reason', () => {
    const missed = verdicts.filter(
      ({ codes, isGoodToSchema }) =>
        isGoodToSchema && codes.length > 0 && !codes.every((code) => code in MODEL_ONLY),
    );
    expect(missed.map(({ name, codes }) => `${name}: ${codes.join(', ')}`)).toEqual([]);
  });

  test('accept the same: the schema refuses nothing that the model accepts', () => {
    const refused = verdicts.filter(({ codes, isGoodToSchema }) => !isGoodToSchema && codes.length === 0);
    expect(refused.map(({ name }) => name)).toEqual([]);
  });

  test('list no reason that no record needs', () => {
    const seen = new Set(
      verdicts.filter(({ isGoodToSchema }) => isGoodToSchema).flatMap(({ codes }) => codes),
    );
    expect(Object.keys(MODEL_ONLY).filter((code) => ![...seen].some((other) => other === code))).toEqual([]);
  });
});

describe('opsg schema', () => {
  test('knows the levels and the groups of the folder', async () => {
    const settings = `groups: [{ reference: LAMP, name: Lamp Panel }]
policy: { name: House Rules, levels: [{ name: Open, statement: All. }, { name: Closed, statement: Some. }] }
`;
    const { properties } = await schemaOf(['schema'], settings);
    expect(properties.classification.enum).toEqual(['Open', 'Closed']);
    expect(properties.group.enum).toEqual(['LAMP', 'OPSG']);
    const builtIn = await schemaOf(['schema', '--built-in'], settings);
    expect(builtIn.properties.classification.enum).toEqual(['White', 'Green', 'Amber', 'Red']);
  });

  test('describes every key that an author can write, and gives examples', async () => {
    const schema = await schemaOf(['schema']);
    const { properties, definitions } = schema;
    const keyed = [properties, definitions.item.properties].flatMap((keys) => Object.entries<object>(keys));
    expect(keyed.length).toBeGreaterThan(14);
    expect(keyed.filter(([, value]) => !('description' in value)).map(([key]) => key)).toEqual([]);
    expect(properties.date.examples).toContain('2020-01-07');
  });

  test('refuses to print a schema where opsg.yaml is wrong', async () => {
    const { exit, out, talk } = await runInMemory(['schema'], { 'opsg.yaml': 'language: 12\n' });
    expect([exit, out.byteLength]).toEqual([2, 0]);
    expect(talk).toContain('opsg.yaml:1:11');
  });

  test('--workspace describes opsg.yaml: it accepts a good one and marks a misspelt key', async () => {
    const validate = new Ajv({ strict: false }).compile(await schemaOf(['schema', '--workspace']));
    expect(validate(parse(SETTINGS))).toBe(true);
    expect(validate({ langage: 'en-GB' })).toBe(false);
  });
});

describe('opsg new', () => {
  const argv = ['new', 'OPSG', '29', '--date', '2020-02-04'];
  const file = 'meetings/opsg-29.yaml';
  const before = OPSG.replace(/ {2}- \{ label: Next Reporting Meeting.*\n/, '');

  function words(bytes: Uint8Array | undefined): string {
    return new TextDecoder().decode(bytes);
  }

  test('begins a good record with the line that editors read, and puts the schema beside it', async () => {
    const { exit, out, written } = await runInMemory(argv, {});
    expect([exit, words(out)]).toEqual([0, `${file}\nmeetings/opsg.schema.json\n`]);
    const record = words(written.get(file));
    expect(record).toMatch(/^# yaml-language-server: \$schema=opsg\.schema\.json\n/);
    const checked = await runInMemory(['validate', file], { [file]: record });
    expect([checked.exit, words(checked.out)]).toEqual([
      0,
      expect.stringContaining('OPSG 29, 4 February 2020'),
    ]);
    expect(JSON.parse(words(written.get('meetings/opsg.schema.json')))).toEqual(await schemaOf(['schema']));
  });

  test('never writes over a record, nor over a schema', async () => {
    const taken = await runInMemory(argv, { [file]: 'mine' });
    expect([taken.exit, taken.written.size]).toEqual([2, 0]);
    const own = await runInMemory(argv, { 'meetings/opsg.schema.json': '{}' });
    expect([own.exit, [...own.written.keys()]]).toEqual([0, [file]]);
  });

  test('takes the date that the record before announces, where it announces one', async () => {
    const one = await runInMemory(['new', 'OPSG', '29'], { 'meetings/opsg-28.yaml': before });
    expect([one.exit, words(one.written.get(file))]).toEqual([
      0,
      expect.stringContaining('date: 2020-02-04\n'),
    ]);
    const two = await runInMemory(['new', 'OPSG', '29'], { 'meetings/opsg-28.yaml': OPSG });
    expect([two.exit, two.written.size]).toEqual([2, 0]);
    expect(two.talk).toContain('The record before names 2020-01-27 and 2020-02-04.');
  });

  test.each([
    [
      ['CUSC Panel', '11/23', '--date', '2023-11-24'],
      'cusc-panel-11-23',
      'meeting: 11/23\ndate: 2023-11-24\n',
    ],
    [['OPSG', '--date', '2020-02-11'], 'opsg-29', 'meeting: 29\ndate: 2020-02-11\n'],
    [['OPSG'], 'opsg-29', 'meeting: 29\ndate: 2020-02-04\n'], // as the last record announces
    [['OPSG', '2/20'], 'opsg-2-20', 'meeting: 2/20\ndate: 2020-02-04\n'],
  ])('%j', async (given, stem, lines) => {
    const made = await runInMemory(['new', ...given], {
      'meetings/opsg-28.yaml': before,
      'meetings/opsg-27.yaml': OPSG.replace('meeting: 28', 'meeting: 27').replace('2020-01-07', '2019-12-03'),
      'opsg.yaml': 'groups: [{ reference: CUSC Panel, name: Panel }]\n',
    });
    expect([made.exit, words(made.written.get(`meetings/${stem}.yaml`))]).toEqual([
      0,
      expect.stringContaining(lines),
    ]);
  });

  describe.each([
    ['White', 'Red', ''],
    [
      'Open',
      'Closed',
      'policy: { name: House, levels: [{ name: Open, statement: All. }, { name: Closed, statement: Us. }] }\n',
    ],
  ])('for %s readers', (low, high, settings) => {
    const NEXT = '  - { label: Next Reporting Meeting, date: 2020-01-27, classification: LEVEL }\n';
    const withNext = (next: string) =>
      `group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: ${low}\nitems:\n  - title: Outages\n    text: None.\nnext: ${next}\n`;
    const shown = `\n${NEXT.replace('LEVEL', low).replace('27', '28')}`;
    const withheld = NEXT.replace('LEVEL', high);
    const run = (record: string, extra: Record<string, string> = {}) =>
      runInMemory(['new', 'OPSG', '29'], {
        ...(settings && { 'opsg.yaml': settings }),
        'meetings/opsg-28.yaml': record,
        ...extra,
      });
    const broken = { 'meetings/opsg-27.yaml': 'group: [\n' };

    test('a withheld date is not taken, and not named', async () => {
      const { exit, talk, written } = await run(withNext(`\n${withheld}`));
      expect([exit, written.size]).toEqual([2, 0]);
      expect(talk).toBe((await run(withNext('[]'))).talk);
    });

    test.each([
      ['beside a withheld one', withNext(`${shown}${withheld}`), {}],
      ['beside a broken record', withNext(shown), broken],
    ])('the date that they see is taken, %s', async (_, record, extra) => {
      const { exit, written } = await run(record, extra);
      expect([exit, words(written.get(file))]).toEqual([0, expect.stringContaining('date: 2020-01-28\n')]);
    });
  });

  test('a run that is killed at any moment leaves what the next one completes', async () => {
    for (let n = 1; ; n++) {
      const fault = faultAt(n, 'KILLED');
      const world = memoryWorld({}, { before: fault.before });
      fault.arm();
      await runIn(world, argv);
      if (!fault.wasMet()) break;
      const files = [...world.entries].flatMap(([path, entry]) =>
        entry.kind === 'file' ? [[path, entry.bytes] as const] : [],
      );
      const again = memoryWorld(Object.fromEntries(files));
      await runIn(again, argv);
      const names = [...again.entries.keys()].filter((path) => !path.endsWith('.tmp')).sort();
      expect(names, `killed at operation ${n}`).toEqual([
        '/records/meetings/opsg-29.yaml',
        '/records/meetings/opsg.schema.json',
      ]);
    }
  });

  test.each([
    ['an unknown group', ['new', 'OPSQ', '29', '--date', '2020-02-04'], /No group is called OPSQ/],
    ['a number that is none', ['new', 'OPSG', 'next', '--date', '2020-02-04'], /not the number/],
    ['a day that is none', ['new', 'OPSG', '29', '--date', '2020-02-31'], /not a date/],
    ['a number in words', ['new', 'OPSG', '2/', '--date', '2020-02-04'], /Write it like 29 or 11\/23/],
    ['neither a number nor a date', ['new', 'OPSG'], /Give the date/],
    ['no date at all', ['new', 'OPSG', '29'], /Give the date/],
  ])('refuses %s', async (_, wrong, said) => {
    const { exit, talk, written } = await runInMemory(wrong, {});
    expect([exit, written.size]).toEqual([2, 0]);
    expect(talk).toMatch(said);
  });
});
