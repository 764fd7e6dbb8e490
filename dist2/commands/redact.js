import { checkRecords } from '../checking.js';
import { recordYaml } from '../formats/record-yaml.js';
import { levelNamed } from '../model/policy.js';
import { documentsFor } from '../pipeline.js';
import { inspect } from '../stages/inspect.js';
import { redact } from '../stages/redact.js';
import { done, misused, stopped } from './outcome.js';
import { unsaved } from './saving.js';
/** A record becomes the record of what an audience may see of it: YAML that renders to the same documents for them. */
export async function redactCommand({ record, audience, out }, world) {
    const checked = await checkRecords([record], world);
    if (!checked.ok)
        return stopped(checked.problems, 'Nothing was written.\n');
    const [first, ...others] = checked.value;
    if (!first || others.length > 0)
        return misused('Name one record: each becomes a file of its own.');
    const documents = documentsFor(first, audience);
    if (!documents.ok)
        return stopped(documents.problems);
    const level = levelNamed(first.workspace.policy, audience);
    const shown = level && redact(first.meeting, first.workspace, level);
    const [document] = documents.value;
    if (!shown || !document)
        return misused(`${record}: nothing in it is for these readers, so there is no record for them.`);
    const bytes = new TextEncoder().encode(recordYaml(shown));
    const found = await inspect(out, bytes, document.secrets);
    if (found.length > 0)
        return stopped(found, 'Nothing was written.\n');
    if (out === '-')
        return done(bytes);
    if ((await world.kindOf(out)) !== 'nothing')
        return misused(`${out} is there already, and a record is never replaced. Name another file.`);
    const refusal = await unsaved([{ path: out, bytes, replaces: 'nothing' }], world);
    if (refusal)
        return refusal;
    return done(`${out}\n`, 'Its readers may have this record. It needs the same opsg.yaml, if you have one.\n');
}
//# sourceMappingURL=redact.js.map