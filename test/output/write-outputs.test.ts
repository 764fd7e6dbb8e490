import { describe, expect, test } from 'vitest';
import type { Disk } from '../../src/host/disk.ts';
import { systemError } from '../../src/host/errors.ts';
import type { NewDocument, Order, WriteOptions } from '../../src/output/planning.ts';
import { closeSpool, fileInto, openSpool } from '../../src/output/spool.ts';
import { type WriteWishes, writeOutputs } from '../../src/output/write-outputs.ts';
import { copyOf, faultAt, type MemoryDisk, memoryDisk, memoryProcesses, plainPath } from '../memory-disk.ts';
import { share } from '../share.ts';

type MemoryEntry = Parameters<MemoryDisk['entries']['set']>[1];

const FOLDERS = ['/out/White', '/out/Amber'];
const PLAIN: WriteOptions = { only: false, force: false };
const bytes = (text: string) => new TextEncoder().encode(text);

/** A run that writes two documents of each record into each folder, with this text in them. */
function orders(text: string, records = ['a.yaml', 'b.yaml']): readonly Order[] {
  return FOLDERS.map((folder) => ({
    folder,
    audience: folder.slice('/out/'.length),
    records: records.map((record) => `../../${record}`),
    formats: ['md', 'html'],
    documents: records.flatMap((record) =>
      ['md', 'html'].map((ending) => ({
        name: `${record}.${ending}`,
        bytes: bytes(`${text} ${folder} ${record}.${ending}`),
        record: `../../${record}`,
      })),
    ),
  }));
}

const SOURCES = { '/a.yaml': bytes('a'), '/b.yaml': bytes('b') };

function run(
  disk: Disk,
  wanted: readonly Order[],
  options: Partial<WriteWishes> = {},
  processes = memoryProcesses(),
) {
  return writeOutputs(wanted, { ...PLAIN, ...options }, { disk, processes });
}

/** The same run, whose documents wait in a spool before they are written. */
async function runSpooled(
  disk: Disk,
  wanted: readonly Order[],
  options: Partial<WriteWishes> = {},
  processes = memoryProcesses(),
) {
  const machine = { disk, processes };
  const spool = await openSpool('/out', machine);
  if (!spool) throw new Error('nothing is in the way of the spool');
  try {
    const filed: Order[] = [];
    for (const order of wanted) filed.push(await inFiles(order, spool.folder, disk));
    return await run(disk, filed, options, processes);
  } finally {
    await closeSpool(spool, disk);
  }
}

async function inFiles(order: Order, spool: string, disk: Disk): Promise<Order> {
  const documents: NewDocument[] = [];
  for (const document of order.documents) {
    if (!('bytes' in document)) throw new Error('these documents are in memory');
    const { bytes: content, ...others } = document;
    const name = `${order.audience}-${document.name}`;
    documents.push({ ...others, filed: await fileInto(spool, name, content, disk) });
  }
  return { ...order, documents };
}

/** The documents of a folder, without opsg's own files. */
function documents({ entries }: MemoryDisk, folder: string): Readonly<Record<string, string>> {
  const own = [...entries].filter(([path]) => path.startsWith(`${folder}/`) && !path.includes('.opsg'));
  return Object.fromEntries(own.map(([path, entry]) => [path.slice(folder.length + 1), said(entry)]));
}

function said(entry: { kind: string; bytes?: Uint8Array }): string {
  return entry.bytes ? new TextDecoder().decode(entry.bytes) : entry.kind;
}

function wantedDocuments(text: string, folder: string, records?: string[]): Readonly<Record<string, string>> {
  const order = orders(text, records).find((each) => each.folder === folder);
  return Object.fromEntries(
    (order?.documents ?? []).map((document) => [
      document.name,
      'bytes' in document ? new TextDecoder().decode(document.bytes) : document.filed.file,
    ]),
  );
}

const everyFate = (becomes: string) => Array.from({ length: 4 }, () => expect.objectContaining({ becomes }));

/** What opsg leaves of its own between runs: the manifest and nothing else. */
function leftovers({ entries }: MemoryDisk): readonly string[] {
  return [...entries.keys()].filter((path) => path.includes('.opsg') && !path.endsWith('manifest.json'));
}

