import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { shell } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const NAME = 'FONTCONFIG_FILE';
const ours = process.env[NAME];

afterEach(() => {
  if (ours === undefined) delete process.env[NAME];
  else process.env[NAME] = ours;
});

describe.each([undefined, '/etc/fonts/mine.conf'])('where the list of fonts is %s', (before) => {
  const { withoutFonts } = nodeWorld();

  function begin(): void {
    if (before === undefined) delete process.env[NAME];
    else process.env[NAME] = before;
  }

  test('native code cannot find fonts during a call', () => {
    begin();
    const during = withoutFonts(() => process.env[NAME] ?? '');
    expect(readFileSync(during, 'utf8').match(/<dir>(.*?)<\/dir>/g)).toEqual([
      '<dir>/opsg-has-no-such-folder</dir>',
    ]);
    expect(process.env[NAME]).toBe(before);
    expect(NAME in process.env).toBe(before !== undefined);
  });

  test('and can find them again when the call fails', () => {
    begin();
    const act = () => {
      throw new Error('no engine');
    };
    expect(() => withoutFonts(act)).toThrow('no engine');
    expect(process.env[NAME]).toBe(before);
  });
});

test('in a folder that was deleted, one sentence says so', () => {
  const { exit, talk } = shell('mkdir a && cd a && rmdir ../a && opsg validate', temporaryFolder());
  expect([exit, talk]).toEqual([
    4,
    'opsg had to stop: the folder that you are in is no longer there. No document is half-written. Change to another folder. Then run the same command again.\n',
  ]);
});
