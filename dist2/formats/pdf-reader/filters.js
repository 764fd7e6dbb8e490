import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from './codecs.js';
import { PdfFault, spend } from './fault.js';
import { decodeLzw } from './lzw.js';
import { undoPrediction } from './predictors.js';
const MOST_STEPS = 16;
const IMAGE_FILTERS = new Set([
    'DCTDecode',
    'DCT',
    'JPXDecode',
    'JBIG2Decode',
    'CCITTFaxDecode',
    'CCF',
]);
const FILTERS = new Map([
    [
        'FlateDecode',
        (data, parameters, allowance) => undoPrediction(inflate(data, allowance), prediction(parameters)),
    ],
    [
        'LZWDecode',
        (data, parameters, allowance) => undoPrediction(decodeLzw(data, parameters.get('EarlyChange') !== 0, allowance), prediction(parameters)),
    ],
    ['ASCIIHexDecode', decodeAsciiHex],
    ['ASCII85Decode', (data, _, allowance) => decodeAscii85(data, allowance)],
    ['RunLengthDecode', (data, _, allowance) => decodeRunLength(data, allowance)],
    // In a file that is not encrypted there is only the Identity crypt filter.
    ['Crypt', (data) => data],
]);
const FULL_NAMES = new Map([
    ['Fl', 'FlateDecode'],
    ['LZW', 'LZWDecode'],
    ['AHx', 'ASCIIHexDecode'],
    ['A85', 'ASCII85Decode'],
    ['RL', 'RunLengthDecode'],
]);
/** The data of a stream become what was encoded, up to the first filter that only images have (ISO 32000-1, 7.4). */
export function decodeData(data, steps, allowance) {
    if (steps.length > MOST_STEPS)
        throw new PdfFault('too-large');
    spend(allowance, data.length);
    let bytes = data;
    for (const { name, parameters } of steps) {
        if (IMAGE_FILTERS.has(name))
            return { bytes, image: name };
        const filter = FILTERS.get(FULL_NAMES.get(name) ?? name);
        if (!filter)
            throw new PdfFault('unknown-filter');
        bytes = filter(bytes, parameters, allowance);
        spend(allowance, bytes.length);
    }
    return { bytes };
}
/** A stream that was cut or ends in a wrong checksum still gives its text: viewers show it too. */
function inflate(data, allowance) {
    if (data.length === 0)
        return data;
    const options = { maxOutputLength: Math.max(1, allowance.left), finishFlush: constants.Z_SYNC_FLUSH };
    try {
        return inflateSync(data, options);
    }
    catch (thrown) {
        if (isTooLarge(thrown))
            throw new PdfFault('too-large');
    }
    try {
        return inflateRawSync(data.subarray(2), options);
    }
    catch (thrown) {
        throw new PdfFault(isTooLarge(thrown) ? 'too-large' : 'damaged');
    }
}
function isTooLarge(thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
}
function prediction(parameters) {
    return {
        predictor: parameters.get('Predictor') ?? 1,
        colors: parameters.get('Colors') ?? 1,
        bits: parameters.get('BitsPerComponent') ?? 8,
        columns: parameters.get('Columns') ?? 1,
    };
}
//# sourceMappingURL=filters.js.map