import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Edit, memoryWorld } from '../memory-world.ts';
import { runIn } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { watchProgram } from './watch-program.ts';

function record(meeting: number, text: string, more = ''): string {
  return `group: OPSG
meeting: ${meeting}
date: 2020-01-${String(meeting).padStart(2, '0')}
classification: White
items:
  - number: 4
    title: Incidents
    points:
      - ${text}
${more}`;
}

const AMBER = '      - { text: The supplier is called Zebedee., classification: Amber }\n';

/** Watches in memory while these edits are made, until Ctrl-C. */
async function watched(argv: readonly string[], files: Edit, edits: readonly Edit[]) {
  const start = Object.fromEntries(Object.entries(files).map(([path, text = '']) => [path, text]));
  const world = memoryWorld(start, { edits });
  const run = await runIn(world, ['render', 'm', '--watch', ...argv]);
  const document = (path: string) => {
    const entry = world.entries.get(`/records/out/${path}`);
    return entry?.kind === 'file' ? new TextDecoder().decode(entry.bytes) : undefined;
  };
  return { ...run, out: new TextDecoder().decode(run.out), world, document };
}

const MD = ['-f', 'md'];
const ONE = 'White/OPSG_1-Headlines-White.md';
const TWO = 'White/OPSG_2-Headlines-White.md';

describe('a watch renders again', () => {
  const files = { 'm/1.yaml': record(1, 'One.'), 'm/2.yaml': record(2, 'Two.') };

  test('only the record that was saved', async () => {
    const { exit, out, talk, document } = await watched(MD, files, [
      { 'm/2.yaml': record(2, 'New.') },
      { 'm/2.yaml': record(2, 'Newer.') },
    ]);
    expect(exit).toBe(130);
    expect(out).toBe(`out/${ONE}\nout/${TWO}\nout/${TWO}\nout/${TWO}\n`);
    const changed = 'Wrote 1 document (1 changed); 1 is unchanged.\n';
    const silent = `1 final document says something else than before, and lists no new correction: out/${TWO.replace('.md', '')}. If it is published, say what was corrected below “corrections:” in its record.\n`;
    expect(talk).toBe(
      `Wrote 2 documents.\nWatching for changes. Ctrl-C ends this.\n${silent}${changed}${changed}`,
    );
    expect(document(TWO)).toContain('Newer.');
  });

  test('a record that appears, and removes the documents of one that goes', async () => {
    const { out, talk, document } = await watched(MD, files, [
      { 'm/below/3.yaml': record(3, 'Three.') },
      { 'm/1.yaml': undefined },
    ]);
    expect(out).toContain('out/White/OPSG_3-Headlines-White.md');
    expect(talk.endsWith(`Removed out/${ONE}: its record is gone.\n`)).toBe(true);
    expect([document(ONE), document(TWO)]).toEqual([undefined, expect.stringContaining('Two.')]);
  });

  test('all records below an opsg.yaml that appears, changes or goes', async () => {
    const settings = (language: string) => `language: ${language}\nfileName: "{reference}-${language}"\n`;
    const { document, talk } = await watched(MD, files, [
      { 'opsg.yaml': settings('cy') },
      { 'm/opsg.yaml': settings('fr') },
      { 'm/opsg.yaml': undefined },
    ]);
    expect(document('White/OPSG_1-cy.md')).toContain('One.');
    for (const gone of [ONE, 'White/OPSG_1-fr.md']) expect(document(gone)).toBeUndefined();
    expect(talk.match(/Wrote 2 documents/g)).toHaveLength(4);
  });

  test('all records with a template that appears, changes or goes, and says what is wrong with it', async () => {
    const omits = '{{!-- opsg omits: introduction, sections, next --}}';
    const template = (word: string) => `${omits}${word} {{title}}\n\n{{statement}} {{level}}\n`;
    const { document, talk, out } = await watched(
      [...MD, '-t', 'mine'],
      { ...files, 'mine/headlines.md.hbs': template('First') },
      [{ 'mine/headlines.md.hbs': '{{#if' }, { 'mine/headlines.md.hbs': template('Second') }],
    );
    expect(talk).toContain('mine/headlines.md.hbs:1:1  error  template-syntax');
    expect(out.split('\n').filter(Boolean)).toHaveLength(4);
    expect(document(ONE)).toMatch(/^Second /);
  });

  test('a document that was deleted, and refuses one that was edited', async () => {
    const { talk, document } = await watched(MD, { 'm/1.yaml': record(1, 'One.') }, [
      { [`out/${ONE}`]: undefined },
      { [`out/${ONE}`]: 'mine' },
    ]);
    expect(talk.match(/Wrote 1 document\./g)).toHaveLength(2);
    expect(talk).toContain('changed-by-hand');
    expect(document(ONE)).toBe('mine');
  });

  test('nothing where only what these readers cannot see has changed', async () => {
    const { out, talk } = await watched(MD, { 'm/1.yaml': record(1, 'One.') }, [
      { 'm/1.yaml': record(1, 'One.', AMBER) },
      { 'm/1.yaml': record(1, 'One.') },
    ]);
    expect(out).toBe(`out/${ONE}\n`);
    expect(talk).toContain('No document has changed.\nNo document has changed.\n');
  });

  test('and says the same of documents whose text may not be quoted, whether or not it has changed', async () => {
    const price = (text: string) => record(1, 'One.', AMBER.replace(/text: [^,}]*/, `text: ${text}`));
    const edited = (text: string) =>
      watched(
        ['-a', 'Amber', '--disclose', 'White', '--redaction-log', 'log.yaml', ...MD],
        { 'm/1.yaml': price('Low price.') },
        [{ 'm/1.yaml': `${price(text)}\n` }],
      );
    const [same, other] = [await edited('Low price.'), await edited('High price.')];
    expect(other.document('Amber/OPSG_1-Headlines-Amber.md')).toContain('High price.');
    expect([other.out, other.talk]).toEqual([same.out, same.talk]);
    expect(
      same.talk.match(
        /1 document for Amber readers is up to date; to list what changed, use --disclose\.\n/g,
      ),
    ).toHaveLength(2);
    expect(same.talk.match(/Redaction log: log\.yaml\./g)).toHaveLength(1);
  });

  test('and names the documents that are left when the last record goes', async () => {
    const { talk, document } = await watched(MD, { 'm/1.yaml': record(1, 'One.') }, [
      { 'm/1.yaml': undefined },
    ]);
    expect(talk).toContain(
      'out/White still contains 1 document whose record is gone: OPSG_1-Headlines-White.md.',
    );
    expect(document(ONE)).toBeDefined();
  });
});

