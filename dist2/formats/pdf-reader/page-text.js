import { readContent } from './content.js';
import { everyVersion } from './lookup.js';
import { pagesInOrder } from './pages.js';
import { streamText } from './streams.js';
import { stringText } from './text.js';
import { entryOf } from './values.js';
const PAGE_TEXT = 'page text';
/** The pages of a file become their texts. */
export function pagePassages(pages, fonts, names, file) {
    const bodies = new Map();
    const passages = pages.flatMap(({ page, streams, resources }) => {
        const source = streams.map((stream) => streamText(stream, file)).join('\n');
        const texts = contentTexts(source, resources, fonts, file);
        bodies.set(page, texts[0]?.body ?? '');
        return texts.flatMap((text) => textPassages(text, names));
    });
    return [...passages, ...acrossPages(bodies, file)];
}
/** A sentence can begin on one page and end on the next, with a footer and a header between. */
function acrossPages(bodies, file) {
    if (bodies.size < 2)
        return [];
    const text = pagesInOrder(file).map((page) => bodies.get(page) ?? '');
    return [{ where: PAGE_TEXT, text: text.join(' ') }];
}
/** The text of a content stream, and all that stands beside it; the names go to the others of the file. */
export function textPassages({ shown, spoken, mirrored, strings, names: used }, names) {
    for (const name of used)
        names.add(name);
    return [
        { where: PAGE_TEXT, text: shown },
        ...(spoken === shown ? [] : [{ where: PAGE_TEXT, text: spoken }]),
        ...(mirrored === undefined ? [] : [{ where: PAGE_TEXT, text: mirrored }]),
        ...strings.map((text) => ({ where: 'a string', text })),
    ];
}
/** Content becomes its text, or several, where a font cannot be told: one for each that it may be. */
export function contentTexts(source, resources, fonts, file) {
    const texts = [];
    let most = 1;
    for (let choice = 0; choice < most; choice += 1) {
        const fontNamed = remembered((name) => {
            const found = fonts(resources, name);
            most = Math.max(most, found.length);
            return found[Math.min(choice, found.length - 1)];
        });
        const actualTextNamed = (name) => actualText(resources, name, file);
        texts.push(readContent(source, { fontNamed, actualTextNamed }, file.allowance));
    }
    return texts;
}
function remembered(find) {
    const known = new Map();
    return (name) => {
        const font = known.get(name) ?? find(name);
        known.set(name, font);
        return font;
    };
}
/** The ActualText of a property list (ISO 32000-1, 14.6.2) in these resources. */
function actualText(resources, name, file) {
    const [properties] = everyVersion(everyVersion(resources, 'Properties', file), name, file);
    const text = entryOf(properties, 'ActualText');
    return text?.kind === 'string' ? stringText(text.text) : undefined;
}
//# sourceMappingURL=page-text.js.map