import * as z from 'zod/mini';
import type { Edition } from '../base/artifact.ts';
import { jsonWithHash, readJsonWithHash } from '../base/json.ts';
import type { PublishedMeeting } from './facts.ts';

/** What a run found out about a record: what its readers may know of the meeting, and nothing else of it. */
export interface KnownRecord {
  /** All that it was made from. */
  readonly key: string;
  /** How many warnings are about what these readers read. */
  readonly warnings: number;
  /** A hash of what the documents say. */
  readonly content?: string | undefined;
  readonly edition?: Edition | undefined;
  /** Absent where these readers may see nothing of the record. */
  readonly published?: PublishedMeeting | undefined;
}

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A value in a file that only the program that wrote it reads, byte for byte, so that its type needs no second check. */
export const asWritten = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
const file = z.strictObject({
  version: z.literal(1),
  program: z.string(),
  records: z.array(
    z.strictObject({
      key: hash,
      warnings: z.number(),
      content: z.optional(hash),
      edition: z.optional(asWritten<Edition>()),
      published: z.optional(asWritten<PublishedMeeting>()),
    }),
  ),
});

/** Known records as the bytes of a file. */
export function factsFile(records: readonly KnownRecord[], program: string): Uint8Array {
  return jsonWithHash({ version: 1, program, records });
}

/** The records in such a file, by key. If it is damaged or from another program, it contains none. */
export function readFactsFile(bytes: Uint8Array, program: string): ReadonlyMap<string, KnownRecord> {
  const known = file.safeParse(readJsonWithHash(bytes)).data;
  const records = known?.program === program ? known.records : [];
  return new Map(records.map((record) => [record.key, record]));
}