describe('writing the documents of a run', () => {
  test('writes them all, says them in a manifest, and leaves nothing else', async () => {
    const disk = memoryDisk(SOURCES);
    expect(await run(disk, orders('new'))).toMatchObject({
      ok: true,
      value: [{ fates: everyFate('new') }, { fates: everyFate('new') }],
    });
    for (const folder of FOLDERS) expect(documents(disk, folder)).toEqual(wantedDocuments('new', folder));
    expect(leftovers(disk)).toEqual([]);
    const manifest = JSON.parse(said(disk.entries.get('/out/.opsg/White/manifest.json') ?? { kind: 'none' }));
    expect(manifest).toMatchObject({ version: 1, audience: 'White' });
    expect(manifest.documents).toHaveLength(4);
  });

  test('removes documents whose record is gone, or gives no such document any more', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    disk.entries.delete('/b.yaml');
    const removed = await run(disk, orders('new', ['a.yaml']));
    const gone = { name: 'b.yaml.md', becomes: 'removed', isEdited: false, why: 'record-gone' };
    expect(removed).toMatchObject({ ok: true, value: [{ fates: expect.arrayContaining([gone]) }, {}] });
    expect(documents(disk, '/out/White')).toEqual(wantedDocuments('new', '/out/White', ['a.yaml']));
    const silent = orders('new', ['a.yaml']).map((order) => ({ ...order, documents: [] }));
    await run(disk, silent);
    expect(documents(disk, '/out/White')).toEqual({});
  });

  test('keeps documents of records that this run did not ask for', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    await run(disk, orders('new', ['a.yaml']));
    expect(documents(disk, '/out/White')).toEqual({
      ...wantedDocuments('old', '/out/White', ['b.yaml']),
      ...wantedDocuments('new', '/out/White', ['a.yaml']),
    });
  });

  test('never replaces or removes a document that a person has changed, without --force', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    disk.entries.set('/out/White/a.yaml.md', { kind: 'file', bytes: bytes('mine') });
    const before = new Map(disk.entries);
    expect(await run(disk, orders('new'))).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-by-hand', facts: { names: ['a.yaml.md'] } }],
    });
    expect(disk.entries).toEqual(before);
    expect(await run(disk, orders('new'), { force: true })).toMatchObject({ ok: true });
    expect(documents(disk, '/out/White')).toEqual(wantedDocuments('new', '/out/White'));
  });

  test('refuses a folder of other readers, a linked folder, and a folder in use', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    const swapped = orders('new').map((order) => ({ ...order, audience: 'Red' }));
    expect(await run(disk, swapped)).toMatchObject({
      problems: [{ code: 'other-audience' }, { code: 'other-audience' }],
    });
    const inside = orders('new').map((order) => ({ ...order, folder: `/out/White/${order.audience}` }));
    expect(await run(disk, inside)).toMatchObject({
      problems: [{ code: 'mixed-folder', facts: { holds: 'documents' } }, { code: 'other-audience' }],
    });
    const around = orders('new').map((order) => ({ ...order, folder: '/out', audience: 'White' }));
    expect(await run(disk, around.slice(0, 1))).toMatchObject({
      problems: [{ code: 'other-audience', facts: { holds: 'Amber', wanted: 'White' } }],
    });
    const linked = memoryDisk(SOURCES);
    linked.entries.set('/out/White', { kind: 'link', to: '/elsewhere' });
    expect(await run(linked, orders('new'))).toMatchObject({ problems: [{ code: 'folder-is-link' }] });
    disk.entries.set('/out/.opsg/White/lock', {
      kind: 'file',
      bytes: bytes('{"id":7,"host":"here","since":1583193599000}'),
    });
    const busy = memoryProcesses(1, [1, 7]);
    expect(await run(disk, orders('new'), {}, busy)).toMatchObject({ problems: [{ code: 'folder-in-use' }] });
    expect(documents(disk, '/out/White')).toEqual(wantedDocuments('old', '/out/White'));
    expect(await run(disk, orders('new'))).toMatchObject({ ok: true });
    expect(leftovers(disk)).toEqual([]);
  });

  test.each<[string, string, MemoryEntry]>([
    ['a document that opsg has not written', '/out/White/a.yaml.md', { kind: 'file', bytes: bytes('mine') }],
    ['a link in the place of the second folder', '/out/Amber', { kind: 'link', to: '/elsewhere' }],
  ])('leaves no folder behind where it refuses %s', async (_, path, entry) => {
    const disk = memoryDisk(SOURCES);
    disk.entries.set(path, entry);
    expect(await run(disk, orders('new'))).toMatchObject({ ok: false });
    expect([...disk.folders].filter((folder) => !path.startsWith(folder))).toEqual([]);
    expect(disk.entries.size).toBe(3);
  });

  test('leaves no folder behind where the disk is full, unless it was there', async () => {
    let isFull = true;
    const disk = memoryDisk(SOURCES, (operation, path) => {
      if (isFull && operation === 'create' && path.includes('staging')) throw systemError('ENOSPC', path);
    });
    await disk.makeFolder('/out/Amber');
    await expect(run(disk, orders('new'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect([...disk.folders].sort()).toEqual(['/out', '/out/Amber']);
    isFull = false;
    expect(await run(disk, orders('new'))).toMatchObject({ ok: true });
  });

  test('replaces a link at a target, and does not follow it', async () => {
    const disk = memoryDisk(SOURCES);
    disk.entries.set('/out/White/a.yaml.md', { kind: 'link', to: '/precious' });
    expect(await run(disk, orders('new'))).toMatchObject({
      ok: false,
      problems: [{ code: 'changed-by-hand' }],
    });
    expect(await run(disk, orders('new'), { force: true })).toMatchObject({ ok: true });
    expect(documents(disk, '/out/White')).toEqual(wantedDocuments('new', '/out/White'));
  });
});

/** How an operation can fail. The soak tries each of them on documents in a spool, too. */
const FAILURES = ['ENOSPC', 'EIO', 'EACCES'];
/** The soak lets each operation fail in each way, one after the other; a short run every second one, in turn. */
const STEP = share(2, 1);

describe.each([
  ['in memory', run, FAILURES],
  ['in a spool', runSpooled, FAILURES.slice(0, share(1, FAILURES.length))],
] as const)('when an operation on a file fails, and the documents were %s', (_, way, failures) => {
  test.each(failures)(
    '%s at any point leaves each folder old or new, and the next run mends it',
    async (code) => {
      let points = 0;
      for (let n = 1 + (FAILURES.indexOf(code) % STEP); ; n += STEP) {
        const { disk, isDone } = await failingRun(n, code, {}, way);
        points = n;
        if (isDone) break;
        expectWhole(disk);
        const healed = copyOf(disk);
        expect(await run(healed, orders('new'), {}, memoryProcesses(2, [2]))).toMatchObject({ ok: true });
        for (const folder of FOLDERS)
          expect(documents(healed, folder)).toEqual(wantedDocuments('new', folder));
        expect(leftovers(healed)).toEqual([]);
      }
      expect(points).toBeGreaterThan(50);
    },
  );

  test('a process that is killed at any point leaves what the next run mends', async () => {
    for (let n = 1; ; n++) {
      const { disk, isDone } = await failingRun(n, 'KILLED', {}, way);
      if (isDone) break;
      const again = copyOf(disk);
      expect(await run(again, orders('new'), {}, memoryProcesses(2, [2]))).toMatchObject({ ok: true });
      for (const folder of FOLDERS) expect(documents(again, folder)).toEqual(wantedDocuments('new', folder));
      expect(leftovers(again)).toEqual([]);
    }
  });
});

describe('a document that another program has open, on a system that lets nobody replace it', () => {
  const HELD = '/out/Amber/b.yaml.html';

  /** The disk as it is while the document is open. */
  function holding(disk: MemoryDisk): Disk {
    const refuse = (path: string, code: string) => {
      if (plainPath(path) === HELD) throw systemError(code, HELD);
    };
    return {
      ...disk,
      checkFree: async (path) => refuse(path, 'EBUSY'),
      rename: async (from, to) => {
        refuse(to, 'EPERM');
        await disk.rename(from, to);
      },
      remove: async (path) => {
        refuse(path, 'EBUSY');
        await disk.remove(path);
      },
    };
  }

  test.each<[string, readonly Order[]]>([
    ['be replaced', orders('new')],
    ['be removed', orders('new', ['a.yaml'])],
  ])('and that would %s: no document is touched, and the next run completes', async (_, wanted) => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    disk.entries.delete('/b.yaml');
    await expect(run(holding(disk), wanted)).rejects.toMatchObject({ code: 'EBUSY', path: HELD });
    for (const folder of FOLDERS) expect(documents(disk, folder)).toEqual(wantedDocuments('old', folder));
    expect(leftovers(disk)).toEqual([]);
    expect(await run(disk, wanted)).toMatchObject({ ok: true });
  });

  test('and that stays as it is: the other documents are renewed', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    const wanted = FOLDERS.flatMap((folder, i) =>
      orders(HELD.startsWith(folder) ? 'old' : 'new').slice(i, i + 1),
    );
    expect(await run(holding(disk), wanted)).toMatchObject({ ok: true });
    expect(documents(disk, '/out/White')).toEqual(wantedDocuments('new', '/out/White'));
  });

  test('since the moment in which the others are renewed: this run and the next say that the folder is mixed', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    const opening = { ...holding(disk), checkFree: async () => {} };
    await expect(run(opening, orders('new'))).rejects.toMatchObject({ code: 'EPERM', mixed: '/out/Amber' });
    const there = documents(disk, '/out/Amber');
    await expect(run(holding(disk), orders('newer'))).rejects.toMatchObject({
      code: 'EBUSY',
      mixed: '/out/Amber',
    });
    expect(documents(disk, '/out/Amber')).toEqual(there);
    expect(await run(disk, orders('newer'))).toMatchObject({ ok: true });
    for (const folder of FOLDERS) expect(documents(disk, folder)).toEqual(wantedDocuments('newer', folder));
  });
});

