import { afterEach, describe, expect, test, vi } from 'vitest';
import type { World } from '../../src/host/world.ts';
import { cacheIn } from '../../src/output/cache.ts';
import { REPORT_FORMATS } from '../../src/report/reports.ts';
import { checkTogether } from '../../src/workers/check-together.ts';
import { makerHere } from '../../src/workers/make-record.ts';
import type { StartMaking } from '../../src/workers/making.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { withWorkers } from '../noninterference/in-memory-pool.ts';
import { record } from '../numbered-record.ts';
import { runIn, spawnProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

type Files = Readonly<Record<string, string>>;

const CACHE = '/home/cache/opsg';
const SENTENCE = 'The supplier Zebedee asked the group for a much higher price.';
const open = `      - ${SENTENCE}\n`;
const withheld = `      - { text: ${SENTENCE}, classification: Amber }\n`;

const GOOD: Files = { 'm/1.yaml': record(1), 'm/2.yaml': record(2, withheld), 'm/3.yaml': record(3) };

/** Other readers and other names of levels, and only some may read the second record. */
const OWN_LEVELS: Files = {
  ...GOOD,
  'm/2.yaml': record(2, withheld.replace('Amber', 'Staff')).replace('White', 'Members'),
  'm/1.yaml': record(1).replace('White', 'Anyone'),
  'm/3.yaml': record(3).replace('White', 'Anyone'),
  'opsg.yaml':
    'policy: { name: House, levels: [{ name: Anyone, statement: Anyone may read it. }, { name: Members, statement: Members may. }, { name: Staff, statement: Few may. }] }\n',
};

const SETS: readonly [string, Files][] = [
  ['good records', GOOD],
  ['a policy of other levels', OWN_LEVELS],
  ['a warning', { ...GOOD, 'm/3.yaml': record(3, '      - The  group agreed.\n') }],
  ['a sentence that one record withholds', { ...GOOD, 'm/3.yaml': record(3, open) }],
  ['problems', { ...GOOD, 'm/1.yaml': 'group: [\n', 'm/4.yaml': record(4).replace('date', 'dat') }],
  [
    'a reference to a meeting that these readers do not see',
    { ...OWN_LEVELS, 'm/3.yaml': record(3, '      - See OPSG_2.\n').replace('White', 'Anyone') },
  ],
  ['two records of one meeting', { ...GOOD, 'm/4.yaml': record(2) }],
  ['wrong settings', { ...GOOD, 'opsg.yaml': 'wordsPerPoint: many\n' }],
];

const FLAGS: readonly (readonly string[])[] = [
  ['validate', 'm', 'opsg.yaml'],
  ['--disclose', 'all', 'validate', 'm'],
  ['--disclose', 'White', 'validate', 'm', '--max-warnings', '0'],
  ['validate', 'm', ...REPORT_FORMATS.flatMap((format) => ['-f', `${format}=report.${format}`])],
];

/** The sets of which workers must say the same: they share the way of every other set. */
const POOLED = ['a policy of other levels', 'a sentence that one record withholds'];

/** All that a run says, and the reports that it writes. */
async function said(world: MemoryWorld, argv: readonly string[]) {
  const run = await runIn(world, argv, false);
  const reports = [...world.written].filter(([path]) => path.startsWith('report.'));
  return { ...run, out: Buffer.from(run.out).toString(), reports: new Map(reports) };
}

/** Enough records for a pool of workers. */
function many(files: Files): Files {
  const more = Array.from({ length: 200 }, (_, i): readonly [string, string] => {
    const day = new Date(Date.UTC(2021, 0, i + 1)).toISOString().slice(0, 10);
    const text = record(1).replace('meeting: 1', `meeting: ${i + 20}`);
    const own = files['opsg.yaml']?.includes('Anyone') ? text.replace('White', 'Anyone') : text;
    return [`m/more/${i}.yaml`, own.replace('2020-01-01', day)];
  });
  return { ...files, ...Object.fromEntries(more) };
}

describe.each(SETS)('validate says the same of %s', (_, files) => {
  test.each(FLAGS)('with a cache, once and again: %s %s %s', async (...argv) => {
    const expected = await said(memoryWorld(files), argv);
    const world = memoryWorld(files, { cacheFolder: CACHE });
    expect(await said(world, argv)).toEqual(expected);
    expect(await said(world, argv)).toEqual(expected);
    expect(await said(world, [...argv, '--no-cache'])).toEqual(expected);
  });
});

test.each(SETS.filter(([name]) => POOLED.includes(name)))('workers say the same of %s', async (_, files) => {
  const argv = ['--disclose', 'all', ...(FLAGS[3] ?? [])];
  let started = 0;
  const world = withWorkers(memoryWorld(many(files), { cacheFolder: CACHE }));
  const startWorker = () => {
    started++;
    return world.startWorker?.() ?? Promise.reject(new Error('there are workers'));
  };
  const expected = await said(memoryWorld(many(files)), argv);
  expect(await said({ ...world, startWorker }, argv)).toEqual(expected);
  expect(started).toBe(2);
  expect(await said({ ...world, startWorker }, argv)).toEqual(expected);
  expect(started, 'the cache knows most records now').toBe(2);
});

/** Which records a run checks, and the codes of what it finds. */
async function check(world: World, from: typeof checkTogether = checkTogether) {
  const checked: string[] = [];
  const start: StartMaking = (parts, where) => {
    const maker = makerHere(parts, where);
    const make: typeof maker.make = (task) => {
      checked.push(task.file.file);
      return maker.make(task);
    };
    return { ...maker, make };
  };
  const { result } = await from(['m'], { start, cache: cacheIn(CACHE, world), keeps: true }, world);
  const problems = result.ok ? result.warnings : result.problems;
  return { checked: checked.sort(), codes: problems.map(({ code }) => code) };
}

function edit(world: MemoryWorld, path: string, text: string): void {
  world.entries.set(`/records/${path}`, { kind: 'file', bytes: Buffer.from(text) });
}

const ALL = Object.keys(GOOD);
const NOTHING = { checked: [], codes: [] };

async function checkedOnce(files: Files = GOOD): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  expect((await check(world)).checked).toEqual(Object.keys(files));
  return world;
}

