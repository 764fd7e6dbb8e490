import { describe, expect, test } from 'vitest';
import { jsonWithHash, readJsonWithHash } from '../../src/base/json.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn, unlessGiven } from '../program.ts';
import { ARCHIVE, HIDDEN, meeting } from './archive.ts';
import { again, publishedOnce, treeOf } from './published.ts';

const FACTS = '/records/.opsg/public/facts.json';
const [TWENTY_EIGHT, TWENTY_NINE] = ['meetings/opsg-28.yaml', 'meetings/opsg-29.yaml'];
const EDITED = { [TWENTY_EIGHT]: (ARCHIVE[TWENTY_EIGHT] ?? '').replace('two outages', 'three outages') };
const DOUBTFUL = meeting(27, '2019-12-03', '  - title: A\n    text: The the DCC spoke.\n');

async function publish(world: MemoryWorld, ...flags: readonly string[]) {
  const format = unlessGiven(flags, ['--format'], 'md');
  const argv = ['--disclose', 'White', 'publish', ...format, ...flags];
  const { exit, out, talk } = await runIn(world, argv);
  return { exit, out: Buffer.from(out).toString(), talk };
}

type Files = Readonly<Record<string, string | undefined>>;

function change(world: MemoryWorld, files: Files): void {
  for (const [path, text] of Object.entries(files))
    if (text === undefined) world.entries.delete(`/records/${path}`);
    else world.entries.set(`/records/${path}`, { kind: 'file', bytes: Buffer.from(text) });
}

const START = { ...ARCHIVE, 'meetings/opsg-26.yaml': DOUBTFUL.replace('27', '26').replace('-12-', '-11-') };
const published = publishedOnce(START).then(({ world }) => world);

/** What is said beside the number of files, and beside what has changed since the last run. */
function remarks(talk: string): readonly string[] {
  return talk.split('\n').filter((line) => !/^Published|^\d+ final document/.test(line));
}

describe('a run after another gives what a first run gives', () => {
  const SETTINGS = 'look: { organisation: Example Code }\n';
  const LEVELS = `policy:
  name: House Rules
  levels:
    - { name: White, statement: Anyone may read this. }
    - { name: Amber, statement: Members may read this. }
`;
  const FOOT =
    '</main><p>Ours {{footer}} {{draft}} Classification: <strong>{{level}}</strong></p></body></html>\n';
  test.each<[string, Files, ...string[]]>([
    ['a record is edited', EDITED],
    [
      'what a record withholds is edited',
      { [TWENTY_NINE]: (ARCHIVE[TWENTY_NINE] ?? '').replace('eleven', 'twelve') },
    ],
    ['a record is raised', { [TWENTY_NINE]: HIDDEN.replace('meeting: 30', 'meeting: 29') }],
    ['a record is withdrawn', { [TWENTY_NINE]: undefined }],
    [
      'a record is added',
      { 'meetings/opsg-27.yaml': meeting(27, '2019-12-03', '  - { title: A, text: B. }\n') },
    ],
    ['a record with a warning is added', { 'meetings/opsg-27.yaml': DOUBTFUL }],
    ['a record that nobody may see is added', { 'meetings/opsg-30.yaml': HIDDEN }],
    ['a record is renamed', { [TWENTY_EIGHT]: undefined, 'meetings/a.yaml': ARCHIVE[TWENTY_EIGHT] }],
    ['the settings are others', { 'opsg.yaml': SETTINGS }],
    ['the levels say something else', { 'opsg.yaml': LEVELS }],
    ['a template of pages is another', { 't/site/foot.html.hbs': FOOT }, '--templates', 't'],
    ['other formats are asked for', {}, '--format', 'html'],
  ])('%s', async (_, files, ...flags) => {
    const world = again(await published);
    expect(world.entries.has(FACTS)).toBe(true);
    change(world, files);
    const fresh = memoryWorld(START);
    change(fresh, files);
    const { exit, talk } = await publish(world, ...flags);
    const first = await publish(fresh, ...flags);
    expect(treeOf(world)).toEqual(treeOf(fresh));
    expect([exit, remarks(talk)]).toEqual([first.exit, remarks(first.talk)]);
  });
});

