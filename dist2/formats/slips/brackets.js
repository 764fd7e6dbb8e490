import { knownKeys } from '../../model/known-keys.js';
import { pattern } from '../../model/pattern.js';
import { signSlip } from './leading-sign.js';
import { closingQuote } from './quotes.js';
import { slip } from './slip.js';
import { masked, restOf, startOfValue } from './value.js';
const PAIRS = { '[': ']', '{': '}' };
/** The column at which a bracket that begins a value is closed in it, or nothing. */
export function closingBracket(text, from) {
    const open = [];
    for (let at = from; at < text.length; at++) {
        const sign = text[at] ?? '';
        const isQuote = (sign === '"' || sign === "'") && /[\s[{,:]/.test(text[at - 1] ?? ' ');
        const isComment = sign === '#' && /\s/.test(text[at - 1] ?? '');
        if (isQuote)
            at = closingQuote(text, at) ?? at;
        else if (isComment)
            at = newlineAfter(text, at);
        else if (PAIRS[sign])
            open.push(PAIRS[sign]);
        else if (sign === ']' || sign === '}') {
            if (open.pop() !== sign)
                return undefined;
            if (open.length === 0)
                return at;
        }
    }
    return undefined;
}
function newlineAfter(text, from) {
    const newline = text.indexOf('\n', from);
    return newline < 0 ? text.length : newline;
}
/** `[Draft] The DCC …`, `[DCC, SECAS`, `{ text: The DCC: no }`: brackets that YAML takes for a list or a group. */
export function bracketSlip(value) {
    const rest = restOf(value);
    const [mark = ''] = rest;
    if (!PAIRS[mark])
        return undefined;
    const whole = [rest, ...value.more.map(({ text }) => text)].join('\n');
    const close = closingBracket(whole, 0);
    if (close === undefined)
        return unclosed(value, rest, mark);
    const after = whole.slice(close + 1);
    if (after.trim() !== '' && !/^\s+#/.test(after))
        return textAfter(value, mark);
    if (value.more.length > 0)
        return undefined;
    const inner = rest.slice(0, close + 1);
    return onlyText(value, inner) ? signSlip(value, mark) : insideBrackets(value, inner);
}
/** `{ label: Meeting #29, date: 2020-02-04 }`: the sign makes a comment of all that follows, the closing brace too. */
function hashInside(value, rest, mark) {
    const hash = / (#\S*)/.exec(rest);
    if (!hash || !rest.endsWith(PAIRS[mark] ?? mark))
        return undefined;
    const start = startOfValue(value);
    const at = start + hash.index + 1;
    const fields = fieldsIn(rest).map((match) => fieldAt(match, start));
    const field = fields.find((one) => one.at < at && at < one.at + one.inner.length);
    const isSafe = field !== undefined && !/["\\]/.test(field.inner);
    const reading = isSafe ? quoted(field.inner, field.at) : masked({ ...value, more: [] });
    const facts = { lost: rest.slice(hash.index + 1), where: 'braces' };
    const length = (hash[1] ?? '#').replace(/[,}\]]+$/, '').length;
    return slip('hash-cuts-text', [at, at + length], facts, reading, isSafe);
}
/** Fields of which each ends with its comma, the last with the line: in one way only, so that this takes no time. */
const WHOLE_FIELDS = /^\{(?: *[a-z]+: [^[\]{}:#"',]+(?:,|$))+$/;
/** The text of a field, and the offset at which it begins. */
function fieldAt(match, start) {
    const [, lead = '', key = '', space = '', inner = ''] = match;
    const keyLength = key === '' ? 0 : key.length + 1;
    return { inner, at: start + match.index + lead.length + keyLength + space.length };
}
function unclosed(value, rest, mark) {
    const hash = hashInside(value, rest, mark);
    if (hash)
        return hash;
    const start = startOfValue(value);
    const end = start + rest.length;
    const isNames = /^\[[^[\]{}:#"'“”]*[^[\]{}:#"'“”,]$/.test(rest) && /^(presenter|owner)$/.test(value.key?.name ?? '');
    const isSafe = value.more.length === 0 && (isNames || WHOLE_FIELDS.test(rest));
    const reading = isSafe ? [{ start: end, end, text: PAIRS[mark] ?? '' }] : masked({ ...value, more: [] });
    return slip('unclosed-bracket', [start, start + 1], { mark }, reading, isSafe);
}
/** `[Draft] The DCC …`. What holds keys was meant as a group, and is not made a text. */
function textAfter(value, mark) {
    const found = signSlip(value, mark);
    const hasKeys = [...restOf(value).matchAll(/([\p{L}_-]+):\s/gu)].some(([, key = '']) => knownKeys().has(key));
    return hasKeys ? { ...found, reading: masked(value), isSafe: false } : found;
}
/** `title: [Draft Alerts]`, `{Alerts}`: what is in the brackets is neither a list nor a group, but words. */
function onlyText({ key }, text) {
    if (text.startsWith('{'))
        return /^\{[^:{}[\]"']+\}$/.test(text) && /\p{L}/u.test(text);
    const isSingle = /^(?:title|text|decision|action|label|introduction|notes)$/.test(key?.name ?? '');
    return isSingle && /^\[[^\s,"'[\]]+ [^,"'[\]]+\]$/.test(text);
}
/** A key and its value in braces, up to the comma before the next key or to the end. */
const FIELD = pattern(String.raw `([{,]\s*)(?:(["']?[\p{L}_-]+["']?):(\s*))?(.*?)(?=\s*(?:,\s*["']?[\p{L}_-]+["']?:|[\]}]))`, 'g');
/** An entry of a list in brackets. */
const ENTRY = pattern(String.raw `([[,]\s*)()()([^[\]{},]*)(?=\s*[,\]])`, 'g');
/** None among a hundred blanks: to look for the end of a field there would take the square of their number. */
function fieldsIn(text) {
    return /\s{100}/.test(text) ? [] : [...text.matchAll((text.startsWith('{') ? FIELD : ENTRY)(text))];
}
function insideBrackets(value, text) {
    const start = startOfValue(value);
    if (text.startsWith('[') && /[[{]/.test(text.slice(1)))
        return undefined; // a list of lists or groups has no texts
    for (const match of fieldsIn(text)) {
        const [, lead = '', key = '', space = '', inner = ''] = match;
        const isKnown = knownKeys().has(key.replace(/["']/g, ''));
        const at = start + match.index + lead.length + (key === '' ? 0 : key.length + 1);
        if (isKnown && space === '' && inner !== '' && !inner.startsWith('//'))
            return slip('missing-space', [at - 1, at], { after: 'colon', word: `${key}:` }, [insert(at, ' ')], true);
        const found = fieldSlip(inner, at + space.length);
        if (found)
            return found;
    }
    return undefined;
}
/** Text inside of brackets that holds a colon, or begins with what is no quotation mark to YAML. */
function fieldSlip(inner, at) {
    if (/^“[^“”"\\]*”\s*$/.test(inner)) {
        const reading = [at, at + inner.trimEnd().length - 1].map((offset) => ({
            start: offset,
            end: offset + 1,
            text: '"',
        }));
        return slip('curly-quotes', [at, at + 1], { mark: '“' }, reading, true);
    }
    if (/^["'[{]/.test(inner))
        return undefined;
    const colon = /(?<!\S)(\S*):(?=\s|$)/.exec(inner);
    if (!colon)
        return undefined;
    const place = at + colon.index + (colon[1]?.length ?? 0);
    const isSafe = !/["\\#]/.test(inner);
    const reading = isSafe ? quoted(inner, at) : [];
    const facts = { words: colon[1] ?? '', where: 'braces' };
    return slip('unquoted-colon', [place, place + 1], facts, reading, isSafe);
}
function quoted(inner, at) {
    return [insert(at, '"'), insert(at + inner.length, '"')];
}
function insert(at, text) {
    return { start: at, end: at, text };
}
//# sourceMappingURL=brackets.js.map