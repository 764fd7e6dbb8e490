import { posix } from 'node:path';
import { checkRecords } from '../checking.js';
import { isoDate, parseDate } from '../model/date.js';
import { newRecord } from '../model/new-record.js';
import { lowestLevel } from '../model/policy.js';
import { MEETING_REFERENCE } from '../model/record-checks.js';
import { workspaceFrom } from '../workspaces.js';
import { done, misused, stopped } from './outcome.js';
import { unsaved } from './saving.js';
import { recordSchemaFile } from './schema.js';
const SCHEMA_FILE = 'opsg.schema.json';
/** A group and a number become a record to be filled in, and beside it the schema that editors read. */
export async function newCommand(options, world) {
    const { group, meeting } = options;
    const out = options.out ?? `meetings/${group.toLowerCase()}-${meeting}.yaml`;
    const workspace = await workspaceFrom(out, world);
    if (!workspace.ok)
        return stopped(workspace.problems);
    const refusal = refusalOf(options, workspace.value);
    if (refusal !== undefined)
        return misused(refusal);
    const date = options.date === undefined ? await announcedDate(options, out, world) : dateOf(options.date);
    if (typeof date === 'string')
        return misused(date);
    if ((await world.kindOf(out)) !== 'nothing')
        return misused(`${out} is there already, and a record is never replaced. Name another file with --out.`);
    const level = lowestLevel(workspace.value.policy).name;
    const text = newRecord({ group, meeting, date, level, schema: SCHEMA_FILE });
    const files = [
        { path: out, bytes: new TextEncoder().encode(text), replaces: 'nothing' },
    ];
    const schema = await missingSchema(out, workspace.value, world);
    const refused = await unsaved([...files, ...schema], world);
    if (refused)
        return refused;
    const paths = [...files, ...schema].map(({ path }) => `${path}\n`).join('');
    return done(paths, `Fill it in, then: opsg validate ${out}\n`);
}
function refusalOf({ group, meeting }, { groups }) {
    const known = groups.map(({ reference }) => reference);
    if (!known.includes(group))
        return `No group is called ${group} here. Write ${known.join(' or ')}, or describe it in opsg.yaml.`;
    return MEETING_REFERENCE.test(`${group}_${meeting}`)
        ? undefined
        : `${meeting} is not the number of a meeting. Write it like 29.`;
}
/** The schema beside a record, unless one is there: it may be the user's own. */
async function missingSchema(out, workspace, world) {
    const path = posix.join(posix.dirname(out), SCHEMA_FILE);
    return (await world.kindOf(path)) === 'nothing'
        ? [{ path, bytes: recordSchemaFile(workspace), replaces: 'nothing' }]
        : [];
}
function dateOf(text) {
    return parseDate(text) ?? `${text} is not a date of the calendar. Write it like 2020-02-04.`;
}
/** The one date that the record of the meeting before gives for its next meeting; or what to do without. */
async function announcedDate({ group, meeting }, out, world) {
    const folder = posix.dirname(out);
    const checked = (await world.kindOf(folder)) === 'folder' ? await checkRecords([folder], world) : undefined;
    const records = checked?.ok ? checked.value : [];
    const before = records.find(({ meeting: { group: its, number } }) => {
        return its.reference === group && Number(number) + 1 === Number(meeting);
    });
    const dates = (before?.meeting.next ?? []).map((next) => isoDate(next.date));
    const only = dates.length === 1 ? parseDate(dates[0] ?? '') : undefined;
    if (only)
        return only;
    const named = dates.length > 0 ? ` The record before names ${dates.join(' and ')}.` : '';
    return `Give the date of the meeting, such as --date ${dates.at(-1) ?? '2020-02-04'}.${named}`;
}
//# sourceMappingURL=new.js.map