import { mendRecords } from '../mending.js';
import { STANDARD_INPUT } from '../model/record-file.js';
import { positionAt } from '../model/source.js';
import { misused } from './outcome.js';
import { unsaved } from './saving.js';
import { validateCommand } from './validate.js';
import { count } from './words.js';
/** Records are repaired where it is certain what was meant, all of them or none; then what is left is said. */
export async function fixCommand(options, disclosure, world) {
    if (options.records.includes(STANDARD_INPUT))
        return misused('--fix needs the names of files: standard input cannot be written back.');
    const mended = await mendRecords(options.records, world);
    if (!mended.ok)
        return validateCommand(options, disclosure, world);
    const changed = mended.value.filter(({ repaired }) => repaired.length > 0);
    if (options.isDryRun)
        return dryRun(changed, options, disclosure, world);
    const refused = await unsaved(changed.map(({ file: path, bytes, found: replaces }) => ({ path, bytes, replaces })), world);
    if (refused)
        return refused;
    const outcome = await validateCommand(options, disclosure, world);
    const said = [...changed.map(summary), ...mended.value.filter(({ isRefused }) => isRefused).map(refusal)];
    return { ...outcome, talk: `${said.join('')}${outcome.talk}` };
}
async function dryRun(changed, options, disclosure, world) {
    const { unifiedDiff } = await import('../report/diff.js');
    const outcome = await validateCommand(options, disclosure, world);
    const isOpen = disclosure.upToRank === undefined;
    const shown = changed.map((record) => isOpen ? unifiedDiff(record.file, record.before, record.after) : withoutWords(record));
    const isText = typeof outcome.result === 'string';
    const result = isText ? `${shown.join('')}${outcome.result}` : outcome.result;
    return { ...outcome, result, talk: `${outcome.talk}${isText ? '' : shown.join('')}Nothing was written.\n` };
}
function summary({ file, repaired }) {
    return `${file}: ${count(repaired.length, 'mistake')} repaired.\n`;
}
/** Where others read the messages, a diff would quote what they may not see. */
function withoutWords({ file, repaired }) {
    const lines = repaired.map(({ code, place: { source, start } }) => {
        return `${file}:${positionAt(source.text, start).line}  ${code}\n`;
    });
    return lines.join('');
}
function refusal({ file }) {
    return `${file}: not repaired, because a word or a level would not have stayed as it is. Please report this.\n`;
}
//# sourceMappingURL=fix.js.map