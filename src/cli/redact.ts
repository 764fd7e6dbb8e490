import { levelNamed } from '../base/policy.ts';
import { checkRecords } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { inspect } from '../levels/inspect.ts';
import { redact } from '../levels/redact.ts';
import { documentsFor } from '../render/documents.ts';
import { recordYaml } from '../render/record-yaml.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { refusedFiles, unsaved } from './saving.ts';

export interface RedactOptions {
  readonly record: string;
  readonly audience: string;
  /** A file that is not there yet, or `-` for standard output. */
  readonly out: string;
}

/** A record becomes the record of what an audience may see of it: YAML that renders to the same documents for them. */
export async function redactCommand(
  { record, audience, out }: RedactOptions,
  world: World,
): Promise<Outcome> {
  const checked = await checkRecords([record], world);
  if (!checked.ok) return stopped(checked.problems, 'Nothing was written.\n');
  const [first, ...others] = checked.value;
  if (!first || others.length > 0) return misused('Name one record, because each becomes a file of its own.');
  const documents = documentsFor(first, audience);
  if (!documents.ok) return stopped(documents.problems);
  const level = levelNamed(first.workspace.policy, audience);
  const shown = level && redact(first.meeting, first.workspace, level);
  const [document] = documents.value;
  if (!shown || !document)
    return misused(`${record}: it contains nothing for these readers, so there is no record for them.`);
  const bytes = new TextEncoder().encode(
    recordYaml(
      shown,
      first.workspace.policy.levels.map(({ name }) => name),
    ),
  );
  const found = await inspect(out, bytes, document.secrets);
  if (found.length > 0) return stopped(found, 'Nothing was written.\n');
  if (out === '-') return done(bytes);
  const misplaced = await refusedFiles([out], world);
  if (misplaced !== undefined) return misused(misplaced);
  if ((await world.kindOf(out)) !== 'nothing')
    return misused(`${out} is there already, and opsg never replaces a record. Name another file.`);
  const refusal = await unsaved([{ path: out, bytes, replaces: 'nothing' }], world);
  if (refusal) return refusal;
  return done(
    `${out}\n`,
    'Its readers may have this record. It needs the same opsg.yaml, if you have one.\n',
  );
}
