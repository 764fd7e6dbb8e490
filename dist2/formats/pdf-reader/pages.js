import { everyVersion, itemsOf, lookUp, objectAt, resolve } from './lookup.js';
import { entryOf, isName } from './values.js';
const DEEPEST = 64;
/** Every page of every revision, in the order of the file. */
export function pagesOf(file) {
    return file.objects.flatMap(({ value }) => {
        if (!isName(lookUp(value, 'Type', file), 'Page'))
            return [];
        const streams = streamsOf(entryOf(value, 'Contents'), file);
        return streams.length > 0 ? [{ page: value, streams, resources: resourcesOf(value, file) }] : [];
    });
}
function streamsOf(contents, file) {
    const direct = objectAt(contents, file);
    if (direct?.data)
        return [direct];
    return itemsOf(resolve(contents, file)).flatMap((item) => {
        const stream = objectAt(item, file);
        return stream?.data ? [stream] : [];
    });
}
/** What a page says itself, or else the nearest of the nodes above it (7.7.3.4). */
function resourcesOf(page, file) {
    let node = page;
    for (let depth = 0; node && depth < DEEPEST; depth += 1) {
        const found = everyVersion([node], 'Resources', file);
        if (found.length > 0)
            return found;
        node = lookUp(node, 'Parent', file);
    }
    return [];
}
/** The pages of the newest revision, in the order in which they are read (7.7.3). */
export function pagesInOrder(file) {
    const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
    const root = lookUp(catalog?.value, 'Pages', file);
    const waiting = root ? [root] : [];
    const seen = new Set();
    const pages = [];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (seen.has(node))
            continue;
        seen.add(node);
        const kids = itemsOf(lookUp(node, 'Kids', file)).toReversed();
        if (kids.length === 0)
            pages.push(node);
        for (const kid of kids) {
            const next = resolve(kid, file);
            if (next)
                waiting.push(next);
        }
    }
    return pages;
}
//# sourceMappingURL=pages.js.map