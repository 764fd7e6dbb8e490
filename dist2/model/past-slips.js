/** Problems that lie in one value, whatever it belongs to. */
const OF_A_VALUE = new Set([
    'unknown-level', 'level-in-other-case', 'look-alike', 'label-in-prose', 'label-in-comment',
    'bad-date', 'bad-due', 'bad-number', 'unknown-group', 'not-one-line',
    'not-inline', 'unsafe-link', 'prose-too-long', 'prose-too-deep', 'prose-too-marked',
]); // biome-ignore format: a row for each family
/** Of the problems found after reading past slips, those that are mistakes of their own and no consequences. */
export function independent(problems, { parsed, touched, isSure }) {
    const lines = wholeLines(parsed.source.text, touched);
    return problems.filter(({ code, place }) => {
        const isTouched = lines.some(({ start, end }) => place.start >= start && place.start <= end);
        return !isTouched && (isSure || OF_A_VALUE.has(code));
    });
}
/** The lines in which stretches lie: once each, as a line may hold slips by the thousand. */
function wholeLines(text, stretches) {
    const lines = [];
    for (const { start, end } of stretches) {
        const last = lines.at(-1);
        const isKnown = last && last.start <= start && end <= last.end;
        if (!isKnown)
            lines.push({ start: lineStart(text, start), end: lineEnd(text, end) });
    }
    return lines;
}
function lineStart(text, offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
}
function lineEnd(text, offset) {
    const newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length : newline;
}
//# sourceMappingURL=past-slips.js.map