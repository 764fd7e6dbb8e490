import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import type { Terminal } from '../../src/host/world.ts';
import { EXAMPLES } from '../../src/record/examples.ts';
import { WORKSPACE_KEYS } from '../../src/record/workspace-keys.ts';
import { git } from '../git.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory, shell, spawnProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MEETINGS = fileURLToPath(new URL('../../meetings', import.meta.url));

function record(meeting: number, text = 'The group agreed.', classification = 'White'): string {
  return `group: OPSG
meeting: ${meeting}
date: 2020-01-07
classification: ${classification}
items:
  - number: 4
    title: Incidents
    text: ${text}
`;
}

const GOOD = record(28);
const BAD = record(28).replace('date: 2020-01-07', 'date: 2020-02-31').replace('title', 'titel');

function words(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

describe('the examples of the help', () => {
  const printed = Object.values(EXAMPLES).flatMap((text) =>
    [...text.matchAll(/^ {2}(opsg .*?)(?: {2,}\S.*)?$/gm)].map(([, command = '']) => command),
  );
  // test/cli/watch.test.ts runs the first, test/serve a preview and the language server.
  const endless = ['opsg render --watch', 'opsg lsp'];
  const commands = [...new Set(printed)].filter(
    (command) => !endless.includes(command) && !command.startsWith('opsg preview'),
  );

  test('are found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(10);
    expect(printed).toEqual(expect.arrayContaining(endless));
    expect(commands).toContain('opsg render - --format md --out - < meetings/opsg-28.yaml');
    expect(commands).toContain("opsg validate 'meetings/*.yaml'");
  });

  /** What the examples take for granted: records that git keeps, and documents that were made earlier. */
  const desk = mkdtempSync(join(tmpdir(), 'opsg-test-desk-'));
  beforeAll(() => {
    cpSync(MEETINGS, join(desk, 'meetings'), { recursive: true });
    const { exit, talk } = spawnProgram(['render', '-q'], desk);
    expect([exit, talk]).toEqual([0, '']);
    cpSync(join(desk, 'out/White/OPSG_28-Headlines-White.pdf'), join(desk, 'minutes.pdf'));
    cpSync(join(desk, 'meetings/opsg-28.yaml'), join(desk, 'sent.yaml'));
    git(desk, 'init', '-q');
    git(desk, 'add', 'meetings');
    git(desk, 'commit', '-q', '-m', 'Sent');
    const old = (meeting: number) =>
      `This document is classified as **White**.\n\n# OPSG Meeting ${meeting} on 7 January 2019\n\n- **4. Outages (DCC):** There were none.\n`;
    mkdirSync(join(desk, 'old/2019'), { recursive: true });
    writeFileSync(join(desk, 'old/OPSG_27.md'), old(27));
    writeFileSync(
      join(desk, 'old/OPSG_12.txt'),
      'OPSG Meeting 12, 7 January 2019\n\n4. Outages (DCC): There were none.\n',
    );
    for (const meeting of [15, 16]) writeFileSync(join(desk, `old/2019/OPSG_${meeting}.md`), old(meeting));
  });
  afterAll(() => rmSync(desk, { recursive: true }));

  /** Only what needs a shell gets one, and with it a program of its own. */
  const runAsPrinted = (command: string, folder: string) =>
    /[<>|;&*$]/.test(command)
      ? shell(command, folder)
      : runIn(nodeWorld(folder), command.replaceAll("'", '').split(' ').slice(1));

  test.each(commands)('%s works as printed', async (command) => {
    const folder = temporaryFolder();
    cpSync(desk, folder, { recursive: true });
    const { exit, out, talk } = await runAsPrinted(command, folder);
    expect(talk).not.toMatch(/error|problem/);
    expect(exit).toBe(0);
    expect(out.byteLength + talk.length).toBeGreaterThan(0); // a check that finds nothing has only talk
  });
});

