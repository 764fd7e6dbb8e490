import { applyEdits } from '../model/edit.js';
/** One repair can bring another mistake to light; after so many rounds something is wrong with the repairs. */
const MOST_ROUNDS = 50;
/** A text becomes the text in which all that can be repaired has been, round after round. */
export function mend(text, check) {
    const repaired = [];
    let current = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const chosen = besideEachOther(check(current));
        const next = applyEdits(current, chosen.flatMap(({ edits = [] }) => edits));
        if (next === current)
            break;
        repaired.push(...chosen);
        current = next;
    }
    return { text: current, repaired };
}
/** Problems whose repairs do not touch each other. Each repair is made as a whole, or waits for the next round. */
function besideEachOther(problems) {
    const taken = [];
    return problems.filter(({ edits = [] }) => {
        const isFree = edits.length > 0 && edits.every((edit) => !taken.some((other) => touches(edit, other)));
        if (isFree)
            taken.push(...edits);
        return isFree;
    });
}
function touches(a, b) {
    return a.start <= b.end && b.start <= a.end;
}
//# sourceMappingURL=mend.js.map