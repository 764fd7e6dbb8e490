import { describe, expect, test } from 'vitest';
import { siteManifestText } from '../../src/base/published-files.ts';
import {
  cacheFor,
  isOneOf,
  refusedCache,
  refusedFiles,
  refusedLog,
  refusedSite,
  unsaved,
} from '../../src/cli/saving.ts';
import { memoryWorld } from '../memory-world.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const LOG = '# Red: this file holds text of that level. Keep it away from the documents.\nx: 1\n';

/** A working folder with documents of an earlier run, and links into them and into those of this run. */
function world(files: Readonly<Record<string, string>> = {}) {
  const made = memoryWorld({
    'old/.opsg/White/manifest.json': '{}',
    'old/White/a.md': 'A',
    'record.yaml': 'A',
    'logs/a': 'A',
    ...files,
  });
  made.entries.set('/records/site', { kind: 'link', to: '/records/out/White' });
  made.entries.set('/records/report', { kind: 'link', to: '/records/old/White/a.md' });
  return made;
}

describe('a file with withheld text is not put among documents', () => {
  test.each([
    ['out/White/log.yaml', 'out', 'out'],
    ['out', 'out', 'out'],
    ['out/..log.yaml', 'out', 'out'],
    ['site/log.yaml', 'out', 'out'],
    ['out/White/sub/log.yaml', 'site', 'site'],
    ['OUT/log.yaml', 'out', 'out'],
    ['cafe\u0301/log.yaml', 'caf\u00e9', 'caf\u00e9'],
    ['old/log.yaml', 'out', 'old'],
    ['old/White/sub/log.yaml', 'out', 'old'],
    ['old/.opsg/log.yaml', '-', 'old'],
    ['m/../old/log.yaml', 'out', 'old'],
    ['report', 'out', 'old'],
    ['outer/log.yaml', 'out', undefined],
    ['log.yaml', 'out', undefined],
    ['../log.yaml', 'out', undefined],
    ['/log.yaml', '/out', undefined],
    ['-/log.yaml', '-', undefined],
  ])('%s beside %s: %s', async (path, out, documents) => {
    const withheld = 'the redaction log contains withheld text. Name a file';
    const ofCache = 'the contents of a cache depend on withheld text. Name a folder';
    const said = (why: string) =>
      documents && `${documents} is a folder of documents, and ${why} outside the output folder.`;
    expect(await refusedLog(path, out, world())).toBe(said(withheld));
    expect(await refusedCache(path, out, world())).toBe(said(ofCache));
  });

  test('not in the working folder where that is a folder of documents', async () => {
    const inDocuments = world({ '.opsg/White/manifest.json': '{}' });
    expect(await refusedFiles(['new/a.yaml'], inDocuments)).toBe(
      '. is a folder of documents, and their readers may not be allowed to read new/a.yaml. Name a place outside it.',
    );
  });
});

test.each([
  ['log.yaml', undefined],
  ['old-log.yaml', undefined],
  ['record.yaml', 'record.yaml is there already, and is not a redaction log. Name another file.'],
  ['logs', 'logs is there already, and is not a redaction log. Name another file.'],
])('a redaction log in place of what is at %s: %s', async (path, refused) => {
  expect(await refusedLog(path, 'out', world({ 'old-log.yaml': LOG }))).toBe(refused);
});

test.each([
  ['cache', undefined],
  ['logs', undefined],
  ['record.yaml', 'record.yaml is a file. Name a folder for the cache.'],
])('a cache in place of what is at %s: %s', async (path, refused) => {
  expect(await refusedCache(path, 'out', world())).toBe(refused);
});

test.each<[string, Parameters<typeof cacheFor>[0], string | undefined, boolean]>([
  ['the one of the user', {}, '/cache', true],
  ['none, where the user has none', {}, undefined, false],
  ['none, where none is wanted', { cache: false }, '/cache', false],
  ['none, where none is wanted in a folder', { cache: false, cacheFolder: 'c' }, undefined, false],
  ['the one that was named', { cacheFolder: 'c' }, undefined, true],
  ['the one that was named, which was looked at before', { cacheFolder: 'old' }, undefined, true],
  ['none, where that of the user is among documents', {}, '/records/old/cache', false],
  ['none, where that of the user would be among them', {}, '/records/out/cache', false],
  ['none, where that of the user is a file', {}, '/records/record.yaml', false],
])('the cache of a command is %s', async (_, wish, cacheFolder, isThere) => {
  const cache = await cacheFor(wish, 'out', { ...world(), cacheFolder });
  expect(cache !== undefined).toBe(isThere);
});

