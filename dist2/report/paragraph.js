import { widthOf } from './cells.js';
/** A paragraph as lines of at most so many columns, those after the first set in further; a long word stands alone. */
export function paragraph(text, columns, indent, hang) {
    const lines = [];
    let line = '';
    let taken = 0;
    for (const word of text.split(' ')) {
        const room = (columns ?? Number.POSITIVE_INFINITY) - (lines.length === 0 ? indent : hang);
        const width = widthOf(word);
        const isFirst = line === '';
        if (!isFirst && taken + 1 + width > room) {
            lines.push(line);
            [line, taken] = [word, width];
        }
        else
            [line, taken] = isFirst ? [word, width] : [`${line} ${word}`, taken + 1 + width];
    }
    return [...lines, line].map((words, i) => ' '.repeat(i === 0 ? indent : hang) + words);
}
//# sourceMappingURL=paragraph.js.map