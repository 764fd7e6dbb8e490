import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { record } from '../numbered-record.ts';
import { runIn } from '../program.ts';

const SECRET = 'The supplier asked for a higher price of four million.';
const PLAIN = record(1, `      - ${SECRET}\n`);
const RAISED = record(1, `      - { text: ${SECRET}, classification: Amber }\n`);
const ONE = 'out/White/OPSG_1-Headlines-White';

/** The documents below the output folder, by the paths that a user would say. */
function documents({ entries }: MemoryWorld): ReadonlyMap<string, string> {
  const files = [...entries].flatMap(([path, entry]) => {
    const isDocument = path.startsWith('/records/out/') && !path.includes('/.opsg/');
    return isDocument && entry.kind === 'file'
      ? [[path.slice('/records/'.length), Buffer.from(entry.bytes).toString('latin1')] as const]
      : [];
  });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function edit(world: MemoryWorld, path: string, content: string | Uint8Array | undefined): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (bytes === undefined) world.entries.delete(`/records/${path}`);
  else world.entries.set(`/records/${path}`, { kind: 'file', bytes });
}

function withLineEnds(document = '', end: string): Uint8Array {
  return Buffer.from(document.replaceAll('\n', end), 'latin1');
}

function link(world: MemoryWorld, to: string): void {
  world.entries.set(`/records/${ONE}.docx`, { kind: 'link', to });
}

function render(world: MemoryWorld, argv: string) {
  return runIn(world, ['render', ...argv.split(' ')]);
}

/** What a first run leaves. */
async function fresh(files: Readonly<Record<string, string>>, ...runs: readonly string[]) {
  const world = memoryWorld(files);
  for (const argv of runs) await render(world, argv);
  return documents(world);
}

/** A Word document in which a person has written another sentence. */
function withSentence(world: MemoryWorld, path: string, sentence: string): Uint8Array {
  const entry = world.entries.get(`/records/${path}`);
  const parts = unzipSync(entry?.kind === 'file' ? entry.bytes : new Uint8Array());
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(body.replace('The group met', `${sentence} The group met`));
  return zipSync(parts);
}

type Change = (world: MemoryWorld) => void;
const raise: Change = (world) => edit(world, 'm/1.yaml', RAISED);
const raiseAndRename: Change = (world) => {
  raise(world);
  edit(world, 'opsg.yaml', 'fileName: "{reference}-{level}"\n');
};

describe('no old document is left beside a new one', () => {
  const CASES: readonly [name: string, first: string, change: Change, second: string, likeFresh: string][] = [
    ['in another format', 'm -f md,docx', raise, 'm -f md', 'm -f md,docx'],
    ['in a default format', 'm -f docx,html', raise, 'm -f html', 'm -f html,docx'],
    ['under a former file name', 'm -f md,docx', raiseAndRename, 'm -f md', 'm -f md,docx'],
    [
      'under a former meeting number',
      'm -f md,docx',
      (world) => edit(world, 'm/1.yaml', RAISED.replace('meeting: 1', 'meeting: 3')),
      'm -f md',
      'm -f md,docx',
    ],
    [
      'of a record that has another path now',
      'm -f md,docx',
      (world) => {
        edit(world, 'm/1.yaml', undefined);
        edit(world, 'm/one.yaml', RAISED);
      },
      'm -f md',
      'm -f md,docx',
    ],
    [
      'of a record that is named by another path',
      'm/1.yaml -f md,docx',
      raise,
      '/records/m/1.yaml -f md',
      'm -f md,docx',
    ],
    [
      'for other readers',
      'm -f md,docx -a Amber',
      raiseAndRename,
      'm -f md -a Amber',
      'm -f md,docx -a Amber',
    ],
    ['with --no-cache', 'm -f md,docx', raise, 'm -f md --no-cache', 'm -f md,docx'],
    ['with --only, which removes it', 'm -f md,docx', raise, 'm -f md --only', 'm -f md'],
    [
      'of a record that is gone',
      'm -f md,docx',
      (world) => {
        edit(world, 'm/1.yaml', undefined);
        edit(world, 'm/2.yaml', record(2));
      },
      'm -f md',
      'm -f md',
    ],
  ];

  test.each(CASES)('%s', async (_, first, change, second, likeFresh) => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN });
    await render(world, first);
    change(world);
    expect((await render(world, second)).exit).toBe(0);
    const sources = [...world.entries].flatMap(([path, entry]) =>
      entry.kind === 'file' && path.endsWith('.yaml') ? [[path, Buffer.from(entry.bytes).toString()]] : [],
    );
    expect(documents(world)).toEqual(await fresh(Object.fromEntries(sources), likeFresh));
  });

  test('with a cache, which does not keep it from being renewed', async () => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN });
    await render(world, 'm -f md,docx --cache c');
    raise(world);
    await render(world, 'm -f md --cache c');
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': RAISED }, 'm -f md,docx'));
    edit(world, 'm/1.yaml', PLAIN);
    await render(world, 'm -f docx --cache c');
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': PLAIN }, 'm -f md,docx'));
    await render(world, 'm -f md --cache c --only');
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': PLAIN }, 'm -f md'));
  });

  test('where nothing in a record is for these readers any more', async () => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN });
    await render(world, 'm -f md,docx');
    edit(world, 'm/1.yaml', PLAIN.replace('White', 'Amber'));
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, [...documents(world).keys()]]).toEqual([0, []]);
    expect(talk).toContain(`Removed ${ONE}.docx: its record gives these readers no such document now.\n`);
  });

  test('what a person has deleted is forgotten until it is asked for', async () => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN });
    await render(world, 'm -f md,docx');
    edit(world, `${ONE}.docx`, undefined);
    await render(world, 'm -f md');
    expect([...documents(world).keys()]).toEqual([`${ONE}.md`]);
    const manifest = world.entries.get('/records/out/.opsg/White/manifest.json');
    expect(manifest?.kind === 'file' && Buffer.from(manifest.bytes).toString()).not.toContain('docx');
    await render(world, 'm -f docx');
    expect([...documents(world).keys()]).toEqual([`${ONE}.docx`, `${ONE}.md`]);
  });
});

