import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { ARCHIVE } from './archive.ts';
import { publishedOnce, type Tree, treeOf } from './published.ts';

const NINE = 'public/opsg/29.html';
const MANIFEST = 'public/manifest.json';

async function opsg(world: MemoryWorld, line: string) {
  const { exit, out, talk } = await runIn(world, line.split(' '));
  return { exit, all: Buffer.from(out).toString() + talk };
}

const first = publishedOnce(ARCHIVE).then(({ tree }) => tree);

/** A website and its records, as they come out of version control. */
function clone(tree: Tree, records: Readonly<Record<string, string>> = ARCHIVE): MemoryWorld {
  const site = [...tree].map(([path, text]) => [`public/${path}`, text] as const);
  return memoryWorld({ ...records, ...Object.fromEntries(site) });
}

function put(world: MemoryWorld, path: string, text: string): void {
  world.entries.set(`/records/${path}`, { kind: 'file', bytes: Buffer.from(text) });
}

function textAt(world: MemoryWorld, path: string): string | undefined {
  const entry = world.entries.get(`/records/${path}`);
  return entry?.kind === 'file' ? Buffer.from(entry.bytes).toString() : undefined;
}

const { 'meetings/opsg-29.yaml': _, ...WITHDRAWN } = ARCHIVE;

describe('a cloned website', () => {
  test('is renewed, and loses a meeting that is withdrawn', async () => {
    const fresh = memoryWorld(WITHDRAWN);
    await opsg(fresh, 'publish -f md');
    const world = clone(await first, WITHDRAWN);
    put(world, 'public/own.html', 'mine');
    const check = await opsg(world, 'publish -f md --check');
    expect([check.exit, check.all]).toEqual([1, expect.stringContaining(`${NINE}: left over`)]);
    expect((await opsg(world, 'publish -f md')).exit).toBe(0);
    expect(treeOf(world)).toEqual(
      new Map([...treeOf(fresh), ['own.html', 'mine']].sort() as [string, string][]),
    );
    expect((await opsg(world, 'publish -f md --check')).exit).toBe(0);
  });

  test('is up to date where the records are', async () => {
    expect((await opsg(clone(await first), 'publish -f md --check')).exit).toBe(0);
  });

  test('is known by its lists whatever the ends of their lines are', async () => {
    const windows = new Map([...(await first)].map(([path, text]) => [path, text.replace(/\r?\n/g, '\r\n')]));
    const world = clone(windows, WITHDRAWN);
    expect((await opsg(world, 'publish -f md')).exit).toBe(0);
    expect(textAt(world, NINE)).toBeUndefined();
  });

  test('is left alone where a person has changed a file that would go', async () => {
    const world = clone(await first, WITHDRAWN);
    put(world, NINE, 'mine');
    const run = await opsg(world, 'publish -f md');
    expect([run.exit, run.all]).toEqual([2, expect.stringContaining('opsg/29.html')]);
    expect(textAt(world, NINE)).toBe('mine');
  });

  test.each(['manifest.json', 'SHA256SUMS'])('is left alone where a person has changed %s', async (name) => {
    const world = clone(await first, WITHDRAWN);
    put(world, `public/${name}`, `${textAt(world, `public/${name}`)} `);
    const run = await opsg(world, 'publish -f md');
    expect([run.exit, run.all]).toEqual([2, expect.stringContaining(name)]);
    expect(treeOf(world).size).toBe((await first).size);
  });

  test('is not for other readers', async () => {
    const amber = memoryWorld(ARCHIVE);
    await opsg(amber, 'publish -f md --audience Amber');
    const world = clone(treeOf(amber));
    const run = await opsg(world, 'publish -f md --force');
    expect([run.exit, run.all]).toEqual([2, expect.stringContaining('Amber')]);
    expect(treeOf(world)).toEqual(treeOf(amber));
    const around = clone(new Map([...treeOf(amber)].map(([path, text]) => [`amber/${path}`, text])));
    expect((await opsg(around, 'publish -f md')).exit).toBe(2);
    expect((await opsg(clone(treeOf(amber)), 'render --out public/more')).exit).toBe(2);
  });

  test('has no redaction log in it', async () => {
    const world = clone(await first);
    expect((await opsg(world, 'render --redaction-log public/log.json')).exit).toBe(2);
  });

  test('is known after a pull beside the memory of an older run', async () => {
    const world = memoryWorld(WITHDRAWN);
    await opsg(world, 'publish -f md');
    for (const [path, text] of await first) put(world, `public/${path}`, text);
    const fresh = memoryWorld(WITHDRAWN);
    await opsg(fresh, 'publish -f md');
    expect((await opsg(world, 'publish -f md')).exit).toBe(0);
    expect(treeOf(world)).toEqual(treeOf(fresh));
  });
});

describe('a manifest.json that is not of a website is ignored, and what no manifest knows is named each time', () => {
  const named = (path: string, more = '') =>
    `{"version":1,"audience":"White","files":[{"path":"${path}","size":1,"sha256":"${'0'.repeat(64)}"}${more}]}`;
  test.each([
    ['of another program', '{"name":"An app","start_url":"/"}'],
    ['damaged', '{"version":1,"audience":"White","files":['],
    ['with a name that leads out', named('../meetings/opsg-28.yaml')],
    ['with a whole path', named('/records/meetings/opsg-28.yaml')],
    ['with itself in it', named('manifest.json')],
  ])('%s', async (_, text) => {
    const world = clone(await first, WITHDRAWN);
    put(world, MANIFEST, text);
    expect((await opsg(world, 'publish -f md')).exit).toBe(2);
    for (const line of ['publish -f md --force', 'publish -f md', 'publish -f md'])
      expect(await opsg(world, line)).toMatchObject({
        exit: 0,
        all: expect.stringContaining(`${NINE}: no manifest`),
      });
    for (const line of ['publish -f md --check', 'publish -f md --check'])
      expect(await opsg(world, line)).toMatchObject({
        exit: 1,
        all: expect.stringContaining(`${NINE}: no manifest`),
      });
    for (const path of [...world.entries.keys()])
      if (/public\/opsg\/29/.test(path)) world.entries.delete(path);
    expect((await opsg(world, 'publish -f md --check')).exit).toBe(0);
    expect(textAt(world, 'meetings/opsg-28.yaml')).toBe(ARCHIVE['meetings/opsg-28.yaml']);
  });

  test('or is a link, or lists what is below one', async () => {
    const world = clone(await first, WITHDRAWN);
    const entry = world.entries.get(`/records/${MANIFEST}`);
    if (entry) world.entries.set('/records/elsewhere.json', entry);
    world.entries.set(`/records/${MANIFEST}`, { kind: 'link', to: '/records/elsewhere.json' });
    await opsg(world, 'publish -f md --force');
    expect(textAt(world, NINE)).toBeDefined();
    const linked = clone(await first, WITHDRAWN);
    for (const [path, file] of [...linked.entries])
      if (path.startsWith('/records/public/opsg/')) {
        linked.entries.delete(path);
        linked.entries.set(path.replace('public/opsg', 'elsewhere'), file);
      }
    linked.entries.set('/records/public/opsg', { kind: 'link', to: '/records/elsewhere' });
    expect((await opsg(linked, 'publish -f md --force')).exit).toBe(2);
    expect(textAt(linked, 'elsewhere/29.html')).toBeDefined();
  });
});
