import { execFile } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Hunt } from './leak-hunt.ts';
import { type Change, type SeededLeak, WITHOUT_INSPECT } from './seeded-leaks.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COMPILED = 'built';
const INSPECT = `${COMPILED}/src/stages/inspect.js`;

const run = promisify(execFile);

/** What was found with a leak in the program: by the pairs alone, and by the inspect stage alone. */
export interface LeakReport {
  readonly name: string;
  readonly property: Hunt;
  readonly inspect: Hunt;
}

/** How long to look, and where to begin. */
export interface HuntWish {
  readonly seed: number;
  readonly pairs: number;
  readonly records: number;
}

/** Puts a leak into a copy of the program, builds that, and hunts for it there, in processes of their own. */
export async function huntFor(leak: SeededLeak, wish: HuntWish): Promise<LeakReport> {
  const folder = copyOfProgram();
  try {
    for (const change of leak.changes) applyChange(change, folder);
    await build(folder);
    const inspect = await hunted('huntByInspect', wish.seed, wish.records, folder);
    await disableInspect(folder);
    return {
      name: leak.name,
      inspect,
      property: await hunted('huntByProperty', wish.seed, wish.pairs, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-leak-'));
  for (const name of ['src', 'templates'])
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  cpSync(join(PROJECT, 'test'), join(folder, 'test'), {
    recursive: true,
    filter: (path) => !/\.(test|soak|config)\.ts$|\/cases$/.test(path),
  });
  copyFileSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
  copyFileSync(join(PROJECT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'tsconfig.leak.json'), JSON.stringify(LEAK_PROJECT));
  return folder;
}

/** The program and the generator as JavaScript, whatever the type checker would say of the leak. */
const LEAK_PROJECT = {
  extends: './tsconfig.json',
  compilerOptions: { rootDir: '.', outDir: COMPILED, declaration: false, sourceMap: false, noCheck: true },
  files: ['src/cli.ts', 'test/noninterference/leak-hunt.ts'],
  include: [],
};

function applyChange({ file, find, put }: Change, folder: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`${file} has ${parts.length - 1} times, and should have once: ${find}`);
  writeFileSync(path, parts.join(put));
}

async function build(folder: string): Promise<void> {
  await run(join(PROJECT, 'node_modules/.bin/tsc'), ['-p', join(folder, 'tsconfig.leak.json')]);
  for (const name of ['templates', 'package.json'])
    cpSync(join(folder, name), join(folder, COMPILED, name), { recursive: true });
}

/** The same build with an inspect stage that finds nothing. */
async function disableInspect(folder: string): Promise<void> {
  const before = readFileSync(join(folder, INSPECT), 'utf8');
  applyChange(WITHOUT_INSPECT, folder);
  await build(folder);
  if (before === readFileSync(join(folder, INSPECT), 'utf8'))
    throw new Error('the inspect stage is still there');
}

async function hunted(
  hunt: 'huntByProperty' | 'huntByInspect',
  seed: number,
  limit: number,
  folder: string,
): Promise<Hunt> {
  mkdirSync(join(folder, 'run'), { recursive: true });
  const module = pathToFileURL(join(folder, COMPILED, 'test/noninterference/leak-hunt.js')).href;
  const script = `import { ${hunt} } from '${module}';\nprocess.stdout.write(JSON.stringify(await ${hunt}(${seed}, ${limit})));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(folder, 'run'),
    maxBuffer: 2 ** 26,
  });
  const found: Hunt = JSON.parse(stdout);
  if (/on both sides:/.test(found.sign))
    throw new Error(`the leak breaks the program: ${found.sign.slice(0, 400)}`);
  return found;
}
