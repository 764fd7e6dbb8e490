import { GRAM } from './gram-sieve.js';
import { pattern } from './pattern.js';
/** How many words in a row are distinctive enough to be looked for. */
const RUN = 5;
/** Fewer letters than this stand in many texts by chance. */
const SHORTEST = GRAM;
/** A word that is a reference, a sum or an address: such a one says something on its own. */
const REFERENCE = /[@\d]|:\/\//;
const FIGURE = pattern(String.raw `\p{N}`);
/**
 * The fragments by which a text would be recognised: every run of five words, each reference, or the whole of a
 * text that is shorter.
 */
export function fragmentsOf(text) {
    const words = wordsOf(text);
    const runs = words.length < RUN ? [words] : words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN));
    const references = text
        .split(/\s+/)
        .filter((word) => REFERENCE.test(word))
        .map(wordsOf);
    return [...runs, ...references]
        .map((run) => ({ letters: run.join(''), words: run }))
        .filter(({ letters }) => letters.length >= SHORTEST);
}
/** A text as letters and figures, and as words: without the white space and marks that a format may change. */
export function haystackOf(text) {
    const whole = text.normalize('NFKC').toLowerCase();
    let words;
    return {
        letters: whole.replace(APART(whole), ''), // what is hidden is no letter, and goes along
        words: () => {
            words ??= spaced(withoutHidden(whole));
            return words;
        },
    };
}
function spaced(text) {
    return text.replace(APART(text), (gap) => (gap.includes('\n') ? '\n' : ' '));
}
/** Whether a text holds a fragment. Most texts do not, and that is seen at once; only a likely one is looked at. */
export function holds({ letters, words }, fragment) {
    if (!letters.includes(fragment.letters))
        return false;
    return !isParticular(fragment) || patternOf(fragment)(words()).test(words());
}
/** One word is looked for as a whole word, and a figure as a whole figure; of other words only the letters count. */
function isParticular({ letters, words }) {
    return words.length === 1 || FIGURE(letters).test(letters);
}
/**
 * The words of a fragment with anything or nothing between them, a line end or nothing inside them, and no figure
 * that goes on before or after: “11 June” is not in “1 1 June”, nor in “311 June”.
 */
function patternOf({ words }) {
    const isWord = words.length === 1;
    const end = isWord ? '[\\p{L}\\p{N}\\p{M}]' : '\\p{N}';
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const before = isWord || FIGURE(first).test([...first][0] ?? '') ? `(?<!${end})` : '';
    const after = isWord || FIGURE(last).test([...last].at(-1) ?? '') ? `(?!${end})` : '';
    const inside = words.map((word) => broken(word, isWord)).join('[ \\n]?');
    return pattern(`${before}${inside}${after}`);
}
/** A word as a format may break it: at a line end; and anywhere, if there are more. A short figure stays whole. */
function broken(word, isWord) {
    return word.replace(/(?<=(.))(?=(.))/gsu, (_, left, right) => {
        const isFigure = FIGURE(left).test(left) && FIGURE(right).test(right);
        if (isFigure && word.length <= SHORTEST)
            return '';
        return isWord || isFigure ? '\n?' : '[ \n]?';
    });
}
/** What stands between words. */
const APART = pattern(String.raw `[^\p{L}\p{N}\p{M}]+`, 'g');
function wordsOf(text) {
    const plainText = withoutHidden(text.normalize('NFKC').toLowerCase());
    return plainText.split(APART(plainText)).filter(Boolean);
}
const HIDDEN = pattern(String.raw `\p{Cf}`, 'g');
function withoutHidden(text) {
    return text.replace(HIDDEN(text), '');
}
//# sourceMappingURL=fragment.js.map