import { BUILT_IN } from './built-in.js';
import { highestLevel, levelNamed, lowestLevel } from './policy.js';
import { nearestNode } from './tree.js';
import { notALevel } from './value-problems.js';
/** Labels that are no level of the policy. */
export function labelProblems({ policy = BUILT_IN.policy, ...authored }, parsed) {
    const levels = policy.levels.map(({ name }) => name);
    const { groups = [], abbreviations = {} } = authored;
    const labelled = [
        ...groups.map(({ introduction }, i) => [['groups', i, 'introduction'], introduction]),
        ...Object.entries(abbreviations).map(([short, long]) => [['abbreviations', short], long]),
    ];
    return labelled.flatMap(([at, authored]) => {
        if (typeof authored !== 'object' || levels.includes(authored.classification))
            return [];
        const path = [...at, 'classification'];
        return [notALevel(nearestNode(parsed.root, path), path, parsed, levels)];
    });
}
/** In messages a short form has a number: nobody below its level may read of it. */
export function abbreviationsOf(authored = {}, policy) {
    const entries = Object.entries(authored).map(([short, long], i) => {
        return [short, labelledFor(long, ['opsg.yaml', 'abbreviations', i], policy)];
    });
    return new Map(entries);
}
/** A text without a label is for everyone. */
export function labelledFor(authored, at, policy) {
    if (typeof authored === 'string')
        return { at, level: lowestLevel(policy), value: authored, wordings: [] };
    const { text: value, classification } = authored;
    return { at, level: levelNamed(policy, classification) ?? highestLevel(policy), value, wordings: [] };
}
//# sourceMappingURL=workspace-labels.js.map