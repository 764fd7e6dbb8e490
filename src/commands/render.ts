import { isAbsolute, relative, resolve } from 'node:path';
import { type Artifact, pathBelow } from '../model/artifact.ts';
import { STANDARD_INPUT } from '../model/record-file.ts';
import type { Redaction } from '../model/redaction.ts';
import { type RenderRequest, renderRecords } from '../pipeline.ts';
import { write } from '../stages/write.ts';
import type { NewFile, World } from '../world.ts';
import { done, EXIT, misused, type Outcome, stopped } from './outcome.ts';
import { count } from './words.ts';

export interface RenderOptions extends RenderRequest {
  /** The folder to write into, or `-` for standard output. */
  readonly out: string;
  /** A file outside the output folder, for a record of what was withheld. */
  readonly redactionLog?: string;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** Records become documents below a folder, or one document on standard output. */
export async function renderCommand(options: RenderOptions, world: World): Promise<Outcome> {
  if (options.redactionLog !== undefined && isBeside(options.redactionLog, options.out, world)) {
    return misused('The redaction log holds withheld text. Name a file outside the output folder.');
  }
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
    const paths = artifacts.map(({ path }) => `${pathBelow(options.out, path)}\n`);
    return done(
      paths.join(''),
      `${hidden}Would write ${count(paths.length, 'document')}.\n`,
      rendered.warnings,
    );
  }
  const log =
    options.redactionLog === undefined ? [] : await logFile(options.redactionLog, rendered.value.redactions);
  const paths = await write(artifacts, options.out, world, log);
  return done(
    paths.map((path) => `${path}\n`).join(''),
    hidden + advice(paths.length, options),
    rendered.warnings,
  );
}

/** Whether a file would stand in a folder that documents are written to, or below it. */
function isBeside(file: string, folder: string, { workingFolder }: World): boolean {
  const way = relative(resolve(workingFolder, folder), resolve(workingFolder, file));
  return folder !== STANDARD_INPUT && !way.startsWith('..') && !isAbsolute(way);
}

async function logFile(path: string, redactions: readonly Redaction[]): Promise<readonly NewFile[]> {
  const { redactionLog } = await import('../formats/redaction-log.ts');
  return [{ path, bytes: new TextEncoder().encode(redactionLog(redactions)) }];
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