describe('the exit code tells a script', () => {
  const files = { 'a.yaml': GOOD, 'bad.yaml': BAD, 'empty/readme.txt': 'Nothing here.' };

  test.each<[string, string[], number, RegExp]>([
    ['a good record', ['validate', 'a.yaml'], 0, /^$/],
    ['a bad record', ['validate', 'bad.yaml'], 1, /^bad\.yaml:3:7 {2}error {2}bad-date$/m],
    ['a bad record, rendered', ['render', 'bad.yaml'], 1, /Nothing was written/],
    ['no command', [], 2, /Usage: opsg/],
    ['an unknown command', ['rendr'], 2, /Did you mean render\?/],
    ['an unknown flag', ['render', '--formt', 'md'], 2, /Did you mean --format\?/],
    [
      'an unknown format',
      ['render', '-f', 'md,odt', 'a.yaml'],
      2,
      /The formats are md, html, pdf, docx, eml\./,
    ],
    ['an unknown audience', ['render', '-a', 'Ambr', 'a.yaml'], 2, /Did you mean Amber\?/],
    ['an audience in small letters', ['render', '-a', 'white', 'a.yaml'], 2, /Did you mean White\?/],
    ['an empty audience', ['render', '-a', '', 'a.yaml'], 2, /unknown-audience/],
    ['no such file', ['validate', 'nowhere.yaml'], 2, /There is no file or folder called nowhere\.yaml/],
    ['a folder without records', ['validate', 'empty/'], 2, /There is no record/],
    ['a pattern without records', ['validate', '*.yml'], 2, /There is no record/],
    ['no folder of records', ['render'], 2, /meetings\//],
    ['no folder of templates', ['render', 'a.yaml', '-t', 'mine'], 2, /called mine/],
  ])('about %s', async (_, argv, exit, said) => {
    const run = await runInMemory(argv, files);
    expect(run.talk).toMatch(said);
    expect(run.exit).toBe(exit);
    if (exit !== 0) expect(words(run.out)).toBe('');
    expect(run.written.size).toBe(0);
  });

  test('that the settings are wrong: 2, and nothing of the records, whose levels nobody knows then', async () => {
    const settings = { 'opsg.yaml': 'language: 12\n', 'a.yaml': GOOD, 'bad.yaml': 'group: [\n' };
    const alone = await runInMemory(['validate', 'a.yaml'], settings);
    expect([alone.exit, alone.talk]).toEqual([2, expect.stringMatching(/^opsg\.yaml:1:11 {2}error/)]);
    const both = await runInMemory(['validate', 'bad.yaml', 'a.yaml'], settings);
    expect(both.exit).toBe(2);
    expect(both.talk).toMatch(/^opsg\.yaml:1:11 /m);
    expect(both.talk).not.toMatch(/^bad\.yaml/m);
  });

  test.each(Object.keys(WORKSPACE_KEYS['opsg.yaml']).filter((key) => key !== 'fileName'))(
    'that %s in the settings has a value that it cannot have: 2, at its line',
    async (key) => {
      const files = { 'opsg.yaml': `${key}: "@ @"\n`, 'a.yaml': GOOD };
      const { exit, talk } = await runInMemory(['validate', 'a.yaml'], files);
      expect([exit, talk]).toEqual([2, expect.stringMatching(/^opsg\.yaml:1:\d+ {2}error/)]);
    },
  );

  test('that the settings of one folder are wrong, whatever warning a record of another one brings', async () => {
    const warned = record(28, 'The group  agreed.');
    const files = { 'm/opsg.yaml': 'language: 12\n', 'm/a.yaml': GOOD, 'n/a.yaml': warned };
    const { exit, talk } = await runInMemory(['validate', '--disclose', 'all', 'm', 'n'], files);
    expect(talk).toMatch(/warning {2}double-space/);
    expect(exit).toBe(2);
  });

  test('that a record is wrong, even one whose name ends like that of the settings', async () => {
    const { exit } = await runInMemory(['validate', 'my-opsg.yaml'], { 'my-opsg.yaml': BAD });
    expect(exit).toBe(1);
  });

  test('that the machine failed: 4, and a mistake of the program: 70, without a word of theirs', async () => {
    const full = Object.assign(new Error('secret detail'), { code: 'ENOSPC', syscall: 'write' });
    for (const [thrown, exit, said] of [
      [full, 4, 'the disk is full'],
      [new TypeError('secret detail'), 70, 'a fault in the program'],
      [new EvalError('Code generation from strings disallowed'), 4, 'an option of Node takes away'],
      [new ReferenceError('WebAssembly is not defined'), 4, 'an option of Node takes away'],
      [Object.assign(new Error('denied'), { code: 'ERR_ACCESS_DENIED' }), 4, 'an option of Node takes away'],
    ] as const) {
      const good = memoryWorld({ 'a.yaml': GOOD });
      const world = { ...good, disk: { ...good.disk, create: () => Promise.reject(thrown) } };
      const run = await runIn(world, ['render', 'a.yaml', '-f', 'md']);
      expect([run.exit, words(run.out)]).toEqual([exit, '']);
      expect(run.talk).toContain(said);
      expect(run.talk).not.toContain('secret detail');
    }
  });
});

describe('an empty path is misuse, and nothing is read or written', () => {
  test.each([
    [['validate', '']],
    [['validate', 'a.yaml', '']],
    [['validate', '--fix', '']],
    [['render', '']],
    [['render', 'a.yaml', '--out', '']],
    [['render', 'a.yaml', '--out=']],
    [['render', 'a.yaml', '--templates', '']],
    [['render', 'a.yaml', '--redaction-log', '']],
    [['render', 'a.yaml', '--cache', '']],
    [['render', 'a.yaml', '--watch', '--out', '']],
    [['inspect', '', '--against', 'a.yaml', '-a', 'White']],
    [['inspect', 'a.yaml', '--against', '', '-a', 'White']],
    [['inspect', 'a.yaml', '--against', 'a.yaml', '', '-a', 'White']],
    [['redact', '', '-a', 'White']],
    [['redact', 'a.yaml', '-a', 'White', '--out', '']],
    [['templates', 'eject', '']],
    [['new', '', '29']],
    [['new', 'OPSG', '29', '--out', '', '--date', '2020-02-04']],
    [['validate', 'a.yaml', '--format', 'json=']],
  ])('opsg %j', async (argv) => {
    const world = memoryWorld({ 'a.yaml': GOOD, 'bad.yaml': BAD });
    const { exit, out, talk } = await runIn(world, argv);
    expect([exit, words(out)]).toEqual([2, '']);
    expect(talk).toMatch(/is empty|Name a file/);
    expect([world.written.size, world.read]).toEqual([0, []]);
  });
});

describe('help and version', () => {
  test('--version prints that of the package', async () => {
    const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const flag of ['--version', '-V']) {
      const { exit, out, talk } = await runInMemory([flag], {});
      expect({ exit, talk, version: words(out).trim() }).toEqual({
        exit: 0,
        talk: '',
        version: (about as { version: string }).version,
      });
    }
  });

  test.each([['--help'], ['help'], ['render', '--help'], ['help', 'validate'], ['templates', '--help']])(
    '%s %s is a result, on standard output',
    async (...argv) => {
      const { exit, out, talk } = await runInMemory(argv, {});
      expect([exit, talk]).toEqual([0, '']);
      expect(words(out)).toMatch(/^Usage: opsg/);
    },
  );
});

