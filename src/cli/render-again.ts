import type { Disclosure } from '../base/disclosure.ts';
import type { NewFile, World } from '../host/world.ts';
import type { Cache } from '../output/cache.ts';
import { renderIn } from '../pipeline.ts';
import type { KeptRenderers } from '../render/prepare.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { DONE, exceptions, forWhom, isTold, madeFates, tally, writtenFates } from './account.ts';
import { draftLine, silentLine } from './editions.ts';
import { documentsWithoutRecords, outOfDate } from './out-of-date.ts';
import { done, type Outcome, passedOverLine, stopped } from './outcome.ts';
import { contextOf, type RenderOptions } from './render-options.ts';
import { logLine, redactionLog, remarks, showFirst, writeDocuments } from './writing.ts';

const NOTHING_WRITTEN = 'Nothing was written. opsg continues when this is fixed.\n';

/** What one run leaves for the next. */
export interface WatchMemory {
  /** What of the run before can be used again. */
  readonly kept: KeptRenderers;
  cache: Cache | undefined;
  /** The files that were read, and their stamps. */
  seen: ReadonlyMap<string, string>;
  /** The last run whose documents were written. */
  written: RunArtifacts | undefined;
  /** The last redaction log. */
  log: Uint8Array | undefined;
  /** What was said last of the folders of other readers. */
  notice: string;
  /** What was said last of documents that have changed in silence. */
  silent: string;
  /** Whether a document was opened. */
  isShown: boolean;
}

export function newMemory(): WatchMemory {
  return {
    kept: new Map(),
    cache: undefined,
    seen: new Map(),
    written: undefined,
    log: undefined,
    notice: '',
    silent: '',
    isShown: false,
  };
}

/** Records become documents, as in any run. Messages say only what differs from the run before. */
export async function renderAgain(
  options: RenderOptions,
  memory: WatchMemory,
  world: World,
  disclosure: Disclosure,
  isEnding: () => boolean,
): Promise<Outcome> {
  const context = await contextOf(options, world, disclosure);
  memory.cache ??= context.cache;
  const { kept, cache } = memory;
  const { noting, seen } = notingReads(world);
  const rendered = await renderIn({ ...context, cache, kept, isEnding }, options, noting);
  const isSeenBefore = areEqual(memory.seen, seen);
  memory.seen = seen;
  if (!rendered.ok) {
    const left = await documentsWithoutRecords(rendered.problems, options, disclosure, world);
    return stopped(rendered.problems, NOTHING_WRITTEN + left);
  }
  const { value: now, warnings } = rendered;
  const log = await changedLog(now, options, memory);
  const files = await writeDocuments(now, log, options, world);
  if (!files.ok) return stopped(files.problems, NOTHING_WRITTEN);
  memory.log = log?.bytes ?? memory.log;
  const unseen = now.unseen.filter((record) => !memory.written?.unseen.includes(record));
  const passedOver = memory.written ? '' : passedOverLine(now.passedOver);
  const hidden =
    passedOver +
    remarks(unseen, isSeenBefore ? [] : warnings, now.redactions, disclosure) +
    (memory.written ? '' : draftLine(now.artifacts, options.out));
  const isFirst = memory.written === undefined;
  memory.written = now;
  // Only those who may read documents learn which have changed; everyone learns that one was deleted.
  const mayTell = isSeenBefore || isTold(files.value, disclosure);
  const news = mayTell ? writtenFates(files.value) : madeFates(files.value);
  const isNothing = mayTell && files.value.every(({ becomes }) => becomes === 'unchanged');
  // The documents that the run before wrote count as a change, which causes this run.
  if (isNothing) return done('', isSeenBefore ? '' : `${hidden}No document has changed.\n`);
  const written = news.map(({ path }) => `${path}\n`).join('');
  const wrote =
    news.length > 0 ? `${tally(files.value, forWhom(options.audience), disclosure, DONE)}.\n` : '';
  const logged = isFirst ? logLine(options) : '';
  const said = isSeenBefore && news.length === 0 ? '' : exceptions(files.value, disclosure, DONE);
  const others = await outOfDate(now, options, world);
  const silentNow = silentLine(files.value, disclosure);
  const silent = silentNow === memory.silent ? '' : silentNow;
  memory.silent = silentNow || memory.silent;
  const notice = others === memory.notice ? '' : others;
  memory.notice = others;
  const shown = news.length > 0 || isFirst ? await showOnce(now.artifacts, options, memory, world) : '';
  return done(written, hidden + said + silent + wrote + logged + notice + shown);
}

/**
 * The world, with a record of the stamps of the files that are read. No message may say whether a save changed a file.
 */
function notingReads(world: World) {
  const seen = new Map<string, string>();
  const readFile: World['readFile'] = async (path, atMost) => {
    seen.set(path, await world.stampOf(path));
    return world.readFile(path, atMost);
  };
  return { noting: { ...world, readFile }, seen };
}

/** Whether two runs have read the same files, and nobody has saved one in between. */
function areEqual(before: WatchMemory['seen'], now: WatchMemory['seen']): boolean {
  return before.size === now.size && [...now].every(([path, stamp]) => before.get(path) === stamp);
}

/** The log, if it has changed. It speaks of withheld text, so it can change when no document does. */
async function changedLog(
  now: RunArtifacts,
  options: RenderOptions,
  { log: last }: WatchMemory,
): Promise<NewFile | undefined> {
  const log = await redactionLog(now.redactions, options);
  return log && last && Buffer.compare(last, log.bytes) === 0 ? undefined : log;
}

/** A document is opened once, not after each save: most programs that show one notice when it changes. */
async function showOnce(
  news: RunArtifacts['artifacts'],
  { open, out }: RenderOptions,
  memory: WatchMemory,
  world: World,
): Promise<string> {
  if (!open || memory.isShown || news.length === 0) return '';
  memory.isShown = true;
  return showFirst(news, out, world);
}
