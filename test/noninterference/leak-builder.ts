import { execFile } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { transformSync } from 'rolldown/utils';
import type { Refusal } from './inspect-alone.ts';
import type { Hunt } from './leak-hunt.ts';
import { type Change, type SeededLeak, WITHOUT_INSPECT } from './leaks/change.ts';
import { patched, type Sources } from './leaks/patch.ts';

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
  return withCopies(
    [leak.changes, [...leak.changes, WITHOUT_INSPECT]],
    async ([guarded = '', bare = '']) => ({
      name: leak.name,
      inspect: await hunted('huntByInspect', wish.seed, wish.records, guarded),
      property: await hunted('huntByProperty', wish.seed, wish.pairs, bare),
    }),
  );
}

/** A copy of the program with some changes, and the ways in which it is to be run. */
export interface Suspect {
  readonly changes: readonly Change[];
  readonly ways: readonly string[];
}

/** What `inspect` alone does in copies of the program: for each of them, one after the other in a process of their own. */
export async function refusalsOf(suspects: readonly Suspect[]): Promise<readonly (readonly Refusal[])[]> {
  return withCopies(
    suspects.map(({ changes }) => changes),
    async (folders) => {
      const asked = suspects.map(({ ways }, i) => [moduleIn(folders[i] ?? '', 'inspect-alone'), ways]);
      return inProcess(
        `const all = [];
        for (const [module, ways] of ${JSON.stringify(asked)}) {
          const { refusalBy } = await import(module);
          const each = [];
          for (const way of ways) each.push(await refusalBy(way));
          all.push(each);
        }
        process.stdout.write(JSON.stringify(all));`,
        folders[0] ?? '',
      );
    },
  );
}

/** Copies of the program, each with its changes, until something has been done with them. */
async function withCopies<T>(
  all: readonly (readonly Change[])[],
  act: (folders: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-leak-'));
  try {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    const copies = all.map((_, i) => {
      const copy = join(folder, String(i));
      if (i === 0) copyProgram(copy);
      else linkProgram(join(folder, '0'), copy);
      return copy;
    });
    for (const [i, changes] of all.entries()) change(changes, copies[i] ?? '');
    return await act(copies);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program and the generator as JavaScript, with all that they need beside them. */
function copyProgram(folder: string): void {
  for (const [file, code] of compiled()) writeBelow(join(folder, COMPILED), file, code);
  for (const name of ['templates', 'package.json'])
    cpSync(join(PROJECT, name), join(folder, COMPILED, name), { recursive: true });
}

/** The same files once more: only a file that is changed is written. */
function linkProgram(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, path));
    if (entry.isDirectory()) mkdirSync(target, { recursive: true });
    else linkSync(path, target);
  }
}

/** Read and compiled once for all leaks. */
let program: ReadonlyMap<string, string> | undefined;
let sources: Sources | undefined;

function compiled(): ReadonlyMap<string, string> {
  const all = [...programSources(), ...sourcesBelow('test')];
  program ??= new Map(all.map(([file, source]) => [file, asJavaScript(file, source)]));
  return program;
}

/** What a leak can be put into. */
export function programSources(): Sources {
  sources ??= sourcesBelow('src');
  return sources;
}

function sourcesBelow(top: string): Sources {
  const files = readdirSync(join(PROJECT, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.(?:d|test|soak|config|bench)\.ts$/.test(path))
    .map((path) => `${top}/${path.replaceAll('\\', '/')}`);
  return new Map(files.map((file) => [file, readFileSync(join(PROJECT, file), 'utf8')]));
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
  for (const [file, source] of patched(programSources(), changes))
    writeBelow(join(folder, COMPILED), file, asJavaScript(file, source));
}

function writeBelow(folder: string, file: string, code: string): void {
  const path = join(folder, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true }); // other copies of the program can have the same file
  writeFileSync(path, code);
}

async function hunted(
  hunt: 'huntByProperty' | 'huntByInspect',
  seed: number,
  limit: number,
  folder: string,
): Promise<Hunt> {
  const found: Hunt = await inProcess(
    `import { ${hunt} } from '${moduleIn(folder, 'leak-hunt')}';
    process.stdout.write(JSON.stringify(await ${hunt}(${seed}, ${limit})));`,
    folder,
  );
  const isBroken = found.sign.includes('on both sides:'); // both runs fail: that is no leak, and proves nothing
  return isBroken ? { ...found, caught: false } : found;
}

function moduleIn(folder: string, name: string): string {
  return pathToFileURL(join(folder, COMPILED, `test/noninterference/${name}.js`)).href;
}

/** What a script prints, in a folder of its own below another. */
async function inProcess<T>(script: string, folder: string): Promise<T> {
  const cwd = join(folder, 'run');
  mkdirSync(cwd, { recursive: true });
  const argv = ['--input-type=module', '-e', script];
  const { stdout } = await run(process.execPath, argv, { cwd, maxBuffer: 2 ** 26 });
  return JSON.parse(stdout);
}
