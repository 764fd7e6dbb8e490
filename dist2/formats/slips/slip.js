export function slip(code, [start, end], facts, reading, isSafe) {
    return { code, facts, start, end, reading, isSafe };
}
//# sourceMappingURL=slip.js.map