import { expect, test } from 'vitest';
import { randomFrom } from '../noninterference/random.ts';
import { SEED } from '../seed.ts';
import { treeOf } from '../site/published.ts';
import { changedYear, NEVER, PUBLIC_LISTS, SAME, seenByThePublic } from './changed-year.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);

/** A year in which only parts for Amber readers are other ones. */
test('has the same lists for the public', async () => {
  const random = randomFrom(SEED);
  const before = await Promise.all(
    PUBLIC_LISTS.map(async (argv) => (await seenByThePublic(SAME, argv)).said),
  );
  for (let i = 0; i < 2000 * SCALE; i++) {
    const argv = PUBLIC_LISTS[i % PUBLIC_LISTS.length] ?? PUBLIC_LISTS[0];
    const { said } = await seenByThePublic(changedYear(random), argv);
    expect([said, said.exit]).toEqual([before[i % PUBLIC_LISTS.length], 0]);
    expect(said.out).not.toMatch(NEVER);
  }
});

test('has the same website for the public, with its feeds', async () => {
  const random = randomFrom(SEED + 1);
  const argv = ['publish', 'year', '-f', 'md'];
  const before = await seenByThePublic(SAME, argv);
  const tree = treeOf(before.world);
  expect([before.said.exit, tree.has('atom.xml'), tree.has('calendar.ics')]).toEqual([0, true, true]);
  for (let i = 0; i < 200 * SCALE; i++) {
    const { world, said } = await seenByThePublic(changedYear(random), argv);
    expect(said).toEqual(before.said);
    expect(treeOf(world)).toEqual(tree);
  }
});
