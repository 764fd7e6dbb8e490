import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { ARCHIVE, HIDDEN, meeting } from './archive.ts';
import { again, treeOf } from './published.ts';

/** The level that everyone may read. */
async function lowestIn(world: MemoryWorld): Promise<string> {
  return (await world.kindOf('opsg.yaml')) === 'file' ? 'Open' : 'White';
}

async function publish(world: MemoryWorld, ...flags: readonly string[]) {
  const formats = flags.includes('-f') ? [] : ['-f', 'md']; // Markdown alone is quick
  const argv = ['--disclose', await lowestIn(world), 'publish', ...formats, ...flags];
  const { exit, out, talk } = await runIn(world, argv);
  return { exit, out: Buffer.from(out).toString(), talk };
}

async function published(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  const world = memoryWorld(files);
  const run = await publish(world, ...flags);
  return { world, run, tree: treeOf(world) };
}

const RENDER = 'render --format md --out out'.split(' ');

let first: Awaited<ReturnType<typeof published>>;
let whole: typeof first;
beforeAll(async () => {
  whole = await published(ARCHIVE, '-f', 'md,pdf,docx');
  first = await published(ARCHIVE);
});

describe('a site', () => {
  test('is a tree of pages and documents', () => {
    expect(whole.run).toEqual({
      exit: 0,
      out: [...whole.tree.keys()]
        .map((path) => `public/${path}: new\n`)
        .sort()
        .join(''),
      talk: `Published 2 meetings for White in public: ${whole.tree.size} files are new.\n`,
    });
    expect([...whole.tree.keys()]).toEqual(
      expect.arrayContaining([
        'actions.html',
        'decisions.html',
        'index.html',
        'opsg/28.html',
        'opsg/28/OPSG_28-Headlines-White.docx',
        'opsg/28/OPSG_28-Headlines-White.md',
        'opsg/28/OPSG_28-Headlines-White.pdf',
        'opsg/29.html',
        'opsg/index.html',
        'style.css',
      ]),
    );
  });

  test('links its pages with each other', () => {
    const page = (path: string) => whole.tree.get(path) ?? '';
    expect(page('opsg/28.html')).toContain(
      '<a rel="next" href="../opsg/29.html">OPSG_29, 4 February 2020</a>',
    );
    expect(page('opsg/29.html')).toContain(
      '<a rel="prev" href="../opsg/28.html">OPSG_28, 7 January 2020</a>',
    );
    expect(page('opsg/28.html')).toMatch(
      /<a href="\.\.\/opsg\/28\/OPSG_28-Headlines-White\.pdf">PDF<\/a>, \d+ KB/,
    );
    expect(page('actions.html')).toContain('<a href="opsg/28.html#item-4">OPSG_28</a>');
    expect(page('actions.html')).toContain('<strong>Action for DCC</strong>: The DCC was asked for a plan.');
    expect(page('actions.html')).toContain('Due: <a href="opsg/29.html">OPSG_29</a>');
    expect(page('decisions.html')).toContain('The OPSG agreed to publish the report.');
    expect(page('index.html')).toContain(
      'Next Regular Meeting <span class="reference">(OPSG)</span>: <time datetime="2020-03-03">',
    );
  });

  test('every link leads to a file, or into a page that has the anchor', () => {
    for (const [path, text] of whole.tree) {
      if (!path.endsWith('.html')) continue;
      for (const [, href = ''] of text.matchAll(/\s(?:href|src)="([^":]+)"/g)) {
        const { pathname, hash } = new URL(href, `https://example.org/${path}`);
        const target = whole.tree.get(decodeURIComponent(pathname.slice(1)));
        expect(target, `${href} in ${path}`).toBeDefined();
        if (hash !== '') expect(target).toContain(` id="${hash.slice(1)}"`);
      }
    }
  });

  test('again, nothing is touched', async () => {
    const world = again(first.world);
    const { out, talk } = await publish(world);
    expect([out, talk]).toEqual([
      '',
      `Published 2 meetings for White in public: ${first.tree.size} files are unchanged.\n`,
    ]);
    expect(world.written.size).toBe(0);
    expect((await publish(world, '--check')).exit).toBe(0);
  });

  test('what is known of the last run counts for as long as all is as it was', async () => {
    const world = again(first.world);
    const stateOf = () => world.entries.get('/records/.opsg/public/state.json');
    const known = stateOf();
    const reads = world.read.length;
    await publish(world);
    expect(world.read.slice(reads).filter((path) => path.endsWith('.hbs'))).toEqual([]);
    expect(stateOf()).toBe(known);
    const edited = (ARCHIVE['meetings/opsg-28.yaml'] ?? '').replace('two outages', 'three outages');
    world.entries.set('/records/meetings/opsg-28.yaml', { kind: 'file', bytes: Buffer.from(edited) });
    expect((await publish(world)).talk).toContain(' have changed, ');
    expect(stateOf()).not.toEqual(known);
    world.entries.delete('/records/public/style.css');
    expect((await publish(world)).out).toBe('public/style.css: new\n');
  });
});

