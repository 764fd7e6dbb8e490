import { higher, levelNamed, lowestLevel } from '../model/policy.js';
import { error } from '../model/problem.js';
import { child, stepsInto, valuePlace } from '../model/tree.js';
/**
 * A part is never less restricted than the part that holds it: a lower label inside a higher one is a slip, not
 * a declassification. The rule walks the tree as written, so that it holds for records that are otherwise wrong.
 */
export function levelsNeverFall(parsed, policy) {
    const problems = [];
    const walk = (tree, path, parent) => {
        const own = ownLevel(tree, policy) ?? parent;
        if (own.rank < parent.rank) {
            const place = valuePlace(parsed, [...path, 'classification']);
            problems.push(error('level-below-parent', place, { level: own.name, parent: parent.name }));
        }
        const level = higher(own, parent);
        for (const [step, inner] of stepsInto(tree))
            walk(inner, [...path, step], level);
    };
    walk(parsed.root, [], lowestLevel(policy));
    return problems;
}
function ownLevel(tree, policy) {
    const label = child(tree, 'classification');
    return label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
}
//# sourceMappingURL=levels-never-fall.js.map