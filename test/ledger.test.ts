import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceDateEpoch } from '../src/base/date.ts';
import { systemError } from '../src/host/errors.ts';
import { recall } from '../src/output/recall.ts';
import { write } from '../src/output/write.ts';
import { renderBy, STEPS } from '../src/pipeline.ts';
import type { Bulk, BulkRun } from '../src/workers/bulk-run.ts';
import { ledgerRun } from '../src/workers/ledger-run.ts';
import { type MemoryWorld, memoryWorld } from './memory-world.ts';
import { record } from './numbered-record.ts';
import { runIn, spawnProgram } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const amber = (text: string) => `      - { text: ${text}, classification: Amber }\n`;
const FILES = { 'm/1.yaml': record(1), 'm/2.yaml': record(2, amber('The supplier is called Zebedee.')) };
const NAMES = Object.keys(FILES);

interface Wish {
  readonly audience?: string;
  readonly formats?: Bulk['order']['formats'];
  readonly records?: readonly string[];
}

/** Renders as the program does with `--cache cache`. The names of the records that were checked come back. */
async function checkedBy(
  world: MemoryWorld,
  { audience, formats = ['md', 'html'], records = ['m'] }: Wish = {},
): Promise<readonly string[]> {
  const checked: string[] = [];
  const steps: BulkRun['steps'] = {
    ...STEPS,
    documents: (one, wanted) => ('made' in one ? one.made : STEPS.documents(one, wanted)),
    otherDocuments: (one, others) => ('made' in one ? one.otherDocuments : STEPS.otherDocuments(one, others)),
    print: async (one, printing) => ('printed' in one ? one.printed : STEPS.print(one, printing)),
    check: (file, workspace) => {
      checked.push(file.file);
      return STEPS.check(file, workspace);
    },
  };
  const timestamp = sourceDateEpoch(world.env);
  const bulk: Bulk = {
    jobs: 1,
    order: { formats },
    audience,
    timestamp,
    earlierIn: 'out',
    wanted: formats,
    others: { audiences: [] },
    standingIn: { out: 'out', formats, force: false },
    out: 'out',
    isLogged: false,
    onProgress: undefined,
    onChecked: undefined,
  };
  const run = ledgerRun(steps, bulk, { cacheFolder: 'cache', out: 'out' }, world);
  const request = { records, formats, earlier: recall('out', world), ...(audience && { audience }) };
  const rendered = await renderBy(run.steps, request, world);
  if (!rendered.ok) return rendered.problems.map(({ code }) => code);
  const order = { ...rendered.value, folder: 'out', only: false, force: false, formats, beside: [] };
  const files = await write(order, world);
  if (!files.ok) return files.problems.map(({ code }) => code);
  await run.keep(rendered.value.artifacts);
  return checked;
}

function edit(world: MemoryWorld, path: string, text: string | undefined): void {
  if (text === undefined) world.entries.delete(path);
  else world.entries.set(path, { kind: 'file', bytes: Buffer.from(text) });
}

/** Everything below a folder, as text by path. */
function below(folder: string, { entries }: MemoryWorld): Readonly<Record<string, string>> {
  const files = [...entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && path.startsWith(`${folder}/`) ? [[path, entry.bytes] as const] : [],
  );
  return Object.fromEntries(
    files.sort().map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  );
}

const OUT = '/records/out';
const CACHE = '/records/cache';

/** What a first run leaves of the same files, with nothing of an earlier one. */
async function fresh(world: MemoryWorld, wish?: Wish): Promise<Readonly<Record<string, string>>> {
  const files = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && !path.startsWith(OUT) && !path.startsWith(CACHE)
      ? [[path, entry.bytes] as const]
      : [],
  );
  const other = memoryWorld(Object.fromEntries(files), { env: world.env });
  await checkedBy(other, wish);
  return below(OUT, other);
}

async function known(wish?: Wish): Promise<MemoryWorld> {
  const world = memoryWorld(FILES);
  expect(await checkedBy(world, wish)).toEqual(NAMES);
  expect(Object.keys(below(CACHE, world))).toHaveLength(1);
  return world;
}

