export function finding(code, place, facts) {
    return { code, place, facts };
}
//# sourceMappingURL=finding.js.map