import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { runIn } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RENDER = ['render', 'a.yaml', '-f', 'md'];

/** A folder with a record, of which `-o old` has been rendered before; and what else is made there. */
const rendered = mkdtempSync(join(tmpdir(), 'opsg-test-rendered-'));
beforeAll(async () => {
  writeFileSync(join(rendered, 'a.yaml'), SMALL_RECORD);
  expect((await runIn(nodeWorld(rendered), [...RENDER, '-o', 'old'])).exit).toBe(0);
});
afterAll(() => rmSync(rendered, { recursive: true }));

function folderWith(make: (folder: string) => void = () => {}): string {
  const folder = temporaryFolder();
  cpSync(rendered, folder, { recursive: true });
  make(folder);
  return folder;
}

const linkTo = (target: string, name: string) => (folder: string) => {
  mkdirSync(join(folder, target), { recursive: true });
  symlinkSync(join(folder, target), join(folder, name));
};

describe('a file with withheld text is never put among documents', () => {
  test.each<[string, readonly string[], ((folder: string) => void)?]>([
    ['through a link to an audience', ['--redaction-log', 'site/log.yaml'], linkTo('out/White', 'site')],
    ['below such a link', ['--redaction-log', 'site/sub/log.yaml'], linkTo('out/White', 'site')],
    ['through a link to all of them', ['--redaction-log', 'site/log.yaml'], linkTo('out', 'site')],
    [
      'where the output folder is the link',
      ['-o', 'site', '--redaction-log', 'pub/log.yaml'],
      linkTo('pub', 'site'),
    ],
    ['under a name with two full stops', ['--redaction-log', 'out/..log.yaml']],
    ['in a folder with such a name', ['--redaction-log', 'out/..logs/log.yaml']],
    ['in other letters', ['--redaction-log', 'OUT/White/log.yaml']],
    ['in accents that are written otherwise', ['-o', 'caf\u00e9', '--redaction-log', 'cafe\u0301/log.yaml']],
    ['in an older folder', ['--redaction-log', 'old/log.yaml']],
    ['in an audience of it', ['--redaction-log', 'old/White/log.yaml']],
    ['below that', ['--redaction-log', 'old/White/sub/log.yaml']],
    ['in its own folder of manifests', ['--redaction-log', 'old/.opsg/log.yaml']],
    ['by way of another folder', ['--redaction-log', 'm/../old/log.yaml']],
    ['a cache, through a link', ['--cache', 'site/c'], linkTo('out/White', 'site')],
    ['a cache that is such a link', ['--cache', 'site'], linkTo('out/White', 'site')],
    ['a cache in an older folder', ['--cache', 'old/White/c']],
    ['a cache that is an older folder', ['--cache', 'old']],
  ])('%s', async (_, flags, make) => {
    const folder = folderWith(make);
    const { exit, talk } = await runIn(nodeWorld(folder), [...RENDER, ...flags]);
    expect([exit, talk]).toEqual([2, expect.stringContaining('outside the output folder')]);
  });

  test.each([
    ['an audience', 'old/White/x.yaml'],
    ['the folder of all', 'old/x.yaml'],
    ['a folder that has been renamed with its manifests', 'new/White/sub/x.yaml'],
  ])('a record for other readers, into %s', async (_, out) => {
    const folder = folderWith(
      (made) => out.startsWith('new') && renameSync(join(made, 'old'), join(made, 'new')),
    );
    const { exit, talk } = await runIn(nodeWorld(folder), ['redact', 'a.yaml', '-a', 'Red', '--out', out]);
    expect([exit, talk]).toEqual([2, expect.stringContaining('is a folder of documents')]);
  });

  const VALIDATE = ['validate', 'a.yaml', '--disclose', 'all'];
  test.each<[string, readonly string[]]>([
    ['a report', [...VALIDATE, '--format', 'sarif=old/White/s.sarif']],
    ['a report of two', [...VALIDATE, '--format', 'json=r.json', '--format', 'text=old/White/sub/t.txt']],
    ['a report through a link', [...VALIDATE, '--format', 'junit=site/s.xml']],
    ['a report by way of a link to a file', [...VALIDATE, '--format', 'json=report']],
    ['a report on a record with faults', ['validate', 'bad.yaml', '--format', 'json=old/White/r.json']],
    ['a new record', ['new', 'OPSG', '9', '--date', '2024-03-05', '--out', 'site/n.yaml']],
    ['templates', ['templates', 'eject', 'old/White/t']],
    ['templates through a link', ['templates', 'eject', 'site']],
  ])('%s', async (_, argv) => {
    const folder = folderWith((made) => {
      linkTo('old/White', 'site')(made);
      writeFileSync(join(made, 'bad.yaml'), 'x: 1');
      const [document = ''] = readdirSync(join(made, 'old/White')).filter((name) => name.endsWith('.md'));
      symlinkSync(join(made, 'old/White', document), join(made, 'report'));
    });
    const before = readdirSync(folder, { recursive: true }).sort();
    const { exit, talk } = await runIn(nodeWorld(folder), argv);
    expect([exit, talk]).toEqual([2, expect.stringContaining('is a folder of documents')]);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  test.each([
    ['--redaction-log', 'log.yaml'],
    ['--redaction-log', 'out.yaml'],
    ['--redaction-log', 'outer/log.yaml'],
    ['--cache', 'c'],
  ])('but %s %s is beside them', async (...flags) => {
    const folder = folderWith();
    expect((await runIn(nodeWorld(folder), [...RENDER, ...flags])).exit).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('nobody but the owner may read', () => {
  const modeOf = (...path: string[]) => (statSync(join(...path)).mode & 0o777).toString(8);

  test('a redaction log, a new one and one that was open to all', async () => {
    const folder = folderWith();
    const argv = [...RENDER, '--redaction-log', 'log.yaml'];
    await runIn(nodeWorld(folder), argv);
    expect(modeOf(folder, 'log.yaml')).toBe('600');
    chmodSync(join(folder, 'log.yaml'), 0o644);
    await runIn(nodeWorld(folder), argv);
    expect(modeOf(folder, 'log.yaml')).toBe('600');
    expect(readFileSync(join(folder, 'log.yaml'), 'utf8')).toContain('White');
  });

  test('a cache', async () => {
    const folder = folderWith();
    await runIn(nodeWorld(folder), [...RENDER, '--cache', 'c']);
    expect(modeOf(folder, 'c')).toBe('700');
    const files = readdirSync(join(folder, 'c'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => modeOf(folder, 'c', file))).toEqual(files.map(() => '600'));
  });

  test('what waits of a long run', async () => {
    const { closeSpool, openSpool } = await import('../../src/output/spool.ts');
    const folder = temporaryFolder();
    const world = nodeWorld(folder);
    const spool = await openSpool(join(folder, 'out'), world);
    expect(modeOf(spool?.folder ?? '')).toBe('700');
    if (spool) await closeSpool(spool, world.disk);
  });
});
