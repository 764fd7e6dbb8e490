import { keptPattern } from '../model/pattern.js';
import { escapedForPattern } from '../model/spelling.js';
/** A meeting as texts refer to it: `OPSG_28`. */
export function ownReference({ group, number }) {
    return `${group.reference}_${number}`;
}
/** References to meetings of a group, as they stand in a text; those to one of their items are none. */
export function referencePattern({ group }) {
    return keptPattern(`(?<![\\p{L}\\p{N}_])${escapedForPattern(group.reference)}_(\\d+[A-Za-z]?)(?![\\p{L}\\p{N}_]|[-/.]\\p{N})`, 'g');
}
/** Whether a text can hold such a reference at all: most hold none, and need not be looked through. */
export function mayRefer(words, { group }) {
    return words.includes(`${group.reference}_`);
}
/** The number of a meeting in figures, or nothing where a letter leaves open where it belongs. */
export function figures(number) {
    return /^\d+$/.test(number) ? Number(number) : undefined;
}
/** Whether a reference is to this meeting, or surely to an earlier one of its group. */
export function isNotAfter(reference, meeting) {
    const [group, number = ''] = reference.split('_');
    if (group !== meeting.group.reference)
        return false;
    const [theirs, own] = [figures(number), figures(meeting.number)];
    if (theirs === undefined || own === undefined)
        return number === meeting.number;
    return theirs <= own;
}
//# sourceMappingURL=meeting-reference.js.map