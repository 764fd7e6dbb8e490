import { pattern } from '../../model/pattern.js';
import { slip } from './slip.js';
import { asBlock, hasInnerComment, isProse, masked, restOf, startOfValue } from './value.js';
/** Signs with which a text cannot begin, each as far as it is shown to the author. */
const SIGNS = [/^\*\*+/, /^\*(?=\s|[^\s*]+[^*]*\*)/, /^[%@`,\]}]/, /^[?-](?=\s)/, /^[>|]/];
/** Signs of YAML's own, which a record may not use: they could be meant. */
const FEATURES = { '&': 'yaml-anchor', '*': 'yaml-alias', '!': 'yaml-tag' };
const BLOCK = /^[>|](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?$/;
/** A value of words and figures between marks of bold type, of emphasis or of code. */
const MARKED = pattern(String.raw `^(\*{1,2}|\x60)([\p{L}\p{N}][\p{L}\p{N} /_-]*)\1(?:\s+#.*)?$`);
/** A dash that was pasted along with a sentence, and is no minus. */
const BULLET = pattern(String.raw `^-\s+(?=[\p{L}"'\u201c\u2018*[\x60(])`);
/** `title: **Alerts** and more`: the sign at the beginning means something else to YAML. */
export function leadingSign(value) {
    const rest = restOf(value);
    if (isBlockSign(rest))
        return undefined;
    const sign = SIGNS.map((pattern) => pattern.exec(rest)?.[0]).find(Boolean);
    if (sign !== undefined)
        return signSlip(value, sign);
    const [first = ''] = rest;
    return first === '&' || first === '*' || first === '!' ? featureSlip(value, rest, first) : undefined;
}
/** Whether a value is nothing but the sign that puts its text on the lines below. */
export function isBlockSign(rest) {
    return BLOCK.test(rest);
}
/** A text that YAML takes for something else by its first sign. Below `>-` it is only text. */
export function signSlip(value, sign) {
    const start = startOfValue(value);
    const isSafe = isProse(value) && !hasInnerComment(value);
    const bullet = BULLET(restOf(value)).exec(restOf(value))?.[0];
    const meant = bullet === undefined ? asBlock(value) : [{ start, end: start + bullet.length, text: '' }];
    const place = [start, start + sign.length];
    const bare = isProse(value) ? undefined : withoutMarks(value);
    if (bare)
        return slip('leading-sign', place, { sign, where: 'value' }, bare, true);
    const where = isProse(value) ? 'alone' : 'value';
    return slip('leading-sign', place, { sign, where }, isSafe ? meant : masked(value), isSafe);
}
/** `classification: **White**`: marks of bold type around a value that is printed as it is. */
function withoutMarks(value) {
    const [, mark = '', word = ''] = MARKED(restOf(value)).exec(restOf(value)) ?? [];
    if (word === '' || value.more.length > 0)
        return undefined;
    const start = startOfValue(value);
    const close = start + mark.length + word.length;
    return [
        { start, end: start + mark.length, text: '' },
        { start: close, end: close + mark.length, text: '' },
    ];
}
function featureSlip(value, rest, sign) {
    const start = startOfValue(value);
    const token = /^\S+/.exec(rest)?.[0] ?? sign;
    const isText = isProse(value) && token.length < rest.length && !hasInnerComment(value);
    const reading = isText ? asBlock(value) : masked(value);
    return slip(FEATURES[sign], [start, start + token.length], {}, reading, isText);
}
//# sourceMappingURL=leading-sign.js.map