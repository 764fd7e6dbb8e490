import { join } from 'node:path';
import * as z from 'zod/mini';
import { FORMATS } from '../base/artifact.ts';
import { jsonWithHash, readJsonWithHash } from '../base/json.ts';
import type { Machine } from '../host/disk.ts';
import { codeOf } from '../host/errors.ts';
import { ACTION_STATES } from '../record/keys.ts';
import { edition, fileName } from './manifest.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const day = z.strictObject({ year: z.number(), month: z.number(), day: z.number() });

const cachedDocument = z.strictObject({
  /** In the folder of its readers. An entry that names another folder could bring their documents into this one. */
  name: fileName,
  audience: z.string(),
  format: z.enum(FORMATS),
  /** From equal keys come equal bytes. */
  key: hash,
  content: hash,
  edition,
  sha256: hash,
});

const place = z.array(z.union([z.string(), z.number()]));

const placeAndDay = z.strictObject({
  at: place,
  level: z.string(),
  date: day,
});

const action = {
  at: place,
  id: z.string(),
  fromRank: z.number(),
  due: z.optional(z.union([z.strictObject({ date: day }), z.strictObject({ meeting: z.string() })])),
};

const verdict = z.strictObject({
  /** Names the record, its settings and its templates, all byte for byte. */
  key: hash,
  group: z.string(),
  number: z.optional(z.string()),
  formerly: z.optional(z.array(z.string())),
  date: day,
  until: z.optional(day),
  level: z.string(),
  next: z.array(placeAndDay),
  /** When its labels are to be looked at again. */
  reviews: z.optional(z.array(placeAndDay)),
  numbers: z.array(z.strictObject({ at: place, number: z.string(), fromRank: z.number() })),
  actions: z.array(z.strictObject(action)),
  entries: z.array(
    z.strictObject({ ...action, wholeFromRank: z.number(), state: z.optional(z.enum(ACTION_STATES)) }),
  ),
  references: z.array(z.strictObject({ at: place, number: z.number(), ranks: z.array(z.number()) })),
  mentions: z.array(z.strictObject({ at: place, id: z.string(), fromRank: z.number() })),
  /** The other levels that the run asked about, and what the record gives them. */
  asked: z.array(z.string()),
  others: z.array(z.strictObject({ audience: z.string(), fileStem: z.string(), content: hash })),
  /** How many items each level sees, from the lowest; only where a run checked the record and made nothing of it. */
  items: z.optional(z.array(z.number())),
});

const entry = z.strictObject({
  version: z.literal(1),
  documents: z.array(cachedDocument),
  /** Absent where there was anything to say about the record. */
  good: z.optional(verdict),
});

/** A document that was rendered, inspected and found complete. */
export type CachedDocument = z.infer<typeof cachedDocument>;
/** A record without a problem: what other records are compared with, and which documents it gives. */
export type Verdict = z.infer<typeof verdict>;
/** What a run found out about one record: hashes, verdicts, numbers, dates and file names. None of its texts. */
export type CacheEntry = z.infer<typeof entry>;

/** The results of earlier runs. An entry that is missing, damaged or of another version counts as absent. */
export interface Cache {
  readonly get: (name: string) => Promise<CacheEntry | undefined>;
  /** Keeps an entry, if the disk lets it: a cache that cannot be written changes nothing else. */
  readonly put: (name: string, entry: CacheEntry) => Promise<void>;
  /** Removes entries that are too old or too many. */
  readonly prune: () => Promise<void>;
}

const MOST_ENTRIES = 20_000;
const DAY = 24 * 60 * 60 * 1000;
const OLDEST = 90 * DAY;
/** A file whose age tells when old entries were last looked for. */
const PRUNED = 'pruned';

/** The cache in a folder, by its absolute path. Its files are readable by their owner alone. */
export function cacheIn(folder: string, { disk, processes }: Machine): Cache {
  const seen = new Map<string, CacheEntry>();
  return {
    get: async (name) => seen.get(name) ?? (await orNothing(() => entryIn(join(folder, name), disk))),
    put: async (name, value) => {
      seen.set(name, value);
      await orNothing(async () => {
        await disk.makeFolder(folder, true);
        await disk.put(join(folder, name), jsonWithHash(value));
      });
    },
    prune: async () => {
      await orNothing(async () => {
        const now = processes.now();
        const last = await disk.changedAt(join(folder, PRUNED));
        if (last !== undefined && now - last < DAY) return;
        await removeOld(folder, now, disk);
        await disk.put(join(folder, PRUNED), new Uint8Array());
      });
    },
  };
}

async function removeOld(folder: string, now: number, disk: Machine['disk']): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => hash.safeParse(name).success);
  const aged: { readonly path: string; readonly at: number }[] = [];
  for (const name of names) {
    const path = join(folder, name);
    aged.push({ path, at: (await disk.changedAt(path)) ?? 0 });
  }
  aged.sort((a, b) => b.at - a.at);
  const old = aged.filter(({ at }, i) => i >= MOST_ENTRIES || now - at > OLDEST);
  for (const { path } of old) await disk.remove(path);
}

/** Only regular files are read, because a pipe would keep the run waiting. */
async function entryIn(path: string, disk: Machine['disk']): Promise<CacheEntry | undefined> {
  return (await disk.entryAt(path)) === 'file'
    ? entry.safeParse(readJsonWithHash(await disk.read(path))).data
    : undefined;
}

/** The cache is optional: an operation that the system refuses has no effect. */
export async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (thrown) {
    if (codeOf(thrown) === undefined) throw thrown;
    return undefined;
  }
}
