import * as z from 'zod/mini';
import { FORMATS } from '../model/artifact.js';
import { hashOf } from './key.js';
import { parseJson } from './manifest.js';
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const day = z.strictObject({ year: z.number(), month: z.number(), day: z.number() });
const keptFile = z.strictObject({
    /** Below the output folder, with `/` between its parts. */
    path: z.string(),
    audience: z.string(),
    format: z.enum(FORMATS),
    key: hash,
    sha256: hash,
    stamp: z.string(),
});
const entry = z.strictObject({
    group: z.string(),
    number: z.string(),
    date: day,
    level: z.string(),
    next: z.array(z.strictObject({ at: z.array(z.union([z.string(), z.number()])), level: z.string(), date: day })),
    files: z.array(keptFile),
});
const ledger = z.strictObject({ version: z.literal(1), records: z.record(hash, entry) });
/** The bytes of a ledger: its hash in the first line, so that no damaged one is believed. */
export function ledgerBytes(records) {
    const body = JSON.stringify({ version: 1, records });
    return new TextEncoder().encode(`${hashOf(body)}\n${body}\n`);
}
/** A ledger, or an empty one where it is damaged, or none that this version wrote. */
export function readLedger(bytes) {
    const text = new TextDecoder().decode(bytes);
    const end = text.indexOf('\n');
    const body = text.slice(end + 1, -1);
    if (end < 0 || hashOf(body) !== text.slice(0, end))
        return {};
    return ledger.safeParse(parseJson(body)).data?.records ?? {};
}
//# sourceMappingURL=ledger.js.map