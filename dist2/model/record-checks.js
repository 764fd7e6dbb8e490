import * as z from 'zod/mini';
import { parseDate } from './date.js';
import { labelSlip, levelSlip } from './label-slip.js';
import { pattern } from './pattern.js';
/** Checks of a whole map are made even where a part of it is wrong, so that everything is said at once. */
export function checkOfMap(check) {
    const when = ({ value }) => typeof value === 'object' && !Array.isArray(value);
    return z.core._check(check, { when });
}
function fault(context, params, path = []) {
    context.issues.push({ code: 'custom', input: context.value, params: { ...params }, path });
}
export const notEmpty = (context) => {
    if (context.value.trim() === '')
        fault(context, { code: 'empty-value' });
};
export const oneLine = (context) => {
    if (context.value.trim() === '')
        fault(context, { code: 'empty-value' });
    else if (context.value.trim().includes('\n'))
        fault(context, { code: 'not-one-line' });
    noLabel(context, labelSlip(context.value));
};
/** Notes are in no document; but the part that lost its label to them may be. */
export const noLevel = (context) => noLabel(context, levelSlip(context.value));
function noLabel(context, piece) {
    if (piece !== undefined)
        fault(context, { code: 'label-in-prose', construct: 'a label', piece, limit: 0 });
}
export const existingDay = (context) => {
    if (!parseDate(context.value))
        fault(context, { code: 'bad-date' });
};
export const dueDay = (context) => {
    if (!parseDate(context.value) && !MEETING_REFERENCE.test(context.value))
        fault(context, { code: 'bad-due' });
};
const AGENDA_NUMBER = pattern(String.raw `^[\p{L}\p{N}]+([.()-]+[\p{L}\p{N}]+)*\)?$`);
export const agendaNumber = (context) => {
    if (!AGENDA_NUMBER(context.value).test(context.value))
        fault(context, { code: 'bad-number' });
};
export const meetingNumber = (context) => {
    if (!/^\d+[A-Za-z]?$/.test(context.value))
        fault(context, { code: 'bad-number' });
};
/** A meeting as texts refer to it: the group, a low line, the number. */
export const MEETING_REFERENCE = /^[A-Z][A-Z0-9]*_\d+[A-Za-z]?$/;
export function knownGroup({ groups }) {
    return (context) => {
        if (!groups.includes(context.value))
            fault(context, { code: 'unknown-group' });
    };
}
export function sane({ proseFaults }) {
    return (context) => {
        for (const found of proseFaults(context.value))
            fault(context, found);
    };
}
const SENTENCE_KEYS = ['text', 'decision', 'action'];
export const oneSentence = (context) => {
    const count = SENTENCE_KEYS.filter((key) => context.value[key] !== undefined).length;
    if (count !== 1)
        fault(context, { code: count === 0 ? 'no-sentence' : 'several-sentences' });
};
export const actionKeys = (context) => {
    if (context.value.action !== undefined)
        return;
    for (const key of ['owner', 'due']) {
        if (context.value[key] !== undefined)
            fault(context, { code: 'key-without-action', key }, [key]);
    }
};
export const textOrPoints = (context) => {
    if (context.value.text !== undefined && context.value.points !== undefined) {
        fault(context, { code: 'text-and-points' }, ['text']);
    }
};
//# sourceMappingURL=record-checks.js.map