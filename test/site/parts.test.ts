import { describe, expect, test } from 'vitest';
import { jsonWithHash, readJsonWithHash } from '../../src/base/json.ts';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { ARCHIVE, HIDDEN, meeting } from './archive.ts';
import { treeOf } from './published.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>';
const SETTINGS = `groups:
  - { reference: OPSG, name: Operations Group, introduction: The group met. }
  - { reference: EXWG, name: Example Working Group }
look: { organisation: Example Code, logo: { file: logo.svg, alternative: Example } }
references: { INC: "000" }
site: { address: https://example.org/h/, title: Headlines }
`;
/** Two groups, with a reference that recurs in both, a draft word in nothing, and a record that nobody may see. */
const FILES: Readonly<Record<string, string>> = {
  ...ARCHIVE,
  'opsg.yaml': SETTINGS,
  'logo.svg': LOGO,
  'meetings/opsg-30.yaml': HIDDEN,
  'meetings/opsg-31.yaml': meeting(31, '2020-04-07', '  - { title: A fault, text: There was INC001. }\n'),
  'meetings/exwg-4.yaml': meeting(
    4,
    '2020-03-10',
    '  - { title: B, text: INC001 and OPSG_31 matter. }\n',
    'EXWG',
  ),
};
const PARTS = {
  a: 'meetings/opsg-28.yaml meetings/opsg-30.yaml',
  b: 'meetings/opsg-29.yaml',
  c: 'meetings/*1.yaml meetings/exwg-4.yaml',
};

async function opsg(world: MemoryWorld, line: string) {
  const argv = ['--disclose', 'White', ...line.split(' ')];
  const { exit, out, talk } = await runIn(world, argv);
  return { exit, out: Buffer.from(out).toString(), talk };
}

/** The files of an archive, and its parts. */
async function inParts(
  files: Readonly<Record<string, string>> = FILES,
  flags = '-f md',
): Promise<MemoryWorld> {
  const world = memoryWorld(files);
  for (const [name, records] of Object.entries(PARTS)) {
    const { exit, talk } = await opsg(world, `publish ${records} --part --out parts/${name} ${flags}`);
    if (exit !== 0) throw new Error(talk);
  }
  return world;
}

function filesBelow(world: MemoryWorld, folder: string): Readonly<Record<string, string>> {
  const own = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' && path.startsWith(`/records/${folder}/`)
      ? [[path, Buffer.from(entry.bytes).toString()]]
      : [],
  );
  return Object.fromEntries(own);
}

/** Another world that has the parts alone: no record, no settings, and nothing that was remembered. */
function withPartsAlone(world: MemoryWorld): MemoryWorld {
  const folders = ['a', 'b', 'c'].map((name) => filesBelow(world, `parts/${name}`));
  return memoryWorld(Object.assign({}, ...folders));
}

const parts = inParts();
const JOIN = 'publish --join parts/c parts/a parts/b';

describe('parts that are joined', () => {
  test('are the website that one run makes, without the records', async () => {
    const whole = memoryWorld(FILES);
    const one = await opsg(whole, 'publish -f md');
    const world = withPartsAlone(await parts);
    const before = filesBelow(world, 'parts');
    const joined = await opsg(world, JOIN);
    expect(joined).toEqual(one);
    expect(one.talk).toContain('Published 4 meetings for White');
    expect(treeOf(world)).toEqual(treeOf(whole));
    expect(treeOf(world).has('references/INC001.html')).toBe(true);
    expect(filesBelow(world, 'parts')).toEqual(before);
    expect((await opsg(world, `${JOIN} --check`)).exit).toBe(0);
  });

  test('are it for other readers too, and messages say as little of it', async () => {
    const whole = memoryWorld(FILES);
    const one = await opsg(whole, 'publish --audience Amber -f md');
    const joined = withPartsAlone(await inParts(FILES, '--audience Amber -f md'));
    expect(await opsg(joined, `${JOIN} --audience Amber`)).toEqual(one);
    expect(treeOf(joined)).toEqual(treeOf(whole));
    expect(treeOf(joined).has('opsg/30.html')).toBe(true);
  });
});

test('a part says nothing that its readers may not know', async () => {
  const kept = Object.values(filesBelow(await parts, 'parts')).join('\n');
  expect(kept).toContain('two outages');
  for (const secret of [
    'eleven percent',
    'hidden supplier',
    'Secret Meeting',
    '2020-03-09',
    'nobody may know',
    'opsg-30',
  ])
    expect(kept).not.toContain(secret);
  const others = Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [
      path,
      text.replace('eleven percent', 'nothing').replace('An item that', 'One that'),
    ]),
  );
  expect(filesBelow(await inParts(others), 'parts')).toEqual(filesBelow(await parts, 'parts'));
});

const A = '/records/parts/a';
type Change = (world: MemoryWorld) => void;
const inFacts =
  (alter: (facts: Record<string, unknown>) => unknown, folder = A): Change =>
  (world) => {
    const entry = world.entries.get(`${folder}/facts.json`);
    const value = entry?.kind === 'file' ? readJsonWithHash(entry.bytes) : undefined;
    const bytes = jsonWithHash(alter(value as Record<string, unknown>)); // what the test has just read
    world.entries.set(`${folder}/facts.json`, { kind: 'file', bytes });
  };

describe('no website is made of parts', () => {
  test.each<[string, Change, string, string?]>([
    ['without facts', (world) => world.entries.delete(`${A}/facts.json`), 'it has no facts.json'],
    [
      'with damaged facts',
      (world) => world.entries.set(`${A}/facts.json`, { kind: 'file', bytes: Buffer.from('{}\n{}\n') }),
      'its facts.json is damaged',
    ],
    [
      'of another program',
      inFacts((facts) => ({ ...facts, program: 'x' })),
      'another version of opsg made it',
    ],
    ['of another kind', inFacts(() => ({ version: 2 })), 'another version of opsg made it'],
    [
      'for other readers',
      inFacts((facts) => ({ ...facts, audience: { name: 'Amber', rank: 2 } })),
      'is a part for Amber readers, who were not named.',
    ],
    [
      'with other settings',
      inFacts((facts) => ({ ...facts, settings: { ...(facts['settings'] as object), language: 'de' } })),
      'it was made with another opsg.yaml',
    ],
    [
      'with a document that has changed',
      (world) =>
        world.entries.set(`${A}/opsg/28/OPSG_28-Headlines-White.md`, {
          kind: 'file',
          bytes: Buffer.from('x'),
        }),
      'a document in it is missing or has changed',
    ],
    ['that say a meeting twice', () => {}, 'it has a meeting that another part has too', `${JOIN} parts/a`],
    ['for readers who were not asked for', () => {}, 'it is for other readers', `${JOIN} --audience Amber`],
  ])('%s', async (_, change, why, line = JOIN) => {
    const world = withPartsAlone(await parts);
    change(world);
    const { exit, talk } = await opsg(world, line);
    expect([exit, talk]).toEqual([2, expect.stringContaining(why)]);
    expect(treeOf(world).size).toBe(0);
  });

  test('for other readers than the public, where these were not named', async () => {
    const world = withPartsAlone(await inParts(FILES, '--audience Amber -f md'));
    const { exit, talk } = await opsg(world, JOIN);
    expect([exit, talk]).toEqual([2, expect.stringContaining('--audience Amber')]);
    expect(treeOf(world).size).toBe(0);
    expect((await opsg(world, `${JOIN} --audience Amber`)).exit).toBe(0);
  });

  test('that are to be parts themselves', async () => {
    expect((await opsg(withPartsAlone(await parts), `${JOIN} --part`)).exit).toBe(2);
  });
});
