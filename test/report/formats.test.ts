import { describe, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/report/reports.ts';
import { memoryWorld } from '../memory-world.ts';
import { runIn, runInMemory } from '../program.ts';
import { FILES, GOOD, SECRETS, validated } from './broken-records.ts';

function words(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

describe('every format', () => {
  test.each(REPORT_FORMATS)('%s leaves the exit code as it is', async (format) => {
    expect((await validated(['--format', format])).exit).toBe(1);
    expect((await validated(['--format', format], { 'm/a.yaml': GOOD })).exit).toBe(0);
    expect((await runInMemory(['validate', 'nowhere', '--format', format], {})).exit).toBe(2);
  });

  test.each(REPORT_FORMATS)(
    '%s says code, file and place above the disclosure, and no word of the author',
    async (format) => {
      const target = `${format}=report.txt`;
      const everything = ['--format', target, '--disclose', 'all'];
      const open = words((await validated(everything)).written.get('report.txt'));
      expect(open.match(/secret/g)?.length).toBeGreaterThanOrEqual(2);
      for (const argv of [
        [], // a file is no terminal
        ['--disclose', 'White'],
        ['--disclose', 'Amber'],
      ]) {
        const closed = words((await validated(['--format', target, ...argv])).written.get('report.txt'));
        expect(closed).toContain('bad-date');
        expect(closed).toContain('m/bad.yaml');
        expect(closed).toContain('A date does not exist');
        expect(closed).not.toMatch(/secret/i);
      }
    },
  );

  test.each(REPORT_FORMATS)('%s reports a run that checked nothing', async (format) => {
    const { written } = await runInMemory(['validate', 'empty', '--format', `${format}=r`], {
      'empty/readme.txt': 'x',
    });
    expect(words(written.get('r'))).toContain('nothing-matched');
  });

  test.each(REPORT_FORMATS.filter((format) => format !== 'text'))(
    '%s goes to standard output alone, even with --quiet',
    async (format) => {
      const piped = await validated(['--disclose', 'all', '--format', format]);
      const filed = await validated(['--disclose', 'all', '--format', `${format}=r`]);
      expect(piped.out.byteLength).toBeGreaterThan(0);
      expect(words(piped.out)).toBe(words(filed.written.get('r')));
      expect([piped.talk, filed.talk]).toEqual(['4 problems.\n', '4 problems.\nReport: r\n']);
      const quiet = await validated(['--quiet', '--disclose', 'all', '--format', format]);
      expect([words(quiet.out), quiet.talk]).toEqual([words(piped.out), '']);
    },
  );

  test('says the same findings in the same order', async () => {
    const json = JSON.parse(words((await validated(['--format', 'json'])).out));
    const expected = json.findings.map((f: { line: number; column: number }) => `${f.line}:${f.column}`);
    expect(expected).toEqual(['3:7', '8:5', '9:20', '9:31']);
    const text = (await validated([])).talk;
    expect([...text.matchAll(/^m\/bad\.yaml:(\d+:\d+) /gm)].map(([, at]) => at)).toEqual(expected);
    const github = words((await validated(['--format', 'github'])).out);
    expect([...github.matchAll(/,line=(\d+),.*?,col=(\d+),/g)].map(([, l, c]) => `${l}:${c}`)).toEqual(
      expected,
    );
  });
});

describe('several formats at once', () => {
  test('go into their files, and text to standard error', async () => {
    const argv = ['--format', 'text', '--format', 'sarif=out/r.sarif', '--format', 'junit=out/j.xml'];
    const { exit, out, talk, written } = await validated(argv);
    expect([exit, words(out), [...written.keys()]]).toEqual([1, '', ['out/r.sarif', 'out/j.xml']]);
    expect(talk).toContain('m/bad.yaml:3:7  error  bad-date');
    expect(talk).toMatch(/4 problems\.\nReport: out\/r\.sarif\nReport: out\/j\.xml\n$/);
  });

  test('leave standard output to the machine, and say the good lines on standard error', async () => {
    const { out, talk } = await validated(['--format', 'text', '--format', 'json'], { 'm/a.yaml': GOOD });
    expect(JSON.parse(words(out)).findings).toEqual([]);
    expect(talk).toBe('m/a.yaml: OPSG 29, 4 February 2020: 1 item, 0 next meetings, White\n');
  });

  test.each([
    ['two for standard output', ['--format', 'json', '--format', 'junit'], /takes one report/],
    ['two for one file', ['--format', 'json=r', '--format', 'junit=r'], /r can contain one report/],
    ['an unknown one', ['--format', 'sarfi'], /Did you mean sarif\?/],
    ['a file without a name', ['--format', 'json='], /Name a file/],
    ['a file that ends like a record', ['--format', 'json=m/bad.yaml'], /not YAML/],
    ['a limit that is no number', ['--max-warnings', 'few'], /takes a number/],
  ])('are misuse: %s', async (_, argv, said) => {
    const { exit, talk, written } = await validated(argv);
    expect([exit, written.size]).toEqual([2, 0]);
    expect(talk).toMatch(said);
  });

  test('never replace a record, whatever its name', async () => {
    const files = { 'm/notes.txt': SECRETS };
    const { exit, written } = await runInMemory(
      ['validate', 'm/notes.txt', '--format', 'json=./m/../m/notes.txt'],
      files,
    );
    expect([exit, written.size]).toEqual([2, 0]);
  });

  test('say that the machine failed where a report cannot be written', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const world = { ...memoryWorld(FILES), writeFiles: () => Promise.reject(full) };
    const { exit, talk } = await runIn(world, ['validate', 'm', '--format', 'json=r']);
    expect([exit, talk]).toEqual([4, expect.stringContaining('the disk is full')]);
  });
});

describe('--max-warnings', () => {
  const files = { 'm/a.yaml': GOOD.replace('agreed.', 'agreed agreed  twice.') };

  test('lets warnings pass without it, and up to its number', async () => {
    for (const argv of [[], ['--max-warnings', '2'], ['--max-warnings', '3']]) {
      const { exit, out, talk } = await validated(argv, files);
      expect([exit, words(out)]).toEqual([0, expect.stringContaining('OPSG 29')]);
      expect(talk).toMatch(/ {2}warning {2}[\s\S]*\n2 warnings\.\n$/);
    }
  });

  test('fails beyond its number, in every format', async () => {
    for (const format of REPORT_FORMATS) {
      const { exit } = await validated(['--max-warnings', '1', '--format', `${format}=r`], files);
      expect(exit).toBe(1);
    }
    const { out, talk } = await validated(['--max-warnings', '0'], files);
    expect([words(out), talk]).toEqual([
      '',
      expect.stringMatching(/\n2 warnings\. --max-warnings allows 0\.\n$/),
    ]);
  });

  test('does not soften errors', async () => {
    const { exit, talk } = await validated(['--max-warnings', '9'], { 'm/bad.yaml': SECRETS, ...files });
    expect([exit, talk]).toEqual([1, expect.stringMatching(/\n4 errors, 2 warnings\.\n$/)]);
  });
});
