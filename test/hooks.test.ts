import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { shell } from './program.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ROOT = new URL('../', import.meta.url);

/** The fields that we use of those that pre-commit knows (https://pre-commit.com/#new-hooks). */
const hooksSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z-]+$/),
    name: z.string(),
    description: z.string(),
    entry: z.string().startsWith('opsg '),
    language: z.literal('node'),
    files: z.string(),
    exclude: z.string().optional(),
    require_serial: z.boolean().optional(),
    pass_filenames: z.boolean().optional(),
  }),
);
type Hook = z.infer<typeof hooksSchema>[number];

const hooks = hooksSchema.parse(parse(readFileSync(new URL('.pre-commit-hooks.yaml', ROOT), 'utf8')));

/** A folder with our own records, one of which can be broken. */
function folderWith(change: (record: string) => string): string {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(new URL('meetings', ROOT)), join(folder, 'meetings'), { recursive: true });
  const file = join(folder, 'meetings/opsg-28.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return folder;
}

/** Runs a hook as pre-commit does: its entry, and after it the changed files that it asks for. */
function commit(hook: Hook, changed: readonly string[], folder: string) {
  const { entry, files, exclude = '^$', pass_filenames: passes = true } = hook;
  const wanted = changed.filter((file) => new RegExp(files).test(file) && !new RegExp(exclude).test(file));
  if (wanted.length === 0) return undefined;
  const given = passes ? wanted.map((file) => `'${file}'`) : [];
  return shell([entry, ...given].join(' '), folder);
}

const CHANGED = ['README.md', 'meetings/opsg-28.yaml', 'meetings/opsg.yaml'];

describe('the hooks for pre-commit', () => {
  test('are found, each with a name of its own', () => {
    expect(hooks.map(({ id }) => id)).toEqual(['opsg-validate', 'opsg-validate-all']);
  });

  test.each(hooks)('$id lets a good change pass', (hook) => {
    const run = commit(
      hook,
      CHANGED,
      folderWith((record) => record),
    );
    expect([run?.exit, run?.talk]).toEqual([0, '']);
  });

  test.each(hooks)('$id stops a broken change, and says where', (hook) => {
    const folder = folderWith((record) => record.replace('date: 2020-01-07', 'date: 7/1/2020'));
    const run = commit(hook, CHANGED, folder);
    expect(run?.exit).toBe(1);
    expect(run?.talk).toMatch(/^meetings\/opsg-28\.yaml:5:7 {2}error/m);
  });

  test('look at records, and not at anything else', () => {
    const folder = folderWith(() => 'broken: [');
    for (const hook of hooks) expect(commit(hook, ['README.md', 'data/other.yaml'], folder)).toBeUndefined();
    const [each, all] = hooks;
    expect(each && commit(each, ['meetings/opsg.yaml'], folder)).toBeUndefined();
    expect(all && commit(all, ['meetings/opsg.yaml'], folder)?.exit).toBe(1);
  });
});

describe('the example for GitHub Actions', () => {
  const readme = readFileSync(new URL('README.md', ROOT), 'utf8');
  const section = /^## Check every change$(.*?)^## /ms.exec(readme)?.[1] ?? '';
  const [workflow = '', precommit = ''] = [...section.matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, text = '']) => text,
  );

  test('runs a command that marks the lines of a broken record', () => {
    const { jobs } = z
      .object({
        jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })),
      })
      .parse(parse(workflow));
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const command = commands.find((run) => run.includes('opsg validate'))?.replace('npx ', '') ?? '';
    expect(command).toContain('--format github');
    const good = shell(
      command,
      folderWith((record) => record),
    );
    expect([good.exit, good.out.byteLength]).toEqual([0, 0]);
    const bad = shell(
      command,
      folderWith((record) => record.replace('date: 2020-01-07', 'date: 7/1/2020')),
    );
    expect(bad.exit).toBe(1);
    expect(bad.out.toString()).toMatch(/^::error file=meetings\/opsg-28\.yaml,line=5,/);
  });

  test('names a hook that exists', () => {
    const { repos } = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) })
      .parse(parse(precommit));
    const ids = hooks.map(({ id }) => id);
    for (const { id } of repos.flatMap((repo) => repo.hooks)) expect(ids).toContain(id);
  });
});
