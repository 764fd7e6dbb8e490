/** The position of an offset in a text. */
export function positionAt(text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
/** A path in words that an author can follow: `items[3].title`. */
export function pathInWords(path) {
    return path
        .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
        .join('');
}
/** Where a piece of a text stands in the source: exactly, if the text is written as it is read. */
export function pieceWithin(place, piece) {
    const written = place.source.text.slice(place.start, place.end);
    const at = piece === '' ? -1 : written.indexOf(piece);
    if (at < 0)
        return place;
    return { ...place, start: place.start + at, end: place.start + at + piece.length };
}
/** The start of a source that has no better place to point at. */
export function startOf(source) {
    return { source, start: 0, end: 0, path: [] };
}
//# sourceMappingURL=source.js.map