import { knownKeys } from '../../model/known-keys.js';
import { asItLooks } from '../../model/look-alike.js';
import { keysCalled } from '../../model/other-names.js';
import { pattern } from '../../model/pattern.js';
import { nearestWord } from '../../model/spelling.js';
const DASH = pattern(String.raw `-(?:[ \t]+|$)`, 'gy');
const KEY = pattern(String.raw `(?:(["'\u201c\u201d\u2018\u2019]?)([\p{L}\p{N}_](?:[\p{L}\p{M}\p{Cf}\p{N}_&/.+-]*[\p{L}\p{M}\p{Cf}\p{N}_-])?)["'\u201c\u201d\u2018\u2019]?|("[^"\\]*"|'[^']*'|<<))[ \t\u00A0]*:(?=\s|$)`, 'y');
const WORD_KEYS = pattern(String.raw `(\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){1,3}):(?=\s|$)`, 'y');
const CAPITAL = pattern(String.raw `^\p{Lu}`);
const SMALL = pattern(String.raw `^\p{Ll}`);
/** A line is asked for its shape by many; it is found once. */
const shapes = new WeakMap();
export function shapeOf(line) {
    const known = shapes.get(line);
    if (known)
        return known;
    const shape = freshShapeOf(line);
    shapes.set(line, shape);
    return shape;
}
function freshShapeOf(line) {
    const { text, indent } = line;
    const found = [...text.slice(indent).matchAll(DASH(text))];
    const dashes = found.map(({ index }) => indent + index);
    const column = indent + found.reduce((length, [dash]) => length + dash.length, 0);
    const key = keyAt(text, column);
    return { line, dashes, value: key ? afterBlanks(text, key.colon + 1) : column, ...(key && { key }) };
}
/** A line that begins with a few words and a colon, as a key: `Next Regular Meeting: …`, `presented by: DCC`. */
export function wordyShapeOf(line) {
    const { text, indent } = line;
    const [whole = '', name = ''] = matchAt(WORD_KEYS, text, indent) ?? [];
    const isKey = CAPITAL(name).test(name) || keysCalled(name).length > 0;
    if (whole === '' || !isKey)
        return undefined;
    const colon = indent + name.length;
    return {
        line,
        dashes: [],
        key: { column: indent, name, colon, isKnown: false },
        value: afterBlanks(text, colon + 1),
    };
}
/** The first column from this one on at which something is to be seen. */
export function afterBlanks(text, column) {
    return column + (/^[ \t]*/.exec(text.slice(column))?.[0].length ?? 0);
}
function keyAt(text, column) {
    const match = matchAt(KEY, text, column);
    if (!match)
        return undefined;
    const name = match[2] ?? (match[3] ?? '').replace(/^["']|["']$/g, '');
    return { column, name, colon: column + match[0].length - 1, isKnown: isKnownKey(name) };
}
function isKnownKey(name) {
    const keys = knownKeys();
    if (keys.has(name))
        return true;
    const looks = asItLooks(name).toLowerCase();
    if (keys.has(looks))
        return true;
    return SMALL(name).test(name) && nearestWord(looks, [...keys], looks.length < 6 ? 1 : 2) !== undefined;
}
function matchAt(wanted, text, column) {
    const fitting = wanted(text);
    fitting.lastIndex = column;
    return fitting.exec(text);
}
//# sourceMappingURL=shape.js.map