describe('one document through a pipe', () => {
  test.each(['md', 'html', 'pdf', 'docx', 'eml'])(
    '--out - gives exactly the bytes of the %s file',
    async (format) => {
      const toFile = await runInMemory(['render', 'a.yaml', '-f', format], { 'a.yaml': GOOD });
      const piped = await runInMemory(['render', 'a.yaml', '-f', format, '-o', '-'], { 'a.yaml': GOOD });
      expect(piped.exit).toBe(0);
      expect(piped.written.size).toBe(0);
      expect(piped.out.byteLength).toBeGreaterThan(100);
      const written = toFile.written.get(`out/White/OPSG_28-Headlines-White.${format}`);
      expect(Buffer.from(piped.out).equals(Buffer.from(written ?? []))).toBe(true);
    },
  );

  test.each([
    ['formats', ['a.yaml', '-f', 'md,html']],
    ['records', ['a.yaml', 'b.yaml', '-f', 'md']],
    ['audiences', ['c.yaml', '-a', 'all', '-f', 'md']],
  ])('several %s are misuse, and nothing comes out', async (_, argv) => {
    const amber = '  - { title: Contract, text: It was signed., classification: Amber }\n';
    const files = { 'a.yaml': GOOD, 'b.yaml': record(29), 'c.yaml': `${GOOD}${amber}` };
    const { exit, out, talk } = await runInMemory(['render', ...argv, '--out', '-'], files);
    expect([exit, words(out)]).toEqual([2, '']);
    expect(talk).toContain('Standard output takes one document, but this would be 2.');
  });

  test('- reads the record from standard input, and its problems are placed there', async () => {
    const good = await runInMemory(['render', '-', '-f', 'md', '-o', '-'], {}, { standardInput: GOOD });
    expect(good.exit).toBe(0);
    expect(words(good.out)).toContain('## 4. Incidents');
    const bad = await runInMemory(['validate', '-'], {}, { standardInput: BAD });
    expect(bad.exit).toBe(1);
    expect(bad.talk).toMatch(/^-:3:7 {2}error {2}bad-date$/m);
  });

  test('the settings of the working folder hold for standard input', async () => {
    const opsg = 'groups:\n  - { reference: LAMP, name: Lamp Panel }\n';
    const standardInput = GOOD.replace('OPSG', 'LAMP');
    const { exit, out } = await runInMemory(['validate', '-'], { 'opsg.yaml': opsg }, { standardInput });
    expect([exit, words(out)]).toEqual([0, '-: LAMP 28, 7 January 2020: 1 item, 0 next meetings, White\n']);
  });
});

