/** A plain string as prose. */
export function plainProse(value) {
    return [{ type: 'text', value: onOneLine(value) }];
}
/** Text in which each tab and each line break is a space, with the white space around it. */
export function onOneLine(text) {
    return text.replace(/(?<! ) *[\t\n\f\r][ \t\n\f\r]*/g, ' ');
}
/** What a reader sees of prose, without any mark-up. */
export function visibleText(prose) {
    return prose.map((node) => ('children' in node ? visibleText(node.children) : node.value)).join('');
}
/** Pieces of prose as one paragraph, with a separator between them. */
export function joinedProse(pieces, separator) {
    return pieces.flatMap((piece, i) => (i === 0 ? piece : [...plainProse(separator), ...piece]));
}
/** Prose with every text changed by a function, its mark-up kept. */
export function mapText(prose, change) {
    return prose.map((node) => {
        if (node.type === 'text')
            return { type: 'text', value: change(node.value) };
        return 'children' in node ? { ...node, children: mapText(node.children, change) } : node;
    });
}
/** The addresses that the links of prose lead to. */
export function targets(prose) {
    return prose.flatMap((node) => {
        const inner = 'children' in node ? targets(node.children) : [];
        return node.type === 'link' ? [node.url, ...inner] : inner;
    });
}
//# sourceMappingURL=prose.js.map