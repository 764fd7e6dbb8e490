import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { runIn } from '../program.ts';
import { recordWith } from '../rules/checking.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const policy = (open: string, closed: string) =>
  `policy: { name: House Rules, levels: [{ name: ${open}, statement: For all. }, { name: ${closed}, statement: For members. }] }\n`;

const STRANGE: readonly (readonly [string, (path: string) => void])[] = [
  ['a pipe', (path) => spawnSync('mkfifo', [path])],
  ['a folder', (path) => mkdirSync(path)],
  ['a link that leads nowhere', (path) => symlinkSync('nowhere', path)],
  ['a link to a pipe', (path) => [spawnSync('mkfifo', [`${path}.pipe`]), symlinkSync(`${path}.pipe`, path)]],
  ['an empty device', (path) => symlinkSync('/dev/null', path)],
  ['an endless device', (path) => symlinkSync('/dev/zero', path)],
];

describe.each(STRANGE)('an opsg.yaml that is %s', (_, make) => {
  test.each([
    ['White', 'Red'],
    ['Everyone', 'Part 2'],
  ])('is refused, and the one above with %s does not hold in its stead', async (open, closed) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'opsg.yaml'), policy(open, closed));
    for (const meeting of ['28', '29'])
      writeFileSync(
        join(folder, `sub/${meeting}.yaml`),
        recordWith(`meeting: ${meeting}\nclassification: ${open}\n`),
      );
    const run = (...argv: string[]) => runIn(nodeWorld(folder), argv);
    expect((await run('validate', 'sub')).exit).toBe(0);
    make(join(folder, 'sub/opsg.yaml'));
    for (const argv of [
      ['validate', 'sub/28.yaml', 'sub/29.yaml'],
      ['render', 'sub', '-f', 'md'],
    ]) {
      const { exit, talk } = await run(...argv);
      expect([exit, talk.split('sub/opsg.yaml').length], talk).toEqual([2, 2]);
    }
  });
});