test('a run with warnings is remembered, and says so again', async () => {
  const world = memoryWorld({ ...ARCHIVE, 'meetings/opsg-27.yaml': DOUBTFUL });
  const warning = '1 warning about what these readers read: opsg validate shows more.\n';
  expect((await publish(world)).talk).toContain(warning);
  const reads = world.read.length;
  expect((await publish(world)).talk).toContain(warning);
  expect(world.read.slice(reads).filter((path) => path.endsWith('.hbs'))).toEqual([]);
  change(world, EDITED);
  expect((await publish(world)).talk).toContain(warning);
});

describe('what is kept of records', () => {
  async function withFacts(alter: (bytes: Uint8Array) => Uint8Array) {
    const world = again(await published);
    const known = world.entries.get(FACTS);
    if (known?.kind !== 'file') throw new Error('no facts');
    world.entries.set(FACTS, { kind: 'file', bytes: alter(known.bytes) });
    change(world, EDITED);
    await publish(world);
    return { kept: Buffer.from(known.bytes).toString(), tree: treeOf(world) };
  }
  const inText = (change: (text: string) => string) => (bytes: Uint8Array) =>
    Buffer.from(change(Buffer.from(bytes).toString()));
  /** A word that no record has, with the right hash: where it is seen, the facts were used. */
  const marked = (bytes: Uint8Array) =>
    jsonWithHash(JSON.parse(JSON.stringify(readJsonWithHash(bytes)).replaceAll('spoke of prices', 'sang')));

  test('is neither used nor written with --no-cache', async () => {
    const world = again(await published);
    const known = world.entries.get(FACTS);
    if (known?.kind !== 'file') throw new Error('no facts');
    const facts = { kind: 'file', bytes: marked(known.bytes) } as const;
    world.entries.set(FACTS, facts);
    change(world, EDITED);
    const { exit } = await publish(world, '--no-cache');
    expect([exit, world.entries.get(FACTS)]).toEqual([0, facts]);
    expect(treeOf(world).get('opsg/29.html')).toContain('The group spoke of prices.');
    const reads = world.read.length;
    await publish(world, '--no-cache');
    expect(world.read.slice(reads)).toContain('meetings/opsg-29.yaml');
  });

  test('is used for records that have not changed', async () => {
    const { tree } = await withFacts(marked);
    expect(tree.get('opsg/29.html')).toContain('The group sang.');
    expect(tree.get('opsg/28.html')).toContain('three outages');
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['damaged', inText((text) => text.replaceAll('spoke of prices', 'sang'))],
    ['cut short', (bytes) => marked(bytes).slice(0, -20)],
    [
      'from another program',
      (bytes) => {
        const value = JSON.parse(JSON.stringify(readJsonWithHash(marked(bytes))));
        return jsonWithHash({ ...value, program: 'another' });
      },
    ],
    ['something else', () => jsonWithHash(['sang'])],
  ])('is not used where it is %s', async (_, alter) => {
    const { tree } = await withFacts(alter);
    expect(tree.get('opsg/29.html')).toContain('The group spoke of prices.');
  });

  test('contains nothing that its readers may not know', async () => {
    const { kept } = await withFacts((bytes) => bytes);
    expect(kept).toContain('spoke of prices');
    for (const secret of ['eleven percent', 'lost winter', 'hidden supplier', 'Secret Meeting', '2020-03-09'])
      expect(kept).not.toContain(secret);
  });

  test('lies beside the website', async () => {
    const world = await published;
    const names = [...world.entries.keys()].filter((path) => path.includes('facts'));
    expect(names).toEqual([FACTS]);
  });
});
