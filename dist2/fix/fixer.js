/** What stands at the place of a problem becomes another text. */
export function replaced({ place }, text) {
    return [{ start: place.start, end: place.end, text }];
}
/** What stands at the place of a problem, as written. */
export function writtenAt({ place: { source, start, end } }) {
    return source.text.slice(start, end);
}
//# sourceMappingURL=fixer.js.map