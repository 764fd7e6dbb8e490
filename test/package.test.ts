import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { VERSION } from '../src/base/version.ts';
import { RULE_CODES } from '../src/rules/rules.ts';

const ROOT = new URL('../', import.meta.url);

const versions = z.record(z.string(), z.string());
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  bin: versions,
  files: z.array(z.string()),
  dependencies: versions,
  devDependencies: versions,
  exports: z.record(z.string(), z.union([z.string(), versions])),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
}

const about = packageSchema.parse(readJson('package.json'));
const lock = lockSchema.parse(readJson('package-lock.json'));

function runIn(folder: string, command: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} came to ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** What `npm publish` would send, installed where another program can use it. */
function installedPackage(folder: string): readonly string[] {
  const root = fileURLToPath(ROOT);
  const stdout = runIn(
    root,
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--offline',
    `--pack-destination=${folder}`,
  );
  const [packed] = z
    .array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }))
    .parse(JSON.parse(stdout));
  mkdirSync(join(folder, 'node_modules/opsg'), { recursive: true });
  runIn(folder, 'tar', 'xzf', packed?.filename ?? '', '--strip-components=1', '-C', 'node_modules/opsg');
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return packed?.files.map(({ path }) => path) ?? [];
}

const USE = `import { nodeWorld, problemsAsText, type Rendered, renderRecords, type Result } from 'opsg';

const made: Result<Rendered> = await renderRecords({ records: ['r.yaml'], formats: ['md', 'pdf'] }, nodeWorld());
if (!made.ok) throw new Error(problemsAsText(made.problems, {}));
for (const { path, bytes } of made.value.artifacts) console.log(path, bytes.length > 100);
const bad = await renderRecords({ records: ['bad.yaml'], formats: ['md'] }, nodeWorld());
if (!bad.ok) console.log(problemsAsText(bad.problems, {}));
`;

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-package-'));
  let files: readonly string[] = [];
  beforeAll(() => {
    files = installedPackage(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the program once, its templates and its papers, and nothing else', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.length).toBeLessThan(180);
    const outside = files.filter((file) => !/^(bin|dist\/program|templates)\//.test(file));
    expect(outside.sort()).toEqual([
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist/index.d.cts',
      'dist/opsg-yaml.schema.json',
      'dist/record.schema.json',
      'dist/report.schema.json',
      'package.json',
    ]);
    expect(files.filter((file) => /\.map$|\.ts$|test|meetings|build|(^|\/)\./.test(file))).toEqual([]);
    for (const file of ['bin/opsg.js', 'dist/program/LICENCES.txt', 'templates/headlines.md.hbs'])
      expect(files).toContain(file);
  });

  test('its types know the code and the facts of every house rule', () => {
    const types = readFileSync(new URL('../dist/index.d.cts', import.meta.url), 'utf8');
    for (const code of RULE_CODES) expect(types).toContain(`'${code}': `);
  });

  test('is a program, once it is installed', () => {
    expect(runIn(folder, process.execPath, 'node_modules/opsg/bin/opsg.js', '--version')).toBe(
      `${VERSION}\n`,
    );
  });

  test('is a library with types, once it is installed', () => {
    const record = readFileSync(new URL('meetings/opsg-28.yaml', ROOT), 'utf8');
    writeFileSync(join(folder, 'r.yaml'), record);
    writeFileSync(join(folder, 'bad.yaml'), record.replace('date: 2020-01-07', 'date: 7/1/2020'));
    writeFileSync(join(folder, 'use.mts'), USE);
    const strictly = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
    runIn(folder, process.execPath, 'node_modules/typescript/bin/tsc', ...strictly, 'use.mts');
    const [md, pdf, ...said] = runIn(folder, process.execPath, 'use.mjs').split('\n');
    expect([md, pdf]).toEqual([
      'White/OPSG_28-Headlines-White.md true',
      'White/OPSG_28-Headlines-White.pdf true',
    ]);
    expect(said.join('\n')).toMatch(/^bad\.yaml:5:7 {2}error {2}bad-date/);
  });
});

test('what the package promises is there', () => {
  const promised = [
    ...Object.values(about.bin),
    ...about.files.filter((file) => !/[!*]/.test(file)),
    ...Object.values(about.exports).flatMap((target) =>
      typeof target === 'string' ? target : Object.values(target),
    ),
  ];
  expect(promised.length).toBeGreaterThanOrEqual(6);
  expect(promised.filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
  expect(readFileSync(new URL(about.bin['opsg'] ?? '', ROOT), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the program says the version of its package', () => {
  expect(VERSION).toBe(about.version);
  expect(lock.packages['']?.version).toBe(about.version);
});

test('every dependency has one exact version, and the lock has the same', () => {
  const all = { ...about.dependencies, ...about.devDependencies };
  expect(Object.keys(all).length).toBeGreaterThan(15);
  for (const [name, version] of Object.entries(all)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-alpha\.\d+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('the lock names no registry, so that every machine can use its own, and checks what it gets', () => {
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(locked.length).toBeGreaterThan(90);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(
    locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
});

test('no dependency runs anything when it is installed', () => {
  const own = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(own.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  expect(readFileSync(new URL('package-lock.json', ROOT), 'utf8')).not.toContain('hasInstallScript');
});
