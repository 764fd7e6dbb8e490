import { describe, expect, test } from 'vitest';
import { withOpenTexts } from '../../src/serve/open-texts.ts';
import { memoryWorld } from '../memory-world.ts';

const SAVED = 'saved\n';
const OPEN = 'opén\n';
const DISK = memoryWorld({ '/records/a.yaml': SAVED, '/records/deep/b.yaml': SAVED, '/other/c.yaml': SAVED });

function worldWith(...open: readonly string[]) {
  return withOpenTexts(DISK, new Map(open.map((path) => [path, OPEN])), '/records');
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('a world with open texts', () => {
  test.each([
    ['a.yaml', [], SAVED],
    ['a.yaml', ['/records/a.yaml'], OPEN],
    ['/records/a.yaml', ['/records/a.yaml'], OPEN],
    ['./deep/../a.yaml', ['/records/a.yaml'], OPEN],
    ['deep/b.yaml', ['/records/a.yaml'], SAVED],
    ['unsaved.yaml', ['/records/unsaved.yaml'], OPEN],
  ])('reads %s with %s open', async (path, open, text) => {
    const world = worldWith(...open);
    expect(textOf(await world.readFile(path))).toBe(text);
    expect(await world.kindOf(path)).toBe('file');
  });

  test('reads no more of an open text than was asked for, and one byte that shows that there is more', async () => {
    expect((await worldWith('/records/a.yaml').readFile('a.yaml', 3)).byteLength).toBe(4);
  });

  test.each([
    ['.', undefined, ['a.yaml', 'deep/b.yaml', 'deep/new.yaml', 'new.yaml']],
    ['.', 0, ['a.yaml', 'new.yaml']],
    ['deep', undefined, ['deep/b.yaml', 'deep/new.yaml']],
    ['/other', undefined, ['/other/c.yaml']],
  ])('finds in %s to the depth %s what is saved and what is not', async (folder, depth, files) => {
    const world = worldWith('/records/new.yaml', '/records/deep/new.yaml', '/records/a.yaml');
    expect((await world.contentsOf(folder, depth)).files).toEqual(files);
  });

  test('stamps a text anew with every change, and a file as the disk does', async () => {
    const texts = new Map([['/records/a.yaml', OPEN]]);
    const world = withOpenTexts(DISK, texts, '/records');
    const before = await world.stampOf('a.yaml');
    expect(await world.stampOf('a.yaml')).toBe(before);
    texts.set('/records/a.yaml', `${OPEN}more\n`);
    expect(await world.stampOf('a.yaml')).not.toBe(before);
    texts.delete('/records/a.yaml');
    expect(await world.stampOf('a.yaml')).toBe(await DISK.stampOf('/records/a.yaml'));
  });
});
