import { decodeData } from './filters.js';
import { itemsOf, lookUp, resolve } from './lookup.js';
/** A stream becomes its data without the filters that its dictionary names (ISO 32000-1, 7.3.8.2). */
export function decodeStream({ value, data }, file) {
    return decodeData(data ?? new Uint8Array(), filterSteps(value, file), file.allowance);
}
/** The same, as text with one character for each byte. */
export function streamText(stream, file) {
    return latin1(decodeStream(stream, file).bytes);
}
export function latin1(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
/** The names of a stream's filters, in the order in which they are undone. */
export function filterNames(dictionary, file) {
    return filterSteps(dictionary, file).map(({ name }) => name);
}
function filterSteps(dictionary, file) {
    const parameters = itemsOf(lookUp(dictionary, 'DecodeParms', file));
    return itemsOf(lookUp(dictionary, 'Filter', file)).map((item, i) => {
        const filter = resolve(item, file);
        return {
            name: filter?.kind === 'name' ? filter.text : '',
            parameters: numbersOf(resolve(parameters[i], file), file),
        };
    });
}
function numbersOf(dictionary, file) {
    const numbers = new Map();
    if (dictionary?.kind !== 'dictionary')
        return numbers;
    for (const key of dictionary.entries.keys()) {
        const value = lookUp(dictionary, key, file);
        if (value?.kind === 'number')
            numbers.set(key, value.value);
    }
    return numbers;
}
//# sourceMappingURL=streams.js.map