import { expect, test } from 'vitest';
import { lockFolder } from '../../src/output/folder-lock.ts';
import { closeSpool, fileInto, openSpool, removeDeadSpools } from '../../src/output/spool.ts';
import { memoryDisk, memoryProcesses } from '../memory-disk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a spool takes documents, and leaves nothing behind, not even the folders above it', async () => {
  const disk = memoryDisk();
  const spool = await openSpool('/here/out', { disk, processes: memoryProcesses() });
  const { file, sha256 } = await fileInto(spool?.folder ?? '', '7-1', bytes('a document'), disk);
  expect(await disk.read(file)).toEqual(bytes('a document'));
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  if (spool) await closeSpool(spool, disk);
  expect([...disk.entries, ...disk.folders]).toEqual([]);
});

test('folders that were there, or that got something else meanwhile, stay', async () => {
  const disk = memoryDisk({ '/out/mine.txt': bytes('mine') });
  const spool = await openSpool('/out', { disk, processes: memoryProcesses() });
  disk.entries.set('/out/.opsg/White/manifest.json', { kind: 'file', bytes: bytes('{}') });
  if (spool) await closeSpool(spool, disk);
  expect([...disk.entries.keys()]).toEqual(['/out/mine.txt', '/out/.opsg/White/manifest.json']);
  expect(disk.folders).toContain('/out/.opsg');
});

test('files that a dead process had put aside are removed; those of a running one stay', async () => {
  const disk = memoryDisk({
    '/out/.opsg/spool-here-7/7-1': bytes('of a dead one'),
    '/out/.opsg/spool-here-8/8-1': bytes('of one at work'),
    '/out/.opsg/spool-elsewhere-7/7-1': bytes('of another machine'),
  });
  await openSpool('/out', { disk, processes: memoryProcesses(1, [1, 8]) });
  expect([...disk.entries.keys()]).toEqual([
    '/out/.opsg/spool-here-8/8-1',
    '/out/.opsg/spool-elsewhere-7/7-1',
  ]);
});

const HOUR = 3_600_000;
const NOW = memoryProcesses().now();

test.each([
  ['of another machine goes after an hour', 'elsewhere-7', NOW - HOUR - 1, false],
  ['of another machine stays for an hour', 'elsewhere-7', NOW - HOUR + 1, true],
  ['of another machine whose clock is a little fast stays', 'elsewhere-7', NOW + 60_000, true],
  ['that comes from the future goes', 'elsewhere-7', NOW + HOUR, false],
  ['of a process whose number another one has now goes after an hour', 'here-8', NOW - HOUR - 1, false],
  ['of this very process stays', 'here-1', NOW - HOUR - 1, true],
])('a spool %s', async (_, name, since, isKept) => {
  const disk = memoryDisk({ [`/out/.opsg/spool-${name}/1`]: bytes('a document') });
  disk.times.set(`/out/.opsg/spool-${name}`, since);
  await removeDeadSpools('/out/.opsg', { disk, processes: memoryProcesses(1, [1, 8]) });
  expect(disk.entries.size).toBe(isKept ? 1 : 0);
});

test.each([
  ['a lock file of another machine', 'out/.opsg/White/lock-elsewhere-7', NOW - HOUR - 1, false],
  ['that is fresh', 'out/.opsg/White/lock-elsewhere-7', NOW - 1, true],
  ['one that waits to be removed', 'out/.opsg/White/lock-elsewhere-7-old', NOW - HOUR - 1, false],
])('%s is removed after an hour', async (_, path, since, isKept) => {
  const disk = memoryDisk({ [`/${path}`]: bytes('{}') });
  disk.times.set(`/${path}`, since);
  const machine = { disk, processes: memoryProcesses() };
  expect(await lockFolder('/out/.opsg/White', machine)).toBeUndefined();
  expect(disk.entries.has(`/${path}`)).toBe(isKept);
});

test.each([
  ['from the future', NOW + 24 * HOUR, false],
  ['of a clock that is a little fast', NOW + 60_000, true],
  ['of an hour ago', NOW - HOUR - 1, false],
  ['of a moment ago', NOW - 1, true],
])('a lock of another machine %s', async (_, since, isBlocking) => {
  const content = bytes(JSON.stringify({ id: 7, host: 'elsewhere', since }));
  const disk = memoryDisk({ '/out/.opsg/White/lock': content });
  const lock = await lockFolder('/out/.opsg/White', { disk, processes: memoryProcesses() });
  expect(lock).toBe(isBlocking ? '/out/.opsg/White/lock' : undefined);
});

test.each([
  ['link', { kind: 'link', to: '/elsewhere' }],
  ['file', { kind: 'file', bytes: bytes('in the way') }],
] as const)('there is none where a %s is in its way', async (_, entry) => {
  const disk = memoryDisk({ '/out/mine.txt': bytes('mine') });
  disk.entries.set('/out/.opsg', entry);
  expect(await openSpool('/out', { disk, processes: memoryProcesses() })).toBeUndefined();
  expect([...disk.entries.keys()]).toEqual(['/out/mine.txt', '/out/.opsg']);
});