/** A run over older documents of which the n-th operation fails. */
async function failingRun(
  n: number,
  code: string,
  { wishes = () => ({}) }: { wishes?: (text: string) => Partial<WriteWishes> } = {},
  way: typeof run | typeof runSpooled = run,
) {
  const fault = faultAt(n, code);
  const disk = memoryDisk(SOURCES, fault.before);
  await run(disk, orders('old'), wishes('old'));
  fault.arm();
  await way(disk, orders('new'), wishes('new')).catch(() => undefined);
  return { disk, isDone: !fault.wasMet() };
}

/** Every document is as the old run or as the new run made it; before the plan is decided, all are old. */
function expectWhole(disk: MemoryDisk): void {
  for (const folder of FOLDERS) {
    const there = documents(disk, folder);
    const [old, fresh] = [wantedDocuments('old', folder), wantedDocuments('new', folder)];
    expect(Object.keys(there).sort()).toEqual(Object.keys(old).sort());
    for (const [name, text] of Object.entries(there)) expect([old[name], fresh[name]]).toContain(text);
    const isDecided = hasPlan(disk, folder);
    const isMixed =
      Object.values(there).some((text) => text.startsWith('old')) &&
      Object.values(there).some((text) => text.startsWith('new'));
    if (isMixed) expect(isDecided).toBe(true);
  }
}