describe('a document that a person has edited', () => {
  async function edited(sentence: string): Promise<MemoryWorld> {
    const world = memoryWorld({ 'm/1.yaml': RAISED });
    await render(world, 'm -f md,docx');
    edit(world, `${ONE}.docx`, withSentence(world, `${ONE}.docx`, sentence));
    return world;
  }

  test('in another format is left alone, and named', async () => {
    const world = await edited('My words.');
    const before = documents(world).get(`${ONE}.docx`);
    edit(world, 'm/1.yaml', record(1, '      - They agreed.\n'));
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([
      0,
      expect.stringContaining(`${ONE}.docx: changed by hand, not renewed.\n`),
    ]);
    expect(documents(world).get(`${ONE}.docx`)).toBe(before);
    expect(documents(world).get(`${ONE}.md`)).toContain('They agreed.');
  });

  test('and that contains withheld text refuses the run', async () => {
    const world = await edited(SECRET);
    const before = documents(world);
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([3, expect.stringMatching(new RegExp(`^${ONE}\\.docx  error`))]);
    expect(talk).toContain('Somebody has changed this document by hand.');
    expect(talk).toContain(
      'Fix: Open it and remove that text, or delete the file, or replace it with --force.',
    );
    expect(documents(world)).toEqual(before);
  });

  test('and that cannot be searched any more refuses the run, and says so', async () => {
    const world = await edited('My words.');
    edit(world, `${ONE}.docx`, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([3, expect.stringMatching(new RegExp(`^${ONE}\\.docx  error`))]);
    expect(talk).toContain('Somebody has changed this document by hand.');
    expect(talk).toContain('Or delete the file, or replace it with --force.');
  });

  test.each<[string, Change]>([
    ['a link to another file', (world) => link(world, '/records/elsewhere.docx')],
    ['a link that leads nowhere', (world) => link(world, '/records/nowhere.docx')],
    ['a folder', (world) => edit(world, `${ONE}.docx/kept.txt`, SECRET)],
  ])('and in whose place is %s refuses the run, since it is not searched', async (_, replace) => {
    const world = await edited('My words.');
    edit(world, 'elsewhere.docx', withSentence(world, `${ONE}.docx`, SECRET));
    edit(world, `${ONE}.docx`, undefined);
    replace(world);
    edit(world, 'm/1.yaml', record(1, '      - They agreed.\n'));
    const before = documents(world);
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([
      2,
      expect.stringMatching(/^out\/White {2}error {2}(?:changed-by-hand|folder-in-the-way)/),
    ]);
    expect(documents(world)).toEqual(before);
  });

  test('and made a link is renewed with --force', async () => {
    const world = await edited('My words.');
    edit(world, 'elsewhere.docx', 'mine');
    link(world, '/records/elsewhere.docx');
    await render(world, 'm -f md --force');
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': RAISED }, 'm -f md,docx'));
    const elsewhere = world.entries.get('/records/elsewhere.docx');
    expect(elsewhere?.kind === 'file' && Buffer.from(elsewhere.bytes).toString()).toBe('mine');
  });

  test.each(['m -f md,docx', 'm -f md --only'])('refuses %s, until --force', async (argv) => {
    const world = await edited('My words.');
    const { exit, talk } = await render(world, argv);
    expect([exit, talk]).toEqual([2, expect.stringMatching(/^out\/White {2}error {2}changed-by-hand/)]);
    await render(world, `${argv} --force`);
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': RAISED }, argv));
  });

  test('in another format is renewed with --force', async () => {
    const world = await edited(SECRET);
    await render(world, 'm -f md --force');
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': RAISED }, 'm -f md,docx'));
  });

  test('does not count as edited where only the ends of its lines have changed', async () => {
    const world = memoryWorld({ 'm/1.yaml': RAISED });
    await render(world, 'm -f md,html');
    for (const format of ['md', 'html'])
      edit(
        world,
        `${ONE}.${format}`,
        Buffer.from((documents(world).get(`${ONE}.${format}`) ?? '').replaceAll('\n', '\r\n'), 'latin1'),
      );
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([0, expect.stringContaining('2 with other line ends')]);
    expect(documents(world)).toEqual(await fresh({ 'm/1.yaml': RAISED }, 'm -f md,html'));
  });
});

describe('opsg render --check', () => {
  const CASES: readonly [name: string, change: Change, lines: readonly string[]][] = [
    ['nothing', () => {}, []],
    ['a record', raise, [`${ONE}.docx: out of date`, `${ONE}.html: out of date`, `${ONE}.md: out of date`]],
    [
      'a text that these readers do not get',
      (world) => edit(world, 'm/2.yaml', record(2, '      - { text: Hidden., classification: Amber }\n')),
      [],
    ],
    ['a document that is gone', (world) => edit(world, `${ONE}.md`, undefined), [`${ONE}.md: missing`]],
    ['a document in another format that is gone', (world) => edit(world, `${ONE}.docx`, undefined), []],
    [
      'a document that is edited',
      (world) => edit(world, `${ONE}.md`, 'mine'),
      [`${ONE}.md: changed by hand`],
    ],
    [
      'one in another format',
      (world) => edit(world, `${ONE}.docx`, withSentence(world, `${ONE}.docx`, 'Mine.')),
      [`${ONE}.docx: changed by hand`],
    ],
    [
      'the ends of lines',
      (world) => edit(world, `${ONE}.md`, withLineEnds(documents(world).get(`${ONE}.md`), '\r\n')),
      [
        `${ONE}.md: line ends differ from those that opsg writes (see core.autocrlf of Git), and nothing else does`,
      ],
    ],
    [
      'a record that is gone',
      (world) => edit(world, 'm/2.yaml', undefined),
      ['html', 'md'].map(
        (format) => `out/White/OPSG_2-Headlines-White.${format}: left over (its record is gone)`,
      ),
    ],
    ['a folder of other readers', (world) => edit(world, 'out/Amber/OPSG_1-Headlines-White.md', 'mine'), []],
  ];

  test.each(CASES)(
    '%s: says what differs, by its exit code too, and writes nothing',
    async (_, change, lines) => {
      const world = memoryWorld({ 'm/1.yaml': PLAIN, 'm/2.yaml': record(2) });
      await render(world, 'm/1.yaml -f docx');
      await render(world, 'm -f md,html');
      await render(world, 'm/1.yaml -f md -a Amber');
      change(world);
      const before = new Map(world.entries);
      const { exit, out } = await render(world, 'm -f md,html --check');
      expect(Buffer.from(out).toString().split('\n').filter(Boolean).sort()).toEqual(lines);
      expect(exit).toBe(lines.length > 0 ? 1 : 0);
      expect(world.entries).toEqual(before);
    },
  );

  test('of documents above the disclosure it says only that some differ', async () => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN, 'm/2.yaml': record(2) });
    await render(world, 'm/1.yaml -f docx -a Amber');
    const argv = ['--disclose', 'White', 'render', 'm', '-f', 'md,docx', '-a', 'Amber', '--check'];
    const { exit, out } = await runIn(world, argv);
    expect([exit, Buffer.from(out).toString()]).toEqual([
      1,
      'out/Amber: not what the records give; the differences are not said here\n',
    ]);
  });

  test.each<[asked: string, edit: boolean, advised: string]>([
    ['m -f md', false, 'opsg render m --format md'],
    ['m', false, 'opsg render m'],
    ['m -f md -a Amber -o o --only', false, 'opsg render m --audience Amber --format md --out o --only'],
    ['m -f md', true, 'opsg render m --format md --force (which replaces what somebody has changed by hand)'],
  ])(
    '%s --check -q names what differs, and without -q the command that helps',
    async (asked, isEdited, advised) => {
      const world = memoryWorld({ 'm/1.yaml': PLAIN });
      if (isEdited) edit(world, `${ONE}.md`, 'mine');
      const check = ['render', ...asked.split(' '), '--check'];
      const [quiet, loud] = [await runIn(world, ['-q', ...check]), await runIn(world, check)];
      expect([quiet.exit, quiet.talk]).toEqual([1, '']);
      expect(Buffer.from(quiet.out).toString()).toMatch(
        isEdited ? `${ONE}.md: changed by hand\n` : /\.md: missing\n/,
      );
      expect(quiet.out).toEqual(loud.out);
      expect(loud.talk).toContain(`To correct that: ${advised}\n`);
      const [command = ''] = advised.split(' (');
      await runIn(world, command.split(' ').slice(1));
      const after = await runIn(world, ['-q', ...check]);
      expect([after.exit, after.out.length, after.talk]).toEqual([0, 0, '']);
    },
  );

  test('an empty folder, of which everything is missing', async () => {
    const world = memoryWorld({ 'm/1.yaml': PLAIN });
    const { exit, out } = await render(world, 'm -f md --check');
    expect([exit, Buffer.from(out).toString()]).toEqual([1, `${ONE}.md: missing\n`]);
    expect(world.entries.size).toBe(1);
  });

  test.each(['--dry-run', '--force', '--open', '--watch', '-o -', '--redaction-log x'])(
    'does not go with %s',
    async (option) => {
      const world = memoryWorld({ 'm/1.yaml': PLAIN });
      expect((await render(world, `m -f md --check ${option}`)).exit).toBe(2);
    },
  );
});

