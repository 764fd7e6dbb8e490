import * as z from 'zod/mini';
declare const keptFile: z.ZodMiniObject<{
    path: z.ZodMiniString<string>;
    audience: z.ZodMiniString<string>;
    format: z.ZodMiniEnum<{
        docx: "docx";
        html: "html";
        md: "md";
        pdf: "pdf";
    }>;
    key: z.ZodMiniString<string>;
    sha256: z.ZodMiniString<string>;
    stamp: z.ZodMiniString<string>;
}, z.core.$strict>;
declare const entry: z.ZodMiniObject<{
    group: z.ZodMiniString<string>;
    number: z.ZodMiniString<string>;
    date: z.ZodMiniObject<{
        year: z.ZodMiniNumber<number>;
        month: z.ZodMiniNumber<number>;
        day: z.ZodMiniNumber<number>;
    }, z.core.$strict>;
    level: z.ZodMiniString<string>;
    next: z.ZodMiniArray<z.ZodMiniObject<{
        at: z.ZodMiniArray<z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniNumber<number>]>>;
        level: z.ZodMiniString<string>;
        date: z.ZodMiniObject<{
            year: z.ZodMiniNumber<number>;
            month: z.ZodMiniNumber<number>;
            day: z.ZodMiniNumber<number>;
        }, z.core.$strict>;
    }, z.core.$strict>>;
    files: z.ZodMiniArray<z.ZodMiniObject<{
        path: z.ZodMiniString<string>;
        audience: z.ZodMiniString<string>;
        format: z.ZodMiniEnum<{
            docx: "docx";
            html: "html";
            md: "md";
            pdf: "pdf";
        }>;
        key: z.ZodMiniString<string>;
        sha256: z.ZodMiniString<string>;
        stamp: z.ZodMiniString<string>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** A document as it was left, with what is equal for as long as nobody changes it. */
export type KeptFile = z.infer<typeof keptFile>;
/** What is known of a good record: what it is compared with others by, and its documents. None of its texts. */
export type LedgerEntry = z.infer<typeof entry>;
/** Good records by the key of all that their documents are made from. */
export type Ledger = Readonly<Record<string, LedgerEntry>>;
/** The bytes of a ledger: its hash in the first line, so that no damaged one is believed. */
export declare function ledgerBytes(records: Ledger): Uint8Array;
/** A ledger, or an empty one where it is damaged, or none that this version wrote. */
export declare function readLedger(bytes: Uint8Array): Ledger;
export {};
