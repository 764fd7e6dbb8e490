import * as z from 'zod/mini';
declare const document: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    sha256: z.ZodMiniString<string>;
    record: z.ZodMiniString<string>;
    seal: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strict>;
declare const manifest: z.ZodMiniObject<{
    version: z.ZodMiniLiteral<1>;
    audience: z.ZodMiniString<string>;
    documents: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        sha256: z.ZodMiniString<string>;
        record: z.ZodMiniString<string>;
        seal: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** One document that a run has written: its name, what it held, and the record that it came from. */
export type WrittenDocument = z.infer<typeof document>;
/** What opsg has written into a folder. It is written last: what it says is there, is there whole. */
export type Manifest = z.infer<typeof manifest>;
/** What stood at a name: the hash of a file, or what else it was. */
declare const before: z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniEnum<{
    folder: "folder";
    link: "link";
    other: "other";
}>]>;
export type Before = z.infer<typeof before>;
declare const plan: z.ZodMiniObject<{
    version: z.ZodMiniLiteral<1>;
    renames: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        before: z.ZodMiniNullable<z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniEnum<{
            folder: "folder";
            link: "link";
            other: "other";
        }>]>>;
        after: z.ZodMiniString<string>;
        staged: z.ZodMiniString<string>;
    }, z.core.$strict>>;
    removals: z.ZodMiniArray<z.ZodMiniObject<{
        name: z.ZodMiniString<string>;
        before: z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniEnum<{
            folder: "folder";
            link: "link";
            other: "other";
        }>]>;
    }, z.core.$strict>>;
    manifest: z.ZodMiniObject<{
        version: z.ZodMiniLiteral<1>;
        audience: z.ZodMiniString<string>;
        documents: z.ZodMiniArray<z.ZodMiniObject<{
            name: z.ZodMiniString<string>;
            sha256: z.ZodMiniString<string>;
            record: z.ZodMiniString<string>;
            seal: z.ZodMiniOptional<z.ZodMiniString<string>>;
        }, z.core.$strict>>;
    }, z.core.$strict>;
}, z.core.$strict>;
/** What is left to do once everything is staged. Whoever finds it can carry it out. */
export type Plan = z.infer<typeof plan>;
/** The text of a manifest, if it is one. */
export declare function readManifest(bytes: Uint8Array): Manifest | undefined;
/** The text of a plan, if it is one. */
export declare function readPlan(bytes: Uint8Array): Plan | undefined;
/** A manifest or a plan as the bytes of its file. */
export declare function asJson(value: Manifest | Plan): Uint8Array;
/** What a text says as JSON, or nothing where it is none. */
export declare function parseJson(text: string): unknown;
export {};
