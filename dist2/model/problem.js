/** A problem that stops the run. */
export function error(code, place, facts, level) {
    return { code, severity: 'error', place, facts, ...(level ? { level } : {}) };
}
export function ok(value, warnings = []) {
    return { ok: true, value, warnings };
}
export function failed(problems) {
    return { ok: false, problems };
}
/** The value if nothing is wrong, otherwise the problems, in the order of the places that they stand at. */
export function unless(problems, value) {
    return problems.length === 0 ? ok(value()) : failed(problems);
}
/** Many results as one: all values, or all problems of all of them. */
export function together(results) {
    const values = results.flatMap((result) => (result.ok ? [result.value] : []));
    const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
    const warnings = results.flatMap((result) => (result.ok ? result.warnings : []));
    return values.length < results.length ? failed([...problems, ...warnings]) : ok(values, warnings);
}
/** A result in which more was found: an error among it stops the run, warnings go with the value. */
export function alsoFound(result, problems) {
    if (!result.ok)
        return failed([...result.problems, ...problems]);
    const warnings = [...result.warnings, ...problems];
    return warnings.some(({ severity }) => severity === 'error')
        ? failed(warnings)
        : ok(result.value, warnings);
}
/** After so many problems of one file, nobody reads on. */
const MOST = 200;
/**
 * The first problems of a file that cannot be read, and how many more there are: one that is no record at all can have
 * thousands. Of a good record nothing is left out, because how many warnings it has depends on what is withheld.
 */
export function firstOf(problems) {
    const last = problems[MOST];
    if (!last)
        return problems;
    return [...problems.slice(0, MOST), error('more-problems', last.place, { left: problems.length - MOST })];
}
/** Each problem once, where many records have the same trouble with what was asked for, or with a template. */
export function distinct(problems) {
    const keyOf = ({ code, place: { source, start }, facts }) => JSON.stringify([code, source.file, start, facts]);
    return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}
//# sourceMappingURL=problem.js.map