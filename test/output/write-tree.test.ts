import { describe, expect, test } from 'vitest';
import type { Disk } from '../../src/host/disk.ts';
import { foldersAbove, readManifest } from '../../src/output/manifest.ts';
import { isDecided } from '../../src/output/output-folder.ts';
import { lookAtOutputs, writeOutputs } from '../../src/output/write-outputs.ts';
import { copyOf, faultAt, type MemoryDisk, memoryDisk, memoryProcesses } from '../memory-disk.ts';

type Tree = Readonly<Record<string, string>>;

const BEFORE: Tree = {
  'index.html': 'one',
  'a/1.html': 'one',
  'a/1/one.pdf': 'one',
  'b/2.html': 'two',
  'b/index.html': 'b',
};
const AFTER: Tree = { 'index.html': 'two', 'a/1.html': 'one', 'c/d/3.html': 'three', 'style.css': 's' };

/** The files that are not the same before and after. */
const DIFFERENT = ['a/1/one.pdf', 'b/2.html', 'b/index.html', 'c/d/3.html', 'index.html', 'style.css'];
const THIRD: Tree = { 'index.html': 'three', 'b/2.html': 'third' };
const PLAIN = { only: false, force: false };

function write(disk: Disk, tree: Tree, force = false, processes = memoryProcesses()) {
  return writeOutputs([orderFor(tree)], { only: false, force }, { disk, processes });
}

function orderFor(tree: Tree) {
  const documents = Object.entries(tree).map(([name, text]) => ({
    name,
    record: '',
    bytes: Buffer.from(text),
  }));
  return {
    folder: '/site',
    audience: 'White',
    records: [],
    formats: [],
    isWholeFolder: true,
    documents,
  };
}

/** The files of which a run says that they change, are new, or are removed. */
function told(result: Awaited<ReturnType<typeof write>>): readonly string[] {
  const fates = result.ok ? result.value.flatMap((folder) => folder.fates) : [];
  return fates.flatMap(({ name, becomes }) => (becomes === 'unchanged' ? [] : [name])).sort();
}

function treeOf({ entries }: MemoryDisk): Tree {
  const own = [...entries].filter(([path]) => path.startsWith('/site/'));
  return Object.fromEntries(
    own.map(([path, entry]) => [
      path.slice(6),
      entry.kind === 'file' ? Buffer.from(entry.bytes).toString() : entry.kind,
    ]),
  );
}

/** The folders below the site in which nothing is. */
function emptyFolders({ entries, folders }: MemoryDisk): readonly string[] {
  return [...folders].filter(
    (folder) =>
      folder.startsWith('/site/') && ![...entries.keys()].some((path) => path.startsWith(`${folder}/`)),
  );
}

async function written(...trees: readonly Tree[]): Promise<MemoryDisk> {
  const disk = memoryDisk();
  for (const tree of trees) expect((await write(disk, tree)).ok).toBe(true);
  return disk;
}

