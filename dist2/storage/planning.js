import { hashOf, sealOf } from './key.js';
/** What is wanted and what is there become what to do: pure, so that it can be looked at before it is done. */
export function planFor(wanted, found, { keep, force }) {
    const stale = keep ? [] : staleDocuments(wanted, found);
    const documents = wanted.documents.map(hashed);
    const touched = [...documents, ...stale].map(({ name }) => name);
    const folders = touched.filter((name) => found.hashes.get(name) === 'folder');
    if (folders.length > 0)
        return { folders };
    const changed = force ? [] : foreign(touched, documents, found);
    if (changed.length > 0)
        return { changed };
    const manifest = manifestAfter(wanted.audience, documents, found, stale);
    return {
        plan: { version: 1, renames: renamesOf(documents, found), removals: removalsOf(stale, found), manifest },
    };
}
function hashed(document) {
    const { name, record, key, stands } = document;
    const sha256 = stands?.sha256 ?? ('filed' in document ? document.filed.sha256 : hashOf(document.bytes));
    return { name, record, sha256, ...(key !== undefined && { key }) };
}
/** Whether a plan would leave everything as it is. */
export function isNothingToDo({ renames, removals, manifest }, before) {
    const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(manifest);
    return isSame && renames.length === 0 && removals.length === 0;
}
/** A file that is there already, with the very bytes that are wanted, is left alone. */
function renamesOf(documents, { hashes }) {
    return documents.flatMap(({ name, sha256 }, i) => {
        const before = hashes.get(name) ?? null;
        return before === sha256 ? [] : [{ staged: String(i), name, before, after: sha256 }];
    });
}
function removalsOf(stale, { hashes }) {
    return stale.flatMap(({ name }) => {
        const before = hashes.get(name);
        return before === undefined ? [] : [{ name, before }];
    });
}
/**
 * Documents of earlier runs that nothing stands behind any more: their record is gone, or it was rendered again
 * and gives no such document now.
 */
function staleDocuments({ documents, records, endings }, { manifest, gone }) {
    const names = new Set(documents.map(({ name }) => name));
    return (manifest?.documents ?? []).filter(({ name, record }) => {
        if (names.has(name))
            return false;
        if (gone.has(record))
            return true;
        const isSilent = !documents.some((document) => document.record === record);
        return records.includes(record) && (isSilent || endings.some((ending) => name.endsWith(ending)));
    });
}
/** Files that are there, and are neither what opsg wrote last nor what it is about to write. */
function foreign(names, documents, { manifest, hashes }) {
    const hashesIn = (list = []) => new Map(list.map(({ name, sha256 }) => [name, sha256]));
    const [written, wanted] = [hashesIn(manifest?.documents), hashesIn(documents)];
    return names.filter((name) => {
        const current = hashes.get(name);
        return current !== undefined && current !== written.get(name) && current !== wanted.get(name);
    });
}
function manifestAfter(audience, made, { manifest }, stale) {
    const replaced = new Set([...made, ...stale].map(({ name }) => name));
    const kept = (manifest?.documents ?? []).filter(({ name }) => !replaced.has(name));
    const documents = [...kept, ...made.map(writtenDocument)].sort((a, b) => (a.name < b.name ? -1 : 1));
    return { version: 1, audience, documents };
}
function writtenDocument({ name, sha256, record, key }) {
    return { name, sha256, record, ...(key !== undefined && { seal: sealOf(key, sha256) }) };
}
//# sourceMappingURL=planning.js.map