function ledgerOf(world: MemoryWorld): readonly [string, string] {
  const [only] = Object.entries(below(CACHE, world));
  if (!only) throw new Error('there is a ledger');
  return only;
}

describe('with a cache', () => {
  test('records that have not changed are not looked at again, and nothing is touched', async () => {
    const world = await known({ audience: 'all' });
    const before = new Map(world.entries);
    expect(await checkedBy(world, { audience: 'all' })).toEqual([]);
    expect([...world.entries].filter(([path, entry]) => before.get(path) !== entry)).toEqual([]);
    expect(world.entries.size).toBe(before.size);
  });

  const CHANGES: readonly [string, (world: MemoryWorld) => void, readonly string[]][] = [
    [
      'a record',
      (world) => edit(world, '/records/m/1.yaml', record(1, '      - They agreed.\n')),
      ['m/1.yaml'],
    ],
    [
      'a text that these readers do not get',
      (world) => edit(world, '/records/m/2.yaml', record(2, amber('The supplier is called Dougal.'))),
      ['m/2.yaml'],
    ],
    ['the settings', (world) => edit(world, '/records/opsg.yaml', 'look: { accent: "#123456" }\n'), NAMES],
    ['a house rule', (world) => edit(world, '/records/opsg.yaml', 'wordsPerPoint: 99\n'), NAMES],
    ['a new record', (world) => edit(world, '/records/m/3.yaml', record(3)), ['m/3.yaml']],
    ['a record that is gone', (world) => edit(world, '/records/m/2.yaml', undefined), []],
    [
      'a document that is gone',
      (world) => edit(world, `${OUT}/White/OPSG_1-Headlines-White.md`, undefined),
      ['m/1.yaml'],
    ],
    ['a ledger that is gone', (world) => edit(world, ledgerOf(world)[0], undefined), NAMES],
    [
      'a ledger that is cut off',
      (world) => edit(world, ledgerOf(world)[0], ledgerOf(world)[1].slice(0, 500)),
      NAMES,
    ],
    [
      'a ledger with another hash in it',
      (world) => edit(world, ledgerOf(world)[0], ledgerOf(world)[1].replace(/"sha256":"./g, '"sha256":"0')),
      NAMES,
    ],
    ['a ledger that is none', (world) => edit(world, ledgerOf(world)[0], 'a: b\n'), NAMES],
    ['a manifest that is gone', (world) => edit(world, `${OUT}/.opsg/White/manifest.json`, undefined), []],
  ];

  test.each(CHANGES)('and %s, a run leaves what a first run leaves', async (_, change, checked) => {
    const world = await known();
    change(world);
    expect(await checkedBy(world)).toEqual(checked);
    expect(below(OUT, world)).toEqual(await fresh(world));
    expect(await checkedBy(world)).toEqual([]);
  });

  test('a document that somebody has changed is not overwritten', async () => {
    const world = await known();
    edit(world, `${OUT}/White/OPSG_1-Headlines-White.md`, 'mine');
    expect(await checkedBy(world)).toEqual(['changed-by-hand']);
    expect(below(OUT, world)[`${OUT}/White/OPSG_1-Headlines-White.md`]).toBe('mine');
  });

  test.each<[string, Wish, readonly string[]]>([
    ['formats', { formats: ['md'] }, NAMES],
    ['readers', { audience: 'Amber' }, NAMES],
    ['records', { records: ['m/2.yaml'] }, []],
  ])('what is known is used for the same %s only', async (_, wish, checked) => {
    const world = await known();
    expect(await checkedBy(world, wish)).toEqual(checked);
    expect(await checkedBy(world, wish)).toEqual([]);
  });

  test('a run of one record does not forget the others', async () => {
    const world = await known();
    edit(world, '/records/m/1.yaml', record(1, '      - They agreed.\n'));
    expect(await checkedBy(world, { records: ['m/1.yaml'] })).toEqual(['m/1.yaml']);
    expect(await checkedBy(world)).toEqual([]);
  });

  test('two records that contradict each other still do', async () => {
    const world = await known();
    edit(world, '/records/m/2.yaml', record(2).replace('meeting: 2', 'meeting: 1'));
    expect(await checkedBy(world)).toEqual(['duplicate-meeting']);
  });

  test('a record that there is something to say about is looked at each time', async () => {
    const world = memoryWorld({ 'm/1.yaml': record(1, '      - The  group agreed.\n') });
    expect(await checkedBy(world)).toEqual(['m/1.yaml']);
    expect(await checkedBy(world)).toEqual(['m/1.yaml']);
  });

  test('none of the texts of a record is kept', async () => {
    const [, text] = ledgerOf(await known({ audience: 'all' }));
    expect(text).toContain('OPSG_2-Headlines-Amber.md');
    expect(text).not.toMatch(/Zebedee|Outages|group met/);
  });
});

describe('opsg render --cache', () => {
  test('says and leaves the same, the first time and the second', async () => {
    const plain = memoryWorld(FILES);
    const cached = memoryWorld(FILES);
    const argv = ['render', 'm', '-f', 'md,html', '--audience', 'all'];
    for (const _ of [1, 2]) {
      const expected = await runIn(plain, argv);
      expect(await runIn(cached, [...argv, '--cache', 'cache'])).toEqual(expected);
      expect(below(OUT, cached)).toEqual(below(OUT, plain));
    }
  });

  test.each(['out', 'out/White/cache', './out/../out/x'])('keeps nothing in %s', async (cache) => {
    const world = memoryWorld(FILES);
    const { exit, talk } = await runIn(world, ['render', 'm', '-f', 'md', '--cache', cache]);
    expect(exit).toBe(2);
    expect(talk).toBe(
      'out is a folder of documents, and what a cache holds depends on withheld text. Name a folder outside the output folder.\n',
    );
    expect(world.written.size).toBe(0);
  });

  test('sees on a real disk what somebody changed, be it one letter', () => {
    const folder = temporaryFolder(FILES);
    const argv = ['render', 'm', '-f', 'md', '--cache', 'cache'];
    const first = spawnProgram(argv, folder);
    expect([first.exit, first.talk]).toEqual([
      0,
      'Wrote 2 documents. Read them once before you send them.\n',
    ]);
    const again = { ...first, talk: 'Wrote nothing: 2 documents are unchanged.\n' };
    expect(spawnProgram(argv, folder)).toEqual(again);
    const document = join(folder, 'out/White/OPSG_1-Headlines-White.md');
    const text = readFileSync(document, 'utf8');
    writeFileSync(document, text.replace('met', 'Met'));
    const { exit, talk } = spawnProgram(argv, folder);
    expect(exit).toBe(2);
    expect(talk).toContain('OPSG_1-Headlines-White.md');
    writeFileSync(document, text);
    expect(spawnProgram(argv, folder)).toEqual(again);
  });

  test('says where it can keep nothing, and has written the documents', async () => {
    const world = memoryWorld(FILES, {
      before: (operation, path) => {
        const looks = operation === 'realPath' || operation === 'entryAt'; // a full disk can be looked at
        if (path.startsWith(CACHE) && !looks) throw systemError('ENOSPC', path);
      },
    });
    const { exit, talk } = await runIn(world, ['render', 'm', '-f', 'md', '--cache', 'cache']);
    expect(talk).toContain(
      'Nothing could be kept in cache (ENOSPC). The next run will look at every record again.\n',
    );
    expect(exit).toBe(0);
    expect(Object.keys(below(`${OUT}/White`, world))).toHaveLength(2);
  });

  test('works on every record for a redaction log, of which a cache knows nothing', async () => {
    const world = memoryWorld(FILES);
    const argv = ['render', 'm', '-f', 'md', '--cache', 'cache', '--redaction-log', 'log.md'];
    await runIn(world, ['render', 'm', '-f', 'md', '--cache', 'cache']);
    expect((await runIn(world, argv)).exit).toBe(0);
    expect(below('/records', world)['/records/log.md']).toContain('Zebedee');
  });
});
