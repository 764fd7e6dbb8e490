import { join } from 'node:path';
import { levelNamed } from '../model/policy.js';
import { ok } from '../model/problem.js';
/** What a ledger keeps of a good record. */
export function entryOf(meeting, files) {
    const { group, number, date, level, next } = meeting;
    return {
        group: group.reference,
        number,
        date,
        level: level.name,
        next: next.map(({ at, level, date }) => ({ at: [...at], level: level.name, date })),
        files: [...files],
    };
}
/** What a run made of a record, from what a ledger kept of it for this very workspace; `out` is an absolute path. */
export function madeFrom(entry, record, { groups, policy }, out) {
    const group = groups.find(({ reference }) => reference === entry.group) ?? missing();
    const levelOf = (name) => levelNamed(policy, name) ?? missing();
    const { number, date } = entry;
    const next = entry.next.map(({ at, level, date }) => ({ at, level: levelOf(level), date }));
    const artifacts = entry.files.map((file) => artifactOf(file, record, levelOf(file.audience), out));
    const meeting = { group, number, date, level: levelOf(entry.level), next };
    return { meeting, documents: ok(documentsOf(artifacts)) };
}
function missing() {
    throw new Error('the key of a record names its workspace, and that has its words');
}
function artifactOf({ path, format, key, sha256, stamp }, record, audience, out) {
    const filed = { file: join(out, path), sha256 };
    return { path, audience, record, format, key, stands: { sha256, stamp }, filed };
}
/** One document for each audience, in all its formats. What it withholds is not known here. */
function documentsOf(artifacts) {
    const audiences = [...new Set(artifacts.map(({ audience }) => audience))];
    return audiences.flatMap((audience) => {
        const own = artifacts.filter((artifact) => artifact.audience === audience);
        const [first] = own;
        return first
            ? [
                {
                    headlines: { fileStem: stemOf(first) },
                    audience,
                    record: first.record,
                    withheld: [],
                    printed: ok(own),
                },
            ]
            : [];
    });
}
function stemOf({ path, format }) {
    return path.slice(path.lastIndexOf('/') + 1, -format.length - 1);
}
//# sourceMappingURL=ledger-entry.js.map