import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/host/node-world.ts';
import { BIN, ENVIRONMENT, runIn, spawnProgram } from '../program.ts';
import { SMALL_RECORD } from '../small-record.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ENDLESS = '#for a in range(9000) { for b in range(9000) { for c in range(9000) { let d = a } } }';
const RENDER = ['render', 'r.yaml', '--format'];
const DOCUMENT = 'OPSG_28-Headlines-White.md';

/** A folder with templates of the user's own, a changed record, and the document of the record before. */
async function scene(): Promise<string> {
  const folder = temporaryFolder({
    'r.yaml': SMALL_RECORD,
    'deep/headlines.typ.hbs': `{{title}} ${'#emph['.repeat(10_000)}`,
    'endless/headlines.typ.hbs': `{{title}} ${ENDLESS}`,
  });
  expect((await runIn(nodeWorld(folder), [...RENDER, 'md'])).exit).toBe(0);
  writeFileSync(join(folder, 'r.yaml'), SMALL_RECORD.replace('two', 'three'));
  return folder;
}

function expectStopped(folder: string, { exit, talk }: { exit: number | null; talk: string }): void {
  expect(talk).toContain('The PDF engine crashed.');
  expect(talk).not.toMatch(/panicked|SIG|core dumped|at \w+ \(/);
  expect(exit).toBe(4);
  expect(readdirSync(join(folder, 'out/White'))).toEqual([DOCUMENT]);
  expect(readFileSync(join(folder, 'out/White', DOCUMENT), 'utf8')).toContain('two outages');
  expect(readdirSync(join(folder, 'out/.opsg/White'))).toEqual(['manifest.json']);
}

describe('a PDF engine that crashes over a template of the user’s own', () => {
  test('by itself', async () => {
    const folder = await scene();
    expectStopped(folder, spawnProgram([...RENDER, 'md,pdf', '--templates', 'deep'], folder));
  });

  test('by a signal in the middle of its work', async () => {
    const folder = await scene();
    const argv = [BIN, ...RENDER, 'md,pdf', '--templates', 'endless'];
    const program = spawn(process.execPath, argv, { cwd: folder, env: ENVIRONMENT });
    let talk = '';
    program.stderr.on('data', (chunk) => {
      talk += chunk;
    });
    const ended = new Promise<number | null>((resolve) => program.on('close', resolve));
    process.kill(await engineAtWork(program), 'SIGABRT');
    expectStopped(folder, { exit: await ended, talk });
  });
});

/** The process of the engine, when it has worked for longer than it takes to start. */
async function engineAtWork(program: ChildProcess): Promise<number> {
  while (program.exitCode === null) {
    const found = spawnSync('ps', ['-o', 'pid=,cputimes=', '--ppid', String(program.pid)], {
      encoding: 'utf8',
    });
    const [engine, seconds] = found.stdout.trim().split(/\s+/).map(Number);
    if (engine && seconds && seconds >= 1) return engine;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the program ended before its engine had begun');
}
