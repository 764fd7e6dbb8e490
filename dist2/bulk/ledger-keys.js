import { hashOf, keyOf } from '../storage/key.js';
/** The key of how documents are made, by which program and from which templates; nothing where that cannot be said. */
export function orderKey(press, { audience, timestamp }) {
    const printers = [...press].map(([format, { key }]) => key && `${format} ${key}`);
    const isKnown = printers.every((printer) => printer !== undefined);
    return isKnown ? keyOf([JSON.stringify([audience, timestamp]), ...printers]) : undefined;
}
/** The key of all that a record's documents depend on, the texts that they withhold among it. */
export function recordKey({ file, bytes }, workspace, order) {
    return keyOf([file, hashOf(bytes), workspace, order]);
}
/** The key of all that a workspace says. */
export function workspaceKey(workspace) {
    return hashOf(JSON.stringify(workspace, (_, value) => (value instanceof Map ? [...value] : value)));
}
//# sourceMappingURL=ledger-keys.js.map