/** What a glyph's name ends in, and the combining mark that it means. */
const ACCENTS = new Map([
    ['acute', '\u0301'],
    ['grave', '\u0300'],
    ['circumflex', '\u0302'],
    ['tilde', '\u0303'],
    ['dieresis', '\u0308'],
    ['macron', '\u0304'],
    ['breve', '\u0306'],
    ['dotaccent', '\u0307'],
    ['ring', '\u030a'],
    ['hungarumlaut', '\u030b'],
    ['ogonek', '\u0328'],
    ['caron', '\u030c'],
    ['cedilla', '\u0327'],
]);
/** Letters and digits whose name is not themselves, in the Adobe Glyph List. Other marks a search can do without. */
const NAMED = new Map([
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((name, digit) => [name, String(digit)]),
    ...['ff', 'fi', 'fl', 'ffi', 'ffl', 'st'].map((name) => [name, name]),
    ['space', ' '],
    ['hyphen', '-'],
    ['period', '.'],
    ['comma', ','],
    ['at', '@'],
    ['slash', '/'],
    ['colon', ':'],
    ['underscore', '_'],
    ['percent', '%'],
    ['plus', '+'],
    ['ampersand', '&'],
    ['sterling', '£'],
    ['Euro', '€'],
    ['quoteright', '’'],
    ['quotesingle', "'"],
    ['dotlessi', 'ı'],
    ['germandbls', 'ß'],
    ['ae', 'æ'],
    ['AE', 'Æ'],
    ['oe', 'œ'],
    ['OE', 'Œ'],
    ['oslash', 'ø'],
    ['Oslash', 'Ø'],
    ['lslash', 'ł'],
    ['Lslash', 'Ł'],
    ['eth', 'ð'],
    ['Eth', 'Ð'],
    ['thorn', 'þ'],
    ['Thorn', 'Þ'],
]);
/**
 * The name of a glyph becomes its text, as far as letters and digits go
 * (https://github.com/adobe-type-tools/agl-specification). A name that is not known becomes nothing.
 */
export function glyphText(glyph) {
    const [name = ''] = glyph.split('.', 1);
    if (name.includes('_'))
        return name.slice(0, 200).split('_').map(simpleGlyphText).join('');
    return simpleGlyphText(name);
}
function simpleGlyphText(name) {
    if (/^[A-Za-z]$/.test(name))
        return name;
    const code = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name)?.[1];
    if (code !== undefined)
        return codePointText(Number.parseInt(name.startsWith('uni') ? code.slice(0, 4) : code, 16));
    return NAMED.get(name) ?? accentedText(name);
}
function codePointText(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
function accentedText(name) {
    const mark = /^[A-Za-z]./.test(name) ? ACCENTS.get(name.slice(1)) : undefined;
    return mark && `${name[0]}${mark}`.normalize('NFC');
}
//# sourceMappingURL=glyphs.js.map