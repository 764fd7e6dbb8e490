/** A number and its noun: `1 document`, `3 documents`. */
export function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
//# sourceMappingURL=words.js.map