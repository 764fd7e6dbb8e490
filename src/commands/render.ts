import { isAbsolute, relative, resolve } from 'node:path';
import { type Artifact, pathBelow } from '../model/artifact.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Problem, Result } from '../model/problem.ts';
import { STANDARD_INPUT } from '../model/record-file.ts';
import type { Redaction } from '../model/redaction.ts';
import { type Rendered, type RenderRequest, renderRecords } from '../pipeline.ts';
import { type WrittenFiles, write } from '../stages/write.ts';
import type { WriteOptions } from '../storage/planning.ts';
import type { NewFile, World } from '../world.ts';
import { done, EXIT, misused, type Outcome, stopped } from './outcome.ts';
import { count } from './words.ts';

const NOTHING_WRITTEN = 'Nothing was written. Mend these and run the same command again.\n';

export interface RenderOptions extends RenderRequest, WriteOptions {
  /** The folder to write into, or `-` for standard output. */
  readonly out: string;
  /** A file outside the output folder, for a record of what was withheld. */
  readonly redactionLog?: string;
  /** Say what would be written, and write nothing. */
  readonly dryRun: boolean;
}

/** Records become documents below a folder, or one document on standard output. */
export async function renderCommand(
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  if (options.redactionLog !== undefined && isBeside(options.redactionLog, options.out, world)) {
    return misused('The redaction log holds withheld text. Name a file outside the output folder.');
  }
  const rendered = await renderRecords(options, world);
  if (!rendered.ok) return stopped(rendered.problems, NOTHING_WRITTEN);
  const { artifacts, unseen, redactions } = rendered.value;
  const hidden = unseen
    .map((file) => `${file}: nothing in it is for these readers, so there is no document.\n`)
    .concat(warned(rendered.warnings, redactions, disclosure))
    .join('');
  if (options.out === STANDARD_INPUT) return onStandardOutput(artifacts, hidden);
  if (options.dryRun) return announced(artifacts, options, hidden);
  const files = await writeAll(rendered.value, options, world);
  if (!files.ok) return stopped(files.problems, 'Nothing was written.\n');
  const { written, removed } = files.value;
  const gone = removed.map((path) => `Removed ${path}: no record stands behind it any more.\n`).join('');
  const talk = hidden + gone + advice(written.length, options);
  return done(written.map((path) => `${path}\n`).join(''), talk);
}

/**
 * That there are warnings about what these readers read. Where they stand in the record would depend on what is
 * withheld, so that is left to `validate`; and a log that discloses less than the readers get says nothing.
 */
function warned(
  warnings: readonly Problem[],
  redactions: readonly Redaction[],
  { upToRank = Number.POSITIVE_INFINITY }: Disclosure,
): readonly string[] {
  const mayKnow = redactions.every(({ audience }) => audience.rank <= upToRank);
  if (warnings.length === 0 || !mayKnow) return [];
  return [`${count(warnings.length, 'warning')} about what these readers read: opsg validate shows more.\n`];
}

async function writeAll(
  rendered: Rendered,
  options: RenderOptions,
  world: World,
): Promise<Result<WrittenFiles>> {
  const { out: folder, keep, force, formats } = options;
  if (options.redactionLog !== undefined) {
    await world.writeFiles(await logFile(options.redactionLog, rendered.redactions));
  }
  const endings = formats.map((format) => `.${format}`);
  return write({ ...rendered, folder, keep, force, endings }, world);
}

function announced(artifacts: readonly Artifact[], { out }: RenderOptions, hidden: string): Outcome {
  const paths = artifacts.map(({ path }) => `${pathBelow(out, path)}\n`);
  return done(paths.join(''), `${hidden}Would write ${count(paths.length, 'document')}.\n`);
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