test('what no manifest knows is named', async () => {
  const world = memoryWorld({ 'm/1.yaml': PLAIN });
  await render(world, 'm -f md,docx');
  for (const manifest of [undefined, '{"version":3}']) {
    edit(world, 'out/.opsg/White/manifest.json', manifest);
    const { exit, talk } = await render(world, 'm -f md');
    expect([exit, talk]).toEqual([
      0,
      expect.stringContaining(`${ONE}.docx: no manifest says where this file comes from.`),
    ]);
  }
});

describe('where no record is left', () => {
  const left = (folder: string, name: string) =>
    `out/${folder} still contains 1 document whose record is gone: OPSG_1-Headlines-${name}.md. Remove by hand what you no longer want: without a record, no run removes anything.\n`;
  const PUBLIC = left('White', 'White');
  const ABOVE = left('Amber', 'Amber');

  test.each<[name: string, argv: string, keptFile: string, told: readonly string[]]>([
    ['a folder without records', 'render -f md', 'meetings/notes.txt', [PUBLIC, ABOVE]],
    ['a folder that is gone', 'render -f md', 'x', [PUBLIC, ABOVE]],
    ['a record that was named', 'render meetings/1.yaml -f md', 'x', [PUBLIC, ABOVE]],
    ['--check', 'render -f md --check', 'x', [PUBLIC, ABOVE]],
    ['a log that everyone reads', '--disclose White render -f md', 'meetings/notes.txt', [PUBLIC]],
    ['the same for a folder that is gone', '--disclose White render -f md', 'x', [PUBLIC]],
    ['another output folder', 'render -f md -o other', 'x', []],
  ])('%s: what stands is named, and nothing is done', async (_, argv, keptFile, told) => {
    const world = memoryWorld({ 'meetings/1.yaml': RAISED, [keptFile]: 'kept' });
    await render(world, 'meetings -f md -a Amber');
    await render(world, 'meetings -f md');
    edit(world, 'meetings/1.yaml', undefined);
    const before = documents(world);
    const { exit, talk } = await runIn(world, argv.split(' '));
    expect(exit).toBe(2);
    expect(talk).toContain('Without a path, opsg looks for');
    for (const line of [PUBLIC, ABOVE]) expect(talk.includes(line)).toBe(told.includes(line));
    expect(documents(world)).toEqual(before);
  });

  test('with a policy of other names, the lowest level is the public', async () => {
    const world = memoryWorld({
      'm/opsg.yaml':
        'policy: { name: House Rules, levels: [{ name: Open, statement: All. }, { name: White, statement: Us. }] }\n',
      'm/1.yaml': record(1).replace('White', 'Open'),
    });
    for (const level of ['Open', 'White']) await render(world, `m -f md -a ${level}`);
    edit(world, 'm/1.yaml', undefined);
    const { talk } = await runIn(world, ['--disclose', 'White', 'render', 'm', '-f', 'md']);
    expect(talk).toContain(left('Open', 'Open'));
    expect(talk).not.toContain('out/White');
  });
});

