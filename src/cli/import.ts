import { posix } from 'node:path';
import { type CalendarDate, parseDate } from '../base/date.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { type Level, levelNamed } from '../base/policy.ts';
import { cannotRead, error, failed, ok, type Problem, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { formatRecord } from '../check/format.ts';
import { parse } from '../check/parse.ts';
import { validate } from '../check/validate.ts';
import { workspaceFrom } from '../check/workspaces.ts';
import type { NewFile, Questions, World } from '../host/world.ts';
import type { SourceBlock } from '../import/blocks.ts';
import { recordText } from '../import/record-text.ts';
import { DOCUMENT, sourceOf } from '../import/sources.ts';
import { type UnderstoodDocument, understand } from '../import/understand.ts';
import { fileStemOf } from '../record/reference.ts';
import type { Workspace } from '../record/workspace.ts';
import { type ImportedFile, importReport } from './import-report.ts';
import { misused, type Outcome, stopped } from './outcome.ts';
import { recordsFolder, settingsBelow } from './records-folder.ts';
import { refusedFiles, unsaved } from './saving.ts';

export interface ImportOptions {
  /** Documents, or folders of them. */
  readonly files: readonly string[];
  /** The level of documents that do not say their own. */
  readonly classification?: string;
  readonly group?: string;
  readonly meeting?: string;
  readonly date?: string;
  /** A record, a folder, or `-`. Absent: where the other records of the group are. */
  readonly out?: string;
  /** How to ask a person; absent: nobody is there. */
  readonly questions?: (() => Promise<Questions>) | undefined;
}

/** More than any document has. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Documents become records. Each is written where the other records of its group are, and never over a file. */
export async function importCommand(
  options: ImportOptions,
  disclosure: Disclosure,
  world: World,
): Promise<Outcome> {
  const found = await documentsAt(options.files, world);
  if (!found.ok) return stopped(found.problems, 'Nothing was imported.\n');
  const { files, others } = found.value;
  const refusal = refusalOf(options, files);
  if (refusal !== undefined) return misused(refusal);
  const imported: ImportedFile[] = [];
  const taken = new Map<string, string>();
  for (const file of files) {
    const one = await importOne(file, options, world);
    const placed = withPlace(one, taken);
    imported.push(placed);
    if ('path' in placed) taken.set(placed.path, file);
  }
  const written = imported.flatMap((one) => ('text' in one ? [one] : []));
  if (options.out === '-') {
    const [only] = written;
    return { ...importReport(imported, disclosure, others, false), result: only?.text ?? '' };
  }
  const misplaced = await refusedFiles(
    written.map(({ path }) => path),
    world,
  );
  if (misplaced !== undefined) return misused(misplaced);
  const news = written.map(
    ({ path, text }): NewFile => ({ path, bytes: new TextEncoder().encode(text), replaces: 'nothing' }),
  );
  const refused = news.length > 0 ? await unsaved(news, world) : undefined;
  if (refused) return refused;
  return importReport(imported, disclosure, others);
}

function refusalOf({ meeting, date, out }: ImportOptions, files: readonly string[]): string | undefined {
  if (files.length > 1 && (meeting !== undefined || date !== undefined))
    return 'With --meeting or --date, import one document at a time.';
  if (files.length > 1 && (out === '-' || /\.ya?ml$/i.test(out ?? '')))
    return 'Several documents become several records. Name a folder with --out.';
  if (date !== undefined && !parseDate(date))
    return `${date} is not a date of the calendar. Write it like 2020-02-04.`;
  return undefined;
}

interface FoundDocuments {
  readonly files: readonly string[];
  /** Files in folders that are no documents. */
  readonly others: readonly string[];
}

async function documentsAt(paths: readonly string[], world: World): Promise<Result<FoundDocuments>> {
  const files: string[] = [];
  const others: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const kind = await world.kindOf(path);
    if (kind === 'file') files.push(path);
    else if (kind === 'pipe') problems.push(cannotRead({ path, what: 'pipe' }));
    else if (kind === 'nothing')
      problems.push(error('no-such-file', startOf({ file: path, text: '' }), { file: path }));
    else {
      const contents = await world.contentsOf(path);
      problems.push(...contents.unreadable.map(cannotRead));
      for (const file of contents.files) (isDocument(file) ? files : others).push(file);
    }
  }
  if (problems.length > 0) return failed(problems);
  return files.length > 0 ? ok({ files: [...new Set(files)], others }) : failed(paths.map(nothingToImport));
}

/** Word keeps a hidden file beside an open document. */
function isDocument(file: string): boolean {
  const name = posix.basename(file);
  return DOCUMENT.test(name) && !/^(?:\.|~\$)/.test(name);
}

function nothingToImport(path: string): Problem {
  return error('no-document-there', startOf({ file: path, text: '' }), { folder: path });
}

