import { pattern } from '../../model/pattern.js';
/** What editors show as nothing at the left of a line, and not only what YAML counts as a space. */
const BLANK = pattern(String.raw `^[\s\p{Cf}]*`);
/** A text becomes its lines. Windows line ends are no part of them. */
export function linesOf(text) {
    let start = 0;
    return text.split('\n').map((whole) => {
        const line = lineAt(start, whole.replace(/\r$/, ''));
        start += whole.length + 1;
        return line;
    });
}
export function lineAt(start, text) {
    return { start, text, indent: BLANK(text).exec(text)?.[0].length ?? 0 };
}
export function isBlank({ text, indent }) {
    return indent === text.length;
}
export function isComment({ text, indent }) {
    return text[indent] === '#';
}
//# sourceMappingURL=line.js.map