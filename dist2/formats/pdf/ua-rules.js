import { MOST_BYTES } from '../pdf-reader/fault.js';
import { readPdf } from '../pdf-reader/file.js';
import { itemsOf, lookUp, objectAt, resolve } from '../pdf-reader/lookup.js';
import { entryOf, isName } from '../pdf-reader/values.js';
/** Kinds of structure elements that show something that is not text (ISO 32000-1, 14.8.4.5). */
const PICTURES = ['Figure', 'Formula'];
/**
 * The first rule of PDF/UA-1 that a template has broken, of those that the native build of the engine checks and
 * the WebAssembly build does not (ISO 14289-1, 7.1, 7.3 and 7.4.2), or nothing.
 */
export function brokenUaRule(pdf) {
    const file = readPdf(pdf, { left: MOST_BYTES });
    if (!hasTitle(file))
        return 'title';
    const elements = elementsInOrder(file);
    if (skipsALevel(elements.map((element) => kindOf(element, file))))
        return 'headings';
    const isSilent = (element) => PICTURES.includes(kindOf(element, file)) && entryOf(element, 'Alt') === undefined;
    return elements.some(isSilent) ? 'alternative' : undefined;
}
function hasTitle(file) {
    return file.objects.some(({ value }) => {
        const title = entryOf(value, 'Creator') && entryOf(value, 'Title');
        return title?.kind === 'string' && title.text !== '';
    });
}
/** The structure elements of the document in the order in which they are read aloud (ISO 32000-1, 14.7.2). */
function elementsInOrder(file) {
    const catalog = file.objects.findLast(({ value }) => isName(entryOf(value, 'Type'), 'Catalog'));
    const root = lookUp(catalog?.value, 'StructTreeRoot', file);
    const waiting = root ? [root] : [];
    const elements = [];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (entryOf(node, 'S'))
            elements.push(node);
        for (const kid of itemsOf(resolve(entryOf(node, 'K'), file)).toReversed()) {
            const below = objectAt(kid, file)?.value ?? kid;
            if (entryOf(below, 'S') && entryOf(below, 'P'))
                waiting.push(below);
        }
    }
    return elements;
}
function kindOf(element, file) {
    const kind = lookUp(element, 'S', file);
    return kind?.kind === 'name' ? kind.text : '';
}
function skipsALevel(kinds) {
    const levels = kinds.flatMap((kind) => (/^H\d+$/.test(kind) ? [Number(kind.slice(1))] : []));
    return levels.some((level, i) => level > (levels[i - 1] ?? 0) + 1);
}
//# sourceMappingURL=ua-rules.js.map