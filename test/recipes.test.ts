import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { BIN } from './program.ts';
import { ARCHIVE, HIDDEN } from './site/archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What we use of a step of GitHub (https://docs.github.com/actions/reference/workflows-and-actions). */
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  'continue-on-error': z.boolean().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  shell: z.literal('bash').optional(),
  'working-directory': z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  run: z.string().optional(),
});
const permissions = z.record(z.string(), z.enum(['read', 'write']));
const job = z.strictObject({
  if: z.string().optional(),
  needs: z.string().optional(),
  strategy: z.strictObject({ matrix: z.record(z.string(), z.array(z.string())) }).optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions,
  env: z.record(z.string(), z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  steps: z.array(step),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), job),
});
const action = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
});
const scripts = z.array(z.string());
const gitlab = z.object({
  default: z.object({ before_script: scripts }),
  check: z.object({ script: scripts, artifacts: z.object({ reports: z.record(z.string(), z.string()) }) }),
  pages: z.object({ script: scripts, pages: z.object({ publish: z.string() }) }),
});

const github = workflow.parse(parse(read('templates/ci/github.yml')));
const inParts = z
  .strictObject({ jobs: z.strictObject({ part: job, build: job }) })
  .parse(parse(read('templates/ci/github-parts.yml')));
const ours = action.parse(parse(read('action.yml')));
const ofGitLab = gitlab.parse(parse(read('templates/ci/gitlab.yml')));
const stepsOf = (job: string) => github.jobs[job]?.steps ?? [];
/** What a recipe runs of opsg. The rest installs it. */
const ofOpsg = (commands: readonly (string | undefined)[]) =>
  commands.flatMap((command) => (command?.includes('opsg ') ? [command] : []));
const COMMANDS = {
  check: ofOpsg(stepsOf('check').map(({ run }) => run)),
  build: ofOpsg(stepsOf('build').map(({ run }) => run)),
  gitlabCheck: ofOpsg(ofGitLab.check.script),
  gitlabPages: ofOpsg(ofGitLab.pages.script),
};

/** Words that only Amber readers may see. Some of them are in a text with a mistake that a message could quote. */
const SECRETS = [
  'eleven percent',
  'lost winter',
  'hidden supplier',
  'counter-offer',
  'Secret Meeting',
  'the the lawyers',
];
const MIXED = {
  ...ARCHIVE,
  'meetings/opsg-28.yaml': (ARCHIVE['meetings/opsg-28.yaml'] ?? '').replace(
    'The DCC reported',
    'The the DCC reported',
  ),
  'meetings/opsg-29.yaml': (ARCHIVE['meetings/opsg-29.yaml'] ?? '').replace('the lawyers', 'the the lawyers'),
  'meetings/opsg-30.yaml': HIDDEN,
};

/** A repository of records, in which `npx opsg` is this program. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder({
    ...files,
    'bin/npx': `#!/bin/sh\nshift\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  });
  chmodSync(join(folder, 'bin/npx'), 0o755);
  return folder;
}

/** Runs a step as GitHub and GitLab do: in a shell that stops at the first failure. */
function runStep(script: string, folder: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...{ PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', XDG_CACHE_HOME: join(folder, 'cache') },
      ...env,
    },
  });
  return { exit: status, log: stdout + stderr };
}

/** Everything that is in a folder, as one text. */
function textIn(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return [...files, ...files.map((file) => readFileSync(file, 'latin1'))].join('\n');
}

const found = (text: string) => SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

