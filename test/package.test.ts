import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { VERSION } from '../src/base/version.ts';

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

/** The files that `npm publish` would send, without the network and without running scripts. */
function packedFiles(): readonly string[] {
  const argv = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const { status, stdout, stderr } = spawnSync('npm', argv, { cwd: fileURLToPath(ROOT), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [packed] = z
    .array(z.object({ files: z.array(z.object({ path: z.string() })) }))
    .parse(JSON.parse(stdout));
  return packed?.files.map(({ path }) => path) ?? [];
}

test('the package holds the program, its templates and its papers, and nothing else', () => {
  const files = packedFiles();
  expect(files.length).toBeGreaterThan(100);
  const outside = files.filter((file) => !/^(bin|dist|templates)\//.test(file));
  expect(outside.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
  expect(files.filter((file) => /\.map$|test|meetings|(^|\/)\./.test(file))).toEqual([]);
  const needed = ['bin/opsg.js', 'bin/load-program.js', 'bin/package.json', 'dist/program/main.cjs'];
  for (const file of [...needed, 'dist/index.js', 'dist/index.d.ts', 'templates/headlines.md.hbs']) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /build(?!-id\.)/.test(file))).toEqual([]);
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
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
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
