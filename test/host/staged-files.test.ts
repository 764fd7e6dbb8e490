import { describe, expect, test } from 'vitest';
import { replaceFiles } from '../../src/host/staged-files.ts';
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
        if (failure instanceof Error) expect([failure, texts(disk)]).toMatchObject([{ code }, OLD]);
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
