import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { FORMATS } from '../src/base/artifact.ts';
import { testWith } from './instruments.ts';
import { BIN, spawnProgram } from './program.ts';
import { SMALL_RECORD } from './small-record.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { bytesBelow, holdOpen, NODE_FOR_WINDOWS, onWindows, openWine, type Wine } from './wine.ts';

/**
 * What Windows has and Linux has not: the built program on Node for Windows, under Wine. `windows.soak.ts` tries far
 * more. This takes 22 processor seconds, and installing Wine and that Node takes 15.
 */
const WINDOWS = testWith('wine', NODE_FOR_WINDOWS);
const RENDER = ['render', 'a.yaml', '-f', 'md'];
const DOCUMENT = 'OPSG_28-Headlines-White';

let wine: Wine;
beforeAll(() => {
  if (existsSync(NODE_FOR_WINDOWS)) wine = openWine();
});
afterAll(() => wine?.close());

function opsg(argv: readonly string[], folder: string) {
  return wine.run(NODE_FOR_WINDOWS, [BIN, ...argv], folder);
}

/** A record as Windows editors save it. */
function windows(text: string): string {
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

describe('on Windows', () => {
  WINDOWS('a drive letter, backslashes and other letter case lead to a good record', async () => {
    const folder = temporaryFolder({ 'März 2020/a.yaml': SMALL_RECORD });
    const argv = ['validate', `${onWindows(folder).toLowerCase()}\\MÄRZ 2020\\*.yaml`];
    expect(await opsg(argv, folder)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('a.yaml: OPSG 28, 7 January 2020'),
    });
  });

  WINDOWS('a bad record gets the messages that it gets here', async () => {
    const folder = temporaryFolder({ 'm/bad.yaml': 'group: OPSG\n' });
    const { exit, talk } = await opsg(['validate', 'M\\Bad.yaml'], folder);
    const here = spawnProgram(['validate', 'm/bad.yaml'], folder);
    expect([exit, talk]).toEqual([1, here.talk.replaceAll('m/bad.yaml', 'M\\Bad.yaml')]);
  });

  WINDOWS('a record with CRLF and BOM gives the same bytes as here, of two runs at once too', async () => {
    const [here, there] = [windows(SMALL_RECORD), SMALL_RECORD].map((text) =>
      temporaryFolder({ 'a.yaml': text }),
    );
    const argv = ['render', 'a.yaml', '-f', FORMATS.join(',')];
    const runs = await Promise.all([1, 2].map(() => opsg(argv, here ?? '')));
    const exits = runs.map(({ exit }) => exit).sort();
    expect([
      [0, 0],
      [0, 4],
    ]).toContainEqual(exits);
    expect(spawnProgram(argv, there ?? '').exit).toBe(0);
    expect(bytesBelow(join(here ?? '', 'out'))).toEqual(bytesBelow(join(there ?? '', 'out')));
  });

  WINDOWS('--fix keeps CRLF and BOM', async () => {
    const record = SMALL_RECORD.replace('2020-01-07', '7th Jan 2020');
    const folder = temporaryFolder({ 'a.yaml': windows(record) });
    expect((await opsg(['validate', 'a.yaml', '--fix'], folder)).exit).toBe(0);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(windows(SMALL_RECORD));
  });

  WINDOWS('a document that another program has open stops the run before any is touched', async () => {
    const folder = temporaryFolder({ 'a.yaml': SMALL_RECORD });
    const argv = ['render', 'a.yaml', '-f', 'md,html'];
    expect(spawnProgram(argv, folder).exit).toBe(0);
    const before = bytesBelow(join(folder, 'out'));
    const letGo = await holdOpen(wine, `out/White/${DOCUMENT}.html`, 0, folder);
    writeFileSync(join(folder, 'a.yaml'), SMALL_RECORD.replace('two', 'three'));
    const { exit, talk } = await opsg(argv, folder);
    expect([exit, talk]).toEqual([
      4,
      expect.stringContaining(`${DOCUMENT}.html: another program is using it.`),
    ]);
    expect(bytesBelow(join(folder, 'out'))).toEqual(before);
    await letGo();
  });

  WINDOWS('an output folder in other letter case is the same folder', async () => {
    const folder = temporaryFolder({ 'a.yaml': SMALL_RECORD });
    expect(spawnProgram(RENDER, folder).exit).toBe(0);
    const { exit, talk } = await opsg(
      [...RENDER, '-o', 'OUT', '--redaction-log', 'out\\WHITE\\log.yaml'],
      folder,
    );
    expect([exit, talk]).toEqual([2, expect.stringContaining('Name a file outside the output folder')]);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'out']);
  });

  WINDOWS('a name that Windows keeps for itself is refused', async () => {
    const folder = temporaryFolder({ 'a.yaml': SMALL_RECORD });
    const { exit, talk } = await opsg([...RENDER, '--out', 'con'], folder);
    expect([exit, talk]).toEqual([2, expect.stringContaining('every system can store it')]);
    expect(existsSync(join(folder, 'con'))).toBe(false);
  });

  WINDOWS('a path of more than 260 characters is written', async () => {
    const long = Array.from({ length: 8 }, (_, i) => `${i} of the folders with long names`).join('/');
    const folder = temporaryFolder({ [`${long}/a.yaml`]: SMALL_RECORD });
    const argv = ['render', `${long.replaceAll('/', '\\')}\\a.yaml`, '-f', 'md', '-o', `${long}/out`];
    const { exit, talk } = await opsg(argv, folder);
    expect([exit, talk]).toEqual([0, expect.stringContaining('Wrote 1 document.')]);
    expect(existsSync(join(folder, long, 'out/White', `${DOCUMENT}.md`))).toBe(true);
  });
});