/** One document becomes a record, or the reason why not. */
async function importOne(file: string, options: ImportOptions, world: World): Promise<ImportedFile> {
  const bytes = await world.readFile(file, MOST_BYTES);
  const read =
    bytes.length > MOST_BYTES ? tooLarge(file) : await (await sourceOf(file, bytes, world))(file, bytes);
  if (!read.ok) return { file, problems: read.problems };
  const folder = folderOf(options);
  const first = await understoodIn(folder ?? 'meetings', file, read.value, options, world);
  if (!first.ok) return { file, problems: first.problems };
  const { understood, workspace } =
    folder === undefined ? await withKnownGroup(first.value, file, read.value, options, world) : first.value;
  if (!('record' in understood))
    return { file, trouble: understood.trouble, workspace, level: understood.level };
  const { record } = understood;
  const inFolder = folder ?? (await recordsFolder(record.group.reference, world));
  const moved =
    inFolder === (folder ?? 'meetings')
      ? undefined
      : await understoodIn(inFolder, file, read.value, options, world);
  const final = moved?.ok && 'record' in moved.value.understood ? moved.value : { understood, workspace };
  const done = final.understood;
  if (!('record' in done)) return { file, trouble: done.trouble, workspace, level: done.level };
  const path = pathOf(
    options,
    posix.join(inFolder, `${fileStemOf({ ...done.record, number: done.record.meeting })}.yaml`),
  );
  if (options.out !== '-' && (await world.kindOf(path)) !== 'nothing')
    return { file, there: path, level: done.level };
  const schema = posix.join(posix.dirname(path), SCHEMA_FILE);
  const hasSchema = (await world.kindOf(schema)) === 'file';
  const written = recordText(done.record, {
    from: posix.basename(file.replaceAll('\\', '/')),
    ...(hasSchema && { schema: SCHEMA_FILE }),
    findings: done.findings,
  });
  const tidy = formatRecord({ file: path, text: written }, final.workspace);
  const text = tidy.ok ? tidy.value : written;
  const parsed = parse(path, new TextEncoder().encode(text), final.workspace.limits);
  const checked = parsed.ok ? validate(parsed.value, final.workspace) : parsed;
  const errors = checked.ok ? [] : checked.problems;
  return { file, path, text, record: done.record, level: done.level, findings: done.findings, errors };
}

const SCHEMA_FILE = 'opsg.schema.json';

function tooLarge(file: string): Result<readonly SourceBlock[]> {
  return failed([error('unreadable-document', startOf({ file, text: '' }), { reason: 'too-large' })]);
}

interface InWorkspace {
  readonly understood: UnderstoodDocument;
  readonly workspace: Workspace;
}

/** What a document says to the workspace of a folder. A person is asked for a level that it does not say. */
async function understoodIn(
  folder: string,
  file: string,
  blocks: readonly SourceBlock[],
  options: ImportOptions,
  world: World,
): Promise<Result<InWorkspace>> {
  const found = await workspaceFrom(posix.join(folder, 'new.yaml'), world);
  if (!found.ok) return found;
  const workspace = found.value;
  const { policy, groups } = workspace;
  const group = groups.find(({ reference }) => reference === options.group);
  const level = options.classification === undefined ? undefined : levelNamed(policy, options.classification);
  if (options.classification !== undefined && !level)
    return failed([unknownLevel(options.classification, policy.levels)]);
  if (options.group !== undefined && !group)
    return ok({ understood: { trouble: { why: 'no group' } }, workspace });
  const wishes = { file, group, meeting: options.meeting, date: dateOf(options), level };
  const understood = understand(blocks, workspace, wishes);
  if ('record' in understood || understood.level || !options.questions || level)
    return ok({ understood, workspace });
  const asked = await (await options.questions()).choose(
    `${file} does not say its level. Who may read it?`,
    policy.levels.map(({ name }) => name),
  );
  const chosen = asked === undefined ? undefined : levelNamed(policy, asked);
  return ok({
    understood: chosen ? understand(blocks, workspace, { ...wishes, level: chosen }) : understood,
    workspace,
  });
}

function dateOf({ date }: ImportOptions): CalendarDate | undefined {
  return date === undefined ? undefined : parseDate(date);
}

function unknownLevel(name: string, levels: readonly Level[]): Problem {
  const place = startOf({ file: '--classification', text: '' });
  return error('unknown-audience', place, {
    given: name,
    levels: levels.map((level) => level.name),
    near: undefined,
  });
}

/** A group that only settings further down know. */
async function withKnownGroup(
  first: InWorkspace,
  file: string,
  blocks: readonly SourceBlock[],
  options: ImportOptions,
  world: World,
): Promise<InWorkspace> {
  if ('record' in first.understood || first.understood.trouble.why !== 'no group') return first;
  for (const folder of await settingsBelow('meetings', world)) {
    const next = await understoodIn(folder, file, blocks, options, world);
    if (next.ok && 'record' in next.value.understood) return next.value;
  }
  return first;
}

function folderOf({ out }: ImportOptions): string | undefined {
  if (out === undefined || out === '-') return undefined;
  return /\.ya?ml$/i.test(out) ? posix.dirname(out) : out;
}

function pathOf({ out }: ImportOptions, path: string): string {
  return out !== undefined && /\.ya?ml$/i.test(out) ? out : path;
}

/** Two documents of one meeting cannot become one record. */
function withPlace(one: ImportedFile, taken: ReadonlyMap<string, string>): ImportedFile {
  const twin = 'path' in one ? taken.get(one.path) : undefined;
  return 'path' in one && twin !== undefined
    ? { file: one.file, there: one.path, level: one.level, twin }
    : one;
}
