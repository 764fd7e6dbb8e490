/** Keys whose values are no prose: a repair must not make words of them. */
const EXACT_KEYS = new Set('number meeting date due group classification points items next wording language fileName reference policy levels groups abbreviations rules'.split(' '));
export function isProse({ key }) {
    return !key || !EXACT_KEYS.has(key.name);
}
/** Whether a value is a text of sentences, which can go on over several lines. */
export function isSentence({ key }) {
    return !key || /^(?:text|decision|action|introduction|statement|notes)$/.test(key.name);
}
/** The rest of the first line, from the first character of the value on. */
export function restOf({ first, column }) {
    return first.text.slice(column).trimEnd();
}
/** The offset of the first character of a value. */
export function startOfValue({ first, column }) {
    return first.start + column;
}
/** A value of plain text as pieces, line by line. */
export function piecesOf(value) {
    return [pieceOf(value.first, value.column), ...value.more.map((line) => pieceOf(line, line.indent))];
}
function pieceOf(line, from) {
    const whole = line.text.slice(from);
    const hash = /(?:^|[ \t])#/.exec(whole);
    if (!hash || (hash.index === 0 && hash[0] === '#'))
        return { line, from, text: whole.trimEnd() };
    const comment = from + hash.index + 1;
    return { line, from, text: whole.slice(0, hash.index).trimEnd(), comment };
}
/**
 * The edits that put a text below `>-`, where every sign is only a sign. Its words and its lines stay as they are;
 * a comment on its first line moves up to the `>-`.
 */
export function asBlock(value, { keepsHash = false } = {}) {
    const { first, more, parent, opener, isBelowKey, lineEnd } = value;
    const indent = ' '.repeat(isBelowKey ? first.indent : parent + 2);
    const comment = keepsHash ? undefined : pieceOf(first, value.column).comment;
    const note = comment === undefined ? '' : ` ${first.text.slice(comment).trimEnd()}`;
    const sign = isBelowKey ? ` >-${note}` : `>-${note}${lineEnd}${indent}`;
    return [
        { start: opener, end: opener, text: sign },
        ...endOf(first, comment),
        ...more.flatMap((line) => [
            { start: line.start, end: line.start + line.indent, text: indentOf(line, indent) },
        ]),
        ...more.flatMap((line) => endOf(line)),
    ];
}
/** What goes from the end of a line: blanks, which below `>-` would count, and a comment that has moved. */
function endOf({ start, text }, comment) {
    const end = text.slice(0, comment).trimEnd().length;
    return end < text.length ? [{ start: start + end, end: start + text.length, text: '' }] : [];
}
function indentOf({ indent, text }, wanted) {
    return indent === text.length ? '' : wanted;
}
/** Whether a comment stands inside a text of several lines: below `>-` it would become part of the text. */
export function hasInnerComment(value) {
    return piecesOf(value).some(({ comment }, i) => i > 0 && comment !== undefined);
}
/** The edits that take a value out of the text, so that what follows can be read: only letters are left of it. */
export function masked(value) {
    const lines = [
        { line: value.first, from: value.column },
        ...value.more.map((line) => ({ line, from: line.indent })),
    ];
    return lines.map(({ line, from }) => {
        const end = line.start + line.text.length;
        return { start: line.start + from, end, text: 'x'.repeat(line.text.length - from) };
    });
}
//# sourceMappingURL=value.js.map