describe('levels', () => {
  const others: readonly [string, Readonly<Record<string, string>>][] = [
    [
      'a withheld part says something else',
      Object.fromEntries(
        Object.entries(ARCHIVE).map(([path, text]) => [
          path,
          text
            .replace('eleven percent more for the lost winter', 'nothing at all')
            .replace('hidden supplier', 'man next door'),
        ]),
      ),
    ],
    [
      'there is no withheld part',
      Object.fromEntries(
        Object.entries(ARCHIVE).map(([path, text]) => [
          path,
          text
            .replace(/ {6}- text: The supplier.*\n.*\n/, '')
            .replace(/ {2}- title: Contract.*\n.*\n.*\n/, '')
            .replace(/.*Secret Meeting.*\n/, ''),
        ]),
      ),
    ],
    [
      'there is another record, of which these readers may see nothing',
      { ...ARCHIVE, 'meetings/opsg-30.yaml': HIDDEN },
    ],
    ['such a record stands first', { ...ARCHIVE, 'meetings/a.yaml': HIDDEN }],
  ];

  test.each(others)('%s: the same tree, and the same messages', async (_, files) => {
    expect(files).not.toEqual(ARCHIVE);
    const { run, tree } = await published(files);
    expect(run).toEqual(first.run);
    expect(tree).toEqual(first.tree);
  });

  test('under other names of levels, and for readers in the middle, it is the same', async () => {
    const policy = `policy:
  name: House Rules
  levels:
    - { name: Open, statement: Anyone may read this. }
    - { name: Members, statement: Members may read this. }
    - { name: Board, statement: The board may read this. }
`;
    const archive = (secret: string, ...more: readonly string[]) => ({
      'opsg.yaml': policy,
      'meetings/1.yaml': meeting(
        1,
        '2020-01-07',
        `  - title: For members
    classification: Members
    points:
      - The members heard of it.
      - { text: ${secret}, classification: Board }
      - { action: ${secret}, owner: DCC, classification: Board }
`,
        'OPSG',
        'Open',
      ),
      ...Object.fromEntries(
        more.map((text, i) => [
          `meetings/0-${i}.yaml`,
          meeting(9 + i, '2020-02-02', `  - { title: A, text: ${text} }\n`, 'OPSG', 'Board'),
        ]),
      ),
    });
    const first = await published(
      archive('The price is seventy a piece and no less'),
      '--audience',
      'Members',
    );
    const second = await published(archive('Nobody came', 'An unknown thing'), '--audience', 'Members');
    expect(first.run.exit).toBe(0);
    expect(first.tree.get('opsg/1.html')).toContain('<strong>Members</strong>');
    expect(second.tree).toEqual(first.tree);
    expect(second.run).toEqual(first.run);
  });

  test('an archive of which the public may see nothing is a site without meetings', async () => {
    const { run, tree } = await published({ 'meetings/30.yaml': HIDDEN });
    expect(run.talk).toBe('Published 0 meetings for White in public: 13 files are new.\n');
    expect([...tree.keys()]).toEqual([
      '404.html',
      'SHA256SUMS',
      'actions.html',
      'atom.xml',
      'changes.html',
      'decisions.html',
      'feed.json',
      'index.html',
      'manifest.json',
      'search-index.js',
      'search.html',
      'search.js',
      'style.css',
    ]);
  });

  test('line ends of Windows in templates of its own change no byte', async () => {
    const saved = readdirSync('templates', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => {
        const path = join('templates', name);
        return [path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`] as const;
      });
    const own = { ...ARCHIVE, ...Object.fromEntries(saved) };
    expect((await published(own, '--templates', 'templates')).tree).toEqual(first.tree);
  });

  test('a page that says withheld text is refused', async () => {
    const leak = '<p>The supplier wants eleven percent more for the lost winter.</p>\n{{#if organisation}}\n';
    const head = await headTemplate((text) => text.replace('{{#if organisation}}\n', leak));
    const { run, tree } = await published({ ...ARCHIVE, ...head }, '--templates', 'templates');
    expect([run.exit, tree.size]).toEqual([3, 0]);
    expect(run.talk).toContain('withheld-text-found');
    expect(run.talk).toContain('index.html');
    expect(run.talk).not.toContain('eleven percent');
  });

  test('the inspection also searches for a record of which these readers may see nothing', async () => {
    const leak = '<p>Everything in here is for a few readers alone.</p>\n{{#if organisation}}\n';
    const head = await headTemplate((text) => text.replace('{{#if organisation}}\n', leak));
    const files = { ...ARCHIVE, 'meetings/opsg-30.yaml': HIDDEN, ...head };
    expect((await published(files, '--templates', 'templates')).run.exit).toBe(3);
  });

  test('a page that drops its marking is refused', async () => {
    const head = await headTemplate((text) => text.replace('<p>{{statement}}</p>', ''));
    const { run, tree } = await published({ ...ARCHIVE, ...head }, '--templates', 'templates');
    expect([run.exit, tree.size]).toEqual([3, 0]);
    expect(run.talk).toContain('text-missing');
  });

  test('messages give no number and no name of a site above the disclosure', async () => {
    const { run } = await published({ ...ARCHIVE, 'meetings/opsg-30.yaml': HIDDEN }, '--audience', 'Amber');
    expect(run).toEqual({
      exit: 0,
      out: '',
      talk: 'Published the site for Amber in public. What is in it, and what has changed, is not said here.\n',
    });
  });

  test('one folder is for one audience', async () => {
    const world = again(first.world);
    const { exit, talk } = await publish(world, '--audience', 'Amber');
    expect([exit, talk]).toEqual([2, expect.stringContaining('other-audience')]);
    expect((await publish(world, '--audience', 'all')).exit).toBe(2);
  });

  test('a check gives no number and no name of a site above the disclosure', async () => {
    const world = memoryWorld(ARCHIVE);
    const { exit, out, talk } = await publish(world, '--audience', 'Amber', '--check');
    expect([exit, out]).toEqual([1, '']);
    expect(talk).toContain('public is not what the records give Amber readers.');
    expect(talk).not.toMatch(/\d|exwg|opsg-/);
  });

  test.each([
    ['/', 'is a whole disk'],
    ['.', 'contains records'],
    ['meetings', 'contains records'],
    ['meetings/opsg-28.yaml', 'is not a folder'],
  ])('no website is made in %s, which %s', async (folder, why) => {
    const { exit, talk } = await publish(memoryWorld(ARCHIVE), '--out', folder);
    expect([exit, talk]).toEqual([2, expect.stringContaining(why)]);
  });

  test('other commands write beside a website, and not into it', async () => {
    const world = again(first.world);
    const redact = (out: string) =>
      runIn(world, ['redact', 'meetings/opsg-28.yaml', '--audience', 'White', '--out', out]);
    expect((await redact('white.yaml')).exit).toBe(0);
    expect((await redact('public/white.yaml')).exit).toBe(2);
    expect((await redact('.opsg/white.yaml')).exit).toBe(2);
  });

  test.each([[], ['--dry-run']])(
    'no website is made around documents for other readers %j',
    async (...how) => {
      const world = memoryWorld(ARCHIVE);
      await runIn(world, 'render --audience Amber --format md --out public/members'.split(' '));
      const { exit, talk } = await publish(world, ...how);
      expect([exit, talk]).toEqual([2, expect.stringContaining('documents for Amber readers')]);
    },
  );
});

describe('a problem that stops the run names no file of a site above the disclosure', () => {
  const AMBER = ['--audience', 'Amber'];
  const CASES: readonly (readonly [string, Readonly<Record<string, string>>, (world: MemoryWorld) => Promise<unknown>, string])[] = [
    ['changed-by-hand', {}, async (world) => {
      await publish(world, ...AMBER);
      world.entries.set('/records/public/opsg/28.html', { kind: 'file', bytes: Buffer.from('mine') });
    }, 'A document is not as opsg left it.'],
    ['file-in-the-way', {}, async ({ entries }) => entries.set('/records/public/opsg', { kind: 'file', bytes: new Uint8Array() }),
      'A file is where a folder would be made.'],
    ['text-missing', { 'own/site/actions.html.hbs': '{{> head}}{{> foot}}', 'own/site/decisions.html.hbs': '{{> head}}{{> foot}}' }, async () => undefined,
      'The finished document does not show everything that belongs in it.'],
  ]; // biome-ignore format: one row for each problem

  test.each(CASES)('%s', async (code, files, before, said) => {
    const world = memoryWorld({ ...ARCHIVE, ...files });
    await before(world);
    const own = 'own/site/actions.html.hbs' in files ? ['--templates', 'own'] : [];
    const { exit, talk } = await publish(world, ...AMBER, ...own);
    expect(exit).toBeGreaterThan(1);
    expect(talk.match(/^public {2}error {2}(.*)$/gm)).toEqual([`public  error  ${code}`]);
    expect(talk).toContain(said);
    expect(talk).not.toMatch(/opsg[-/_]|28|29|actions|decisions/i);
    const all = await runIn(world, ['--disclose', 'Amber', 'publish', '-f', 'md', ...AMBER, ...own]);
    expect(all.talk).toMatch(/28|29|actions|opsg\n|public\/opsg/);
  });
});

describe('a folder that is refused', () => {
  const LINK = { kind: 'link', to: '/elsewhere' } as const;
  const PLACES: readonly (readonly [string, string, string, (world: MemoryWorld) => Promise<unknown>])[] = [
    ['folder-is-link', 'public', 'folder', async ({ entries }) => entries.set('/records/public', LINK)],
    ['folder-is-link', 'public', 'folder', async ({ entries }) => entries.set('/records/.opsg', LINK)],
    ['mixed-folder', 'out/White', 'documents', (world) => runIn(world, RENDER)],
    ['mixed-folder', '.opsg', 'opsg keeps', () => Promise.resolve()],
    ['mixed-folder', 'a/.opsg/b', 'opsg keeps', () => Promise.resolve()],
    ['mixed-folder', 'out', 'documents', (world) => runIn(world, RENDER)],
    ['mixed-folder', 'out/White/site', 'documents', (world) => runIn(world, RENDER)],
    ['mixed-folder', 'a/b', 'website', (world) => publish(world, '--out', 'a')],
    ['mixed-folder', 'a', 'website', (world) => publish(world, '--out', 'a/b')],
    ['other-audience', 'a/b', 'Amber', (world) => publish(world, '--out', 'a', '--audience', 'Amber')],
    ['folder-too-full', 'full', '20000', async ({ entries }) => {
      const file = { kind: 'file', bytes: new Uint8Array() } as const;
      for (let i = 0; i <= 20_000; i++) entries.set(`/records/full/${i}`, file);
    }],
  ]; // biome-ignore format: one row for each place

  test.each(PLACES)(
    '%s: %s (%s), the same in a run, a dry run and a check',
    async (code, out, said, before) => {
      for (const how of [[], ['--dry-run'], ['--check']]) {
        const world = memoryWorld(ARCHIVE);
        await before(world);
        const files = world.entries.size;
        const { exit, talk } = await publish(world, '--out', out, ...how);
        expect([exit, talk]).toEqual([2, expect.stringContaining(code)]);
        expect(talk).toContain(said);
        expect(world.entries.size).toBe(files);
      }
    },
  );

  test('opsg render does not write into a website', async () => {
    const world = memoryWorld(ARCHIVE);
    await publish(world, '--out', 'out/White');
    for (const out of ['out', 'out/White']) {
      const { exit, talk } = await runIn(world, ['render', '-f', 'md', '--out', out]);
      expect([exit, talk]).toEqual([2, expect.stringContaining('in a website of opsg publish')]);
    }
  });
});

describe('time', () => {
  test('a meeting that is withdrawn leaves nothing, and files of a person stay', async () => {
    const { world } = await published({
      ...ARCHIVE,
      'meetings/other.yaml': meeting(7, '2020-02-05', '  - title: A\n    text: The DCC spoke.\n'),
    });
    expect(treeOf(world).has('opsg/7.html')).toBe(true);
    world.entries.delete('/records/meetings/other.yaml');
    world.entries.set('/records/public/CNAME', { kind: 'file', bytes: Buffer.from('example.org') });
    const { out } = await publish(world);
    expect(out).toContain('public/opsg/7.html: removed\n');
    const { CNAME: _, ...rest } = Object.fromEntries(treeOf(world));
    expect(rest).toEqual(Object.fromEntries(first.tree));
    expect(treeOf(world).has('CNAME')).toBe(true);
    expect(await world.disk.entryAt('/records/public/opsg/7')).toBe('nothing');
  });

  test('a file that somebody has changed stops the run', async () => {
    const world = again(first.world);
    world.entries.set('/records/public/opsg/28.html', { kind: 'file', bytes: Buffer.from('mine') });
    const refused = await publish(world);
    expect([refused.exit, refused.talk]).toEqual([
      2,
      expect.stringContaining('opsg/28.html is not as opsg left it'),
    ]);
    expect((await publish(world, '--check')).out).toBe('public/opsg/28.html: changed by hand\n');
    expect((await publish(world, '--force')).exit).toBe(0);
    expect(treeOf(world)).toEqual(first.tree);
  });

  test('--check and --dry-run say what differs, and write nothing', async () => {
    const world = again(first.world);
    expect(await publish(world, '--check')).toEqual({
      exit: 0,
      out: '',
      talk: 'public is what the records give White readers (2 meetings).\n',
    });
    world.entries.delete('/records/public/actions.html');
    world.entries.delete('/records/meetings/opsg-29.yaml');
    const before = treeOf(world);
    const check = await publish(world, '--check');
    expect(check.exit).toBe(1);
    expect(check.out).toContain('public/actions.html: missing\n');
    expect(check.out).toContain('public/opsg/29.html: left over\n');
    const dry = await publish(world, '--dry-run');
    expect(dry.exit).toBe(0);
    expect(dry.out).toContain('public/opsg/29.html: removed\n');
    expect(dry.talk).toMatch(
      /^Would publish 1 meeting for White in public: 1 file is new, \d+ have changed, \d+ are removed, /,
    );
    expect(treeOf(world)).toEqual(before);
  });
});

async function headTemplate(change: (text: string) => string): Promise<Readonly<Record<string, string>>> {
  const bytes = await memoryWorld({}).readPackaged('templates/site/head.html.hbs');
  const text = new TextDecoder().decode(bytes);
  expect(change(text)).not.toBe(text);
  return { 'templates/site/head.html.hbs': change(text) };
}