describe('a watch survives', () => {
  const good = { 'm/1.yaml': record(1, 'One.') };

  test('a broken record, whose documents stay as they were', async () => {
    const { talk, document } = await watched(MD, good, [
      { 'm/1.yaml': record(1, 'Two.').replace('White', 'Whit') },
      { 'm/1.yaml': record(1, 'Three.') },
    ]);
    expect(talk).toMatch(
      /m\/1\.yaml:4:17 {2}error {2}unknown-level[\s\S]*Nothing was written\. opsg continues/,
    );
    expect(document(ONE)).toContain('Three.');
  });

  test('a broken opsg.yaml', async () => {
    const { talk, document } = await watched(MD, good, [
      { 'opsg.yaml': 'langage: cy\n', 'm/1.yaml': record(1, 'Two.') },
      { 'opsg.yaml': undefined },
    ]);
    expect(talk).toContain('opsg.yaml:1:1  error  unknown-key');
    expect(document(ONE)).toContain('Two.');
  });

  test('a disk that fails once', async () => {
    const world = memoryWorld(good, { edits: [{ 'm/1.yaml': record(1, 'Two.') }] });
    const full = Object.assign(new Error('secret detail'), { code: 'ENOSPC', syscall: 'write' });
    let failures = 1;
    const create: typeof world.disk.create = (...asked) =>
      failures-- > 0 ? Promise.reject(full) : world.disk.create(...asked);
    const { exit, talk } = await runIn({ ...world, disk: { ...world.disk, create } }, [
      'render',
      'm',
      '-w',
      ...MD,
    ]);
    expect(exit).toBe(130);
    expect(talk).toMatch(/the disk is full[\s\S]*Watching goes on[\s\S]*Wrote 1 document\./);
    expect(talk).not.toContain('secret detail');
  });
});

describe('nothing of an earlier run survives', () => {
  test('a sentence that is withheld since, a level that was raised, and lowered again', async () => {
    const open = record(1, 'One.', AMBER.replace('Amber', 'White'));
    const { document } = await watched(MD, { 'm/1.yaml': open }, [{ 'm/1.yaml': record(1, 'One.', AMBER) }]);
    expect(document(ONE)).not.toContain('Zebedee');
    const raised = record(1, 'One.').replace('classification: White', 'classification: Amber');
    const gone = await watched(MD, { 'm/1.yaml': open }, [{ 'm/1.yaml': raised }]);
    expect(gone.document(ONE)).toBeUndefined();
    expect(gone.talk).toContain('it contains nothing for these readers');
    const again = await watched(MD, { 'm/1.yaml': open }, [{ 'm/1.yaml': raised }, { 'm/1.yaml': open }]);
    expect(again.document(ONE)).toContain('Zebedee');
  });

  test('for every audience and format: the last save gives the bytes of a first run', async () => {
    const states = [
      record(1, 'One.', AMBER),
      record(1, 'One.'),
      record(1, 'Two.', AMBER.replace('Amber', 'Red')),
    ].map((text) => ({ 'm/1.yaml': text }));
    const [first = {}, ...edits] = states;
    const warm = await watched(['-a', 'all'], first, edits);
    const cold = await watched(['-a', 'all'], edits.at(-1) ?? {}, []);
    expect(outputs(warm.world)).toEqual(outputs(cold.world));
    expect(outputs(cold.world).length).toBeGreaterThan(5);
  });
});

