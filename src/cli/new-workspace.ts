import { lowestLevel } from '../base/policy.ts';
import { formatRecord } from '../check/format.ts';
import { readSettings } from '../check/settings.ts';
import type { NewFile, Questions, World } from '../host/world.ts';
import { newRecord } from '../record/new-record.ts';
import { NEW_GITIGNORE, type NewGroup, newWorkspaceFile } from '../record/new-workspace.ts';
import { WORKSPACE_FILE } from '../record/record-file.ts';
import { GROUP_REFERENCE } from '../record/reference.ts';
import { type NewWish, newAnswers } from './new-answers.ts';
import { fileFor } from './new-file.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { RECORDS_FOLDER } from './records-folder.ts';
import { refusedFiles, unsaved } from './saving.ts';
import { recordSchemaFile, SCHEMA_FILE } from './schema.ts';

export interface NewWorkspaceOptions extends Pick<NewWish, 'meeting' | 'date'> {
  readonly group?: string | undefined;
  /** The name of the committee in full. */
  readonly name?: string;
}

/** Lays out a folder for the records of a committee: settings, a first record, and what keeps them in git and CI. */
export async function newWorkspaceCommand(
  options: NewWorkspaceOptions,
  world: World,
  ask?: Questions,
): Promise<Outcome> {
  if ((await world.kindOf(WORKSPACE_FILE)) !== 'nothing')
    return misused(
      `${WORKSPACE_FILE} is there already: this folder is laid out. For the next record: opsg new`,
    );
  const group = await groupOf(options, ask);
  if (typeof group === 'string') return misused(group);
  const answers = await newAnswers(options, { meetings: [], standing: [] }, ask);
  if (typeof answers === 'string') return misused(answers);
  const text = newWorkspaceFile(group);
  const workspace = readSettings({ file: WORKSPACE_FILE, bytes: new TextEncoder().encode(text) });
  if (!workspace.ok) return stopped(workspace.problems);
  const { number, date } = answers;
  const record = fileFor({ group, number, date }, undefined);
  const level = lowestLevel(workspace.value.policy).name;
  const begun = newRecord({
    ...{ group: group.reference, meeting: number, date, level, schema: SCHEMA_FILE },
    items: [],
    next: [],
  });
  const laidOut = formatRecord({ file: record, text: begun }, workspace.value);
  if (!laidOut.ok) return stopped(laidOut.problems);
  const files: readonly NewFile[] = [
    newFile('.gitignore', NEW_GITIGNORE),
    newFile('.github/workflows/headlines.yml', await world.readPackaged('templates/ci/github.yml')),
    newFile(`${RECORDS_FOLDER}/${SCHEMA_FILE}`, recordSchemaFile(workspace.value)),
    newFile(record, laidOut.value),
    newFile(WORKSPACE_FILE, text), // last: without it, the command can be repeated
  ];
  const missing: NewFile[] = [];
  for (const file of files) if ((await world.kindOf(file.path)) === 'nothing') missing.push(file);
  const misplaced = await refusedFiles([WORKSPACE_FILE, record], world);
  if (misplaced !== undefined) return misused(misplaced);
  const refused = await unsaved(missing, world);
  if (refused) return refused;
  const kept = files.filter((file) => !missing.includes(file)).map(({ path }) => path);
  return done(missing.map(({ path }) => `${path}\n`).join(''), nextSteps(record, kept));
}

function newFile(path: string, content: string | Uint8Array): NewFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, replaces: 'nothing' };
}

/** The committee that options name or a person does, or what is missing. */
async function groupOf(
  { group, name }: NewWorkspaceOptions,
  ask: Questions | undefined,
): Promise<NewGroup | string> {
  const reference =
    group ?? (await ask?.text('Short name of the committee, such as EXWG', '', wrongReference));
  if (reference === undefined)
    return 'Name the committee, such as: opsg new --workspace EXWG 1 --date 2026-12-01';
  const wrong = wrongReference(reference);
  if (wrong !== undefined) return wrong;
  const full = name ?? (await ask?.text('Its name in full', reference, () => undefined)) ?? reference;
  return { reference, name: full === '' ? reference : full };
}

function wrongReference(text: string): string | undefined {
  return GROUP_REFERENCE.test(text)
    ? undefined
    : 'The short name of a committee begins with a capital letter, such as EXWG or CUSC Panel.';
}

function nextSteps(record: string, kept: readonly string[]): string {
  return [
    ...(kept.length > 0 ? [`Kept as they are: ${kept.join(', ')}.`] : []),
    'What to do next:',
    `  1. Look through ${WORKSPACE_FILE}: the name of the committee, and its levels.`,
    `  2. Write ${record}, and check it: opsg validate`,
    '  3. Make the headlines: opsg render',
    '  4. After the meeting, begin the next record: opsg new',
    '.github/workflows/headlines.yml checks and publishes on GitHub; its head says what it needs.\n',
  ].join('\n');
}
