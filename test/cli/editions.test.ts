import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';

const POLICY =
  'policy: { name: House Rules, levels: [{ name: White, statement: For all. }, { name: Amber, statement: For few. }] }\n';
const AMBER = '      - { text: The price was higher., classification: Amber }\n';

interface Kind {
  readonly status?: string;
  readonly words?: string;
  readonly amber?: string;
  readonly more?: string;
}

function recordOf({ status = 'final', words = 'There were two.', amber = AMBER, more = '' }: Kind): string {
  const [head = ''] = SMALL_RECORD.split('items:');
  return `${head}status: ${status}\nitems:\n  - title: Outages\n    points:\n      - ${words}\n${amber}${more}`;
}

function edit(world: MemoryWorld, path: string, text: string): void {
  world.entries.set(`/records/${path}`, { kind: 'file', bytes: new TextEncoder().encode(text) });
}

const correction = (level: string) =>
  `corrections: [{ date: 2020-03-20, text: There were three., classification: ${level} }]\n`;
const CHANGED = { words: 'There were three.' };

/** The record before and after, and whether the change must be said. */
const CHANGES: readonly (readonly [string, Kind, Kind, boolean])[] = [
  ['words', {}, CHANGED, true],
  ['words of approved headlines', { status: 'approved' }, { status: 'approved', ...CHANGED }, true],
  ['words on approval', {}, { status: 'approved', ...CHANGED }, true],
  ['words of a draft', { status: 'draft' }, { status: 'draft', ...CHANGED }, false],
  ['words of a draft that becomes final', { status: 'draft' }, CHANGED, false],
  ['words of what becomes a draft again', {}, { status: 'draft', ...CHANGED }, false],
  ['words with a correction', {}, { ...CHANGED, more: correction('White') }, false],
  ['words with a correction for others', {}, { ...CHANGED, more: correction('Amber') }, true],
  [
    'words with an old correction',
    { more: correction('White') },
    { ...CHANGED, more: correction('White') },
    true,
  ],
  ['nothing but a correction', {}, { more: correction('White') }, false],
  ['a correction that is gone', { more: correction('White') }, {}, true],
  ['words with a correction that is gone', { more: correction('White') }, CHANGED, true],
  ['a correction for others that is gone', { more: correction('Amber') }, {}, false],
  ['a correction of a draft that is gone', { status: 'draft', more: correction('White') }, {}, false],
  ['nothing but the status', {}, { status: 'approved' }, false],
  ['what readers may not see', {}, { amber: '' }, false],
  ['emphasis', {}, { words: 'There were *two*.' }, false],
];

test.each([
  ['nothing but its number', 'There were two.', false],
  ['its number and its words', 'There were three.', true],
] as const)('of a meeting that changes %s', async (_, words, isSaid) => {
  const world = memoryWorld({ 'r.yaml': recordOf({}), 'opsg.yaml': POLICY });
  const argv = ['render', 'r.yaml', '-f', 'md'];
  await runIn(world, argv, false);
  edit(world, 'r.yaml', recordOf({ words }).replace('meeting: 28', 'meeting: 27\nformerly: 28'));
  const { exit, talk } = await runIn(world, argv, false);
  expect(exit, talk).toBe(0);
  expect(talk.includes('lists no new correction: out/White/OPSG_27-Headlines-White.')).toBe(isSaid);
});

/** The rows that a site must pass too. The rule is the same, and a site takes longer. */
const FOR_SITES = [
  'words',
  'words with a correction',
  'words with a correction for others',
  'a correction that is gone',
  'what readers may not see',
];

describe.each([
  ['render', ['render', 'r.yaml', '-f', 'md'], 'out/White/OPSG_28-Headlines-White'],
  [
    'publish',
    ['publish', 'r.yaml', '-f', 'md', '--drafts', '--yes'],
    'public/opsg/28/OPSG_28-Headlines-White',
  ],
] as const)('%s says that final headlines have changed without a correction', (command, argv, name) => {
  const changes = CHANGES.filter(([what]) => command === 'render' || FOR_SITES.includes(what));

  test.each(changes)('%s', async (__, before, after, isSaid) => {
    const world = memoryWorld({ 'r.yaml': recordOf(before), 'opsg.yaml': POLICY }, { cacheFolder: '/cache' });
    const first = await runIn(world, argv, false);
    expect(first.exit, first.talk).toBe(0);
    expect(first.talk).not.toContain('no new correction');
    edit(world, 'r.yaml', recordOf(after));
    const { exit, talk } = await runIn(world, argv, false);
    expect(exit, talk).toBe(0);
    expect(talk.includes('no new correction'), talk).toBe(isSaid);
    if (isSaid)
      expect(talk).toContain(
        `1 final document says something else than before, and lists no new correction: ${name}. If it is published, say what was corrected below “corrections:” in its record.\n`,
      );
    expect((await runIn(world, argv, false)).talk).not.toContain('no new correction');
  });

  test('but not that only its look has changed', async () => {
    const world = memoryWorld({ 'r.yaml': recordOf({}), 'opsg.yaml': POLICY });
    await runIn(world, argv, false);
    edit(world, 'opsg.yaml', `${POLICY}look: { organisation: Example Code }\n`);
    const { talk } = await runIn(world, argv, false);
    expect(talk).toContain('changed');
    expect(talk).not.toContain('no new correction');
  });

  test.each([
    ['--check', 1],
    ['--dry-run', 0],
  ])('with %s too', async (flag, exit) => {
    const world = memoryWorld({ 'r.yaml': recordOf({}), 'opsg.yaml': POLICY });
    await runIn(world, argv, false);
    edit(world, 'r.yaml', recordOf(CHANGED));
    const found = await runIn(world, [...argv, flag], false);
    expect([found.exit, found.talk.includes('no new correction')]).toEqual([exit, true]);
  });

  test('only to those who may read it', async () => {
    const files = { 'r.yaml': recordOf({}), 'opsg.yaml': POLICY };
    const said = await Promise.all(
      [false, true].map(async (isWatched) => {
        const world = memoryWorld(files);
        const inAmber = [...argv, '--audience', 'Amber'];
        await runIn(world, inAmber, isWatched);
        edit(world, 'r.yaml', recordOf({ amber: AMBER.replace('higher', 'lower') }));
        return (await runIn(world, inAmber, isWatched)).talk.includes('no new correction');
      }),
    );
    expect(said).toEqual([false, true]);
  });
});

