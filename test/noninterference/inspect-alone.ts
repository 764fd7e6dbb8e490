import type { MemoryWorld } from '../memory-world.ts';
import {
  INSPECTED,
  NOTHING_WITHHELD,
  ONE_WITHHELD,
  oneWithheldTimes,
  RECORD_NAME,
} from './inspected-record.ts';
import { type Files, type Seen, seenIn, worldOf } from './runs.ts';

/** What a run came to whose document should have been refused. */
export interface Refusal {
  readonly way: string;
  readonly isRefused: boolean;
  /** What the program said, to see what happened instead. */
  readonly said: string;
}

const REFUSED = 3;
const POOLED = 24;
const RENDER = ['render', 'meetings', '-f'];

/** Runs the program over a record that withholds much, in some way: a format, or a path that a run can take. */
export async function refusalBy(way: string): Promise<Refusal> {
  const seen = await (WAYS[way] ?? rendered)(way);
  const isFound = seen.talk.includes('withheld-text-found');
  const isRefused = isFound && (seen.exit === REFUSED || way === 'watch') && seen.files.size === 0;
  return { way, isRefused, said: `exit ${seen.exit}, ${seen.files.size} files\n${seen.talk.slice(0, 600)}` };
}

const WAYS: Readonly<Record<string, () => Promise<Seen>>> = {
  cache: () => afterwards([...RENDER, 'md', '--cache', '/cache']),
  redact: () => seenIn(worldOf(INSPECTED), ['redact', RECORD_NAME, '-a', 'White']),
  pool: () =>
    seenIn(worldOf(oneWithheldTimes(POOLED), { hasWorkers: true }), [...RENDER, 'pdf', '--jobs', '2']),
  watch: watched,
};

/** The paths of a run, beside that of one record in each format. */
export const PATHS: readonly string[] = Object.keys(WAYS);

function rendered(format: string): Promise<Seen> {
  return seenIn(worldOf(INSPECTED), [...RENDER, format]);
}

/** What is withheld now stands in a document that was right when it was written. */
async function afterwards(argv: readonly string[]): Promise<Seen> {
  const world = worldOf(NOTHING_WITHHELD);
  await mustSucceed(world, argv);
  await replaceFiles(world, ONE_WITHHELD);
  return seenIn(world, argv);
}

async function mustSucceed(world: MemoryWorld, argv: readonly string[]): Promise<void> {
  const { exit, talk } = await seenIn(world, argv);
  if (exit !== 0) throw new Error(`${argv.join(' ')} failed before anything was withheld: ${talk}`);
}

async function replaceFiles(world: MemoryWorld, files: Files): Promise<void> {
  await world.writeFiles(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));
}

/** The same in front of somebody who watches: what counts is what is written after the edit. */
async function watched(): Promise<Seen> {
  const world = worldOf(NOTHING_WITHHELD, { edits: [ONE_WITHHELD] });
  const seen = await seenIn(world, [...RENDER, 'md', '--watch']);
  const [, after = ''] = seen.talk.split('Ctrl-C ends this.');
  return { ...seen, talk: after, files: new Map() };
}