describe('a workflow of GitHub', () => {
  test('checks, publishes, and keeps each step that it needs', () => {
    expect(COMMANDS.check).toEqual([
      'npx opsg validate --format github --format sarif=opsg.sarif',
      'npx opsg publish --check',
    ]);
    expect(COMMANDS.build).toEqual(['npx opsg publish --out _site']);
  });

  test('says nothing of what is withheld, in its log and its report, and publishes nothing of it', () => {
    const folder = repository(MIXED);
    const [validate = ''] = COMMANDS.check;
    const [publish = ''] = COMMANDS.build;
    const checked = runStep(validate, folder);
    expect(checked.exit).toBe(0);
    const report = readFileSync(join(folder, 'opsg.sarif'), 'utf8');
    expect(JSON.parse(report).runs[0].results).toHaveLength(1); // that of the text that everyone may read
    const built = runStep(publish, folder);
    expect([built.exit, existsSync(join(folder, '_site/opsg/28.html'))]).toEqual([0, true]);
    expect(found([checked.log, report, built.log, textIn(join(folder, '_site'))].join('\n'))).toEqual([]);
    expect(found(textIn(join(folder, 'meetings')))).toEqual(SECRETS);
  });

  test('marks the line of a problem, and stops', () => {
    const broken = {
      ...MIXED,
      'meetings/opsg-31.yaml': HIDDEN.replace('level: Amber', '').replace('Amber', 'Ambr'),
    };
    const { exit, log } = runStep(COMMANDS.check[0] ?? '', repository(broken));
    expect([exit, log]).toEqual([1, expect.stringContaining('::error file=meetings/opsg-31.yaml,line=4,')]);
    expect(found(log)).toEqual([]);
  });

  test('compares a website in the repository with the records, without what was remembered of it', () => {
    const folder = repository(MIXED);
    const check = COMMANDS.check[1] ?? '';
    expect(runStep('npx opsg publish', folder).exit).toBe(0);
    rmSync(join(folder, '.opsg'), { recursive: true });
    expect(runStep(check, folder).exit).toBe(0);
    writeFileSync(join(folder, 'public/opsg/28.html'), 'another');
    const differs = runStep(check, folder);
    expect([differs.exit, differs.log]).toEqual([1, expect.stringContaining('public/opsg/28.html')]);
  });

  test('has the least rights, each in the job that needs it', () => {
    expect(github.permissions).toEqual({});
    expect(
      Object.fromEntries(Object.entries(github.jobs).map(([name, job]) => [name, job.permissions])),
    ).toEqual({
      check: { contents: 'read', 'security-events': 'write' },
      build: { contents: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
    });
    expect(stepsOf('deploy').map(({ run }) => run)).toEqual([undefined]);
    expect(github.on).not.toHaveProperty('pull_request_target');
  });
});

describe('a workflow of GitHub in parts', () => {
  const { part, build } = inParts.jobs;

  test('makes the same website, and says nothing of what is withheld', () => {
    const folder = repository(MIXED);
    const [publish = ''] = ofOpsg(part.steps.map(({ run }) => run));
    const [join_ = ''] = ofOpsg(build.steps.map(({ run }) => run));
    const parts = [
      ...new Set(Object.keys(MIXED).flatMap((path) => /meetings\/([a-z]+)-/.exec(path)?.[1] ?? [])),
    ];
    const done = [
      ...parts.map((name) => runStep(publish, folder, { PART: name })),
      runStep(join_, folder),
      runStep('npx opsg publish --out whole', folder),
    ];
    expect(done.map(({ exit }) => exit)).toEqual(done.map(() => 0));
    const sums = ['_site', 'whole'].map((name) => readFileSync(join(folder, name, 'SHA256SUMS'), 'utf8'));
    expect(sums[0]).toBe(sums[1]);
    const site = textIn(join(folder, '_site')) + textIn(join(folder, 'parts'));
    expect(found([...done.map(({ log }) => log), site].join('\n'))).toEqual([]);
  });

  test('has the least rights, and gives a shell its part in a variable', () => {
    expect([part.permissions, build.permissions]).toEqual([{ contents: 'read' }, { contents: 'read' }]);
    expect(part.env).toEqual({ PART: expect.stringContaining('matrix.part') });
    for (const { run } of [...part.steps, ...build.steps]) expect(run ?? '').not.toContain('${{');
  });
});

describe('a pipeline of GitLab', () => {
  test('says nothing of what is withheld, in its log and its reports, and publishes nothing of it', () => {
    const folder = repository(MIXED);
    const logs = [...COMMANDS.gitlabCheck, ...COMMANDS.gitlabPages].map((script) => runStep(script, folder));
    expect(logs.map(({ exit }) => exit)).toEqual([0, 0, 0]);
    const { codequality = '', junit = '' } = ofGitLab.check.artifacts.reports;
    const reports = [codequality, junit].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(JSON.parse(reports[0] ?? '')).toHaveLength(1);
    const site = textIn(join(folder, ofGitLab.pages.pages.publish));
    expect(found([...logs.map(({ log }) => log), ...reports, site].join('\n'))).toEqual([]);
  });
});

describe('the action', () => {
  const [, , run] = ours.runs.steps;

  test.each([
    [ours.inputs['arguments']?.default ?? '', 0],
    ['publish --check', 1],
    ['publish\n--check\n', 1],
    ['validate ; touch stolen', 2],
    ['validate $(touch stolen)', 2],
  ])('runs %s', (given, exit) => {
    const folder = repository(MIXED);
    const done = runStep(run?.run ?? '', folder, { GITHUB_ACTION_PATH: ROOT, ARGUMENTS: given });
    expect(done.exit).toBe(exit);
    expect(existsSync(join(folder, 'stolen'))).toBe(false);
    expect(existsSync(join(folder, 'public'))).toBe(false); // it only compares
    expect(found(done.log)).toEqual([]);
  });

  test('gives what a user wrote to a shell in a variable', () => {
    expect(run?.env).toEqual({ ARGUMENTS: expect.stringContaining('inputs.arguments') });
    for (const { run } of ours.runs.steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('every recipe', () => {
  test('names each action by its commit', () => {
    const jobs = [...Object.values(github.jobs), ...Object.values(inParts.jobs)];
    const uses = [...jobs.flatMap(({ steps }) => steps), ...ours.runs.steps].flatMap((one) => one.uses ?? []);
    expect(uses.length).toBeGreaterThan(7);
    for (const one of uses) expect(one).toMatch(/^[a-z-]+(?:\/[a-z-]+)+@[0-9a-f]{40}$/);
  });

  test('publishes for the public alone', () => {
    for (const path of [
      'templates/ci/github.yml',
      'templates/ci/github-parts.yml',
      'templates/ci/gitlab.yml',
      'action.yml',
    ])
      expect(read(path)).not.toMatch(/--(?:audience|disclose|drafts|yes)\b/);
  });

  test('says how package.json may name opsg where no script may run', () => {
    const folder = temporaryFolder({
      'bin/opsg.js': read('bin/opsg.js'),
      'bin/package.json': read('bin/package.json'),
      'bin/load-program.js': read('bin/load-program.js'),
    });
    const { exit, log } = runStep(`'${process.execPath}' bin/opsg.js --version`, folder);
    expect([exit, log]).toEqual([4, expect.stringMatching(/opsg is not built: .*npm pack.*\n$/)]);
    for (const path of ['templates/ci/github.yml', 'templates/ci/gitlab.yml'])
      expect(read(path)).toMatch(/npm pack[\s\S]*npm ci --ignore-scripts/);
  });

  test('keeps records and finished documents out of the image', () => {
    const ignored = read('templates/ci/Containerfile.dockerignore').split('\n');
    for (const path of ['.git', '.opsg', 'meetings', 'members', 'node_modules', 'parts', 'public'])
      expect(ignored).toContain(path);
  });

  test('the container runs as no root, and with its program alone', () => {
    const lines = read('templates/ci/Containerfile').split('\n');
    const last = lines.slice(lines.lastIndexOf('FROM node:22-bookworm-slim'));
    expect(last).toContain('USER node');
    expect(last.filter((line) => line.startsWith('RUN'))).toEqual([]);
    const copied = last.flatMap((line) => /^COPY --from=build (.*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(existsSync(join(ROOT, path.replace('/opsg/', ''))), path).toBe(true);
  });
});