/** Whether the next run will carry out what this one has decided. */
function hasPlan(disk: MemoryDisk, folder: string): boolean {
  return disk.entries.has(`${folder.replace('/out/', '/out/.opsg/')}/plan.json`);
}

describe('a file that is written beside the documents', () => {
  const LOG = '/logs/log.yaml';
  const withLog = (text: string) => ({ beside: [{ path: LOG, bytes: bytes(`the log of the ${text} run`) }] });
  const log = (disk: MemoryDisk) => said(disk.entries.get(LOG) ?? { kind: 'nothing' });

  test.each(['ENOSPC', 'EIO', 'EACCES', 'KILLED'])(
    '%s at any point: it is new if the documents are, and the next run leaves nothing else there',
    async (code) => {
      const seen = new Set<string>();
      for (let n = 1; ; n++) {
        const { disk, isDone } = await failingRun(n, code, { wishes: withLog });
        if (isDone) break;
        const isNew = FOLDERS.some(
          (folder) => hasPlan(disk, folder) || documents(disk, folder)['a.yaml.md']?.startsWith('new'),
        );
        // A program that is killed between two names cannot take the first one back.
        const logs = code === 'KILLED' && !isNew ? ['old', 'new'] : [isNew ? 'new' : 'old'];
        expect(logs.map((text) => `the log of the ${text} run`)).toContain(log(disk));
        seen.add(log(disk));
        const healed = copyOf(disk);
        await run(healed, orders('new'), withLog('new'), memoryProcesses(2, [2]));
        expect([...healed.entries.keys()].filter((path) => path.startsWith('/logs/.opsg'))).toEqual([]);
        expect(log(healed)).toBe('the log of the new run');
      }
      expect(seen.size).toBe(2);
    },
  );

  test('is not written where the documents may not be', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'), withLog('old'));
    disk.entries.set('/out/White/a.yaml.md', { kind: 'file', bytes: bytes('mine') });
    expect(await run(disk, orders('new'), withLog('new'))).toMatchObject({ ok: false });
    expect(log(disk)).toBe('the log of the old run');
  });

  test('stops the run, where it cannot be written', async () => {
    const disk = memoryDisk(SOURCES);
    await run(disk, orders('old'));
    disk.folders.add(LOG);
    await expect(run(disk, orders('new'), withLog('new'))).rejects.toMatchObject({ code: 'EISDIR' });
    for (const folder of FOLDERS) expect(documents(disk, folder)).toEqual(wantedDocuments('old', folder));
    expect(leftovers(disk)).toEqual([]);
  });
});
