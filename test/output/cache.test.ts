import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Format } from '../../src/base/artifact.ts';
import { contextOf, type RenderOptions } from '../../src/cli/render-options.ts';
import { systemError } from '../../src/host/errors.ts';
import { nodeDisk, nodeProcesses } from '../../src/host/node-disk.ts';
import { type CacheEntry, cacheIn } from '../../src/output/cache.ts';
import { write } from '../../src/output/write.ts';
import { renderIn } from '../../src/pipeline.ts';
import type { KeptRenderers } from '../../src/render/prepare.ts';
import { makerHere } from '../../src/workers/make-record.ts';
import type { StartMaking } from '../../src/workers/making.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { record } from '../numbered-record.ts';
import { runIn, spawnProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const CACHE = '/home/cache/opsg';
const OUT = '/records/out';
const MANIFEST = `${OUT}/.opsg/White/manifest.json`;
const [MD_ONE, MD_TWO] = [1, 2].map((i) => `${OUT}/White/OPSG_${i}-Headlines-White.md`) as [string, string];
const amber = (text: string) => `      - { text: ${text}, classification: Amber }\n`;

const FILES = { 'm/1.yaml': record(1), 'm/2.yaml': record(2, amber('The supplier is called Zebedee.')) };
const BOTH = ['m/1.yaml', 'm/2.yaml'];
const ALL = ['OPSG_1.html', 'OPSG_1.md', 'OPSG_2.html', 'OPSG_2.md'];

type Wish = Partial<RenderOptions> & {
  readonly prepare?: typeof import('../../src/render/prepare.ts').prepare;
  /** What somebody else does before the documents are written. */
  readonly meanwhile?: () => void;
};

/** What a run did: the records that it worked on, the documents that it printed, and the codes of its problems. */
interface Did {
  readonly made: readonly string[];
  readonly printed: readonly string[];
  readonly codes: readonly string[];
}

const NOTHING: Did = { made: [], printed: [], codes: [] };

/** Renders as the program does, and counts. */
async function render(world: MemoryWorld, { meanwhile, prepare, ...wish }: Wish = {}): Promise<Did> {
  const usual = {
    records: ['m'],
    formats: ['md', 'html'] as Format[],
    out: 'out',
    only: false,
    force: false,
  };
  const options = { ...usual, dryRun: false, check: false, open: false, ...wish };
  const [made, printed]: [string[], string[]] = [[], []];
  const kept: KeptRenderers = new Map();
  const orderly = prepare ?? (await import('../../src/render/prepare.ts')).prepare;
  await orderly({ ...options, formats: ['md', 'html', 'pdf'] }, world, kept);
  for (const [key, renderer] of kept) {
    const render: typeof renderer.render = (headlines, timestamp) => {
      printed.push(headlines.reference);
      return renderer.render(headlines, timestamp);
    };
    kept.set(key, { ...renderer, render });
  }
  const start: StartMaking = (parts, where) => {
    const maker = makerHere(parts, where);
    return {
      ...maker,
      make: (task) => {
        made.push(task.file.file);
        return maker.make(task);
      },
    };
  };
  const context = { ...(await contextOf(options, world, {})), start, kept };
  const rendered = await renderIn(context, options, world);
  const did = (problems: readonly { readonly code: string }[]) => ({
    made: made.sort(),
    printed: printed.sort(),
    codes: problems.map(({ code }) => code),
  });
  if (!rendered.ok) return did(rendered.problems);
  meanwhile?.();
  const files = await write(
    { ...rendered.value, ...options, folder: 'out', dryRun: false, beside: [] },
    world,
  );
  return did(files.ok ? [] : files.problems);
}

function edit(world: MemoryWorld, path: string, text: string | undefined): void {
  if (text === undefined) world.entries.delete(path);
  else world.entries.set(path, { kind: 'file', bytes: Buffer.from(text, 'latin1') });
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

/** What a first run leaves of the same files, with nothing of an earlier one. */
async function fresh(world: MemoryWorld, wish?: Wish): Promise<Readonly<Record<string, string>>> {
  const files = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && !path.startsWith(OUT) ? [[path, entry.bytes] as const] : [],
  );
  const other = memoryWorld(Object.fromEntries(files), { env: world.env });
  await render(other, wish);
  return below(OUT, other);
}

async function rendered(wish?: Wish, files: Readonly<Record<string, string>> = FILES): Promise<MemoryWorld> {
  const world = memoryWorld(files, { cacheFolder: CACHE });
  expect((await render(world, wish)).made).toEqual(Object.keys(files));
  expect(Object.keys(below(CACHE, world))).toHaveLength(Object.keys(files).length + 1);
  return world;
}

afterEach(() => vi.resetModules());

describe('a second run', () => {
  test('works on no record where nothing has changed, and touches no file', async () => {
    const world = await rendered({ audience: 'all' });
    const before = new Map(world.entries);
    expect(await render(world, { audience: 'all' })).toEqual(NOTHING);
    expect([...world.entries].filter(([path, entry]) => before.get(path) !== entry)).toEqual([]);
    expect(world.entries.size).toBe(before.size);
  });

  const CHANGES: readonly [string, (world: MemoryWorld) => void, readonly string[], readonly string[]][] = [
    [
      'a record',
      (world) => edit(world, '/records/m/1.yaml', record(1, '      - They agreed.\n')),
      ['m/1.yaml'],
      ['OPSG_1', 'OPSG_1'],
    ],
    [
      'a text that these readers do not get',
      (world) => edit(world, '/records/m/2.yaml', record(2, amber('The supplier is called Dougal.'))),
      ['m/2.yaml'],
      [],
    ],
    ['a comment', (world) => edit(world, '/records/m/1.yaml', `# x\n${record(1)}`), ['m/1.yaml'], []],
    [
      'the look',
      (world) => edit(world, '/records/opsg.yaml', 'look: { accent: "#123456" }\n'),
      BOTH,
      ['OPSG_1', 'OPSG_1', 'OPSG_2', 'OPSG_2'],
    ],
    ['a house rule', (world) => edit(world, '/records/opsg.yaml', 'wordsPerPoint: 99\n'), BOTH, []],
    [
      'the statement of a level',
      (world) =>
        edit(
          world,
          '/records/opsg.yaml',
          'policy: { name: House Policy, levels: [{ name: White, statement: Anyone may read it. }, { name: Amber, statement: Few may. }] }\n',
        ),
      BOTH,
      ['OPSG_1', 'OPSG_1', 'OPSG_2', 'OPSG_2'],
    ],
    [
      'a new record',
      (world) => edit(world, '/records/m/3.yaml', record(3)),
      ['m/3.yaml'],
      ['OPSG_3', 'OPSG_3'],
    ],
    ['a record that is gone', (world) => edit(world, '/records/m/2.yaml', undefined), [], []],
    ['a document that is gone', (world) => edit(world, MD_ONE, undefined), ['m/1.yaml'], ['OPSG_1']],
    ['a manifest that is gone', (world) => edit(world, MANIFEST, undefined), [], []],
    ['a manifest that is cut off', (world) => edit(world, MANIFEST, '{"version":'), [], []],
  ];

  test.each(CHANGES)(
    'after a change of %s leaves what a first run leaves',
    async (_, change, made, printed) => {
      const world = await rendered();
      change(world);
      expect(await render(world)).toEqual({ made, printed, codes: [] });
      expect(below(OUT, world)).toEqual(await fresh(world));
      expect(await render(world)).toEqual(NOTHING);
    },
  );

  test.each<[string, (text: string) => string | undefined]>([
    ['gone', () => undefined],
    ['empty', () => ''],
    ['cut off', (text) => text.slice(0, 200)],
    ['of something else', () => 'a: b\n'],
    ['with another hash in them', (text) => text.replace(/"sha256":"./g, '"sha256":"0')],
    ['of another version', (text) => signed(text.slice(65).trim().replace('"version":1', '"version":2'))],
  ])('ignores entries that are %s', async (_, damage) => {
    const world = await rendered();
    for (const [path, text] of Object.entries(below(CACHE, world)))
      if (!path.endsWith('pruned')) edit(world, path, damage(text));
    const { made, printed } = await render(world);
    expect([made, printed.length]).toEqual([BOTH, ALL.length]);
    expect(below(OUT, world)).toEqual(await fresh(world));
  });

  test('takes no document for another one, whatever the cache says', async () => {
    const world = await rendered();
    edit(world, MD_ONE, below(OUT, world)[MD_TWO]);
    expect((await render(world)).codes).toEqual(['changed-by-hand']);
    expect((await render(world, { force: true })).codes).toEqual([]);
    expect(below(OUT, world)).toEqual(await fresh(world));
  });

  test.each([
    ['of other readers', '"name":"../Amber/OPSG_2-Headlines-Amber.md"'],
    ['of other readers, as older entries said it', '"path":"Amber/OPSG_2-Headlines-Amber.md"'],
    ['that is a record', '"name":"../../m/2.yaml"'],
  ])('brings no file %s among the documents, whatever the cache says', async (_, told) => {
    const world = await rendered();
    await render(world, { audience: 'Amber' });
    await render(world); // now that Amber readers have documents, an entry has to say what they get
    const before = below(OUT, world);
    const target = told.includes('yaml') ? '/records/m/2.yaml' : `${OUT}/Amber/OPSG_2-Headlines-Amber.md`;
    const bytes = Buffer.from(below('/records', world)[target] ?? '', 'latin1');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const [path, text] of Object.entries(below(CACHE, world))) {
      const forged = text
        .slice(65)
        .trim()
        .replace(
          /"name":"OPSG_2-Headlines-White\.md"(.*?"sha256":")[^"]*/,
          (_all, rest) => `${told}${rest}${sha256}`,
        );
      if (!path.endsWith('pruned')) edit(world, path, signed(forged));
    }
    expect((await render(world)).codes).toEqual([]);
    expect(below(OUT, world)).toEqual(before);
  });

  test('notices what somebody changes during the run', async () => {
    const world = await rendered();
    const meanwhile = () => edit(world, MD_ONE, 'mine');
    expect((await render(world, { meanwhile })).codes).toEqual(['changed-by-hand']);
    expect(below(OUT, world)[MD_ONE]).toBe('mine');
  });

  test('makes everything anew with --no-cache, and leaves the same', async () => {
    const world = await rendered();
    const before = below(OUT, world);
    expect((await render(world, { cache: false })).made).toEqual(BOTH);
    expect(below(OUT, world)).toEqual(before);
  });

  test.each<[string, Wish, readonly string[]]>([
    ['formats', { formats: ['md'] }, BOTH],
    ['readers', { audience: 'Amber' }, BOTH],
    ['records', { records: ['m/2.yaml'] }, []],
  ])('uses what is known for the same %s only', async (_, wish, made) => {
    const world = await rendered();
    expect((await render(world, wish)).made).toEqual(made);
    expect(await render(world, wish)).toEqual(NOTHING);
  });

  test('still finds two records that contradict each other', async () => {
    const world = await rendered();
    edit(world, '/records/m/2.yaml', record(2).replace('meeting: 2', 'meeting: 1'));
    expect((await render(world)).codes).toEqual(['duplicate-meeting']);
  });

  test('looks again at a record that there is something to say about', async () => {
    const world = await rendered({}, { 'm/1.yaml': record(1, '      - The  group agreed.\n') });
    expect(await render(world)).toEqual({ made: ['m/1.yaml'], printed: [], codes: [] });
  });

  test.each([
    ['version', '../../src/base/version.ts', { VERSION: '99.0.0' }],
    ['build', '../../src/base/build-id.ts', { BUILD_ID: 'another' }],
  ])('by another %s of the program works on everything', async (_, module, exports) => {
    const world = await rendered();
    vi.doMock(module, () => exports);
    const { prepare } = await import('../../src/render/prepare.ts');
    vi.doUnmock(module);
    vi.resetModules();
    const { makeRecords } = await import('../../src/workers/make-records.ts');
    expect(makeRecords).toBeDefined();
    expect((await render(world, { prepare })).codes).toEqual([]);
  });
});

describe('the cache', () => {
  test('contains no text of a record, and only its owner can read it', async () => {
    const world = await rendered({ audience: 'all' });
    const entries = Object.entries(below(CACHE, world));
    const text = entries.map(([, own]) => own).join();
    expect(text).toContain('OPSG_2-Headlines-Amber.md');
    expect(text).not.toMatch(/Zebedee|Outages|group met/);
    for (const [path] of entries) expect((await world.disk.rightsOf(path))?.mode).toBe(0o600);
  });

  test('forgets entries after three months, and of too many the oldest', async () => {
    const world = memoryWorld({});
    const cache = cacheIn(CACHE, world);
    const entry: CacheEntry = { version: 1, documents: [] };
    for (const name of ['a', 'b']) await cache.put(createHash('sha256').update(name).digest('hex'), entry);
    const now = world.processes.now();
    await cacheIn(CACHE, { ...world, processes: { ...world.processes, now: () => now } }).prune();
    expect(Object.keys(below(CACHE, world))).toHaveLength(3);
    const later = { ...world.processes, now: () => now + 91 * 24 * 60 * 60 * 1000 };
    await cacheIn(CACHE, { ...world, processes: later }).prune();
    expect(Object.keys(below(CACHE, world))).toEqual([`${CACHE}/pruned`]);
  });

  test.each(['out', 'out/White/cache', './out/../out/x'])('is never in %s', async (cache) => {
    const world = memoryWorld(FILES);
    const { exit, talk } = await runIn(world, ['render', 'm', '-f', 'md', '--cache', cache]);
    expect(exit).toBe(2);
    expect(talk).toContain('the contents of a cache depend on withheld text. Name a folder outside');
    const own = memoryWorld(FILES, { cacheFolder: `/records/${cache}` });
    expect((await runIn(own, ['render', 'm', '-f', 'md'])).exit).toBe(0);
    expect(Object.keys(below(OUT, own)).filter((path) => !/\.md$|manifest/.test(path))).toEqual([]);
  });

  test('says and leaves the same, with it and without it, once and again', async () => {
    const [plain, cached] = [memoryWorld(FILES), memoryWorld(FILES, { cacheFolder: CACHE })];
    for (const more of [[], [], ['--check'], ['--dry-run'], ['--redaction-log', 'log.yaml']]) {
      const argv = ['render', 'm', '-f', 'md,html', '-a', 'all', ...more];
      const expected = await runIn(plain, argv);
      expect(await runIn(cached, argv)).toEqual(expected);
      expect(below(OUT, cached)).toEqual(below(OUT, plain));
    }
    expect(below('/records', cached)['/records/log.yaml']).toContain('Zebedee');
  });

  test('writes through no link, waits for no pipe, and makes a file that others could read private', async () => {
    const folder = temporaryFolder({ 'record.yaml': 'mine' });
    const disk = { disk: nodeDisk, processes: nodeProcesses };
    const names = ['link', 'twin', 'pipe', 'open'] as const;
    const [record, ...places] = ['record.yaml', ...names].map((name) => join(folder, name)) as string[];
    const [link = '', twin = '', pipe = '', open = ''] = places;
    symlinkSync(record ?? '', link);
    linkSync(record ?? '', twin);
    execFileSync('mkfifo', [pipe]);
    writeFileSync(open, 'x', { mode: 0o644 });
    const entry: CacheEntry = { version: 1, documents: [] };
    for (const name of names) {
      expect(await cacheIn(folder, disk).get(name)).toBeUndefined();
      await cacheIn(folder, disk).put(name, entry);
      expect(await cacheIn(folder, disk).get(name)).toEqual(entry);
      expect(lstatSync(join(folder, name)).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(record ?? '', 'utf8')).toBe('mine');
  });

  test('that cannot be written changes nothing', async () => {
    const world = memoryWorld(FILES, {
      cacheFolder: CACHE,
      before: (operation, path) => {
        if (path.startsWith('/home') && operation !== 'realPath') throw systemError('ENOSPC', path);
      },
    });
    const expected = await runIn(memoryWorld(FILES), ['render', 'm', '-f', 'md']);
    expect(await runIn(world, ['render', 'm', '-f', 'md'])).toEqual(expected);
    expect(below(CACHE, world)).toEqual({});
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
    expect([exit, talk]).toEqual([2, expect.stringContaining('OPSG_1-Headlines-White.md')]);
    writeFileSync(document, text);
    expect(spawnProgram(argv, folder)).toEqual(again);
  });
});

describe('what an earlier run has left is inspected like everything else', () => {
  /** Prints a title behind its points, so that words meet which meet nowhere in the record. */
  const OWN = {
    'own/headlines.md.hbs':
      '{{!-- opsg omits: title, introduction, sections, next --}}{{statement}} {{level}}\n\n' +
      '{{#each sections}}{{paragraph}} {{title}}{{/each}}\n',
  };

  test('a text that is withheld since then refuses the run, as it would a first one', async () => {
    const argv = ['render', 'm', '-f', 'md', '-t', 'own'];
    const world = memoryWorld({ ...OWN, ...FILES }, { cacheFolder: CACHE });
    expect((await runIn(world, argv)).exit).toBe(0);
    const before = below(OUT, world);
    edit(world, '/records/m/2.yaml', record(2, amber('time Outages')));
    const [again, anew] = [await runIn(world, argv), await runIn(world, [...argv, '--no-cache'])];
    expect(again.exit).toBe(3);
    expect(again).toEqual(anew);
    expect(below(OUT, world)).toEqual(before);
  });
});

/** An entry as the cache writes it. */
function signed(body: string): string {
  return `${createHash('sha256').update(body).digest('hex')}\n${body}\n`;
}