describe('standard input', () => {
  const piped = (text: string, files: MemoryWorld | undefined) => {
    const world = memoryWorld({}, { standardInput: text });
    for (const [path, entry] of files?.entries ?? []) world.entries.set(path, entry);
    return world;
  };

  test('leaves the documents of the meeting that it was about before, and renews its own', async () => {
    const first = piped(PLAIN, undefined);
    await render(first, '- -f md,docx');
    const second = piped(record(2), first);
    expect((await render(second, '- -f md')).talk).not.toContain('Removed');
    expect([...documents(second).keys()]).toEqual([
      `${ONE}.docx`,
      `${ONE}.md`,
      'out/White/OPSG_2-Headlines-White.md',
    ]);
    const third = piped(RAISED, second);
    await render(third, '- -f md');
    const expected = await fresh(
      { 'm/1.yaml': RAISED, 'm/2.yaml': record(2) },
      'm/1.yaml -f md,docx',
      'm/2.yaml -f md',
    );
    expect(documents(third)).toEqual(expected);
    const fourth = piped(RAISED.replace('White', 'Amber'), third);
    await render(fourth, '- -f md');
    expect([...documents(fourth).keys()]).toEqual(['out/White/OPSG_2-Headlines-White.md']);
  });
});

describe('a run says what happened', () => {
  test('to documents that are new, changed, unchanged and removed, and in a dry run what would', async () => {
    const world = memoryWorld({ 'm/1.yaml': record(1), 'm/2.yaml': record(2), 'm/3.yaml': record(3) });
    const says = async (argv: string) => (await render(world, argv)).talk;
    const advice = ' Read them once before you send them.\n';
    expect(await says('m -f md,html --dry-run')).toBe('Would write 6 documents.\n');
    expect(await says('m -f md,html')).toBe(`Wrote 6 documents.${advice}`);
    expect(await says('m -f md,html --dry-run')).toBe('Would write nothing: 6 documents are unchanged.\n');
    expect(await says('m -f md,html')).toBe('Wrote nothing: 6 documents are unchanged.\n');
    edit(world, 'm/1.yaml', PLAIN);
    edit(world, 'm/2.yaml', undefined);
    edit(world, 'm/3.yaml', record(3).replace('meeting: 3', 'meeting: 4'));
    const told = (remove: string, write: string) =>
      ['OPSG_2-Headlines-White.html', 'OPSG_2-Headlines-White.md']
        .map((name) => `${remove} out/White/${name}: its record is gone.\n`)
        .concat(
          ['OPSG_3-Headlines-White.html', 'OPSG_3-Headlines-White.md'].map(
            (name) => `${remove} out/White/${name}: it has another name now.\n`,
          ),
          `1 final document says something else than before, and lists no new correction: out/White/OPSG_1-Headlines-White. If it is published, say what was corrected below “corrections:” in its record.\n`,
          `${write} 4 documents (2 new, 2 changed).`,
        )
        .join('');
    expect(await says('m -f md --dry-run')).toBe(`${told('Would remove', 'Would write')}\n`);
    expect(await says('m -f md')).toBe(`${told('Removed', 'Wrote')}${advice}`);
    expect(await says('m -f md --only')).toBe(
      `Removed ${ONE}.html: --only leaves its format out.\nRemoved out/White/OPSG_4-Headlines-White.html: --only leaves its format out.\nWrote nothing: 2 documents are unchanged.\n`,
    );
  });

  test('and not how documents above the disclosure have changed', async () => {
    const world = memoryWorld({ 'm/1.yaml': RAISED }, { env: { CI: '1' } });
    const first = await render(world, 'm -f md -a all');
    edit(world, 'm/1.yaml', RAISED.replace('four million', 'five million'));
    expect(await render(world, 'm -f md -a all')).toEqual(first);
    expect(first.talk).toMatch(/^\d documents are up to date; to list what changed, use --disclose\. Read/m);
    expect((await render(world, 'm -f md -a all --dry-run')).talk).toMatch(
      /^\d documents would be up to date; to list what would change, use --disclose\.$/m,
    );
  });
});

