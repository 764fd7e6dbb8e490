const CONTEXT = 3;
/** Beyond so many pairs of lines the whole stretch counts as changed; comparing would take too long. */
const MOST_PAIRS = 4_000_000;
/** Two versions of a file become a unified diff, as `diff -u` and `git` write it; nothing if they are equal. */
export function unifiedDiff(file, before, after) {
    if (before === after)
        return '';
    const rows = rowsOf(linesOf(before), linesOf(after));
    const changed = rows.flatMap(({ sign }, i) => (sign === ' ' ? [] : [i]));
    return `--- ${file}\n+++ ${file}\n${hunks(changed)
        .map(([from, to]) => hunk(rows, from, to))
        .join('')}`;
}
function linesOf(text) {
    const lines = text.split('\n');
    if (lines.at(-1) === '')
        return lines.slice(0, -1);
    return [...lines.slice(0, -1), `${lines.at(-1)}\n\\ No newline at end of file`];
}
/** Lines that stand in both files are kept, as many as can be; the ends that are equal are not compared at all. */
function rowsOf(a, b) {
    let head = 0;
    while (head < a.length && head < b.length && a[head] === b[head])
        head++;
    let tail = 0;
    while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
        tail++;
    return [
        ...signed(' ', a.slice(0, head)),
        ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
        ...signed(' ', a.slice(a.length - tail)),
    ];
}
function signed(sign, lines) {
    return lines.map((line) => ({ sign, line }));
}
function middle(a, b) {
    if (a.length * b.length > MOST_PAIRS)
        return [...signed('-', a), ...signed('+', b)];
    const common = commonLengths(a, b);
    const at = (i, j) => common[i]?.[j] ?? 0;
    const rows = [];
    for (let i = 0, j = 0; i < a.length || j < b.length;) {
        if (i < a.length && a[i] === b[j]) {
            rows.push({ sign: ' ', line: a[i++] ?? '' });
            j++;
        }
        else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
            rows.push({ sign: '-', line: a[i++] ?? '' });
        }
        else
            rows.push({ sign: '+', line: b[j++] ?? '' });
    }
    return rows;
}
/** How many lines two rests of files have in common, for each pair of places where they can begin. */
function commonLengths(a, b) {
    const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--) {
        const [row, below] = [lengths[i], lengths[i + 1]];
        if (!row || !below)
            continue;
        for (let j = b.length - 1; j >= 0; j--)
            row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    return lengths;
}
/** Changed rows that are near to each other stand in one hunk. */
function hunks(changed) {
    const found = [];
    for (const row of changed) {
        const last = found.at(-1);
        if (last && row - last[1] <= 2 * CONTEXT)
            last[1] = row;
        else
            found.push([row, row]);
    }
    return found;
}
function hunk(rows, from, to) {
    const start = Math.max(0, from - CONTEXT);
    const shown = rows.slice(start, to + CONTEXT + 1);
    const before = rows.slice(0, start);
    const range = (sign) => {
        const length = shown.filter((row) => row.sign !== sign).length;
        const line = before.filter((row) => row.sign !== sign).length + (length === 0 ? 0 : 1);
        return `${line},${length}`;
    };
    const lines = shown.map(({ sign, line }) => `${sign}${line}\n`).join('');
    return `@@ -${range('+')} +${range('-')} @@\n${lines}`;
}
//# sourceMappingURL=diff.js.map