import { type MemoryWorld, memoryWorld } from '../memory-world.ts';
import { runIn, unlessGiven } from '../program.ts';

const SITE = /^\/records\/public\//;

export type Tree = ReadonlyMap<string, string>;

/** The files of the site, by path below its folder. */
export function treeOf(world: MemoryWorld): Tree {
  const files = [...world.entries].flatMap(([path, entry]) =>
    SITE.test(path) && entry.kind === 'file'
      ? [[path.replace(SITE, ''), Buffer.from(entry.bytes).toString()] as const]
      : [],
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Publishes an archive with its documents as Markdown alone, which is quick, for the lowest level. */
export async function published(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const world = memoryWorld(files);
  const disclose = unlessGiven(argv, ['--disclose'], 'White');
  const format = unlessGiven(argv, ['--format', '-f'], 'md');
  const { exit, out, talk } = await runIn(world, [...disclose, 'publish', ...format, ...argv]);
  return { world, run: { exit, out: Buffer.from(out).toString(), talk }, tree: treeOf(world) };
}

const known = new Map<string, ReturnType<typeof published>>();

/** The same for what is only looked at: whoever asks for the same again gets the same. */
export function publishedOnce(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const key = JSON.stringify([files, argv]);
  const made = known.get(key) ?? published(files, ...argv);
  known.set(key, made);
  return made;
}

/** Another world with the same files, to go on from. */
export function again(world: MemoryWorld): MemoryWorld {
  const files = [...world.entries].flatMap(([path, entry]) =>
    entry.kind === 'file' ? [[path, entry.bytes] as const] : [],
  );
  return memoryWorld(Object.fromEntries(files));
}
