import { describe, expect, test } from 'vitest';
import type { Disk, Processes } from '../../src/host/disk.ts';
import { Interrupted } from '../../src/host/errors.ts';
import { replaceFiles } from '../../src/host/staged-files.ts';
import type { NewFile } from '../../src/host/world.ts';
import { sayFailure } from '../../src/report/failure.ts';
import { copyOf, faultAt, type MemoryDisk, memoryDisk, memoryProcesses } from '../memory-disk.ts';

const RIGHTS = { mode: 0o640, user: 7, group: 8 };
const bytes = (text: string) => new TextEncoder().encode(text);
const OLD: Readonly<Record<string, string>> = { '/m/a.yaml': 'the old a', '/m/b.yaml': 'the old b' };
const NEW: Readonly<Record<string, string>> = {
  '/m/a.yaml': 'the new a',
  '/m/b.yaml': 'the new b',
  '/other/c.yaml': 'the new c',
};

function authored(before?: Parameters<typeof memoryDisk>[1]): MemoryDisk {
  const disk = memoryDisk({}, before);
  for (const [path, text] of Object.entries(OLD))
    disk.entries.set(path, { kind: 'file', bytes: bytes(text), rights: RIGHTS });
  return disk;
}

function replace(disk: MemoryDisk, processes = memoryProcesses()) {
  const files = Object.entries(NEW).map(([path, text]) => ({ path, bytes: bytes(text) }));
  return replaceFiles(files, { disk, processes });
}

function texts({ entries }: MemoryDisk): Readonly<Record<string, string>> {
  const files = [...entries].filter(([path]) => !path.includes('/.opsg'));
  return Object.fromEntries(
    files.map(([path, entry]) => [path, 'bytes' in entry ? new TextDecoder().decode(entry.bytes) : 'a link']),
  );
}

function temporaries({ entries }: MemoryDisk): readonly string[] {
  return [...entries.keys()].filter((path) => path.includes('/.opsg'));
}

function rightsOf({ entries }: MemoryDisk, path: string) {
  const entry = entries.get(path);
  return entry && 'rights' in entry ? entry.rights : undefined;
}

describe("an author's files", () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'])(
    '%s at any point leaves all of them old or all of them new, and nothing else',
    async (code) => {
      let n = 1;
      for (; ; n++) {
        const fault = faultAt(n, code);
        const disk = authored(fault.before);
        fault.arm();
        const failure = await replace(disk).catch((thrown: unknown) => thrown);
        if (!fault.wasMet()) break;
        expect([OLD, NEW]).toContainEqual(texts(disk));
        expect(rightsOf(disk, '/m/a.yaml')).toEqual(RIGHTS);
        if (failure instanceof Error) {
          expect([failure, texts(disk)]).toMatchObject([{ code }, OLD]);
          expect(sayFailure(failure).sentence).not.toContain('/.opsg-');
        }
        await replace(disk, memoryProcesses(2, [2]));
        expect([texts(disk), temporaries(disk)]).toEqual([NEW, []]);
      }
      expect(n).toBeGreaterThan(20);
    },
  );

  test('a process that is killed at any point leaves each of them old or new, and the next run tidies up', async () => {
    const met = new Set<string>();
    for (let n = 1; ; n++) {
      const fault = faultAt(n, 'KILLED');
      const disk = authored(fault.before);
      fault.arm();
      await replace(disk).catch(() => undefined);
      if (!fault.wasMet()) break;
      for (const [path, text] of Object.entries(texts(disk))) {
        expect([OLD[path], NEW[path]]).toContain(text);
        met.add(text);
      }
      for (const path of Object.keys(OLD)) expect(rightsOf(disk, path)).toEqual(RIGHTS);
      const next = copyOf(disk);
      await replace(next, memoryProcesses(2, [2]));
      expect([texts(next), temporaries(next)]).toEqual([NEW, []]);
    }
    expect(met).toEqual(new Set([...Object.values(OLD), ...Object.values(NEW)]));
  });

  test('what a process that still runs has staged there is left to it', async () => {
    const disk = authored();
    disk.entries.set('/m/.opsg-here-7-0.tmp', { kind: 'file', bytes: bytes('half') });
    await replace(disk, memoryProcesses(1, [1, 7]));
    expect(temporaries(disk)).toEqual(['/m/.opsg-here-7-0.tmp']);
    await replace(disk);
    expect(temporaries(disk)).toEqual([]);
  });
});

