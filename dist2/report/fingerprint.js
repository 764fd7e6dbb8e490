/**
 * A name for each finding that stays the same while lines move: its code, its file, and which of that code in that
 * file it is. It holds nothing of the author's text, not even as a hash, which could be guessed.
 */
export function fingerprints(findings) {
    const seen = new Map();
    return findings.map(({ code, file }) => {
        const name = `${code}:${file}`;
        const ordinal = (seen.get(name) ?? 0) + 1;
        seen.set(name, ordinal);
        return `${name}:${ordinal}`;
    });
}
//# sourceMappingURL=fingerprint.js.map