import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { transformSync } from 'rolldown/utils';
import type { Hunt } from './leak-hunt.ts';
import { type Change, type SeededLeak, WITHOUT_INSPECT } from './seeded-leaks.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COMPILED = 'built';

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

/** Puts a leak into a copy of the program and hunts for it there, in processes of their own. */
export async function huntFor(leak: SeededLeak, wish: HuntWish): Promise<LeakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-leak-'));
  try {
    copyProgram(folder);
    change(leak.changes, folder);
    const inspect = await hunted('huntByInspect', wish.seed, wish.records, folder);
    change([...leak.changes, WITHOUT_INSPECT], folder);
    return {
      name: leak.name,
      inspect,
      property: await hunted('huntByProperty', wish.seed, wish.pairs, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program and the generator as JavaScript, with all that they need beside them. */
function copyProgram(folder: string): void {
  for (const [file, code] of compiled()) writeBelow(join(folder, COMPILED), file, code);
  for (const name of ['templates', 'package.json'])
    cpSync(join(PROJECT, name), join(folder, COMPILED, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
}

/** Compiled once for all leaks. */
let program: ReadonlyMap<string, string> | undefined;

function compiled(): ReadonlyMap<string, string> {
  program ??= new Map(sourceFiles().map((file) => [file, asJavaScript(file, sourceOf(file))]));
  return program;
}

function sourceFiles(): readonly string[] {
  return ['src', 'test'].flatMap((top) =>
    readdirSync(join(PROJECT, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ts$/.test(path) && !/\.(?:d|test|soak|config)\.ts$/.test(path))
      .map((path) => `${top}/${path.replaceAll('\\', '/')}`),
  );
}

function sourceOf(file: string): string {
  return readFileSync(join(PROJECT, file), 'utf8');
}

/** TypeScript without its types, whatever the type checker would say of a leak in it. */
function asJavaScript(file: string, source: string): string {
  const typescript = { rewriteImportExtensions: 'rewrite', onlyRemoveTypeImports: true } as const;
  const { code, errors } = transformSync(file, source, { lang: 'ts', typescript });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/** Makes all changes to the sources as they are, and puts what comes of them into the copy. */
function change(changes: readonly Change[], folder: string): void {
  const sources = new Map<string, string>();
  for (const { file, find, put } of changes) {
    const parts = (sources.get(file) ?? sourceOf(file)).split(find);
    if (parts.length !== 2)
      throw new Error(`${file} has ${parts.length - 1} times, and should have once: ${find}`);
    sources.set(file, parts.join(put));
  }
  for (const [file, source] of sources) writeBelow(join(folder, COMPILED), file, asJavaScript(file, source));
}

function writeBelow(folder: string, file: string, code: string): void {
  const path = join(folder, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
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
  const isBroken = found.sign.includes('on both sides:'); // both runs fail: that is no leak, and proves nothing
  return isBroken ? { ...found, caught: false } : found;
}
