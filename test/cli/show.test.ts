import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { BIN, runIn } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RECORD = `group: OPSG
meeting: 1
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Incidents, text: The group agreed. }
`;

async function shown(argv: readonly string[], hasScreen = true) {
  const world = memoryWorld({ 'a.yaml': RECORD, 'b.yaml': RECORD.replace('1', '2') }, { hasScreen });
  return { ...(await runIn(world, ['render', 'a.yaml', '--open', ...argv])), shown: world.shown };
}

describe('--open', () => {
  test.each([
    ['html', 'md,html,pdf'],
    ['pdf', 'md,pdf'],
    ['md', 'md'],
  ])('shows the %s of %s, and says so', async (format, formats) => {
    const { exit, talk, shown: files } = await shown(['b.yaml', '-f', formats]);
    const first = `out/White/OPSG_1-Headlines-White.${format}`;
    expect([exit, files]).toEqual([0, [first]]);
    expect(talk).toContain(`Opened ${first}.\n`);
  });

  test('says what to do where nothing can be shown; the documents are written all the same', async () => {
    const { exit, talk } = await shown(['-f', 'md'], false);
    expect([exit, talk]).toEqual([
      0,
      expect.stringMatching(/^Wrote 1 document[\s\S]*^Could not open out\/.*by hand\.$/m),
    ]);
  });

  test.each([[['-n']], [['-o', '-', '-f', 'md']]])('with %s is misuse', async (argv) => {
    const { exit, talk, shown: files } = await shown(argv);
    expect([exit, files]).toEqual([2, []]);
    expect(talk).toContain('--open shows a file that was written.');
  });
});

describe('on a real machine, --open', () => {
  const opener = '#!/bin/sh\nprintf "%s\\n" "$#" "$1" > "$OPENED"\n';
  const settings = 'fileName: "{reference} $(touch hacked) `touch hacked`; touch hacked"\n';

  function open(env: Readonly<Record<string, string>>) {
    const folder = temporaryFolder({ 'a.yaml': RECORD, 'opsg.yaml': settings, 'bin/xdg-open': opener });
    chmodSync(join(folder, 'bin/xdg-open'), 0o755);
    const opened = join(folder, 'opened');
    const run = spawnSync(process.execPath, [BIN, 'render', 'a.yaml', '-f', 'html', '--open'], {
      cwd: folder,
      env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, OPENED: opened, ...env },
    });
    expect([run.status, existsSync(join(folder, 'hacked'))]).toEqual([0, false]);
    return {
      folder,
      talk: run.stderr.toString(),
      opened: existsSync(opened) && readFileSync(opened, 'utf8'),
    };
  }

  test('hands the path to the opener as it is, and no shell reads it', () => {
    const { folder, talk, opened } = open({ DISPLAY: ':0' });
    const name = 'OPSG_1 $(touch hacked) `touch hacked`; touch hacked.html';
    expect(opened).toBe(`1\n${join(folder, 'out/White', name)}\n`);
    expect(talk).toContain('Opened out/White/OPSG_1 ');
  });

  test.each([
    ['without a screen', {}],
    ['in CI', { DISPLAY: ':0', CI: 'true' }],
    ['without an opener', { DISPLAY: ':0', PATH: '/nowhere' }],
  ])('%s says so', (_, env) => {
    const { talk, opened } = open(env);
    expect([talk, opened]).toEqual([expect.stringContaining('Could not open out/White/OPSG_1 '), false]);
  });
});