describe('--dry-run', () => {
  test.each(['out', 'out/', './a/b//', '/elsewhere'])(
    'with --out %s names the files of the real run and writes none',
    async (folder) => {
      const argv = ['render', 'a.yaml', '-f', 'md,html', '-o', folder];
      const dry = await runInMemory([...argv, '--dry-run'], { 'a.yaml': GOOD });
      const real = await runInMemory(argv, { 'a.yaml': GOOD });
      expect([dry.exit, dry.written.size, real.exit, real.written.size]).toEqual([0, 0, 0, 2]);
      expect(words(dry.out)).toBe(words(real.out));
      const named = words(real.out).replaceAll('./', '');
      expect(named).toBe([...real.written.keys()].map((path) => `${path}\n`).join(''));
      expect(words(real.out)).not.toContain('//');
      expect(dry.talk).toBe('Would write 2 documents.\n');
    },
  );

  test('still refuses what the real run would refuse', async () => {
    const { exit, written } = await runInMemory(['render', 'a.yaml', '--dry-run'], { 'a.yaml': BAD });
    expect([exit, written.size]).toEqual([1, 0]);
  });
});

describe('--redaction-log', () => {
  const render = (log: string, files = {}) =>
    runInMemory(['render', 'a.yaml', '-f', 'md', '--redaction-log', log], { 'a.yaml': GOOD, ...files });

  test('replaces a log, and nothing else', async () => {
    const { exit, written, talk } = await render('log.yaml');
    expect(talk).toContain('Redaction log: log.yaml. It says what is withheld: keep it apart');
    const log = written.get('log.yaml') ?? new Uint8Array();
    expect([exit, words(log).split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^# White: this file holds/),
    ]);
    expect(await render('log.yaml', { 'log.yaml': log })).toMatchObject({ exit: 0 });
    const other = await render('log.yaml', { 'log.yaml': 'mine\n' });
    expect([other.exit, other.written.size]).toEqual([2, 0]);
    expect((await render('a.yaml')).exit).toBe(2);
  });

  test.each(['out/log.yaml', 'out/White/log.yaml', 'old/White/log.yaml'])(
    'never stands beside documents: %s',
    async (log) => {
      const { exit, talk } = await render(log, { 'old/.opsg/White/manifest.json': '{}' });
      expect([exit, talk]).toEqual([2, expect.stringContaining('outside the output folder')]);
    },
  );
});

