import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Format } from '../src/base/artifact.ts';
import { requestOf } from '../src/cli/render-options.ts';
import { write } from '../src/output/write.ts';
import { type RenderRequest, renderBy, STEPS, type Steps } from '../src/pipeline.ts';
import { type MemoryWorld, memoryWorld } from './memory-world.ts';
import { record } from './numbered-record.ts';
import { runIn } from './program.ts';

const MANIFEST = '/records/out/.opsg/White/manifest.json';
const ONE = 'OPSG_1-Headlines-White';
const TWO = 'OPSG_2-Headlines-White';

const FILES = { 'm/1.yaml': record(1), 'm/2.yaml': record(2) };
const AMBER = '      - { text: The supplier is called Zebedee., classification: Amber }\n';

/** Keeps a list of what is printed: the format, and the reference of the meeting. */
function counting(printed: string[], steps: Steps = STEPS): Steps {
  return {
    ...steps,
    prepare: async (order, world) => {
      const press = await steps.prepare(order, world);
      if (!press.ok) return press;
      const counted = [...press.value].map(([format, printer]) => {
        const print: typeof printer.print = (headlines, timestamp) => {
          printed.push(`${headlines.reference}.${format}`);
          return printer.print(headlines, timestamp);
        };
        return [format, { ...printer, print }] as const;
      });
      return { ...press, value: new Map(counted) };
    },
  };
}

type Wish = Partial<RenderRequest> & {
  readonly cache?: boolean;
  readonly force?: boolean;
  readonly steps?: Steps;
  /** What somebody else does before the documents are written. */
  readonly meanwhile?: () => void;
};

/** Renders as the program does. What was printed comes back, sorted, or the codes of the problems. */
async function render(world: MemoryWorld, wish: Wish = {}): Promise<readonly string[]> {
  const { force = false, steps, meanwhile, ...more } = wish;
  const options = { records: ['m'], formats: ['md', 'html'] as Format[], out: 'out', only: false, ...more };
  const printed: string[] = [];
  const request = await requestOf({ ...options, force, dryRun: false, check: false, open: false }, world, {});
  const rendered = await renderBy(counting(printed, steps), request, world);
  if (!rendered.ok) return rendered.problems.map(({ code }) => code);
  meanwhile?.();
  const files = await write(
    { ...rendered.value, folder: 'out', only: false, force, formats: options.formats, beside: [] },
    world,
  );
  return files.ok ? printed.sort() : files.problems.map(({ code }) => code);
}

/** Everything below the output folder, as text by path. */
function outputs({ entries }: MemoryWorld): Readonly<Record<string, string>> {
  const below = [...entries].filter(([path]) => path.startsWith('/records/out/')).sort();
  return Object.fromEntries(
    below.map(([path, entry]) => [
      path,
      entry.kind === 'file' ? Buffer.from(entry.bytes).toString('latin1') : '',
    ]),
  );
}

function edit(world: MemoryWorld, path: string, text: string | undefined): void {
  if (text === undefined) world.entries.delete(path);
  else world.entries.set(path, { kind: 'file', bytes: Buffer.from(text, 'latin1') });
}

function textAt(world: MemoryWorld, path: string): string {
  return outputs(world)[path] ?? '';
}

/** What a first run leaves of the same records, with nothing of an earlier one. */
async function fresh(world: MemoryWorld, wish: Wish = {}): Promise<Readonly<Record<string, string>>> {
  const files = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && !path.startsWith('/records/out/') ? [[path, entry.bytes] as const] : [],
  );
  const other = memoryWorld(Object.fromEntries(files), { env: world.env });
  await render(other, wish);
  return outputs(other);
}

async function rendered(
  files: Readonly<Record<string, string>> = FILES,
  wish: Wish = {},
): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  expect((await render(world, wish)).length).toBeGreaterThan(0);
  return world;
}

const ALL = ['OPSG_1.html', 'OPSG_1.md', 'OPSG_2.html', 'OPSG_2.md'];

afterEach(() => vi.resetModules());

