/** Not exported: nothing outside this file can write the key, so nothing else can make a `Redacted`. */
const seal = Symbol('redacted');
/** Seals what `redact` has chosen. Only `stages/redact.ts` may call this; a test of the imports holds it. */
export function sealRedacted(shown) {
    return Object.freeze({ ...shown, [seal]: true });
}
//# sourceMappingURL=redacted.js.map