import { describe, expect, test } from 'vitest';
import type { MemoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { ARCHIVE } from './archive.ts';
import { again, publishedOnce, treeOf } from './published.ts';

const [ONE, OTHER] = ['meetings/opsg-28.yaml', 'meetings/opsg-29.yaml'];
const BOTH = `${ONE} ${OTHER}`;

const opsg = (world: MemoryWorld, line: string) =>
  runIn(world, ['publish', '-f', 'md', '--jobs', '1', ...line.split(' ')]);

/** The first run, what happens then, the second run, and what that comes to. */
describe('records that are named one by one', () => {
  test.each<[string, string, string, string, number, { isGone?: boolean; isClone?: boolean }?]>([
    ['stop a run that would remove others', 'meetings', '', ONE, 2],
    ['also if it is a dry one', 'meetings', '', `${ONE} --dry-run`, 2],
    ['also in a clone', 'meetings', '', ONE, 2, { isClone: true }],
    ['also by their whole paths', 'meetings', '', `/records/${ONE}`, 2],
    ['do not, if that is asked for', 'meetings', '', `${ONE} --force`, 0],
    ['do not, if the others are gone', BOTH, '', ONE, 0, { isGone: true }],
    ['do not, if they are all', 'meetings', '', BOTH, 0],
    ['do not, if they were all', ONE, '', ONE, 0],
    ['do not, if one has another number', ONE, '27', ONE, 0],
    ['do not, if they are more', ONE, '', BOTH, 0],
    ['do not, if it is a pattern', 'meetings', '', 'meetings/*28.yaml', 0],
    ['do not, if they are a part', 'meetings', '', `${ONE} --part --out part`, 0],
    ['are compared by --check', 'meetings', '', `${ONE} --check`, 1],
  ])('%s', async (_, before, number, after, expected, { isGone = false, isClone = false } = {}) => {
    const first = await publishedOnce(ARCHIVE, ...before.split(' '));
    expect(first.run.exit).toBe(0);
    const world = again(first.world);
    const old = treeOf(world);
    if (isGone) world.entries.delete(`/records/${OTHER}`);
    if (isClone)
      for (const path of [...world.entries.keys()]) if (path.includes('/.opsg/')) world.entries.delete(path);
    const text = ARCHIVE[ONE]?.replace('meeting: 28', `meeting: ${number || 28}`) ?? '';
    world.entries.set(`/records/${ONE}`, { kind: 'file', bytes: Buffer.from(text) });
    const { exit, talk } = await opsg(world, after);
    expect(exit, talk).toBe(expected);
    if (exit !== 2) return;
    expect(talk).toContain('public has more meetings than the records that you named');
    expect(treeOf(world)).toEqual(old);
  });
});