describe('a second run', () => {
  test('prints nothing where nothing has changed, and touches no file', async () => {
    const world = await rendered();
    const before = new Map(world.entries);
    expect(await render(world)).toEqual([]);
    expect([...world.entries].filter(([path, entry]) => before.get(path) !== entry)).toEqual([]);
    expect(world.entries.size).toBe(before.size);
  });

  test('starts no PDF engine where nothing has changed', async () => {
    const memory = memoryWorld({ 'm/1.yaml': record(1) });
    const fonts: string[] = [];
    const world: MemoryWorld = {
      ...memory,
      readFont: (name) => {
        fonts.push(name);
        return memory.readFont(name);
      },
    };
    expect(await render(world, { formats: ['pdf'] })).toEqual(['OPSG_1.pdf']);
    expect(fonts.splice(0).length).toBeGreaterThan(0);
    expect(await render(world, { formats: ['pdf'] })).toEqual([]);
    expect(fonts).toEqual([]);
    expect(await render(world, { formats: ['pdf'], pdfStandard: '1.7' })).toEqual(['OPSG_1.pdf']);
  });

  test('prints only the record that has changed, and leaves what a first run leaves', async () => {
    const world = await rendered();
    edit(world, '/records/m/2.yaml', record(2, '      - They agreed.\n'));
    expect(await render(world)).toEqual(['OPSG_2.html', 'OPSG_2.md']);
    expect(outputs(world)).toEqual(await fresh(world));
  });

  test('prints nothing for readers who may not see what has changed', async () => {
    const world = await rendered(FILES, { audience: 'all' });
    const before = outputs(world);
    edit(world, '/records/m/2.yaml', record(2, AMBER));
    expect(await render(world)).toEqual([]);
    expect(outputs(world)).toEqual(before);
    expect(await render(world, { audience: 'Amber' })).toEqual(ALL);
    expect(await render(world, { audience: 'Amber' })).toEqual([]);
    expect(await render(world)).toEqual([]);
  });

  test('prints everything with cache: false, and leaves the same', async () => {
    const world = await rendered();
    const before = outputs(world);
    expect(await render(world, { cache: false })).toEqual(ALL);
    expect(outputs(world)).toEqual(before);
    const { exit } = await runIn(world, ['render', 'm', '-f', 'md,html', '--no-cache']);
    expect(exit).toBe(0);
    expect(outputs(world)).toEqual(before);
  });

  test('reads each document that stands there once', async () => {
    const world = await rendered();
    const read: string[] = [];
    const disk: MemoryWorld['disk'] = {
      ...world.disk,
      read: (path) => {
        read.push(path);
        return world.disk.read(path);
      },
    };
    expect(await render({ ...world, disk })).toEqual([]);
    const documents = read.filter((path) => path.startsWith('/records/out/White/'));
    expect(documents).toHaveLength(ALL.length);
    expect(new Set(documents).size).toBe(ALL.length);
  });

  test('does not overlook what somebody changes while it goes on', async () => {
    const world = await rendered();
    const meanwhile = () => edit(world, MD_ONE, 'mine');
    expect(await render(world, { meanwhile })).toEqual(['changed-by-hand']);
    expect(textAt(world, MD_ONE)).toBe('mine');
  });

  test('adds a format to what is there', async () => {
    const world = await rendered(FILES, { formats: ['md'] });
    expect(await render(world)).toEqual(['OPSG_1.html', 'OPSG_2.html']);
    expect(outputs(world)).toEqual(await fresh(world));
  });
});

/** What a document is made from beside its record; each changed, with what has to be printed again. */
const CIRCUMSTANCES: readonly [
  string,
  (world: MemoryWorld) => Promise<readonly string[]>,
  readonly string[],
][] = [
  ['the look', (world) => renderWith(world, '/records/opsg.yaml', 'look: { accent: "#123456" }\n'), ALL],
  [
    'the statement of a level',
    (world) =>
      renderWith(
        world,
        '/records/opsg.yaml',
        'policy: { name: House Policy, levels: [{ name: White, statement: Anyone may read it. }] }\n',
      ),
    ALL,
  ],
  ['the language', (world) => renderWith(world, '/records/opsg.yaml', 'language: cy\n'), ALL],
  ['a house rule', (world) => renderWith(world, '/records/opsg.yaml', 'wordsPerPoint: 99\n'), []],
  ['SOURCE_DATE_EPOCH', (world) => render({ ...world, env: { SOURCE_DATE_EPOCH: '1600000000' } }), ALL],
  [
    'the template of one format',
    (world) => renderWithTemplate(world, '# {{title}}\n'),
    ['OPSG_1.md', 'OPSG_2.md'],
  ],
  ['a comment in a record', (world) => renderWith(world, '/records/m/1.yaml', `# x\n${record(1)}`), []],
];