describe('a tree', () => {
  test('equals a fresh one, whatever stood before', async () => {
    const disk = await written(BEFORE, AFTER);
    expect(treeOf(disk)).toEqual(AFTER);
    expect(emptyFolders(disk)).toEqual([]);
    expect([...disk.entries.keys()].filter((path) => path.includes('.opsg'))).toEqual([
      '/.opsg/site/manifest.json',
    ]);
  });

  test('leaves the files of a person alone, and the folders that they are in', async () => {
    const disk = await written(BEFORE);
    disk.entries.set('/site/b/mine.txt', { kind: 'file', bytes: Buffer.from('mine') });
    await write(disk, AFTER);
    expect(treeOf(disk)).toEqual({ ...AFTER, 'b/mine.txt': 'mine' });
  });

  test('is left alone where a person changed a file that would go', async () => {
    const disk = await written(BEFORE);
    disk.entries.set('/site/b/2.html', { kind: 'file', bytes: Buffer.from('mine') });
    expect(await write(disk, AFTER)).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-by-hand', facts: { names: ['b/2.html'] } }],
    });
    expect(treeOf(disk)).toEqual({ ...BEFORE, 'b/2.html': 'mine' });
    expect((await write(disk, AFTER, true)).ok).toBe(true);
    expect(treeOf(disk)).toEqual(AFTER);
  });

  test.each([
    ['folder-is-link', { kind: 'link', to: '/elsewhere' }],
    ['file-in-the-way', { kind: 'file', bytes: Buffer.from('mine') }],
  ] as const)('%s: what stands in place of a folder refuses the run', async (code, entry) => {
    const disk = memoryDisk({ '/elsewhere/x': Buffer.from('x') });
    disk.entries.set('/site/a', entry);
    expect(await write(disk, BEFORE, true)).toMatchObject({
      ok: false,
      problems: [{ code, place: { source: { file: '/site/a' } } }],
    });
    expect([...disk.entries.keys()]).toEqual(['/elsewhere/x', '/site/a']);
  });

  test('names what no manifest knows, since nobody can say whether it is old', async () => {
    const disk = memoryDisk({ '/site/a/old.html': Buffer.from('old'), '/site/CNAME': Buffer.from('mine') });
    expect(await write(disk, BEFORE)).toMatchObject({
      ok: true,
      value: [
        { fates: expect.arrayContaining([{ name: 'a/old.html', becomes: 'unknown', isEdited: false }]) },
      ],
    });
    expect(treeOf(disk)).toEqual({ ...BEFORE, 'a/old.html': 'old', CNAME: 'mine' });
  });

  test('killed at any operation, it is completed by the next run', async () => {
    const start = await written(BEFORE);
    let n = 1;
    for (; ; n += 1) {
      const fault = faultAt(n, 'KILLED');
      const disk = memoryDisk({}, fault.before);
      for (const [path, entry] of start.entries) disk.entries.set(path, entry);
      for (const folder of start.folders) disk.folders.add(folder);
      fault.arm();
      await survives(() => write(disk, AFTER));
      if (!fault.wasMet()) break;
      const left = copyOf(disk);
      const isOld = JSON.stringify(treeOf(left)) === JSON.stringify(BEFORE);
      const isKnown = isOld || (await isDecided('/site', left));
      expect((await lookAtOutputs([orderFor(THIRD)], PLAIN, { disk: left })).ok, `killed at ${n}`).toBe(true);
      const completed = await write(left, AFTER, false, memoryProcesses(2));
      expect(completed.ok, `killed at ${n}`).toBe(true);
      if (isKnown) expect(told(completed), `killed at ${n}`).toEqual(DIFFERENT);
      expect(treeOf(left)).toEqual(AFTER);
      expect(emptyFolders(left)).toEqual([]);
      expect([...left.entries.keys()].filter((path) => path.includes('.opsg'))).toEqual([
        '/.opsg/site/manifest.json',
      ]);
    }
    expect(n).toBeGreaterThan(60);
  });
});

async function survives(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

test('a manifest names nothing that leads out of its folder', () => {
  const manifest = (name: string) =>
    Buffer.from(
      JSON.stringify({
        version: 1,
        audience: 'White',
        documents: [{ name, sha256: '0'.repeat(64), record: '' }],
      }),
    );
  const names = (list: readonly string[]) =>
    list.filter((name) => readManifest(manifest(name)) !== undefined);
  const good = ['index.html', 'a/b.html', 'a/b/c.d', '.x', 'a/..b', 'a/b..', '...'];
  expect(names(good)).toEqual(good);
  expect(
    names([
      '',
      '.',
      '..',
      '/a',
      'a/',
      'a//b',
      '../a',
      'a/../b',
      'a/..',
      './a',
      'a/./b',
      'a\\b',
      '..\\a',
      'a/..\\b',
    ]),
  ).toEqual([]);
});

test('folders come before those in them', () => {
  expect(foldersAbove(['index.html', 'a/b/c.html', 'a/x.html', 'd/e.html'])).toEqual(['a', 'a/b', 'd']);
});
