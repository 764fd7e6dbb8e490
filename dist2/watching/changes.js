/**
 * What is different since an earlier run. Bytes are compared, not records: an edit that these readers may not see
 * changes nothing for them, and so nothing is written or said.
 */
export function changesSince(before, now) {
    const old = new Map(before?.artifacts.map((artifact) => [artifact.path, artifact]));
    const current = new Set(now.artifacts.map(({ path }) => path));
    const news = now.artifacts.filter((artifact) => !isEqual(artifact, old.get(artifact.path)));
    const gone = before?.artifacts.filter(({ path }) => !current.has(path)) ?? [];
    const changed = new Set([...news, ...gone].map(({ record }) => record));
    const isChanged = (record) => before === undefined || changed.has(record);
    return {
        artifacts: now.artifacts.filter(({ record }) => isChanged(record)),
        records: now.records.filter(isChanged),
        news,
        unseen: now.unseen.filter((record) => !before?.unseen.includes(record)),
        isNothing: before !== undefined && changed.size === 0,
    };
}
function isEqual({ record, bytes }, other) {
    if (!other || other.record !== record)
        return false;
    return other.bytes === bytes || Buffer.compare(other.bytes, bytes) === 0;
}
//# sourceMappingURL=changes.js.map