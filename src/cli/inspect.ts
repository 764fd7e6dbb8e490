import { EXIT } from '../base/exit-code.ts';
import { levelNamed, lowestLevel } from '../base/policy.ts';
import { cannotRead, error, failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { type CheckedRecord, checkFiles, withRecords } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { inspect } from '../levels/inspect.ts';
import { audiencesFor } from '../levels/reach.ts';
import { type Secret, secretsOf, withoutKnown } from '../levels/secret.ts';
import { pageReader } from '../read/pdfium/read-pages.ts';
import { knownTexts, withheldFrom } from '../render/documents.ts';
import { type Against, notLookedFor } from './not-looked-for.ts';
import { count, done, type Outcome, passedOverLine, stopped } from './outcome.ts';

export interface InspectOptions {
  /** Files of any kind, or folders of them. */
  readonly files: readonly string[];
  /** The records whose withheld text is looked for. */
  readonly against: readonly string[];
  readonly audience: string;
}

/** Finished files, ours or anybody's, are searched for text that an audience may not read in these records. */
export async function inspectCommand(options: InspectOptions, world: World): Promise<Outcome> {
  const { result, passedOver } = await checkFiles(options.against, world, { thoroughness: 'everything' });
  const checked = withRecords(options.against, result);
  if (!checked.ok) return stopped(checked.problems, 'Nothing was inspected.\n');
  const secrets = together(checked.value.map((record) => withheldBy(record, options.audience)));
  if (!secrets.ok) return stopped(secrets.problems, 'Nothing was inspected.\n');
  const files = together(await Promise.all(options.files.map((path) => filesAt(path, world))));
  if (!files.ok) return uninspected(files.problems);
  const hidden = secrets.value.flatMap((each) => each.secrets);
  const wanted = withoutKnown(
    hidden,
    secrets.value.flatMap(({ shown }) => shown),
  );
  const notes = notLookedFor(secrets.value);
  const searched = { secrets: wanted, records: checked.value.length, passedOver, notes };
  return report(files.value.flat(), searched, options, world);
}

/** A file that was not read could hold anything, and so counts like one in which something was found. */
function uninspected(problems: readonly Problem[]): Outcome {
  const outcome = stopped(problems, 'Nothing was inspected.\n');
  return problems.some(({ code }) => code === 'cannot-read') ? { ...outcome, exit: EXIT.refused } : outcome;
}

/** What files are searched for, and what it is taken from. */
interface Searched {
  readonly secrets: readonly Secret[];
  readonly records: number;
  readonly passedOver: readonly string[];
  /** What is not looked for, and why. */
  readonly notes: readonly Problem[];
}

async function report(
  files: readonly string[],
  { secrets, records: searched, passedOver, notes }: Searched,
  { audience }: InspectOptions,
  world: World,
): Promise<Outcome> {
  const problems: Problem[] = [];
  const readPages = pageReader(world);
  for (const file of files)
    problems.push(
      ...(await inspect(file, await world.readFile(file), secrets, { readPages, isForeign: true })),
    );
  if (problems.length > 0) return stopped([...problems, ...notes], 'Do not send these files.\n');
  const records = count(searched, 'record');
  return done(
    files.map((file) => `${file}\n`).join(''),
    `${passedOverLine(passedOver)}${count(files.length, 'file')} searched against ${records}: nothing that is withheld from ${audience} readers was found.\n`,
    notes,
  );
}

/** What a record withholds from an audience, and what it shows them: text that is shown anyway is no secret. */
function withheldBy(
  record: CheckedRecord,
  audience: string,
): Result<Against & { readonly secrets: readonly Secret[] }> {
  const audiences = audiencesFor(record.meeting, record.workspace, audience);
  if (!audiences.ok) return audiences;
  const { policy } = record.workspace;
  const level = levelNamed(policy, audience);
  if (!level)
    return failed([
      error(
        'unknown-audience',
        startOf({ file: '--audience', text: '' }),
        { given: audience, near: undefined, levels: policy.levels.map(({ name }) => name) },
        lowestLevel(policy),
      ),
    ]);
  const shown = knownTexts(record, level);
  const secrets = secretsOf(withheldFrom(record, level), shown);
  const named = secrets.map((secret) => ({ ...secret, record: record.source.file }));
  return ok({ record, level, secrets: named, shown });
}

/** Everything that an upload would take: hidden files, and what links lead to. */
async function filesAt(path: string, world: World): Promise<Result<readonly string[]>> {
  const kind = await world.kindOf(path);
  const place = startOf({ file: path, text: '' });
  if (kind === 'file') return ok([path]);
  if (kind === 'pipe') return failed([cannotRead({ path, what: kind })]);
  if (kind === 'nothing') return failed([error('no-such-file', place, { file: path })]);
  const { files, unreadable } = await world.contentsOf(path);
  if (unreadable.length > 0) return failed(unreadable.map(cannotRead));
  return files.length > 0 ? ok(files) : failed([error('nothing-to-inspect', place, { folder: path })]);
}
