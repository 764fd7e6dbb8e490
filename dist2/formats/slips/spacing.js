import { knownKeys } from '../../model/known-keys.js';
import { pattern } from '../../model/pattern.js';
import { isBlank, linesOf } from './line.js';
import { shapeOf } from './shape.js';
import { slip } from './slip.js';
import { outsideBlocks } from './written-lines.js';
const BULLET = /^(\s*)([•◦▪‣·●–—*+])[\s\u00A0]+(?=\S)/;
/** A number or a letter would be lost with its sign, so that `--fix` leaves it to the author. */
const NUMBERED = /^(\s*)(\d{1,2}[.)]|\(?[a-zA-Z][.)]|\([ivx\d]{1,4}\))[ \t]+(?=\S)/;
const TIGHT_DASH = pattern(String.raw `^\s*-(?=[\p{L}"'\u201c\u2018*[])`);
const TIGHT_COLON = /^\s*(?:- +)*(["']?)([a-z][A-Za-z]*)\1:(?=[^\s:/])/;
const MARKED_KEY = /^(\s*(?:- +)*)(\*{1,2}|_{1,2}|`)([a-z][A-Za-z]*)(?:\2:|:\2)(?=\s|$)/;
/** Keys below which a list stands. */
const LISTS = /^(?:points|items|next|presenter|owner|groups|levels)$/;
/** `title:Alerts`, `-text`, `• text`: a space that is missing, or another sign where a dash belongs. */
export function spacingSlips(text) {
    const lines = outsideBlocks(linesOf(text)).filter((line) => !isBlank(line));
    const bullets = lines.flatMap((line, i) => otherBullet(line, lines[i - 1]) ?? []);
    return [
        ...together(bullets),
        ...lines.flatMap((line) => markedKey(line) ?? tightDash(line) ?? tightColon(line) ?? []),
    ];
}
/** Whoever pastes a list brings all of its bullets along: that is one slip. */
function together(bullets) {
    const [first] = bullets;
    if (!first)
        return [];
    const facts = { ...first.facts, lines: bullets.length };
    return [{ ...first, facts, reading: bullets.flatMap(({ reading }) => reading) }];
}
/** `**title**: Alerts` and `**title:** Alerts`. */
function markedKey({ start, text }) {
    const [whole = '', lead = '', mark = '', key = ''] = MARKED_KEY.exec(text) ?? [];
    if (!knownKeys().has(key))
        return undefined;
    const at = start + lead.length;
    const end = start + whole.length;
    return slip('marked-key', [at, end], { key, mark }, [{ start: at, end, text: `${key}:` }], true);
}
function tightColon({ start, text }) {
    const match = TIGHT_COLON.exec(text);
    const key = match?.[2] ?? '';
    if (!match || !knownKeys().has(key))
        return undefined;
    const end = start + match[0].length;
    const facts = { after: 'colon', word: `${key}:` };
    return slip('missing-space', [end - 1, end], facts, [{ start: end, end, text: ' ' }], true);
}
function tightDash({ start, text }) {
    const match = TIGHT_DASH(text).exec(text);
    if (!match)
        return undefined;
    const end = start + match[0].length;
    const word = text.slice(match[0].length - 1).split(/\s/, 1)[0] ?? '-';
    return slip('missing-space', [end - 1, end], { after: 'dash', word }, [{ start: end, end, text: ' ' }], true);
}
/** A bullet or a long dash from a word processor, in the place of the dash of a list. */
function otherBullet({ start, text, indent }, before) {
    const sign = (BULLET.exec(text) ?? NUMBERED.exec(text))?.[2];
    if (sign === undefined || !before)
        return undefined;
    const { key, dashes, value } = shapeOf(before);
    const isBelowKey = LISTS.test(key?.name ?? '') && value >= before.text.trimEnd().length;
    const isBeside = before.indent === indent && (dashes.length > 0 || BULLET.test(before.text) || NUMBERED.test(before.text));
    if (!isBelowKey && !isBeside)
        return undefined;
    const at = start + indent;
    const end = at + sign.length;
    const gap = /^[^\S \t]/.test(text.slice(indent + sign.length)) ? 1 : 0;
    return slip('other-bullet', [at, end], { sign, lines: 1 }, [{ start: at, end: end + gap, text: gap ? '- ' : '-' }], BULLET.test(text));
}
//# sourceMappingURL=spacing.js.map