describe('--quiet', () => {
  test.each([
    [['-q', 'validate', 'a.yaml']],
    [['validate', 'a.yaml', '--quiet']],
    [['render', 'a.yaml', '-q']],
  ])('opsg %j says nothing of what went well', async (argv) => {
    const { exit, out, talk } = await runInMemory(argv, { 'a.yaml': GOOD });
    expect([exit, words(out), talk]).toEqual([0, '', '']);
  });

  test('says problems all the same', async () => {
    const { exit, out, talk } = await runInMemory(['-q', 'validate', 'a.yaml'], { 'a.yaml': BAD });
    expect([exit, words(out)]).toEqual([1, '']);
    expect(talk).toContain('bad-date');
    expect(talk).toContain('unknown-key');
  });

  test.each([
    [['redact', 'red.yaml', '-a', 'White'], 2, 'it contains nothing for these readers'],
    [['redact', 'a.yaml', '-a', 'White', '-o', 'red.yaml'], 2, 'is there already'],
    [['render', 'a.yaml', '-o', '-'], 2, 'Standard output takes one document'],
    [['render', 'a.yaml', '--redaction-log', 'out/log.yaml'], 2, 'outside the output folder'],
    [['render', 'a.yaml', '--redaction-log', 'a.yaml'], 2, 'is not a redaction log'],
    [['validate', 'b.yaml', '--max-warnings', '0'], 1, '--max-warnings allows 0'],
  ] as const)('opsg %j is never silent about why it stopped', async (argv, code, why) => {
    const files = {
      'a.yaml': GOOD,
      'b.yaml': GOOD.replace('title: Incidents', 'title: Incidents.'),
      'red.yaml': GOOD.replace('classification: White', 'classification: Red'),
    };
    const { exit, talk } = await runInMemory([...argv, '--quiet'], files);
    expect([exit, talk]).toEqual([code, expect.stringContaining(why)]);
  });

  test('does not keep back the document that was asked for on standard output', async () => {
    const argv = ['-q', 'render', 'a.yaml', '-f', 'md', '-o', '-'];
    const { out, talk } = await runInMemory(argv, { 'a.yaml': GOOD });
    expect(words(out)).toContain('## 4. Incidents');
    expect(talk).toBe('');
  });
});

describe('several records', () => {
  test('all problems of all records are reported, and a good record beside them is not written', async () => {
    const files = {
      'm/1.yaml': GOOD,
      'm/2.yaml': BAD,
      'm/sub/3.yml': record(30).replace('White', 'Whit').replace('group: OPSG', 'group: OPSQ'),
      'm/4.yaml': 'group: "OPSG\n',
      'm/notes.txt': 'no record',
    };
    const { exit, out, talk, written } = await runInMemory(['render', 'm', '-f', 'md'], files);
    const said = [...talk.matchAll(/^(\S+:\d+:\d+) {2}error {2}(\S+)$/gm)].map(
      ([, at, code]) => `${at} ${code}`,
    );
    expect(said.sort()).toEqual([
      'm/2.yaml:3:7 bad-date',
      'm/2.yaml:7:5 unknown-key',
      'm/4.yaml:1:8 unclosed-quote',
      'm/sub/3.yml:1:8 unknown-group',
      'm/sub/3.yml:4:17 unknown-level',
    ]);
    expect([exit, words(out), written.size]).toEqual([1, '', 0]);
  });

  test('a record named in several ways is rendered once', async () => {
    const names = [
      'm/a.yaml',
      './m/a.yaml',
      '/records/m/a.yaml',
      'm',
      'm/',
      './m/',
      'm/*.yaml',
      'm/../m/a.yaml',
    ];
    const argv = ['render', ...names, '-f', 'md'];
    const { exit, out, written } = await runInMemory(argv, { 'm/a.yaml': GOOD });
    expect([exit, words(out)]).toEqual([0, 'out/White/OPSG_28-Headlines-White.md\n']);
    expect(written.size).toBe(1);
  });

  test('records come out in the order in which they were named', async () => {
    const files = { 'a.yaml': record(1), 'b.yaml': record(2), 'c.yaml': record(3) };
    const { out } = await runInMemory(
      ['validate', 'c.yaml', './a.yaml', 'b.yaml', 'a.yaml', 'c.yaml'],
      files,
    );
    expect(words(out).match(/OPSG \d/g)).toEqual(['OPSG 3', 'OPSG 1', 'OPSG 2']);
  });

  test('two records that would become one file are refused, and neither is written', async () => {
    const files = { 'a.yaml': GOOD, 'b.yaml': record(29), 'opsg.yaml': 'fileName: headlines\n' };
    const { exit, talk, written } = await runInMemory(['render', 'a.yaml', 'b.yaml', '-f', 'md'], files);
    expect([exit, written.size]).toEqual([2, 0]);
    expect(talk).toContain('same-file-name');
  });

  test.each([
    [
      ['render', 'a.yaml', '-a', 'Ambr'],
      'is not an audience. The audiences are White, Green, Amber, Red or all.',
    ],
    [['inspect', 'out', '--against', 'a.yaml', '-a', 'Ambr'], '“Ambr” is not an audience.'],
    [['validate', 'level.yaml'], 'Write White, Green, Amber or Red.'],
    [['new', 'OPSG', '29', '--date', '2020-02-04'], 'meetings/opsg-29.yaml is there already'],
    [['render', ''], 'record is empty. Name a path, or leave it out.'],
    [['templates', 'eject', ''], 'folder is empty. Name a path.'],
  ])('opsg %j says in a log, too, what there is', async (argv, said) => {
    const files = { 'a.yaml': GOOD, 'level.yaml': record(29, 'It rose.', 'Purple'), 'out/a.md': 'A text.\n' };
    const world = memoryWorld({ ...files, 'meetings/opsg-29.yaml': record(29) });
    const { talk } = await runIn(world, ['--disclose', 'White', ...argv]);
    expect(talk.replace(/\s+/g, ' ')).toContain(said);
    expect(talk).not.toContain('Purple');
  });

  test('an unknown audience is reported once, not once for each record', async () => {
    const files = { 'm/a.yaml': record(1), 'm/b.yaml': record(2) };
    const { talk } = await runInMemory(['render', 'm', '-a', 'Ambr', '-f', 'md'], files);
    expect(talk.match(/unknown-audience/g)).toHaveLength(1);
  });

  test('a record with nothing for the readers makes no document, and a message says so', async () => {
    const files = { 'a.yaml': GOOD, 'red.yaml': record(29, 'It was long.', 'Red') };
    const { exit, out, talk, written } = await runInMemory(
      ['render', 'a.yaml', 'red.yaml', '-f', 'md'],
      files,
    );
    expect([exit, words(out)]).toEqual([0, 'out/White/OPSG_28-Headlines-White.md\n']);
    expect([...written.keys()]).toEqual(['out/White/OPSG_28-Headlines-White.md']);
    expect(talk).toContain('red.yaml: it contains nothing for these readers');
  });
});