afterEach(() => vi.resetModules());

describe('a second check', () => {
  test('checks nothing and reads no text again where nothing has changed', async () => {
    const world = await checkedOnce();
    const before = world.read.length;
    expect(await check(world)).toEqual(NOTHING);
    expect(world.read.slice(before).filter((path) => path === 'm/2.yaml')).toHaveLength(1);
  });

  type Names = readonly string[];
  const CHANGES: [string, string, string, Names, Names, Names][] = [
    ['a record', 'm/1.yaml', record(1, '      - They agreed.\n'), ['m/1.yaml'], [], []],
    ['a withheld text', 'm/2.yaml', record(2, withheld.replace('higher', 'low')), ['m/2.yaml'], [], []],
    ['a sentence', 'm/3.yaml', record(3, open), ['m/3.yaml'], [], ['withheld-sentence-elsewhere']],
    ['the meeting', 'm/3.yaml', record(1), ['m/3.yaml'], [], ['duplicate-meeting']],
    ['a blank', 'm/3.yaml', record(3, '      - A  b.\n'), ['m/3.yaml'], ['m/3.yaml'], ['double-space']],
    ['the syntax', 'm/3.yaml', 'group: [\n', ['m/3.yaml'], ['m/3.yaml'], ['unclosed-bracket']],
    ['a house rule', 'opsg.yaml', 'wordsPerPoint: 99\n', ALL, [], []],
  ];
  test.each(CHANGES)(
    'after a change of %s checks what it has to',
    async (_, path, text, first, next, codes) => {
      const world = await checkedOnce();
      edit(world, path, text);
      expect(await check(world)).toEqual({ checked: first, codes });
      expect(await check(world)).toEqual({ checked: next, codes });
    },
  );

  test('reads texts that change meanwhile, and does not take them for those that it checked', async () => {
    const world = await checkedOnce();
    edit(world, 'm/1.yaml', record(1, open));
    let reads = 0;
    const readFile: World['readFile'] = async (path, most) => {
      const isLast = path === 'm/2.yaml' && ++reads === 2;
      return isLast ? Buffer.from(record(2)) : world.readFile(path, most);
    };
    expect((await check({ ...world, readFile })).codes).toEqual([]);
    expect((await check(world)).codes).toEqual(['withheld-sentence-elsewhere']);
  });

  test.each([
    ['version', '../../src/base/version.ts', { VERSION: '99.0.0' }],
    ['build', '../../src/base/build-id.ts', { BUILD_ID: 'another' }],
  ])('by another %s of the program checks everything', async (_, module, exports) => {
    const world = await checkedOnce();
    vi.resetModules();
    vi.doMock(module, () => exports);
    const other = await import('../../src/workers/check-together.ts');
    vi.doUnmock(module);
    expect((await check(world, other.checkTogether)).checked).toEqual(ALL);
  });
});

test('the cache has no text of a record that was checked, and only its owner can read it', async () => {
  const world = await checkedOnce();
  const entries = [...world.entries].filter(([path]) => path.startsWith(CACHE));
  const text = entries
    .map(([, entry]) => ('bytes' in entry ? Buffer.from(entry.bytes).toString() : ''))
    .join();
  expect(text).toContain('"items":[1,1,1,1]');
  expect(text).not.toMatch(/Zebedee|Outages|group met/);
  for (const [path] of entries) expect((await world.disk.rightsOf(path))?.mode).toBe(0o600);
});

test('a cache is never beside documents', async () => {
  const world = memoryWorld(GOOD);
  expect((await runIn(world, ['render', 'm', '-f', 'md'])).exit).toBe(0);
  const { exit, talk } = await runIn(world, ['validate', 'm', '--cache', 'out/cache']);
  expect([exit, talk]).toEqual([2, expect.stringContaining('Name a folder outside')]);
});

test('processes of their own say the same, with a cache on disk', () => {
  const files = many({ ...GOOD, 'm/3.yaml': record(3, `${open}      - A  b.\n`) });
  const folder = temporaryFolder(files);
  const argv = ['--disclose', 'all', 'validate', 'm', '--cache', 'cache', '--jobs'];
  const [alone, shared, again] = [
    [...argv, '1', '--no-cache'],
    [...argv, '2'],
    [...argv, '2'],
  ].map((own) => spawnProgram(own, folder));
  expect(alone?.talk).toMatch(/double-space[\s\S]*2 warnings/);
  expect(shared).toEqual(alone);
  expect(again).toEqual(alone);
});