async function renderWith(world: MemoryWorld, path: string, text: string): Promise<readonly string[]> {
  edit(world, path, text);
  return render(world);
}

async function renderWithTemplate(world: MemoryWorld, text: string): Promise<readonly string[]> {
  const omits = '{{!-- opsg omits: introduction, sections, next --}}';
  edit(world, '/records/own/headlines.md.hbs', `${omits}{{statement}}\n\n${text}\n{{level}}\n`);
  return render(world, { templates: 'own' });
}

describe('a document is printed again when it would be another one', () => {
  test.each(CIRCUMSTANCES)('for %s', async (_, change, printed) => {
    const world = await rendered();
    expect(await change(world)).toEqual(printed);
  });

  test('for another text of a template of the user’s own', async () => {
    const world = await rendered();
    expect(await renderWithTemplate(world, '# {{title}}\n')).toEqual(['OPSG_1.md', 'OPSG_2.md']);
    expect(await renderWithTemplate(world, '# {{title}}\n')).toEqual([]);
    expect(await renderWithTemplate(world, '# {{title}}!\n')).toEqual(['OPSG_1.md', 'OPSG_2.md']);
    expect(await renderWithTemplate(world, '# {{titel}}\n')).toEqual(['template-unknown-name']);
    expect(await render(world)).toEqual(['OPSG_1.md', 'OPSG_2.md']);
    expect(outputs(world)).toEqual(await fresh(world));
  });

  test.each([
    ['version', '../src/base/version.ts', { VERSION: '99.0.0' }],
    ['build', '../src/base/build-id.ts', { BUILD_ID: 'another' }],
  ])('for another %s of the program', async (_, module, exports) => {
    const world = await rendered();
    vi.doMock(module, () => exports);
    const { prepare } = await import('../src/render/prepare.ts');
    vi.doUnmock(module);
    const steps: Steps = { ...STEPS, prepare };
    expect(await render(world, { steps })).toEqual(ALL);
    expect(await render(world, { steps })).toEqual([]);
  });
});

const MD_ONE = `/records/out/White/${ONE}.md`;
const MD_TWO = `/records/out/White/${TWO}.md`;

interface Damage {
  readonly name: string;
  readonly make: (world: MemoryWorld) => void;
  readonly printed: readonly string[];
}

function manifestWith(world: MemoryWorld, change: (documents: Record<string, string>[]) => void): void {
  const manifest = JSON.parse(textAt(world, MANIFEST));
  change(manifest.documents);
  edit(world, MANIFEST, JSON.stringify(manifest));
}

function documentNamed(documents: Record<string, string>[], name: string): Record<string, string> {
  const found = documents.find((document) => document['name'] === name);
  if (!found) throw new Error(`the manifest does not have ${name}`);
  return found;
}