describe('where messages go', () => {
  test('results go to standard output and talk to standard error', async () => {
    const { out, talk } = await runInMemory(['render', 'a.yaml', '-f', 'md'], { 'a.yaml': GOOD });
    expect(words(out)).toBe('out/White/OPSG_28-Headlines-White.md\n');
    expect(talk).toBe('Wrote 1 document. Read it once before you send it.\n');
  });

  test('in continuous integration no word of a broken record is repeated', async () => {
    const text = `"Secret sentence <b>, with secret words"\n    clasification: Secret`;
    const broken = record(28, text).replace('2020-01-07', 'secretday');
    const open = await runInMemory(['validate', 'a.yaml'], { 'a.yaml': broken });
    expect(open.talk.match(/secret/gi)?.length).toBeGreaterThan(3);
    const { exit, out, talk } = await runInMemory(
      ['validate', 'a.yaml'],
      { 'a.yaml': broken },
      { env: { CI: '1' } },
    );
    expect([exit, words(out)]).toEqual([1, '']);
    expect(talk).toMatch(/^a\.yaml:3:7 {2}error {2}bad-date$/m);
    expect(talk).not.toMatch(/secret/i);
  });

  describe('what a broken record says is repeated', () => {
    const broken = record(28, 'None.').replace('2020-01-07', 'secretday');
    const report = ['--format', 'text', '--format', 'json=r.json'];
    const all = ['--disclose', 'all'];
    const spoken = async (argv: readonly string[], terminal: Partial<Terminal>, env = {}) => {
      const said = { out: '', talk: '', file: '' };
      const world = memoryWorld({ 'a.yaml': broken }, { env: { NO_COLOR: '1', ...env } });
      await run(argv, world, {
        out: (text) => (said.out += Buffer.from(text)),
        talk: (text) => (said.talk += text),
        isWatched: false,
        showsResults: false,
        ...terminal,
      });
      said.file = words(world.written.get('r.json') ?? new Uint8Array());
      return Object.entries(said).flatMap(([place, text]) => (text.includes('secretday') ? [place] : []));
    };

    test.each<readonly [string, readonly string[], Partial<Terminal>, object, readonly string[]]>([
      ['nowhere, in a log', report, {}, {}, []],
      ['to a person', report, { isWatched: true, showsResults: true }, {}, ['talk']],
      ['to a person, whose results go into a pipe', ['--format', 'json'], { isWatched: true }, {}, []],
      ['in results that a person sees', ['--format', 'json'], { showsResults: true }, {}, ['out']],
      ['everywhere, where that is wished for', [...report, ...all], {}, {}, ['talk', 'file']],
      ...['CI', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION', 'BUILD_NUMBER'].map(
        (name) =>
          [
            `nowhere, where ${name} is set`,
            report,
            { isWatched: true, showsResults: true },
            { [name]: 'x' },
            [],
          ] as const,
      ),
      ['in CI, where that is wished for', [...report, ...all], {}, { TF_BUILD: 'True' }, ['talk', 'file']],
    ])('%s', async (_, argv, terminal, env, places) => {
      expect(await spoken(['validate', 'a.yaml', ...argv], terminal, env)).toEqual(places);
    });
  });

  test('a person who watches a long run sees how far it is; a log does not', async () => {
    const dated = (i: number) => record(i).replace('-07', `-${10 + i}`); // no two on one day
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`m/${i}.yaml`, dated(i)]));
    const argv = ['render', 'm', '-f', 'md'];
    const watched = await runInMemory(argv, files, { isWatched: true });
    expect(watched.talk).toContain('\r19 of 20 records');
    const logged = await runInMemory(argv, files, { isWatched: false });
    expect(logged.talk).toBe('Wrote 20 documents. Read them once before you send them.\n');
    const checked = await runInMemory(['validate', 'm'], files, { isWatched: true });
    expect(checked.talk).toContain('\r19 of 20 records checked\r\u001B[K');
    expect((await runInMemory(['validate', 'm'], files, { isWatched: false })).talk).toBe('');
    const short = await runInMemory(['render', 'm/1.yaml', '-f', 'md'], files, { isWatched: true });
    expect(short.talk).not.toContain('\r');
  });
});

