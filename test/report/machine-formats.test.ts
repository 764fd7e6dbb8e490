import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { KINDS } from '../../src/report/finding.ts';
import { githubReport } from '../../src/report/github.ts';
import { gitlabReport } from '../../src/report/gitlab.ts';
import { jsonReport } from '../../src/report/json.ts';
import { junitReport } from '../../src/report/junit.ts';
import { sarifReport } from '../../src/report/sarif.ts';
import { runInMemory } from '../program.ts';
import { manyProblems, PLACES, quoting, reportOf, validated } from './broken-records.ts';
import { elementsOf, parseXml } from './xml.ts';

const NOTHING = { files: ['a.yaml'], problems: [], version: '1.2.3' };
const HOSTILE = 'a & <b> "c" \u0000\u001B[31m ::error::x %0A, %:\r\n]]> \uFFFF 漢字 😀';
const HOSTILE_FILE = 'm 100%/a,b:c "d" & <e> ü.yaml';

function places(findings: readonly { code: string; line?: number; column?: number }[]) {
  return findings.map(({ code, line, column }) => [code, line, column]);
}

describe('JSON', () => {
  async function schema() {
    const { out } = await runInMemory(['schema', '--report'], {});
    return new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(new TextDecoder().decode(out)));
  }

  test('is valid by the schema that the package publishes', async () => {
    const validate = await schema();
    const reports = [
      await reportOf('json'),
      await reportOf('json', '--disclose', 'White'),
      jsonReport(NOTHING, {}),
      jsonReport(manyProblems(3, 2), {}),
      jsonReport(quoting(HOSTILE, HOSTILE_FILE), {}),
    ];
    for (const report of reports)
      expect([validate(JSON.parse(report)), validate.errors]).toEqual([true, null]);
    expect(validate({ ...JSON.parse(jsonReport(NOTHING, {})), more: 1 })).toBe(false);
  });

  test('has every finding with its place, its words and its path', async () => {
    const report = JSON.parse(await reportOf('json'));
    expect(places(report.findings)).toEqual(PLACES);
    expect(report.findings[1]).toMatchObject({
      endLine: 8,
      endColumn: 14,
      path: 'items[0].secretkey',
      fixable: false,
    });
    expect(report.summary).toEqual({ files: 2, errors: 4, warnings: 0 });
    expect(report.files).toEqual(['m/bad.yaml', 'm/good.yaml']);
  });

  test('gives no path and no word of the author above the disclosure', async () => {
    const { findings } = JSON.parse(await reportOf('json', '--disclose', 'White'));
    expect(places(findings)).toEqual(PLACES);
    expect(findings.some((finding: object) => 'path' in finding)).toBe(false);
  });

  test('leaves the place out where a file as a whole is meant', async () => {
    const { out } = await runInMemory(['validate', 'nowhere', '--format', 'json'], {});
    const [finding] = JSON.parse(new TextDecoder().decode(out)).findings;
    expect(Object.keys(finding)).toEqual(['code', 'severity', 'file', 'message', 'fix', 'fixable']);
  });
});

