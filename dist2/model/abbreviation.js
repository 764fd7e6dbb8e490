import { pattern } from './pattern.js';
import { escapedForPattern } from './spelling.js';
/** Marks each short form of the glossary in prose, so that a format can say what it stands for. */
export function abbreviated(prose, glossary) {
    if (glossary.size === 0)
        return prose;
    const shortForms = patternOf(glossary);
    const mark = (nodes) => nodes.flatMap((node) => markNode(node, shortForms, glossary, mark));
    return mark(prose);
}
/** Whether a short form of the glossary stands in a text. */
export function hasShortForm(text, glossary) {
    return glossary.size > 0 && patternOf(glossary)(text).test(text);
}
/** The pattern of all short forms, the longest first; made once for a glossary. */
function patternOf(glossary) {
    const known = PATTERNS.get(glossary);
    if (known)
        return known;
    const shortForms = [...glossary.keys()].sort((a, b) => b.length - a.length).map(escapedForPattern);
    const made = pattern(String.raw `(?<![\p{L}\p{N}_])(${shortForms.join('|')})(?![\p{L}\p{N}_])`);
    PATTERNS.set(glossary, made);
    return made;
}
const PATTERNS = new WeakMap();
function markNode(node, shortForms, glossary, mark) {
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'mark')
        return [{ type: node.type, children: mark(node.children) }];
    if (node.type !== 'text')
        return [node];
    return node.value.split(shortForms(node.value)).flatMap((piece) => {
        const term = glossary.get(piece);
        if (term)
            return [{ type: 'abbreviation', value: piece, expansion: term.long }];
        return piece === '' ? [] : [{ type: 'text', value: piece }];
    });
}
//# sourceMappingURL=abbreviation.js.map