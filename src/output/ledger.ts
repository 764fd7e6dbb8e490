import * as z from 'zod/mini';
import { FORMATS } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { parseJson } from './manifest.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const day = z.strictObject({ year: z.number(), month: z.number(), day: z.number() });

const keptFile = z.strictObject({
  /** Below the output folder, with `/` between its parts. */
  path: z.string(),
  audience: z.string(),
  format: z.enum(FORMATS),
  key: hash,
  content: hash,
  sha256: hash,
  stamp: z.string(),
});
const entry = z.strictObject({
  group: z.string(),
  number: z.string(),
  date: day,
  level: z.string(),
  next: z.array(
    z.strictObject({ at: z.array(z.union([z.string(), z.number()])), level: z.string(), date: day }),
  ),
  files: z.array(keptFile),
  /** What the record gives readers for whom the run printed nothing. */
  others: z.array(z.strictObject({ audience: z.string(), fileStem: z.string(), content: hash })),
});
const ledger = z.strictObject({ version: z.literal(2), records: z.record(hash, entry) });

/** A document as it was left, with what is equal for as long as nobody changes it. */
export type KeptFile = z.infer<typeof keptFile>;

/** What is known of a good record: what it is compared with others by, and its documents. None of its texts. */
export type LedgerEntry = z.infer<typeof entry>;

/** Good records by the key of all that their documents are made from. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;

/** The bytes of a ledger: its hash in the first line, so that no damaged one is believed. */
export function ledgerBytes(records: Ledger): Uint8Array {
  const body = JSON.stringify({ version: 2, records } satisfies z.infer<typeof ledger>);
  return new TextEncoder().encode(`${hashOf(body)}\n${body}\n`);
}

/** A ledger, or an empty one where it is damaged, or none that this version wrote. */
export function readLedger(bytes: Uint8Array): Ledger {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1, -1);
  if (end < 0 || hashOf(body) !== text.slice(0, end)) return {};
  return ledger.safeParse(parseJson(body)).data?.records ?? {};
}
