import { type Artifact, pathBelow } from '../model/artifact.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type Rendered, renderBy, type Steps } from '../pipeline.ts';
import { changesSince } from '../watching/changes.ts';
import { rememberingWorld, type Seen } from '../watching/remembering-world.ts';
import type { NewFile, World } from '../world.ts';
import { done, type Outcome, stopped } from './outcome.ts';
import { type RenderOptions, requestOf } from './render-options.ts';
import { showFirst } from './show.ts';
import { count } from './words.ts';
import { farewell, redactionLog, remarks, writeDocuments } from './writing.ts';

const NOTHING_WRITTEN = 'Nothing was written. When this is mended, it goes on by itself.\n';

/** What one run leaves for the next. */
export interface Memory {
  readonly steps: Steps;
  /** The files that were read. */
  seen: Seen;
  /** The last run whose documents were written. */
  written: Rendered | undefined;
  /** The last redaction log. */
  log: Uint8Array | undefined;
  /** Whether a document was opened. */
  isShown: boolean;
}

export function newMemory(steps: Steps): Memory {
  return { steps, seen: new Map(), written: undefined, log: undefined, isShown: false };
}

/** Records become documents, of which those are written that are other than in the run before. */
export async function renderAgain(
  options: RenderOptions,
  memory: Memory,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const view = rememberingWorld(world, memory.seen);
  const rendered = await renderBy(memory.steps, requestOf(options, world), view.world);
  memory.seen = view.seen;
  if (!rendered.ok) return stopped(rendered.problems, NOTHING_WRITTEN);
  const { value: now, warnings } = rendered;
  const log = await changedLog(now, options, memory);
  const changes = changesSince(memory.written, now);
  const hidden = remarks(changes.unseen, warnings, now.redactions, disclosure);
  if (changes.isNothing) {
    if (log) await world.writeFiles([log]);
    memory.log = log?.bytes ?? memory.log;
    return done('', `${hidden}No document has changed.\n`);
  }
  const { artifacts, records, news } = changes;
  const files = await writeDocuments({ artifacts, records, audiences: now.audiences }, log, options, world);
  if (!files.ok) return stopped(files.problems, NOTHING_WRITTEN);
  memory.log = log?.bytes ?? memory.log;
  memory.written = now;
  const written = news.map(({ path }) => `${pathBelow(options.out, path)}\n`).join('');
  const wrote = news.length > 0 ? `Wrote ${count(news.length, 'document')}.\n` : '';
  const talk = hidden + farewell(files.value.removed) + wrote;
  return done(written, talk + (await showOnce(news, options, memory, world)));
}

/** The log, where it is other than before: it speaks of withheld text, and so changes when no document does. */
async function changedLog(
  now: Rendered,
  options: RenderOptions,
  { log: last }: Memory,
): Promise<NewFile | undefined> {
  const log = await redactionLog(now.redactions, options);
  return log && last && Buffer.compare(last, log.bytes) === 0 ? undefined : log;
}

/** A document is opened once, not after each save: most programs that show one notice when it changes. */
async function showOnce(
  news: readonly Artifact[],
  { open, out }: RenderOptions,
  memory: Memory,
  world: World,
): Promise<string> {
  if (!open || memory.isShown || news.length === 0) return '';
  memory.isShown = true;
  return showFirst(news, out, world);
}
