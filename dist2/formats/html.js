import { dataUrl } from './logo.js';
/** The characters that HTML could read as mark-up, in text or in a quoted attribute. */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** HTML (https://html.spec.whatwg.org), for the body of an element and for a quoted attribute. */
export const html = {
    text: escapeHtml,
    prose: (prose) => prose.map(inline).join(''),
    logo: (logo) => `<img src="${dataUrl(logo)}" alt="${escapeHtml(logo.alternative)}">`,
    heading: (depth) => `h${depth + 1}`,
};
function inline(node) {
    switch (node.type) {
        case 'text':
            return escapeHtml(node.value);
        case 'inlineCode':
            return `<code>${escapeHtml(node.value)}</code>`;
        case 'emphasis':
            return element('em', node.children);
        case 'strong':
            return element('strong', node.children);
        case 'mark':
            return `<strong class="mark">${html.prose(node.children)}</strong>`;
        case 'link':
            return `<a href="${escapeHtml(node.url)}">${html.prose(node.children)}</a>`;
        case 'abbreviation':
            return `<abbr title="${escapeHtml(node.expansion)}">${escapeHtml(node.value)}</abbr>`;
    }
}
function element(name, children) {
    return `<${name}>${html.prose(children)}</${name}>`;
}
function escapeHtml(value) {
    return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
//# sourceMappingURL=html.js.map