const DAMAGES: readonly Damage[] = [
  { name: 'no manifest', make: (world) => edit(world, MANIFEST, undefined), printed: ALL },
  {
    name: 'a manifest that is cut off',
    make: (world) => edit(world, MANIFEST, textAt(world, MANIFEST).slice(0, 300)),
    printed: ALL,
  },
  { name: 'an empty manifest', make: (world) => edit(world, MANIFEST, ''), printed: ALL },
  {
    name: 'a manifest of something else',
    make: (world) => edit(world, MANIFEST, '{"version":2,"files":[]}'),
    printed: ALL,
  },
  {
    name: 'a manifest without seals, as an older opsg wrote it',
    make: (world) =>
      manifestWith(world, (documents) => {
        for (const document of documents) delete document['seal'];
      }),
    printed: ALL,
  },
  {
    name: 'the seal of another document',
    make: (world) =>
      manifestWith(world, (documents) => {
        const [one, two] = [documentNamed(documents, `${ONE}.md`), documentNamed(documents, `${TWO}.md`)];
        one['seal'] = two['seal'] ?? '';
      }),
    printed: ['OPSG_1.md'],
  },
  {
    name: 'another document in the place of one, with its hash in the manifest',
    make: (world) => {
      edit(world, MD_ONE, textAt(world, MD_TWO));
      manifestWith(world, (documents) => {
        documentNamed(documents, `${ONE}.md`)['sha256'] =
          documentNamed(documents, `${TWO}.md`)['sha256'] ?? '';
      });
    },
    printed: ['OPSG_1.md'],
  },
  {
    name: 'another document in the place of one, with all that the manifest says of it',
    make: (world) => {
      edit(world, MD_ONE, textAt(world, MD_TWO));
      manifestWith(world, (documents) => {
        const { sha256 = '', seal = '' } = documentNamed(documents, `${TWO}.md`);
        Object.assign(documentNamed(documents, `${ONE}.md`), { sha256, seal });
      });
    },
    printed: ['OPSG_1.md'],
  },
  {
    name: 'a document that is gone',
    make: (world) => edit(world, MD_ONE, undefined),
    printed: ['OPSG_1.md'],
  },
];

describe('damage is mended, and the same documents come of it', () => {
  test.each(DAMAGES)('$name', async ({ make, printed }) => {
    const world = await rendered();
    const before = outputs(world);
    make(world);
    expect(outputs(world)).not.toEqual(before);
    expect(await render(world)).toEqual(printed);
    expect(outputs(world)).toEqual(before);
  });

  test.each([
    ['edited', (text: string) => text.replace('group', 'committee')],
    ['cut off', (text: string) => text.slice(0, 20)],
    ['empty', () => ''],
  ])('a document that is %s is a person’s, until --force', async (_, change) => {
    const world = await rendered();
    const before = outputs(world);
    edit(world, MD_ONE, change(textAt(world, MD_ONE)));
    expect(await render(world)).toEqual(['changed-by-hand']);
    expect(await render(world, { force: true })).toEqual(['OPSG_1.md']);
    expect(outputs(world)).toEqual(before);
  });

  test('a folder with the manifest of other readers is not believed', async () => {
    const world = await rendered();
    edit(world, MANIFEST, textAt(world, MANIFEST).replace('"White"', '"Amber"'));
    expect(await render(world)).toEqual(['other-audience']);
    const options = {
      formats: ['md'] as Format[],
      dryRun: true,
      check: false,
      open: false,
      only: false,
      force: false,
    };
    const request = await requestOf({ records: ['m'], out: 'out', ...options }, world, {});
    expect(await request.earlier?.('White', `${ONE}.md`, 'any')).toBeUndefined();
  });
});

describe('what an earlier run has left is inspected like everything else', () => {
  /** Prints a title behind its points, so that words meet which meet nowhere in the record. */
  const OWN = {
    'own/headlines.md.hbs':
      '{{!-- opsg omits: title, introduction, sections, next --}}{{statement}} {{level}}\n\n' +
      '{{#each sections}}{{paragraph}} {{title}}{{/each}}\n',
  };
  const SECRET = '      - { text: time Outages, classification: Amber }\n';

  test('a text that is withheld since then refuses the run, as it would a first one', async () => {
    const argv = ['render', 'm', '-f', 'md', '-t', 'own'];
    const world = memoryWorld({ ...OWN, ...FILES });
    expect((await runIn(world, argv)).exit).toBe(0);
    const before = outputs(world);
    edit(world, '/records/m/2.yaml', record(2, SECRET));
    const [again, anew] = [await runIn(world, argv), await runIn(world, [...argv, '--no-cache'])];
    expect(again.exit).toBe(3);
    expect(again).toEqual(anew);
    expect(outputs(world)).toEqual(before);
  });
});