/** The documents, and what is noted of those for everyone. */
function outputs(world: ReturnType<typeof memoryWorld>) {
  return [...world.entries]
    .filter(([path]) => /^\/records\/out\/(?!\.opsg)|White\/manifest/.test(path))
    .sort();
}

describe('a watch is not for', () => {
  test.each<[string, string[], RegExp]>([
    ['standard input', ['-'], /standard input cannot change/],
    ['standard output', ['m', '-o', '-'], /Name a folder with --out/],
    ['a dry run', ['m', '-n'], /--dry-run writes none/],
    ['a log in the place of a record', ['m', '--redaction-log', 'm/1.yaml'], /is not a redaction log/],
    ['a path that is not there', ['nowhere'], /no file or folder called nowhere/],
    ['a file in the place of templates', ['m', '-t', 'm/1.yaml'], /m\/1\.yaml is a file, and a folder/],
  ])('%s', async (_, argv, said) => {
    const { exit, talk } = await runIn(memoryWorld({ 'm/1.yaml': record(1, 'One.') }), [
      'render',
      '-w',
      ...argv,
    ]);
    expect([exit, talk]).toEqual([2, expect.stringMatching(said)]);
  });
});

describe('on a real disk, a watch', () => {
  test('follows a file saved in place, by rename over it, and removed and made again; Ctrl-C ends it', async () => {
    const folder = temporaryFolder({ 'm/1.yaml': record(1, 'One.') });
    const path = join(folder, 'm/1.yaml');
    const document = join(folder, 'out', ONE);
    const shows =
      (text: string, path: string = document) =>
      () =>
        existsSync(path) && readFileSync(path, 'utf8').includes(text);
    const { until, said, end } = await watchProgram(['m', '-f', 'md'], folder);
    writeFileSync(path, record(1, 'In place.'));
    await until('the change in place', shows('In place.'));
    renameSync(path, `${path}~`);
    writeFileSync(path, record(1, 'As vim does.'));
    await until('the change by rename away', shows('As vim does.'));
    writeFileSync(join(folder, 'm/.1.yaml.tmp'), record(1, 'Renamed over.'));
    renameSync(join(folder, 'm/.1.yaml.tmp'), path);
    await until('the change by rename over', shows('Renamed over.'));
    mkdirSync(join(folder, 'm/new'));
    writeFileSync(join(folder, 'm/new/2.yaml'), record(2, 'Two.'));
    await until('the new record in a new folder', () => existsSync(join(folder, 'out', TWO)));
    rmSync(join(folder, 'm/new'), { recursive: true });
    mkdirSync(join(folder, 'm/new')); // often with the number of the one that is gone
    for (const text of ['Two again.', 'And again.']) {
      writeFileSync(join(folder, 'm/new/2.yaml'), record(2, text));
      await until(text, shows(text, join(folder, 'out', TWO)));
    }
    rmSync(path);
    await until('the end of a record', () => !existsSync(document));
    writeFileSync(path, record(1, 'Made again.'));
    await until('the record that is back', shows('Made again.'));
    expect(said()).not.toMatch(/error|problem/);
    expect(await end('SIGINT')).toBe(130);
  });

  test('without arguments follows meetings/, replaced as a whole, and an opsg.yaml above; SIGTERM ends it', async () => {
    const folder = temporaryFolder({
      'meetings/1.yaml': record(1, 'One.'),
      'other/1.yaml': record(1, 'Other.'),
    });
    const { until, said, end } = await watchProgram([], folder);
    renameSync(join(folder, 'meetings'), join(folder, 'away'));
    renameSync(join(folder, 'other'), join(folder, 'meetings'));
    const text = () => readFileSync(join(folder, 'out', ONE), 'utf8');
    await until('the record of the other folder', () => text().includes('Other.'));
    writeFileSync(join(folder, 'meetings/1.yaml'), record(1, 'Then.'));
    await until('a change in it', () => text().includes('Then.'));
    writeFileSync(join(folder, 'opsg.yaml'), 'langage: cy\n');
    await until('a broken opsg.yaml', () => said().includes('opsg.yaml:1:1  error'));
    writeFileSync(join(folder, 'opsg.yaml'), 'fileName: "{reference}"\n');
    await until('a good one', () => existsSync(join(folder, 'out/White/OPSG_1.md')));
    expect(await end('SIGTERM')).toBe(143);
    expect(existsSync(join(folder, 'out', ONE))).toBe(false);
  });
});
