import * as z from 'zod/mini';
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const fileName = z.string().check(z.regex(/^(?!\.{1,2}$)[^/\\]+$/));
const document = z.strictObject({
    name: fileName,
    sha256,
    record: z.string(),
    /** Holds for these bytes and for what they were made from, together; absent where an older opsg wrote them. */
    seal: z.optional(sha256),
});
const manifest = z.strictObject({
    version: z.literal(1),
    audience: z.string(),
    documents: z.array(document),
});
/** What stood at a name: the hash of a file, or what else it was. */
const before = z.union([sha256, z.enum(['link', 'other', 'folder'])]);
const step = z.strictObject({ name: fileName, before: z.nullable(before), after: sha256 });
const plan = z.strictObject({
    version: z.literal(1),
    /** Staged files to be given their names, with what stood there before. */
    renames: z.array(z.extend(step, { staged: fileName })),
    /** Documents to be removed, if they are as they were. */
    removals: z.array(z.strictObject({ name: fileName, before })),
    manifest,
});
/** The text of a manifest, if it is one. */
export function readManifest(bytes) {
    return manifest.safeParse(parseJson(new TextDecoder().decode(bytes))).data;
}
/** The text of a plan, if it is one. */
export function readPlan(bytes) {
    return plan.safeParse(parseJson(new TextDecoder().decode(bytes))).data;
}
/** A manifest or a plan as the bytes of its file. */
export function asJson(value) {
    return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
/** What a text says as JSON, or nothing where it is none. */
export function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=manifest.js.map