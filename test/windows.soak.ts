import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { bytesBelow, holdOpen, onWindows, openWine, type Wine } from './wine.ts';

/** `npm run test:windows`: the standalone program for Windows, under Wine, meets what Windows has and Linux has not. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPSG = join(ROOT, 'standalone/opsg.exe');
const CASES = join(ROOT, 'test/cases');
const PATIENCE = 300_000;
const RECORD = `group: OPSG
meeting: 1
date: 2020-01-07
classification: White
items:
  - { number: 4, title: Incidents, text: The group agreed. }
`;
const NAME = 'OPSG_1-Headlines-White';

let wine: Wine;
beforeAll(() => {
  execFileSync(process.execPath, ['bin/build/standalone.mjs', 'win-x64'], { cwd: ROOT, stdio: 'ignore' });
  wine = openWine();
}, PATIENCE);
afterAll(() => wine.close());

function opsg(argv: readonly string[], cwd: string) {
  return wine.run(OPSG, argv, cwd);
}

function installed(argv: readonly string[], cwd: string) {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', OPSG_PDF_ENGINE: 'wasm' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { exit: status, out: stdout, talk: stderr };
}

describe('every story gives the same documents and says the same', () => {
  test.each(readdirSync(CASES).sort())('%s', { timeout: PATIENCE }, async (story) => {
    const about = readFileSync(join(CASES, story, 'about.txt'), 'utf8');
    const [, audience = '', formats = ''] = /^audience: (\w+)\nformats: ([a-z, ]+)\n/.exec(about) ?? [];
    const argv = ['render', 'record.yaml', '-a', audience, '-f', formats.replaceAll(' ', '')];
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    for (const folder of [here, there]) cpSync(join(CASES, story), folder, { recursive: true });
    const expected = installed(argv, there);
    expect(expected.exit).toBe(0);
    expect(await opsg(argv, here)).toEqual(expected);
    expect(bytesBelow(join(here, 'out'))).toEqual(bytesBelow(join(there, 'out')));
  });
});

describe('a path', () => {
  test.each<[string, string, string]>([
    ['with blanks and umlauts', 'Ausschüsse 2020/März.yaml', 'Ausschüsse 2020\\März.yaml'],
    ['in other letter case', 'Meetings/First.yaml', 'MEETINGS\\fIRST.YAML'],
    ['of a folder', 'meetings/a.yaml', '.\\meetings\\'],
  ])('%s leads to the record', { timeout: PATIENCE }, async (_, path, typed) => {
    const folder = temporaryFolder({ [path]: RECORD });
    const out = dirname(path);
    const { exit, talk } = await opsg(['render', typed, '-f', 'md,html', '-o', `${out}\\out`], folder);
    expect([exit, talk]).toEqual([0, expect.stringContaining('Wrote 2 documents')]);
    expect(readdirSync(join(folder, out, 'out/White')).sort()).toEqual([`${NAME}.html`, `${NAME}.md`]);
    const whole = onWindows(join(folder, path));
    const again = await opsg(['render', whole, '-f', 'md,html', '-o', `${out}\\out`], folder);
    expect([again.exit, again.talk]).toEqual([
      0,
      expect.stringContaining('Wrote nothing: 2 documents are unchanged'),
    ]);
  });

  test('in other letter case is the same folder', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': RECORD });
    expect((await opsg(['render', 'a.yaml', '-f', 'md'], folder)).exit).toBe(0);
    const again = await opsg(['render', 'A.YAML', 'a.yaml', '-f', 'md', '-o', 'OUT'], folder);
    expect([again.exit, again.talk]).toEqual([
      0,
      expect.stringContaining('Wrote nothing: 1 document is unchanged'),
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'out']);
    const log = await opsg(
      ['render', 'a.yaml', '-f', 'md', '--redaction-log', 'OUT\\WHITE\\log.yaml'],
      folder,
    );
    expect([log.exit, log.talk]).toEqual([
      2,
      expect.stringContaining('Name a file outside the output folder'),
    ]);
  });

  test('of more than 260 characters', { timeout: PATIENCE }, async () => {
    const long = Array.from({ length: 8 }, (_, i) => `${i} of the folders with long names`).join('/');
    const folder = temporaryFolder({ [`${long}/a.yaml`]: RECORD });
    const { exit, talk } = await opsg(
      [
        'render',
        `${long.replaceAll('/', '\\')}\\a.yaml`,
        '-f',
        'md',
        '-o',
        `${long}/out`,
        '--redaction-log',
        `${long}/log.yaml`,
      ],
      folder,
    );
    expect([exit, talk]).toEqual([0, expect.stringContaining('Wrote 1 document.')]);
    expect(readdirSync(join(folder, long)).sort()).toEqual(['a.yaml', 'log.yaml', 'out']);
    const again = await opsg(['render', `${long}\\a*.yaml`, '-f', 'md', '-o', `${long}/out`], folder);
    expect([again.exit, again.talk]).toEqual([0, expect.stringContaining('Wrote nothing')]);
  });

  test('with a drive letter or as Windows names it whole, and a pattern', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'm/a.yaml': RECORD });
    const whole = onWindows(folder);
    for (const path of [`${whole}\\m\\*.yaml`, `${whole.toLowerCase()}\\M`, `\\\\?\\${whole}\\m\\a.yaml`]) {
      const { exit, out } = await opsg(['validate', path], folder);
      expect([path, exit, out]).toEqual([path, 0, expect.stringContaining('OPSG 1, 7 January 2020')]);
    }
    const { exit } = await opsg(['render', 'm', '-f', 'md', '-o', `\\\\?\\${whole}\\out`], folder);
    expect([exit, readdirSync(join(folder, 'out/White'))]).toEqual([0, [`${NAME}.md`]]);
  });

  test('of settings is known in any letters, and counts in small ones only', {
    timeout: PATIENCE,
  }, async () => {
    const folder = temporaryFolder({ 'm/a.yaml': RECORD, 'm/opsg.yaml': 'fileName: "x{meeting}"\n' });
    expect(await opsg(['validate', 'm\\OPSG.yaml'], folder)).toMatchObject({ exit: 0 });
    renameSync(join(folder, 'm/opsg.yaml'), join(folder, 'm/Opsg.yaml'));
    const { exit, talk } = await opsg(['validate', 'm\\a.yaml'], folder);
    expect([exit, talk]).toEqual([2, expect.stringContaining('m/Opsg.yaml')]);
  });

  test.each([
    ['--out', ['render', 'a.yaml', '-f', 'md', '--out', 'con']],
    ['--redaction-log', ['render', 'a.yaml', '-f', 'md', '--redaction-log', 'out.\\log.yaml']],
    ['a record', ['validate', 'con']],
  ])('that Windows keeps or changes is refused for %s', { timeout: PATIENCE }, async (_, argv) => {
    const folder = temporaryFolder({ 'a.yaml': RECORD });
    const { exit, talk } = await opsg(argv, folder);
    expect([exit, talk]).toEqual([2, expect.stringContaining('every system can store it')]);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('that Windows reserves is refused', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': RECORD, 'opsg.yaml': 'fileName: "nul"\n' });
    const { exit, talk } = await opsg(['render', 'a.yaml', '-f', 'md'], folder);
    expect([exit, talk]).toEqual([expect.not.stringMatching('0'), expect.stringContaining('file-name')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('a record as Windows editors save it', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

  test('gives the same documents', { timeout: PATIENCE }, async () => {
    const [here, there] = [
      temporaryFolder({ 'a.yaml': windows(RECORD) }),
      temporaryFolder({ 'a.yaml': RECORD }),
    ];
    expect((await opsg(['render', 'a.yaml'], here)).exit).toBe(0);
    expect(installed(['render', 'a.yaml'], there).exit).toBe(0);
    expect(bytesBelow(join(here, 'out'))).toEqual(bytesBelow(join(there, 'out')));
  });

  test('keeps its line ends and its mark when it is repaired', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': windows(RECORD.replace('2020-01-07', '7th Jan 2020')) });
    expect((await opsg(['validate', 'a.yaml', '--fix'], folder)).exit).toBe(0);
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(windows(RECORD));
  });
});

describe('beside other programs', () => {
  test.each([
    ['and lets nobody read', 0x10000000], // libuv's UV_FS_O_EXLOCK
    ['and lets others read', 0],
  ])(
    'a document that one has open %s stops the run before any is touched; the next run renews all',
    {
      timeout: PATIENCE,
    },
    async (_, sharing) => {
      const folder = temporaryFolder({ 'a.yaml': RECORD });
      expect((await opsg(['render', 'a.yaml'], folder)).exit).toBe(0);
      const documents = () => bytesBelow(join(folder, 'out'));
      const before = documents();
      const held = `out/White/${NAME}.pdf`;
      const letGo = await holdOpen(wine, held, sharing, folder);
      writeFileSync(join(folder, 'a.yaml'), RECORD.replace('agreed', 'did not agree'));
      const { exit, talk } = await opsg(['render', 'a.yaml'], folder);
      const between = documents();
      await letGo();
      expect([exit, talk]).toEqual([
        4,
        expect.stringMatching(
          /OPSG_1-Headlines-White\.pdf: another program is using it\..* Close it in that program\./,
        ),
      ]);
      expect(talk).not.toContain('old documents beside new ones');
      expect(between).toEqual(before);
      expect((await opsg(['render', 'a.yaml'], folder)).exit).toBe(0);
      expect([...documents()].filter(([path, bytes]) => bytes === before.get(path))).toEqual([]);
    },
  );

  test('a document that another program has open for a moment is waited for', {
    timeout: PATIENCE,
  }, async () => {
    const folder = temporaryFolder({ 'a.yaml': RECORD });
    const render = () => opsg(['render', 'a.yaml', '-f', 'md'], folder);
    expect((await render()).exit).toBe(0);
    const document = `out/White/${NAME}.md`;
    const letGo = await holdOpen(wine, document, 0, folder);
    writeFileSync(join(folder, 'a.yaml'), RECORD.replace('agreed', 'did not agree'));
    const running = render();
    while (!existsSync(join(folder, 'out/.opsg/White/staging'))) await wait(10);
    await wait(500); // longer than the rest of the run takes, and shorter than it waits
    await letGo();
    expect([(await running).exit, readFileSync(join(folder, document), 'utf8')]).toEqual([
      0,
      expect.stringContaining('did not agree'),
    ]);
  });

  test('two runs at once leave what one would', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': RECORD });
    const runs = await Promise.all([1, 2].map(() => opsg(['render', 'a.yaml'], folder)));
    const exits = runs.map(({ exit }) => exit);
    expect(exits).toContain(0);
    expect(
      exits.every((exit) => exit === 0 || exit === 4),
      String(exits),
    ).toBe(true);
    const alone = temporaryFolder({ 'a.yaml': RECORD });
    expect(installed(['render', 'a.yaml'], alone).exit).toBe(0);
    expect(bytesBelow(join(folder, 'out'))).toEqual(bytesBelow(join(alone, 'out')));
  });

  test('a document that is write-protected is renewed', { timeout: PATIENCE }, async () => {
    const folder = temporaryFolder({ 'a.yaml': RECORD });
    expect((await opsg(['render', 'a.yaml', '-f', 'md'], folder)).exit).toBe(0);
    const document = join(folder, `out/White/${NAME}.md`);
    chmodSync(document, 0o444);
    writeFileSync(join(folder, 'a.yaml'), RECORD.replace('agreed', 'did not agree'));
    const { exit } = await opsg(['render', 'a.yaml', '-f', 'md'], folder);
    expect([exit, readFileSync(document, 'utf8')]).toEqual([0, expect.stringContaining('did not agree')]);
  });
});

test('colours are shown only where they are asked for', { timeout: PATIENCE }, async () => {
  const folder = temporaryFolder({ 'bad.yaml': 'group: OPSG\n' });
  const talkWith = async (variables: NodeJS.ProcessEnv) =>
    (await wine.run(OPSG, ['validate', 'bad.yaml'], folder, variables)).talk;
  const colour = '\u001b[';
  expect(await talkWith({})).not.toContain(colour);
  expect(await talkWith({ FORCE_COLOR: '1' })).toContain(colour);
  expect(await talkWith({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(colour);
});

test('a file where the output folder would be: one sentence, and nothing changed', {
  timeout: PATIENCE,
}, async () => {
  const folder = temporaryFolder({ 'a.yaml': RECORD, out: 'a file' });
  const { exit, talk } = await opsg(['render', 'a.yaml', '-f', 'md'], folder);
  expect([exit, talk]).toEqual([
    4,
    expect.stringMatching(/^opsg had to stop at .*out.*\. No document is half-written\./),
  ]);
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'out']);
});

test('a run that is ended at any moment leaves what the next completes', { timeout: PATIENCE }, async () => {
  const folder = temporaryFolder({ 'a.yaml': RECORD });
  const alone = temporaryFolder({ 'a.yaml': RECORD });
  expect(installed(['render', 'a.yaml'], alone).exit).toBe(0);
  for (const moment of [400, 1200, 2500]) {
    const running = opsg(['render', 'a.yaml'], folder);
    await wait(moment);
    wine.command('taskkill', '/f', '/im', 'opsg.exe');
    await running;
    for (const [path, bytes] of existsSync(join(folder, 'out')) ? bytesBelow(join(folder, 'out')) : [])
      if (/White.*-White/.test(path) && !path.includes('.opsg'))
        expect([path, bytes]).toEqual([path, bytesBelow(join(alone, 'out')).get(path)]);
  }
  expect((await opsg(['render', 'a.yaml'], folder)).exit).toBe(0);
  expect(bytesBelow(join(folder, 'out'))).toEqual(bytesBelow(join(alone, 'out')));
});

test('the watch renders again after a change', { timeout: PATIENCE }, async () => {
  const folder = temporaryFolder({ 'a.yaml': RECORD });
  mkdirSync(join(folder, 'out'));
  const document = join(folder, `out/White/${NAME}.md`);
  const watching = opsg(['render', 'a.yaml', '-f', 'md', '--watch'], folder);
  while (!existsSync(document)) await wait(100);
  await wait(1000); // the watch begins after the first documents
  writeFileSync(join(folder, 'a.yaml'), RECORD.replace('agreed', 'did not agree'));
  while (!readFileSync(document, 'utf8').includes('did not agree')) await wait(100);
  wine.command('taskkill', '/f', '/im', 'opsg.exe');
  await watching;
});

test('a console of its own, as after a double click, has a preview, which Ctrl-C ends', {
  timeout: PATIENCE,
}, async () => {
  const folder = temporaryFolder({ 'a.yaml': RECORD });
  const program = onWindows(OPSG);
  const line = `title ${program}& ${program}`; // the Explorer gives a new console this title
  const running = wine.inConsole(80, 'cmd', ['/c', line], folder);
  const address = () => /http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\//.exec(running.shown())?.[0];
  while (!address()) await wait(50);
  expect(running.shown()).toContain('it sees 1 record');
  expect(await (await fetch(address() ?? '')).text()).toContain('OPSG 1<');
  running.type('\u0003'); // which ends the shell of Wine too, so that nobody is asked for a key
  await running.ended;
  await expect(fetch(address() ?? '')).rejects.toThrow();
});