describe('SARIF', () => {
  /** The published schema (from the npm package @microsoft/jest-sarif, MIT), which is written in draft 4. */
  const {
    id: _,
    $schema: __,
    ...published
  } = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8')));
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(published);

  test('is valid by the published schema of version 2.1.0', async () => {
    const reports = [
      await reportOf('sarif'),
      await reportOf('sarif', '--disclose', 'White'),
      sarifReport(NOTHING, {}),
      sarifReport(manyProblems(30, 30), {}),
      sarifReport(quoting(HOSTILE, HOSTILE_FILE), {}),
      sarifReport({ ...NOTHING, problems: manyProblems(1).problems }, {}),
    ];
    for (const report of reports)
      expect([validate(JSON.parse(report)), validate.errors]).toEqual([true, null]);
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  test('has a rule for every code, without a word of an author, and each result points at its rule', async () => {
    const [run] = JSON.parse(await reportOf('sarif')).runs;
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(KINDS));
    expect(run.results).toHaveLength(PLACES.length);
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test('has fingerprints that differ, that move with their lines, and that say nothing of the text', async () => {
    const printsOf = (report: string) =>
      JSON.parse(report).runs[0].results.map(
        (result: { partialFingerprints: Record<string, string> }) =>
          result.partialFingerprints['opsgFinding/v1'],
      );
    const prints = printsOf(await reportOf('sarif'));
    expect(new Set(prints).size).toBe(PLACES.length);
    expect(printsOf(await reportOf('sarif', '--disclose', 'White'))).toEqual(prints);
    expect(printsOf(sarifReport(quoting('one'), {}))).toEqual(printsOf(sarifReport(quoting('two'), {})));
  });

  test('gives paths as URI references', () => {
    const uriOf = (file: string) =>
      JSON.parse(sarifReport(quoting('x', file), {})).runs[0].results[0].locations[0].physicalLocation
        .artifactLocation;
    expect(uriOf('m/a b#1.yaml')).toEqual({ uri: 'm/a%20b%231.yaml', uriBaseId: '%SRCROOT%' });
    expect(uriOf('/tmp/a.yaml')).toEqual({ uri: 'file:///tmp/a.yaml' });
    expect(uriOf('C:\\m\\a.yaml')).toEqual({ uri: 'file:///C:/m/a.yaml' });
  });
});

describe('GitHub workflow commands', () => {
  test('place each finding, and escape what would end a property or a message', async () => {
    const lines = (await reportOf('github')).trim().split('\n');
    expect(lines).toHaveLength(PLACES.length);
    expect(lines[0]).toMatch(
      /^::error file=m\/bad\.yaml,line=3,endLine=3,col=7,endColumn=16,title=bad-date::date: “secretday” is not .*%0AFix: Write it like 2020-01-07\.$/,
    );
    const hostile = githubReport(quoting(HOSTILE, HOSTILE_FILE), {});
    expect(hostile.split('\n')).toHaveLength(2);
    expect(hostile).toContain('file=m 100%25/a%2Cb%3Ac "d" & <e> ü.yaml,line=1,');
    expect(hostile).toContain('%250A, %25:%0D%0A]]>');
  });

  test('put errors first', () => {
    const { problems, ...rest } = manyProblems(2, 2);
    const said = githubReport({ ...rest, problems: [...problems].reverse() }, {});
    expect(said.match(/^::\w+/gm)).toEqual(['::error', '::error', '::warning', '::warning']);
  });

  test.each([
    [10, 10, undefined],
    [11, 0, '1 more problem:'],
    [13, 0, '3 more problems:'],
    [12, 14, '6 more problems:'],
  ])('announce what GitHub will not show of %i errors and %i warnings', (errors, warnings, words) => {
    const lines = githubReport(manyProblems(errors, warnings), {}).trim().split('\n');
    const notices = lines.filter((line) => line.startsWith('::notice'));
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(errors);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(warnings);
    expect(notices).toHaveLength(words === undefined ? 0 : 1);
    if (words === undefined) return;
    expect(lines.at(-1)).toBe(notices[0]);
    expect(notices[0]?.replace('%3A', ':')).toContain(words.replace(':', ''));
    const unseen = lines.filter((line) => /::a\.yaml:\d+:1: /.test(line));
    expect(unseen).toHaveLength(Math.max(0, errors - 10) + Math.max(0, warnings - 10));
  });

  test('say nothing of good records', () => {
    expect(githubReport(NOTHING, {})).toBe('');
  });
});

describe('JUnit', () => {
  test('has a suite and a test for each record, and a broken one fails', async () => {
    const xml = parseXml(await reportOf('junit'));
    expect(xml.attributes).toEqual({ name: 'opsg validate', tests: '2', failures: '1', errors: '0' });
    const suites = elementsOf(xml, 'testsuite');
    expect(suites.map(({ attributes }) => [attributes['name'], attributes['failures']])).toEqual([
      ['m/bad.yaml', '1'],
      ['m/good.yaml', '0'],
    ]);
    const [failing] = suites.flatMap((suite) => elementsOf(suite, 'testcase'));
    const failures = failing ? elementsOf(failing, 'failure') : [];
    expect(failures).toHaveLength(1);
    for (const [code, line, column] of PLACES)
      expect(failures[0]?.text).toContain(`m/bad.yaml:${line}:${column}  error  ${code}`);
  });

  test('prints warnings beside a test that passes', () => {
    const xml = parseXml(junitReport(manyProblems(0, 2), {}));
    expect(xml.attributes['failures']).toBe('0');
    const [test] = elementsOf(xml, 'testsuite').flatMap((suite) => elementsOf(suite, 'testcase'));
    expect(test && elementsOf(test, 'system-out')[0]?.text).toContain('a.yaml:2:1  warning  bad-date');
  });

  test('stays well-formed whatever the text and the names hold', () => {
    const xml = parseXml(junitReport(quoting(HOSTILE, HOSTILE_FILE), {}));
    const [suite] = elementsOf(xml, 'testsuite');
    expect(suite?.attributes['name']).toBe(HOSTILE_FILE);
    const [failure] = suite
      ? elementsOf(suite, 'testcase').flatMap((test) => elementsOf(test, 'failure'))
      : [];
    expect(failure?.text).toContain('a & <b> "c"');
    expect(failure?.text).toContain('漢字 😀');
  });
});

describe('GitLab code quality', () => {
  /** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
  const issues = z.array(
    z.strictObject({
      description: z.string().min(1),
      check_name: z.string().min(1),
      fingerprint: z.string().min(1),
      severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
      location: z.strictObject({
        path: z.string().regex(/^[^./]/),
        lines: z.strictObject({ begin: z.number().int().min(1) }),
      }),
    }),
  );

  test('has the fields that GitLab documents', async () => {
    const found = issues.parse(JSON.parse(await reportOf('gitlab')));
    expect(found.map((issue) => [issue.check_name, issue.location.lines.begin])).toEqual(
      PLACES.map(([code, line]) => [code, line]),
    );
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
    expect(issues.parse(JSON.parse(gitlabReport(NOTHING, {})))).toEqual([]);
    const [dotted] = issues.parse(JSON.parse(gitlabReport(quoting('x', './a.yaml'), {})));
    expect(dotted?.location.path).toBe('a.yaml');
    expect(
      issues.parse(JSON.parse(gitlabReport(manyProblems(1, 1), {}))).map(({ severity }) => severity),
    ).toEqual(['major', 'minor']);
  });
});

test('thousands of problems are reported without delay', async () => {
  const text = `group: OPSG\n${'\u0001'.repeat(5_000)}`;
  for (const format of ['json', 'github', 'junit', 'text']) {
    const { exit } = await validated(['--format', `${format}=r`], { 'm/a.yaml': text });
    expect(exit).toBe(1);
  }
}, 60_000);