describe('the installed program, on a real disk', () => {
  test('writes the documents that it names, a manifest of them, and leaves nothing else behind', () => {
    const folder = temporaryFolder({ 'm/a.yaml': GOOD });
    const { exit, out, talk } = spawnProgram(['render', 'm', '--out', 'here/there'], folder);
    expect([exit, talk]).toEqual([0, 'Wrote 3 documents. Read them once before you send them.\n']);
    const names = words(out).trim().split('\n');
    expect(names).toHaveLength(3);
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const expected = ['m/a.yaml', 'here/there/.opsg/White/manifest.json', ...names];
    expect(files.sort()).toEqual(expected.map((name) => join(folder, name)).sort());
  });

  test('reads standard input and ends with the code of the run', () => {
    const folder = temporaryFolder();
    const good = spawnProgram(['render', '-', '-f', 'md', '-o', '-'], folder, GOOD);
    expect([good.exit, good.talk]).toEqual([0, '']);
    expect(words(good.out)).toContain('## 4. Incidents');
    expect(spawnProgram(['validate', '-'], folder, BAD).exit).toBe(1);
    expect(spawnProgram(['validate', 'nowhere'], folder).exit).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('finds records in folders whatever their names', async () => {
    const folders = ['m (2020)', 'm [old]', 'm {a,b}', 'm +(x)', 'm ?', 'm *', "m 'q'", 'm &', 'mü'];
    const folder = temporaryFolder(
      Object.fromEntries(folders.map((name, i) => [`${name}/a.yaml`, record(i)])),
    );
    const world = { ...nodeWorld(folder), env: {} };
    for (const name of folders) {
      const { exit, out, talk } = await runIn(world, ['validate', name]);
      expect([name, exit, talk]).toEqual([name, 0, '']);
      expect(words(out).trim().split('\n')).toEqual([expect.stringContaining(`${name}/a.yaml: OPSG `)]);
    }
  });

  test('says that the machine failed if a file is in the place of a folder', () => {
    const folder = temporaryFolder({ 'a.yaml': GOOD, out: 'in the way' });
    const { exit, out, talk } = spawnProgram(['render', 'a.yaml', '-f', 'md'], folder);
    expect([exit, words(out)]).toEqual([4, '']);
    expect(talk).toMatch(/^opsg had to stop/);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('in the way');
  });
});
