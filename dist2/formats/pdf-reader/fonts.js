import { readCMap } from './cmap.js';
import { glyphText } from './glyphs.js';
import { everyVersion, itemsOf, lookUp, objectAt } from './lookup.js';
import { streamText } from './streams.js';
import { stringText } from './text.js';
import { entryOf, isName } from './values.js';
const ONE_BYTE = [{ low: '\0', high: '\xff' }];
const TWO_BYTES = [{ low: '\0\0', high: '\xff\xff' }];
const ALL_CODES = Uint8Array.from({ length: 256 }, (_, code) => code);
/** Stands for a glyph of which the file does not say what it means. */
const UNKNOWN = '\ufffd';
const LATIN1 = { codespace: ONE_BYTE, textOf: (code) => code };
const UTF16 = { codespace: TWO_BYTES, textOf: (code) => stringText(`\xfe\xff${code}`) };
/** A file becomes the way to its fonts; each font is read once (ISO 32000-1, 9.5 to 9.10). */
export function fontFinder(file) {
    const known = new Map();
    let everyMap;
    return (resources, name) => {
        const found = everyVersion(everyVersion(resources, 'Font', file), name, file).flatMap((dictionary) => {
            const fonts = known.get(dictionary) ?? readFont(dictionary, file);
            known.set(dictionary, fonts);
            return fonts;
        });
        if (found.length > 0)
            return found;
        everyMap ??= [...readEveryMap(file), LATIN1];
        return everyMap;
    };
}
/** The strings of a font become text. */
export function decodeCodes(codes, { codespace, textOf }) {
    const only = codespace.length === 1 ? codespace[0]?.low.length : undefined;
    let text = '';
    for (let at = 0; at < codes.length;) {
        const length = only ?? codeLength(codes, at, codespace);
        text += textOf(codes.slice(at, at + length));
        at += length;
    }
    return text;
}
function codeLength(codes, at, codespace) {
    const range = codespace.find(({ low, high }) => {
        const code = codes.slice(at, at + low.length);
        return low <= code && code <= high;
    });
    return (range ?? codespace[0])?.low.length ?? 1;
}
function readFont(dictionary, file) {
    const toUnicode = objectAt(entryOf(dictionary, 'ToUnicode'), file);
    const map = toUnicode?.data && readCMap(streamText(toUnicode, file), file.allowance);
    if (isName(lookUp(dictionary, 'Subtype', file), 'Type0'))
        return compositeFont(dictionary, map, file);
    const encoding = simpleEncoding(lookUp(dictionary, 'Encoding', file), file);
    return [
        {
            codespace: ONE_BYTE,
            textOf: (code) => map?.texts.get(code) ?? encoding[code.charCodeAt(0)] ?? UNKNOWN,
        },
    ];
}
/** Without a ToUnicode map a composite font's codes are numbers of glyphs, unless its encoding is a Unicode one. */
function compositeFont(dictionary, map, file) {
    if (!map)
        return [UTF16, LATIN1];
    return [mapped({ codespace: codespaceOf(dictionary, file) ?? map.codespace, texts: map.texts })];
}
/** How long codes are: the encoding says so, unless it is one of those with a name that have codes of all lengths. */
function codespaceOf(dictionary, file) {
    const stream = objectAt(entryOf(dictionary, 'Encoding'), file);
    if (stream?.data)
        return readCMap(streamText(stream, file), file.allowance).codespace;
    const encoding = lookUp(dictionary, 'Encoding', file);
    const isTwoBytes = encoding?.kind === 'name' && /^Identity|UCS2|UTF16/.test(encoding.text);
    return isTwoBytes ? TWO_BYTES : undefined;
}
function mapped({ codespace, texts }) {
    return {
        codespace: codespace.length > 0 ? codespace : TWO_BYTES,
        textOf: (code) => texts.get(code) ?? UNKNOWN,
    };
}
/** The text of each code, from a base encoding and the differences from it (9.6.6). */
function simpleEncoding(encoding, file) {
    const base = encoding?.kind === 'name' ? encoding : lookUp(encoding, 'BaseEncoding', file);
    const decoder = new TextDecoder(isName(base, 'MacRomanEncoding') ? 'macintosh' : 'windows-1252');
    const texts = [...decoder.decode(ALL_CODES)];
    let code = 0;
    for (const item of itemsOf(lookUp(encoding, 'Differences', file))) {
        if (item.kind === 'number')
            code = item.value;
        if (item.kind !== 'name')
            continue;
        if (code >= 0 && code < 256)
            texts[code] = glyphText(item.text) ?? texts[code] ?? UNKNOWN;
        code += 1;
    }
    return texts;
}
/** Every map that any font has, for text of which the font cannot be told. */
function readEveryMap(file) {
    const numbers = new Set();
    for (const { value } of file.objects) {
        const map = entryOf(value, 'ToUnicode');
        if (map?.kind === 'reference')
            numbers.add(map.number);
    }
    const streams = [...numbers].flatMap((number) => file.versions.get(number) ?? []);
    return streams.filter(isStream).map((stream) => mapped(readCMap(streamText(stream, file), file.allowance)));
}
function isStream({ data }) {
    return data !== undefined;
}
//# sourceMappingURL=fonts.js.map