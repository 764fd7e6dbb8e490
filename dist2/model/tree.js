/** The tree as plain values. Maps have no prototype, so that a key such as `__proto__` is only a key. */
export function plainValue(tree) {
    if (tree.kind === 'text')
        return tree.value;
    if (tree.kind === 'list')
        return tree.entries.map(plainValue);
    const map = Object.create(null);
    for (const { key, value } of tree.entries)
        map[key.value] = plainValue(value);
    return map;
}
/** The value of a key, or nothing if the tree is no map or lacks the key. */
export function child(tree, step) {
    if (tree.kind === 'map')
        return tree.entries.find(({ key }) => key.value === step)?.value;
    if (tree.kind === 'list' && typeof step === 'number')
        return tree.entries[step];
    return undefined;
}
/** What a list or a map holds, each with the step that leads there. */
export function stepsInto(tree) {
    if (tree.kind === 'list')
        return tree.entries.map((entry, i) => [i, entry]);
    return tree.kind === 'map' ? tree.entries.map(({ key, value }) => [key.value, value]) : [];
}
/** The node at a path, or the nearest one above it that exists. */
export function nearestNode(tree, path) {
    const [step, ...rest] = path;
    const next = step === undefined ? undefined : child(tree, step);
    return next ? nearestNode(next, rest) : tree;
}
/** The place of the value at a path; where there is none, the place of the nearest part that holds it. */
export function valuePlace({ source, root }, path) {
    const node = nearestNode(root, path);
    return node.kind === 'text'
        ? { ...span(node), source, path }
        : { ...firstLine(node, source), source, path };
}
/** The place of a key inside the map at a path. */
export function keyPlace({ source, root }, mapPath, name) {
    const map = nearestNode(root, mapPath);
    const entry = map.kind === 'map' ? map.entries.find(({ key }) => key.value === name) : undefined;
    return { ...span(entry?.key ?? map), source, path: [...mapPath, name] };
}
/** Where a map begins that lacks something: its brace or its first key, which is what an author sees of it. */
export function mapPlace({ source, root }, path) {
    const node = nearestNode(root, path);
    if (source.text[node.start] === '{')
        return { source, path, start: node.start, end: node.start + 1 };
    const first = node.kind === 'map' ? node.entries[0]?.key : undefined;
    return first ? { ...span(first), source, path } : { ...firstLine(node, source), source, path };
}
function span({ start, end }) {
    return { start, end };
}
function firstLine({ start, end }, { text }) {
    const newline = text.indexOf('\n', start);
    return { start, end: newline < 0 ? end : Math.min(end, newline) };
}
//# sourceMappingURL=tree.js.map