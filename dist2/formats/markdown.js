import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visibleText } from '../model/prose.js';
import { blockByBlock, plainMarkdown } from './plain-markdown.js';
const made = () => unified().use(remarkParse).use(remarkStringify).freeze();
let remarkMade;
/** It is loaded and made for those few texts that need it. */
function remark() {
    remarkMade ??= made();
    return remarkMade;
}
/** Markdown (CommonMark 0.31), for any place in a line. `canonicalMarkdown` takes out escapes that are not needed. */
export const markdown = {
    text: (value) => value.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
    prose: (prose) => plainMarkdown(prose) ?? written(prose),
    logo: () => '',
    heading: (depth) => '#'.repeat(depth + 1),
};
/** Where marks would change the words (`_a_😀_b`, which remark 11 cannot write), the words are kept, not the marks. */
function written(prose) {
    const words = visibleText(prose);
    const marked = paragraph(prose);
    const isGood = !OF_TWO_UNITS.test(words) || wordsOf(remark().parse(marked)) === words;
    return (isGood ? marked : paragraph(unmarked(prose))).replace(/ (?=#+$)/, ' \\'); // would close a heading
}
/** An underscore beside a sign of two UTF-16 units, of which remark sees one. */
const OF_TWO_UNITS = /_[\uD800-\uDFFF]|[\uD800-\uDFFF]_/;
function paragraph(prose) {
    const children = phrasing(prose);
    return remark()
        .stringify({ type: 'root', children: [{ type: 'paragraph', children }] })
        .replace(/\n$/, '');
}
function wordsOf(node) {
    if ('children' in node)
        return node.children.map(wordsOf).join('');
    return 'value' in node ? node.value : '';
}
function unmarked(prose) {
    return prose.flatMap((node) => {
        if (!('children' in node))
            return [node];
        const children = unmarked(node.children);
        return node.type === 'link' ? [{ ...node, children }] : children;
    });
}
/**
 * A whole document in the form in which remark writes it: stable when it is parsed and written again. Most of what
 * committees write is plain, and has that form already; to find that out takes a hundredth of the time.
 */
export function canonicalMarkdown(document) {
    return blockByBlock(document, (block) => rewritten(block).replace(/\n$/, '')) ?? rewritten(document);
}
/** Markdown as remark writes it. */
function rewritten(document) {
    return String(remark().processSync(document));
}
/** Neighbouring texts become one, because remark escapes each text without a look at the text beside it. */
function phrasing(prose) {
    const nodes = [];
    for (const node of prose.map(phrase)) {
        const last = nodes.at(-1);
        if (last?.type === 'text' && node.type === 'text')
            last.value += node.value;
        else
            nodes.push(node);
    }
    return nodes;
}
function phrase(node) {
    switch (node.type) {
        case 'text':
        case 'inlineCode':
            return { type: node.type, value: node.value };
        case 'emphasis':
        case 'strong':
            return { type: node.type, children: phrasing(node.children) };
        case 'mark':
            return { type: 'strong', children: phrasing(node.children) };
        case 'link':
            return { type: 'link', url: node.url, children: phrasing(node.children) };
        case 'abbreviation':
            return { type: 'text', value: node.value };
    }
}
//# sourceMappingURL=markdown.js.map