test('a run that changes nothing forgets nothing', async () => {
  const world = memoryWorld({ 'r.yaml': recordOf({}), 'opsg.yaml': POLICY }, { cacheFolder: '/cache' });
  const render = () => runIn(world, ['render', 'r.yaml', '-f', 'md'], false);
  await render();
  expect((await render()).talk).toContain('Wrote nothing');
  edit(world, 'r.yaml', recordOf(CHANGED));
  expect((await render()).talk).toContain('no new correction');
});

test('a label is no word', async () => {
  const world = memoryWorld({ 'r.yaml': recordOf({}), 'opsg.yaml': POLICY });
  const render = () => runIn(world, ['render', 'r.yaml', '-f', 'md', '-a', 'Amber'], true);
  await render();
  edit(world, 'r.yaml', recordOf({ amber: AMBER.replace(', classification: Amber', '') }));
  const { talk } = await render();
  expect(talk).toContain('Wrote 1 document');
  expect(talk).not.toContain('no new correction');
});

describe('a draft', () => {
  const AMBER_DRAFT = recordOf({ status: 'draft' }).replace('classification: White', 'classification: Amber');

  test.each([
    ['for everyone', recordOf({ status: 'draft' }), 'White', true],
    ['for few', recordOf({ status: 'draft' }), 'Amber', false],
    ['of a record of which they see nothing', AMBER_DRAFT, 'White', false],
  ])('is a warning %s', async (_, record, audience, isSaid) => {
    const world = memoryWorld({ 'r.yaml': record, 'opsg.yaml': POLICY });
    const { exit, talk } = await runIn(world, ['render', 'r.yaml', '-f', 'md', '-a', audience], false);
    expect(exit, talk).toBe(0);
    const name = 'out/White/OPSG_28-Headlines-White-Draft';
    expect(/^1 draft .*$/m.exec(talk)?.[0]).toBe(
      isSaid
        ? `1 draft is for everyone: ${name}. Before you publish, remove “status: draft” from its record.`
        : undefined,
    );
  });

  test.each([
    ['White', [], 2],
    ['White', ['--drafts'], 2],
    ['White', ['--yes'], 2],
    ['White', ['--drafts', '--yes'], 0],
    ['Amber', [], 2],
    ['Amber', ['--drafts'], 0],
  ] as const)('in a site for %s readers, with %j: %i', async (audience, flags, exit) => {
    const argv = ['publish', 'r.yaml', '-f', 'md', '-a', audience];
    const world = memoryWorld({ 'r.yaml': recordOf({ status: 'draft' }), 'opsg.yaml': POLICY });
    const found = await runIn(world, [...argv, ...flags], false);
    expect(found.exit, found.talk).toBe(exit);
    expect(found.talk).toContain(exit > 0 ? 'draft-in-site' : 'Published');
    if (exit > 0) return;
    expect((await runIn(world, argv, false)).exit, 'the same without the flags').toBe(2);
    const page = new TextDecoder().decode(world.written.get('public/index.html'));
    expect(page).toContain('Draft: Operations Group');
  });

  test('in a part has to be asked for again where parts are joined', async () => {
    const world = memoryWorld({ 'r.yaml': recordOf({ status: 'draft' }), 'opsg.yaml': POLICY });
    const flags = ['--drafts', '--yes'];
    const part = await runIn(
      world,
      ['publish', 'r.yaml', '-f', 'md', '--part', '-o', 'parts/one', ...flags],
      false,
    );
    expect(part.exit, part.talk).toBe(0);
    const join = ['publish', '--join', 'parts/one'];
    const refused = await runIn(world, join, false);
    expect([refused.exit, refused.talk.includes('draft-in-site')], refused.talk).toEqual([2, true]);
    expect((await runIn(world, [...join, ...flags], false)).exit).toBe(0);
  });

  test('of which readers see nothing does not stop their site, and no message tells of it', async () => {
    const runs = [AMBER_DRAFT, AMBER_DRAFT.replace('draft', 'final')].map((record) => {
      const world = memoryWorld({
        'r.yaml': recordOf({}),
        'a.yaml': record.replace('28', '29'),
        'opsg.yaml': POLICY,
      });
      return runIn(world, ['publish', 'r.yaml', 'a.yaml', '-f', 'md'], false);
    });
    const [draft, final] = await Promise.all(runs);
    expect(draft).toEqual(final);
    expect(draft?.exit, draft?.talk).toBe(0);
  });
});
