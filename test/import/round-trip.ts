import type { Format } from '../../src/base/artifact.ts';
import { levelNamed } from '../../src/base/policy.ts';
import { parse } from '../../src/check/parse.ts';
import { readSettings } from '../../src/check/settings.ts';
import { meetingAgain } from '../../src/check/validate.ts';
import { nodeWorld } from '../../src/host/node-world.ts';
import { recordText } from '../../src/import/record-text.ts';
import { sourceOf } from '../../src/import/sources.ts';
import { understand } from '../../src/import/understand.ts';
import { redact } from '../../src/levels/redact.ts';
import type { Workspace } from '../../src/record/workspace.ts';
import { compose } from '../../src/render/compose.ts';
import { recordYaml } from '../../src/render/record-yaml.ts';
import { print } from '../render/printing.ts';

export interface RoundTrip {
  /** The record as its readers may have it. */
  readonly record: string;
  /** The same of what came back from its document; or why nothing did. */
  readonly imported: string;
  /** What `import` has to say, a line each. */
  readonly findings: readonly string[];
  readonly document: Uint8Array;
}

const WORLD = nodeWorld();

/** What these readers may have of a record: all that their document can bring back. House rules do not matter here. */
function shownOf(text: string, workspace: Workspace, audience: string) {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  const meeting = parsed.ok ? meetingAgain(parsed.value, workspace) : undefined;
  const level = levelNamed(workspace.policy, audience);
  const shown = meeting && level && redact(meeting, workspace, level);
  if (!shown) return undefined;
  return {
    shown,
    yaml: recordYaml(
      shown,
      workspace.policy.levels.map(({ name }) => name),
    ),
  };
}

/** A record becomes a document for these readers, and that becomes a record again. */
export async function roundTrip(
  record: string,
  settings: string,
  audience: string,
  format: Exclude<Format, 'eml'>,
): Promise<RoundTrip> {
  const found = readSettings({ file: 'opsg.yaml', bytes: new TextEncoder().encode(settings) });
  if (!found.ok) throw new Error(JSON.stringify(found.problems.map(({ code }) => code)));
  const workspace = found.value;
  const before = shownOf(record, workspace, audience);
  if (!before) throw new Error(record);
  const document = await print(format, compose(before.shown, workspace));
  const file = `x.${format}`;
  const read = await (await sourceOf(file, document, WORLD))(file, document);
  if (!read.ok) throw new Error('not read');
  const understood = understand(read.value, workspace, { file });
  const whole = { record: before.yaml, document: document };
  if (!('record' in understood)) return { ...whole, imported: understood.trouble.why, findings: [] };
  const { findings } = understood;
  const text = recordText(understood.record, { from: file, findings });
  const after = shownOf(text, workspace, audience);
  return {
    ...whole,
    imported: after?.yaml ?? text,
    findings: findings.map(({ sentence }) => sentence),
  };
}
