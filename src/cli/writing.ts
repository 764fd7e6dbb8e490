import { resolve } from 'node:path';
import { type Artifact, type Format, pathBelow } from '../base/artifact.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { nameInFiles } from '../base/policy.ts';
import type { Problem, Result } from '../base/problem.ts';
import type { NewFile, World } from '../host/world.ts';
import { isDecided } from '../output/output-folder.ts';
import { type FileFate, write } from '../output/write.ts';
import type { Redaction } from '../render/redaction-log.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { warningsLine } from './outcome.ts';
import type { RenderOptions } from './render-options.ts';

/** What a run says besides its documents: records that give none, and the number of warnings. */
export function remarks(
  unseen: readonly string[],
  warnings: readonly Problem[],
  redactions: readonly Redaction[],
  disclosure: Disclosure,
): string {
  return unseen
    .map((file) => `${file}: it contains nothing for these readers, so there is no document.\n`)
    .concat(warned(warnings, redactions, disclosure))
    .join('');
}

/**
 * A line about warnings on what these readers read. Their lines in the record would depend on withheld text, so
 * `validate` shows them. A log that discloses less than the readers get says nothing.
 */
function warned(
  warnings: readonly Problem[],
  redactions: readonly Redaction[],
  { upToRank = Number.POSITIVE_INFINITY }: Disclosure,
): readonly string[] {
  const mayKnow = redactions.every(({ audience }) => audience.rank <= upToRank);
  if (warnings.length === 0 || !mayKnow) return [];
  return [warningsLine(warnings.length)];
}

/** What a run has made, for its files. */
type MadeDocuments = Pick<RunArtifacts, 'artifacts' | 'records' | 'audiences' | 'fromInput'>;

/** The documents of a run become files, and its log, where there is one: both or neither. A dry run writes nothing. */
export function writeDocuments(
  rendered: MadeDocuments,
  log: NewFile | undefined,
  { out: folder, only, force, formats, dryRun }: RenderOptions,
  world: World,
): Promise<Result<readonly FileFate[]>> {
  const beside = log ? [log] : [];
  return write({ ...rendered, folder, only, force, formats, dryRun, beside }, world);
}

/** The folders of a run in which an earlier run was interrupted after its plan was decided. */
export async function unfinishedFolders(
  { audiences }: MadeDocuments,
  { out }: RenderOptions,
  { disk, workingFolder }: World,
): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const { name } of audiences)
    if (await isDecided(resolve(workingFolder, out, nameInFiles(name)), disk))
      folders.push(pathBelow(out, nameInFiles(name)));
  return folders;
}

/**
 * The line that names the redaction log, if one was asked for. It is the same in each run, because the log depends on
 * withheld text.
 */
export function logLine({ redactionLog: path, dryRun }: RenderOptions): string {
  if (path === undefined) return '';
  return dryRun
    ? `Would write the redaction log: ${path}.\n`
    : `Redaction log: ${path}. It says what is withheld: keep it apart from the documents.\n`;
}

/** The file that says what was withheld, if one is wanted. */
export async function redactionLog(
  redactions: readonly Redaction[],
  { redactionLog: path }: RenderOptions,
): Promise<NewFile | undefined> {
  if (path === undefined) return undefined;
  const { redactionLog: asText } = await import('../render/redaction-log.ts');
  return { path, bytes: new TextEncoder().encode(asText(redactions)), isPrivate: true };
}

/** The order in which formats are chosen to be shown: first the one that every machine can show. */
const PREFERRED: readonly Format[] = ['html', 'pdf', 'docx', 'eml', 'md'];

/**
 * Shows one of the documents just written in the system's own program, and returns a sentence that says which, or why
 * not.
 */
export async function showFirst(
  artifacts: readonly Pick<Artifact, 'path' | 'format'>[],
  folder: string,
  world: World,
): Promise<string> {
  const ranked = PREFERRED.flatMap((format) => artifacts.filter((artifact) => artifact.format === format));
  const [first] = ranked;
  if (!first) return 'There is no document to open.\n';
  const path = pathBelow(folder, first.path);
  return (await world.show(path))
    ? `Opened ${path}.\n`
    : `Could not open ${path}: this computer has no program that shows files, or no screen. Open it by hand.\n`;
}
