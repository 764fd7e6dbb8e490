import { looseDate } from '../../model/loose-date.js';
import { shapeOf } from './shape.js';
import { slip } from './slip.js';
const LINE = /^( *)(- +)?(\S[^:]*):[ \t]+(\S.*)$/;
/** `Next Regular Meeting Date: 4 February 2020` below `next:`, as documents print it: a label and a date. */
export function nextOnOneLine(line, { levels, opening }, lineEnd) {
    const [, blanks = '', dash = '', label = '', rest = ''] = LINE.exec(line.text) ?? [];
    const date = rest.replace(/\s#.*$/, '').trimEnd();
    if (label === '' || shapeOf(line).key?.isKnown || !looseDate(date))
        return undefined;
    const isBelow = opening?.key?.name === 'next' && blanks.length >= opening.column;
    const isBeside = levels.some(({ kind, column, of }) => kind === 'list' && of === 'next' && column === blanks.length);
    if (!isBelow && !isBeside)
        return undefined;
    const at = line.start + blanks.length + dash.length;
    const colon = at + label.length;
    const begin = dash === '' ? '- label: ' : 'label: ';
    const column = blanks.length + (dash.length || 2);
    const value = line.start + line.text.length - rest.length;
    const reading = [
        { start: at, end: at, text: begin },
        { start: colon, end: value, text: `${lineEnd}${' '.repeat(column)}date: ` },
    ];
    return slip('next-on-one-line', [at, colon], { label }, reading, true);
}
//# sourceMappingURL=next-meeting.js.map