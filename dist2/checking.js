import { withEdits } from './fix/with-edits.js';
import { independent } from './model/past-slips.js';
import { alsoFound, failed, firstOf, ok, together } from './model/problem.js';
import { overlapping } from './overlapping.js';
import { compare } from './stages/compare.js';
import { find } from './stages/find.js';
import { parse } from './stages/parse.js';
import { read } from './stages/read.js';
import { validate } from './stages/validate.js';
import { mostRecords, readSettings, workspacesFor } from './workspaces.js';
export const CHECK_STEPS = {
    begin: () => { },
    settings: readSettings,
    check: checkRecord,
};
/** read → parse → validate: every record as a meeting, or every problem of every record. */
export async function checkRecords(paths, world) {
    return (await checkFiles(paths, world, CHECK_STEPS)).result;
}
/** The same by certain steps, with the files that were found, for a report that lists the good ones too. */
export async function checkFiles(paths, world, steps) {
    const found = await find(paths, world, (first) => mostRecords(first, world));
    if (!found.ok)
        return { files: [], result: found };
    const files = found.value;
    const workspaces = await workspacesFor(files, world, steps.settings);
    await steps.begin(files, workspaces);
    let done = 0;
    const checked = await overlapping([...files.entries()], async ([i, file]) => {
        const result = await steps.check(await read(file, world), workspaces[i] ?? failed([]));
        steps.onChecked?.(++done, files.length);
        return result;
    });
    return { files, result: compared(checked) };
}
/** All records as one result, with what is wrong between those that are good. */
function compared(checked) {
    const good = checked.flatMap((record) => (record.ok ? [record.value] : []));
    return alsoFound(together(checked), compare(good));
}
/** One record as a meeting, or every problem of it, with the repairs that are certain. */
export function checkRecord({ file, bytes }, workspace) {
    const parsed = parse(file, bytes, workspace.ok ? workspace.value.limits : undefined);
    if (!workspace.ok)
        return parsed.ok ? workspace : failed([...workspace.problems, ...firstOf(parsed.problems)]);
    if (!parsed.ok)
        return failed(firstOf([...parsed.problems, ...foundBesides(parsed.past, workspace.value)]));
    const meeting = validate(parsed.value, workspace.value);
    const scene = { parsed: parsed.value, workspace: workspace.value };
    if (!meeting.ok)
        return failed(withEdits(firstOf(meeting.problems), scene));
    const { source } = parsed.value;
    return ok({ source, parsed: parsed.value, meeting: meeting.value, workspace: workspace.value }, withEdits(meeting.warnings, scene));
}
/** What else is wrong with a record that was read past its slips. */
function foundBesides(past, workspace) {
    if (!past)
        return [];
    const meeting = validate(past.parsed, workspace);
    const others = independent(meeting.ok ? meeting.warnings : meeting.problems, past);
    return withEdits(others, { parsed: past.parsed, workspace });
}
//# sourceMappingURL=checking.js.map