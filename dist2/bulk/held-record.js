import { ok } from '../model/problem.js';
import { parse } from '../stages/parse.js';
/** What a process says of a record becomes what the run knows of it. */
export function heldRecord(file, checked, workspace) {
    if (!checked.ok)
        return checked;
    if (!workspace.ok)
        return workspace;
    const { meeting, documents = ok([]) } = checked.value;
    const parsed = parsedWhenAsked(file, workspace.value);
    const { source } = parsed;
    const warnings = checked.warnings.map((warning) => inSource(warning, source));
    return ok({ source, parsed, meeting, workspace: workspace.value, made: documents }, warnings);
}
/**
 * The tree of a good record stays where it was read; where something is wrong between two, it is read again. Not even
 * the bytes are asked for before: they may have to be unpacked.
 */
function parsedWhenAsked(record, { limits }) {
    const { file } = record;
    let known;
    const read = () => {
        const parsed = known ? ok(known) : parse(file, record.bytes, limits);
        if (!parsed.ok)
            throw new Error('a record that was good before is good');
        known = parsed.value;
        return known;
    };
    const source = {
        file,
        get text() {
            return read().source.text;
        },
    };
    return {
        source,
        get root() {
            return read().root;
        },
        get comments() {
            return read().comments;
        },
    };
}
/** Processes send copies of a source along with each problem; one of it is enough. */
function inSource(problem, source) {
    const { place } = problem;
    return place.source.file === source.file ? { ...problem, place: { ...place, source } } : problem;
}
//# sourceMappingURL=held-record.js.map