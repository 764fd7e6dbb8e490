import { expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { record } from '../numbered-record.ts';
import { runIn } from '../program.ts';

const LEVELS = (...names: readonly string[]) =>
  `policy: { name: House Rules, levels: [${names.map((name) => `{ name: ${name}, statement: As said. }`).join(', ')}] }\n`;
const at = (level: string, number = 1) => record(number).replace('White', level);
const text = (
  path: string,
  content: string,
): [string, MemoryWorld['entries'] extends Map<string, infer E> ? E : never] => [
  `/records/${path}`,
  { kind: 'file', bytes: Buffer.from(content) },
];
const left = (name: string, documents: string) =>
  `out/${name} contains ${documents} for ${name} readers, but the policy of ${documents === '1 document' ? 'its record' : 'their records'} no longer has a level of that name. No run renews such documents: remove that folder.\n`;

/** Two records, rendered for White readers; then the policy calls its levels otherwise. */
async function renamed(): Promise<MemoryWorld> {
  const world = memoryWorld({ 'm/1.yaml': at('White'), 'm/2.yaml': at('White', 2) });
  await runIn(world, ['render', 'm', '-f', 'md']);
  world.entries.set(...text('opsg.yaml', LEVELS('Open', 'Closed', 'Secret')));
  for (const number of [1, 2]) world.entries.set(...text(`m/${number}.yaml`, at('Open', number)));
  return world;
}

const COMMANDS: readonly string[] = [
  'm -f md',
  'm -f md -n',
  'm -f md --cache c',
  'm -f md -a all',
  'm -f md -a Closed',
];

test.each(COMMANDS)(
  'render %s names documents for readers of a level that no longer exists',
  async (argv) => {
    const world = await renamed();
    const { exit, talk } = await runIn(world, ['render', ...argv.split(' ')]);
    expect([exit, talk]).toEqual([0, expect.stringContaining(left('White', '2 documents'))]);
  },
);

test.each(['m -f md', 'm -f md -a all'])(
  'render %s --check names them, and exits as without them',
  async (argv) => {
    const world = await renamed();
    const check = () => runIn(world, ['render', ...argv.split(' '), '--check']);
    const before = await check();
    expect([before.exit, before.talk]).toEqual([1, expect.stringContaining(left('White', '2 documents'))]);
    await runIn(world, ['render', ...argv.split(' ')]);
    const after = await check();
    expect([after.exit, after.talk]).toEqual([0, expect.stringContaining(left('White', '2 documents'))]);
  },
);

test.each<[name: string, disclosed: string, isTold: boolean]>([
  ['the highest level', 'Secret', true],
  ['all', 'all', true],
  ['a lower level', 'Closed', false],
  ['the lowest level', 'Open', false],
])('they are told to those who may know %s', async (_, disclosed, isTold) => {
  for (const more of [[], ['--check'], ['-a', 'all']]) {
    const { talk } = await runIn(await renamed(), [
      '--disclose',
      disclosed,
      'render',
      'm',
      '-f',
      'md',
      ...more,
    ]);
    expect(talk.includes('White')).toBe(isTold);
  }
});

test('they are not named once they are removed, nor where they are those of other records', async () => {
  const world = await renamed();
  const one = await runIn(world, ['render', 'm/1.yaml', '-f', 'md']);
  expect(one.talk).toContain(left('White', '1 document'));
  for (const path of [...world.entries.keys()]) if (path.includes('/out/White/')) world.entries.delete(path);
  expect((await runIn(world, ['render', 'm', '-f', 'md'])).talk).not.toContain('no level of that name');
});

test('those of a record that is gone since are named, too', async () => {
  const world = await renamed();
  world.entries.delete('/records/m/2.yaml');
  expect((await runIn(world, ['render', 'm', '-f', 'md'])).talk).toContain(left('White', '2 documents'));
});

test('a level that has changed its rank is a level still: what it gives now is written, or its folder named', async () => {
  const above = (low: string, high: string) =>
    `${at(low)}      - { text: The price of the supplier rises., classification: ${high} }\n`;
  const world = memoryWorld({ 'opsg.yaml': LEVELS('Open', 'Closed'), 'm/1.yaml': above('Open', 'Closed') });
  await runIn(world, ['render', 'm', '-f', 'md', '-a', 'Closed']);
  await runIn(world, ['render', 'm', '-f', 'md']);
  world.entries.set(...text('opsg.yaml', LEVELS('Closed', 'Open')));
  world.entries.set(...text('m/1.yaml', above('Closed', 'Open')));
  const { talk } = await runIn(world, ['render', 'm', '-f', 'md']);
  expect(talk).toContain('out/Open is out of date (1 document). To renew it: opsg render m --audience Open');
  const closed = world.entries.get('/records/out/Closed/OPSG_1-Headlines-Closed.md');
  expect(closed?.kind === 'file' && Buffer.from(closed.bytes).toString()).not.toContain('price');
});
