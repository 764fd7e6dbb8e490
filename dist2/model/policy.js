/** The level that everyone may read. */
export function lowestLevel(policy) {
    return policy.levels[0];
}
/** The most restricted level. */
export function highestLevel(policy) {
    return policy.levels.at(-1) ?? policy.levels[0];
}
/** The level of exactly this name; a near miss is not a level. */
export function levelNamed(policy, name) {
    return policy.levels.find((level) => level.name === name);
}
/** The more restricted of two levels. */
export function higher(a, b) {
    return b.rank > a.rank ? b : a;
}
/** Whether an audience of one level may read what has another. */
export function mayRead(audience, level) {
    return level.rank <= audience.rank;
}
/** The level of facts that hold no text of any record: everyone may read them. */
export const OPEN = { name: 'open', rank: 0, statement: [] };
//# sourceMappingURL=policy.js.map