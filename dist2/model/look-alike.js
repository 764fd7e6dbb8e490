import { pattern } from './pattern.js';
/** Letters of other scripts that print like Latin ones, as Unicode's confusables (UTS #39) pair them. */
const LATIN = {
    ...paired('АВЕІЈКМНОРСТХЅ', 'ABEIJKMHOPCTXS'), // Cyrillic capitals
    ...paired('авгдеіјклмнорстухѕԁһ', 'abrgeijklmhopctyxsdh'), // Cyrillic small letters
    ...paired('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'), // Greek capitals
    ...paired('αβγεικνορτυχ', 'abyeikvoptux'), // Greek small letters
};
const UNSEEN = pattern(String.raw `[\p{Cf}\p{Mn}\p{Zs}]`, 'g');
/**
 * A word as it looks: invisible characters and accents gone, wide and foreign letters that print like Latin ones
 * made Latin. Two words that a reader cannot tell apart become one.
 */
export function asItLooks(word) {
    const whole = word.normalize('NFKD');
    const plain = whole.replace(UNSEEN(whole), '');
    return [...plain].map((letter) => LATIN[letter] ?? letter).join('');
}
/** The known word that looks exactly like a given one, which is written with other characters; or nothing. */
export function lookAlike(given, known) {
    const looks = asItLooks(given);
    return known.find((word) => word === looks && word !== given);
}
function paired(from, to) {
    return Object.fromEntries([...from].map((letter, i) => [letter, to[i] ?? letter]));
}
//# sourceMappingURL=look-alike.js.map