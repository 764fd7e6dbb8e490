import { expect, test } from 'vitest';
import { closeSpool, fileInto, openSpool } from '../../src/storage/spool.ts';
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

test('what a dead process had put aside goes; what another one has is left alone', async () => {
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

test.each([
  ['link', { kind: 'link', to: '/elsewhere' }],
  ['file', { kind: 'file', bytes: bytes('in the way') }],
] as const)('there is none where a %s is in its way', async (_, entry) => {
  const disk = memoryDisk({ '/out/mine.txt': bytes('mine') });
  disk.entries.set('/out/.opsg', entry);
  expect(await openSpool('/out', { disk, processes: memoryProcesses() })).toBeUndefined();
  expect([...disk.entries.keys()]).toEqual(['/out/mine.txt', '/out/.opsg']);
});
