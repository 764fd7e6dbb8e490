import type { Artifact } from '../model/artifact.ts';
import { type RenderRequest, renderRecords } from '../pipeline.ts';
import { write } from '../stages/write.ts';
import type { World } from '../world.ts';
import { done, EXIT, type Outcome, stopped } from './outcome.ts';
import { count } from './words.ts';

export interface RenderOptions extends RenderRequest {
  /** The folder to write into, or `-` for standard output. */
  readonly out: string;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** Records become documents below a folder, or one document on standard output. */
export async function renderCommand(options: RenderOptions, world: World): Promise<Outcome> {
  const rendered = await renderRecords(options, world);
  if (!rendered.ok) {
    return stopped(rendered.problems, 'Nothing was written. Mend these and run the same command again.\n');
  }
  const { artifacts, unseen } = rendered.value;
  const hidden = unseen
    .map((file) => `${file}: nothing in it is for these readers, so there is no document.\n`)
    .join('');
  if (options.out === '-') return onStandardOutput(artifacts, hidden);
  if (options.dryRun) {
    const paths = artifacts.map(({ path }) => `${options.out}/${path}\n`);
    return done(
      paths.join(''),
      `${hidden}Would write ${count(paths.length, 'document')}.\n`,
      rendered.warnings,
    );
  }
  const paths = await write(artifacts, options.out, world);
  return done(
    paths.map((path) => `${path}\n`).join(''),
    hidden + advice(paths.length, options),
    rendered.warnings,
  );
}

function onStandardOutput(artifacts: readonly Artifact[], hidden: string): Outcome {
  const [artifact, ...others] = artifacts;
  if (artifact && others.length === 0) return done(artifact.bytes, hidden);
  const talk = `${hidden}Standard output takes one document, and this would be ${artifacts.length}. Name one record, one --format and one --audience.\n`;
  return { exit: EXIT.misuse, result: '', talk, problems: [] };
}

function advice(written: number, { audience }: RenderOptions): string {
  if (written === 0) return 'Nothing was written.\n';
  const whom = audience === undefined || audience === 'all' ? '' : ` for ${audience} readers`;
  const pronoun = written === 1 ? 'it' : 'them';
  return `Wrote ${count(written, 'document')}${whom}. Read ${pronoun} once before you send ${pronoun}.\n`;
}