/** Writes one file, and says what became of it: what changed meanwhile, or the code of the failure. */
async function write(disk: Disk, file: NewFile, mustEnd = false): Promise<readonly string[] | string> {
  const processes = {
    ...memoryProcesses(),
    undisturbed: (work: (end: () => boolean) => unknown) => work(() => mustEnd),
  };
  return replaceFiles([file], { disk, processes: processes as Processes }).catch((thrown: unknown) =>
    thrown instanceof Interrupted ? 'interrupted' : (thrown as { code: string }).code,
  );
}

describe('a file that must be as it was', () => {
  test.each<[string, string, NonNullable<NewFile['replaces']>, boolean]>([
    ['is', '/m/a.yaml', bytes('the old a'), true],
    ['has changed', '/m/a.yaml', bytes('another'), false],
    ['has appeared', '/m/a.yaml', 'nothing', false],
    ['is still not there', '/m/new.yaml', 'nothing', true],
    ['has gone', '/m/new.yaml', bytes('the old a'), false],
  ])('%s: %s', async (_, path, replaces, isWritten) => {
    const disk = authored();
    expect(await write(disk, { path, bytes: bytes('new'), replaces })).toEqual(isWritten ? [] : [path]);
    expect(texts(disk)).toEqual(isWritten ? { ...OLD, [path]: 'new' } : OLD);
    expect(temporaries(disk)).toEqual([]);
  });
});

test.each([
  ['a folder', '/m', false, 'EISDIR'],
  ['a file that nobody may write to', '/m/a.yaml', false, 'EACCES'],
  ['any file after a request to end', '/m/b.yaml', true, 'interrupted'],
])('%s is not replaced', async (_, path, mustEnd, failure) => {
  const disk = authored();
  disk.entries.set('/m/a.yaml', { kind: 'file', bytes: bytes('the old a'), rights: { mode: 0o444 } });
  expect(await write(disk, { path, bytes: bytes('new') }, mustEnd)).toBe(failure);
  expect([texts(disk), temporaries(disk)]).toEqual([OLD, []]);
});

test('a private file belongs to its owner alone, whose file it stays', async () => {
  const disk = authored();
  expect(await write(disk, { path: '/m/a.yaml', bytes: bytes('new'), isPrivate: true })).toEqual([]);
  expect(rightsOf(disk, '/m/a.yaml')).toEqual({ ...RIGHTS, mode: 0o600 });
});

test('a device is written to, and nothing is put beside it', async () => {
  const met: string[] = [];
  const disk = memoryDisk({}, (operation, path) => met.push(`${operation} ${path}`));
  const device: Disk = { ...disk, targetOf: async (path) => ({ path, entry: 'other' }) };
  expect(await write(device, { path: '/dev/null', bytes: bytes('new') })).toEqual([]);
  expect(met.filter((one) => !one.startsWith('remove'))).toEqual(['pour /dev/null']);
});

test.each([
  ['/m/.opsg-here-1-5.tmp', false],
  ['/m/.opsg-here-22-10.tmp', false],
  ['/m/.opsg-here-22-10-old.tmp', false],
  ['/m/x.opsg-here-22-1.tmp', true],
  ['/m/.opsg-here-22-1.tmp.yaml', true],
])('what an earlier process left at %s stays: %s', async (path, stays) => {
  const disk = authored();
  disk.entries.set(path, { kind: 'file', bytes: bytes('half') });
  await replace(disk);
  expect(disk.entries.has(path)).toBe(stays);
});