describe('folders of other readers', () => {
  const NOTICE =
    'out/Amber is out of date (1 document). To renew it: opsg render m --audience Amber --format md\n';
  const amber = (text: string) => record(1, `      - { text: ${text}, classification: Amber }\n`);
  const red = record(1, `      - { text: ${SECRET}, classification: Red }\n`);

  async function withAmber(env: Readonly<Record<string, string>> = {}): Promise<MemoryWorld> {
    const world = memoryWorld({ 'm/1.yaml': RAISED, 'm/2.yaml': record(2) }, { env });
    await render(world, 'm -f md -a Amber');
    await render(world, 'm -f md');
    return world;
  }

  const CASES: readonly [name: string, change: Change, isOld: boolean][] = [
    ['nothing has changed', () => {}, false],
    ['a text was raised above them', (world) => edit(world, 'm/1.yaml', red), true],
    ['a text of theirs has changed', (world) => edit(world, 'm/1.yaml', amber('Another price.')), true],
    ['a record is gone', (world) => edit(world, 'm/2.yaml', undefined), true],
    [
      'a text above them has changed',
      (world) => edit(world, 'm/2.yaml', record(2, '      - { text: Hidden., classification: Red }\n')),
      false,
    ],
    [
      'their document was deleted',
      (world) => {
        edit(world, 'm/1.yaml', red);
        edit(world, 'out/Amber/OPSG_1-Headlines-Amber.md', undefined);
      },
      false,
    ],
  ];

  test.each(CASES)('where %s', async (_, change, isOld) => {
    const world = await withAmber();
    change(world);
    const dry = await render(world, 'm -f md --dry-run');
    const first = await render(world, 'm -f md --cache c');
    const second = await render(world, 'm -f md --cache c');
    for (const { exit, talk } of [dry, first, second]) {
      expect(exit).toBe(0);
      expect(talk.includes(NOTICE)).toBe(isOld);
      expect(talk.includes('out of date')).toBe(isOld);
    }
    await render(world, 'm --audience Amber --format md');
    expect((await render(world, 'm -f md')).talk).not.toContain('out of date');
  });

  test('are named in the other direction, too', async () => {
    const world = await withAmber();
    edit(world, 'm/1.yaml', record(1, '      - They agreed.\n'));
    const { talk } = await render(world, 'm -f md -a Amber');
    expect(talk).toContain(
      'out/White is out of date (1 document). To renew it: opsg render m --audience White --format md\n',
    );
  });

  test('are not mentioned where their texts may not be quoted', async () => {
    for (const argv of ['m -f md', 'm -f md --dry-run', 'm -f md --cache c']) {
      const [world, other] = [await withAmber({ CI: '1' }), await withAmber({ CI: '1' })];
      edit(world, 'm/1.yaml', red);
      edit(other, 'm/1.yaml', RAISED);
      const said = await render(world, argv);
      expect(said).toEqual(await render(other, argv));
      expect(said.talk).not.toContain('Amber');
    }
  });

  test('with a policy of other names, and a path that a shell would take apart', async () => {
    const policy =
      'policy: { name: House Rules, levels: [{ name: Open, statement: All. }, { name: Closed, statement: Us. }] }\n';
    const text = (level: string) =>
      record(1).replace('White', 'Open').concat(`      - { text: ${SECRET}, classification: ${level} }\n`);
    const world = memoryWorld({ 'opsg.yaml': policy, "the chair's/1.yaml": text('Closed') });
    const argv = (...more: string[]) =>
      runIn(world, ['render', "the chair's", '-f', 'md', '-o', 'o', ...more]);
    await argv('-a', 'Closed');
    edit(world, "the chair's/1.yaml", text('Closed').replace('four', 'five'));
    expect((await argv()).talk).toContain(
      "o/Closed is out of date (1 document). To renew it: opsg render 'the chair'\\''s' --audience Closed --format md --out o\n",
    );
  });
});