test.each<[readonly string[], string | undefined]>([
  [[], undefined],
  [['a.yaml', 'logs/b.yaml'], undefined],
  [
    ['a.yaml', 'old/White/b.yaml', 'old/c.yaml'],
    'old is a folder of documents, and their readers may not be allowed to read old/White/b.yaml. Name a place outside it.',
  ],
])('the files %j: %s', async (paths, refused) => {
  expect(await refusedFiles(paths, world())).toBe(refused);
});

test.each([
  ['A', undefined],
  [
    'B',
    'record.yaml, logs/a: somebody else has changed this meanwhile. Nothing was written. Run the command again.\n',
  ],
])('files that had the text %s when they were read', async (text, talk) => {
  const made = world();
  const files = ['/records/record.yaml', '/records/logs/a'].map((path) => ({
    path,
    bytes: bytes('new'),
    replaces: bytes(text),
  }));
  const outcome = await unsaved(files, made);
  expect(outcome?.talk).toBe(talk);
  expect(outcome?.exit).toBe(talk === undefined ? undefined : 2);
  expect(new TextDecoder().decode(await made.readFile('record.yaml'))).toBe(talk === undefined ? 'new' : 'A');
});

test.each([
  ['a.yaml', true],
  ['/records/a.yaml', true],
  ['m/../b.yaml', true],
  ['m/b.yaml', false],
])('%s is one of a.yaml and ./b.yaml: %s', (path, isOne) => {
  expect(isOneOf(path, ['a.yaml', './b.yaml'], world())).toBe(isOne);
});

/** The manifest of a folder that holds a website, or documents of a record. */
const manifest = (record: string) =>
  JSON.stringify({
    ...{ version: 1, audience: 'Open' },
    documents: [{ name: 'a.html', sha256: '0'.repeat(64), record }],
  });

describe('a file is written beside a website, and not into it', () => {
  const ofSite = siteManifestText('Open', [{ path: 'a.html', size: 1, sha256: '0'.repeat(64) }]);
  const made = world({
    ...{ 'web/.opsg/public/manifest.json': manifest(''), 'web/.opsg/members/manifest.json': manifest('') },
    ...{ 'web/public/a.html': 'A', 'copy/manifest.json': ofSite, 'empty/a.yaml': 'A' },
    ...{
      'both/.opsg/public/manifest.json': manifest(''),
      'both/.opsg/Open/manifest.json': manifest('a.yaml'),
    },
  });
  test.each([
    ['web/log.yaml', undefined],
    ['web/publicity/log.yaml', undefined],
    ['web/public/log.yaml', 'web/public'],
    ['web/PUBLIC/sub/log.yaml', 'web/public'],
    ['web/members/log.yaml', 'web/members'],
    ['web/.opsg/log.yaml', 'web'],
    ['web/.OPSG/public/log.yaml', 'web'],
    ['both/log.yaml', 'both'],
    ['empty/log.yaml', 'empty'],
    ['copy/sub/log.yaml', 'copy'],
    ['copies/log.yaml', undefined],
  ])('%s is in %s', async (path, folder) => {
    await made.disk.makeFolder('/records/empty/.opsg');
    const said = await refusedFiles([path], made);
    expect(said?.split(' is a folder of documents')[0]).toBe(folder);
  });

  test('nor into a copy of one that is the working folder', async () => {
    expect(await refusedFiles(['a.yaml'], world({ 'manifest.json': ofSite }))).toMatch(/^\. is a folder/);
  });
});

test.each([
  ['new', undefined],
  ['logs', undefined],
  ['record.yaml', 'record.yaml is not a folder. Name another one with --out.'],
  ['/', '/ is a whole disk. Give the website a folder of its own with --out, because it is copied whole.'],
  ['.', '. contains records. Give the website a folder of its own with --out, because it is copied whole.'],
  ['R', 'R contains records. Give the website a folder of its own with --out, because it is copied whole.'],
])('a website in %s: %s', async (out, refused) => {
  const made = world({ 'r/sub/b.yaml': 'B' });
  expect(await refusedSite(out, ['-', 'record.yaml', 'r/sub/b.yaml'], made)).toBe(refused);
  expect(await refusedSite('-', ['-'], made)).toBe(undefined);
});
