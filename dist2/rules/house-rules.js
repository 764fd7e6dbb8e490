import { levelsRead } from '../model/reach.js';
import { HOUSE_RULES } from '../model/rule.js';
import { abbreviationLate } from './abbreviation-late.js';
import { abbreviationTwice } from './abbreviation-twice.js';
import { actionWithoutOwner } from './action-without-owner.js';
import { badReference } from './bad-reference.js';
import { doubleSpace } from './double-space.js';
import { doubledWords } from './doubled-words.js';
import { dueAtPastMeeting } from './due-at-past-meeting.js';
import { dueBeforeMeeting } from './due-before-meeting.js';
import { duplicateNumber } from './duplicate-number.js';
import { emptyItem } from './empty-item.js';
import { itemOrder } from './item-order.js';
import { mixedQuotes } from './mixed-quotes.js';
import { nextFarAway } from './next-far-away.js';
import { nextNotAfter } from './next-not-after.js';
import { noSuchMeeting } from './no-such-meeting.js';
import { numberInTitle } from './number-in-title.js';
import { personalData } from './personal-data.js';
import { pointTooLong } from './point-too-long.js';
import { readingFor } from './reading.js';
import { refersToItself } from './refers-to-itself.js';
import { singularAndPlural } from './singular-and-plural.js';
import { titlePunctuation } from './title-punctuation.js';
const RULES = [
    nextNotAfter,
    nextFarAway,
    dueBeforeMeeting,
    dueAtPastMeeting,
    duplicateNumber,
    itemOrder,
    refersToItself,
    noSuchMeeting,
    badReference,
    abbreviationLate,
    abbreviationTwice,
    personalData,
    actionWithoutOwner,
    emptyItem,
    pointTooLong,
    singularAndPlural,
    doubledWords,
    doubleSpace,
    titlePunctuation,
    numberInTitle,
    mixedQuotes,
];
/**
 * What the house rules say of a meeting. Each rule looks at what the readers of one level read, for every level
 * that the meeting reaches; a problem has the lowest level of those who could find it. So nothing that a rule says
 * of a White text can depend on a text above White.
 */
export function houseRules(meeting, parsed, workspace) {
    const { policy } = workspace;
    const levels = levelsRead(meeting, policy);
    const found = new Map();
    for (const [i, level] of levels.entries()) {
        const readers = ranksFrom(level, levels[i + 1], policy);
        const context = { reading: readingFor(meeting, level), meeting, parsed, workspace };
        for (const [key, finding] of keyed(RULES.flatMap((rule) => rule(context)))) {
            const known = found.get(key);
            const problem = known ?? weighed(finding, level, workspace);
            if (problem)
                found.set(key, { ...problem, readers: [...(known?.readers ?? []), ...readers] });
        }
    }
    return [...found.values()];
}
/** A finding becomes a problem, as serious as the workspace says; or nothing, if the rule is off. */
export function weighed({ code, place, facts }, level, { rules }) {
    const severity = rules.get(code) ?? HOUSE_RULES[code];
    return severity === 'off' ? undefined : { code, severity, place, facts, level };
}
/** Readers of a level that the meeting does not reach read what those of the next lower one do. */
function ranksFrom({ rank }, next, { levels }) {
    return levels.map((level) => level.rank).filter((own) => own >= rank && (!next || own < next.rank));
}
/** The same finding for several readers has one key; two findings at one place have two. */
export function keyed(findings) {
    const counts = new Map();
    return findings.map((finding) => {
        const { code, place } = finding;
        const at = `${code} ${place.source.file} ${place.start} ${place.end}`;
        const count = counts.get(at) ?? 0;
        counts.set(at, count + 1);
        return [`${at} ${count}`, finding];
    });
}
//# sourceMappingURL=house-rules.js.map