import { valuePlace } from '../model/tree.js';
/**
 * The pieces of a text that fit a pattern, each at the author's own characters; at the whole text, where it is
 * not written as it is read (mark-up, or an escape of YAML, in the middle of the piece).
 */
export function piecesOf(wanted, words, at, parsed) {
    const matches = [...words.matchAll(wanted(words))];
    if (matches.length === 0)
        return [];
    const whole = valuePlace(parsed, at);
    const written = whole.source.text.slice(whole.start, whole.end);
    const [opening = ''] = /^(?:[>|][^\n]*\n|["'])/.exec(written) ?? []; // the line of a “>-”, or a quotation mark
    const closing = /["']/.test(opening) ? 1 : 0;
    const offset = whole.start + opening.length;
    const source = whole.source.text.slice(offset, whole.end - closing);
    const own = [...source.matchAll(wanted(source))];
    return matches.map((match, i) => {
        const same = own[i];
        if (!same || asSpoken(same[0]) !== asSpoken(match[0]))
            return { match, place: whole };
        const start = offset + same.index;
        return { match, place: { ...whole, start, end: start + same[0].length } };
    });
}
function asSpoken(piece) {
    return piece.replace(/\s+/g, ' ');
}
//# sourceMappingURL=written.js.map