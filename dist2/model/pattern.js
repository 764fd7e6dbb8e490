/** Text as most authors write it: Latin-1 with its punctuation, arrows and signs of arithmetic. */
const COMMON = /^[\t\n\r -~\xa0-\xff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u22ff]*$/;
/** What the classes of Unicode hold of the common signs. */
const COMMON_SIGNS = {
    Cc: '\\t\\n\\r',
    Cf: '\\xad',
    Cs: '',
    L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
    Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
    Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
    M: '',
    Mn: '',
    N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
    Nd: '0-9',
    Pd: '\\-\\u2010-\\u2015',
    Zs: ' \\xa0',
};
/** Without regard to case, capitals and small letters are the same; some have their counterpart elsewhere (ß, ÿ, µ). */
const CASED = 'A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff';
/** Whether a text holds none but common signs. */
export function isCommon(text) {
    return COMMON.test(text);
}
/** A pattern from its source, as it stands between the slashes of one with the flag `u`; made when it is needed. */
export function pattern(source, flags = '') {
    const isSimple = isCommon(source);
    let common;
    let full;
    return (text) => {
        if (isSimple && isCommon(text)) {
            common ??= new RegExp(forCommonSigns(source, flags.includes('i')), flags);
            return common;
        }
        full ??= new RegExp(source, `${flags}u`);
        return full;
    };
}
const KEPT = new Map();
/** The same for what a workspace brings along, of which there is little: each is made once, for all records. */
export function keptPattern(source, flags = '') {
    const key = `${flags} ${source}`;
    const kept = KEPT.get(key) ?? pattern(source, flags);
    KEPT.set(key, kept);
    return kept;
}
/** The same pattern without classes of Unicode, in which `[…]` may stand around them or not. */
function forCommonSigns(source, isCaseless) {
    let isInside = false;
    return source.replace(/\\p\{(\w+)\}|\\u\{|\\.|[[\]]/gs, (token, name) => {
        if (token === '\\P' || token === '\\u{')
            throw new Error(`A pattern cannot say ${token}.`);
        if (name === undefined) {
            if (token === '[' || token === ']')
                isInside = token === '[';
            return token;
        }
        const signs = isCaseless && /^L[lu]$/.test(name) ? CASED : COMMON_SIGNS[name];
        if (signs === undefined)
            throw new Error(`Which common signs are ${token}?`);
        return isInside ? signs : `[${signs}]`;
    });
}
//# sourceMappingURL=pattern.js.map