import { dateInWords } from './date.js';
/** The placeholders that each pattern may hold. */
export const PLACEHOLDERS = {
    title: ['name', 'group', 'meeting', 'date', 'reference'],
    introduction: ['name', 'group', 'meeting', 'date', 'reference'],
    fileName: ['reference', 'group', 'meeting', 'date', 'level'],
    marking: ['level', 'policy'],
};
/** What the placeholders of titles and introductions stand for in the documents of a meeting. */
export function occasionWords({ group, number, date }) {
    return {
        name: group.name,
        group: group.reference,
        meeting: number,
        date: dateInWords(date),
        reference: `${group.reference}_${number}`,
    };
}
/** Replaces each `{name}` of a pattern; a name that has no value stays as it is. */
export function fillIn(pattern, values) {
    return pattern.replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(values, name) ? (values[name] ?? all) : all);
}
//# sourceMappingURL=workspace.js.map