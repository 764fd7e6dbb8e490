import { resolve } from 'node:path';
import { type Artifact, type Format, pathBelow } from '../base/artifact.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { nameInFiles } from '../base/policy.ts';
import type { Problem, Result } from '../base/problem.ts';
import type { NewFile, World } from '../host/world.ts';
import { isDecided } from '../output/output-folder.ts';
import { type FileFate, foresee, write } from '../output/write.ts';
import type { Redaction } from '../render/redaction-log.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { count } from './outcome.ts';
import type { RenderOptions } from './render-options.ts';

/** What is said of a run beside its documents: records that give none, and that there are warnings. */
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
  return [
    `${count(warnings.length, 'warning')} about what these readers read: run opsg validate for more.\n`,
  ];
}

/** What a run has made, for its files. */
type MadeDocuments = Pick<RunArtifacts, 'artifacts' | 'records' | 'audiences' | 'fromInput'>;

/** The documents of a run become files, and its log, where there is one: both or neither. */
export function writeDocuments(
  rendered: MadeDocuments,
  log: NewFile | undefined,
  { out: folder, only, force, formats }: RenderOptions,
  world: World,
): Promise<Result<readonly FileFate[]>> {
  return write({ ...rendered, folder, only, force, formats, beside: log ? [log] : [] }, world);
}

/** What would become of the documents of a run. */
export function foreseeDocuments(
  rendered: MadeDocuments,
  { out: folder, only, force, formats }: RenderOptions,
  world: World,
): Promise<Result<readonly FileFate[]>> {
  return foresee({ ...rendered, folder, only, force, formats, beside: [] }, world);
}

/** The folders of a run that an earlier one was interrupted in, after it was decided what they will hold. */
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

/** Where the redaction log is, if one was wanted: in each run alike, since what it says depends on withheld text. */
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

/** Which format is shown, of those that were written: first that which every machine can show. */
const PREFERRED: readonly Format[] = ['html', 'pdf', 'docx', 'md'];

/** One of the documents just written is shown with the system's own program; a sentence says which, or why not. */
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
