import { EXIT } from '../base/exit-code.ts';
import { highestLevel, type Level, levelNamed, lowestLevel } from '../base/policy.ts';
import { cannotRead, error, failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import { type Path, pathInWords, positionAt, startOf } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { type CheckedRecord, checkFiles } from '../check/check-records.ts';
import { withRecords } from '../check/gather.ts';
import type { World } from '../host/world.ts';
import { inspect } from '../levels/inspect.ts';
import { audiencesFor } from '../levels/reach.ts';
import { alsoShown, type Secret, secretsOf, tooShort, withoutKnown } from '../levels/secret.ts';
import { readableParts, type WithheldText, withheldTexts } from '../levels/withheld.ts';
import { pageReader } from '../read/pdfium/read-pages.ts';
import { knownTexts, withheldFrom } from '../render/documents.ts';
import { count, done, type Outcome, passedOverLine, stopped } from './outcome.ts';

export interface InspectOptions {
  /** Files of any kind, or folders of them. */
  readonly files: readonly string[];
  /** The records whose withheld text is looked for. */
  readonly against: readonly string[];
  readonly audience: string;
}

/** Searches finished files of any program for text of these records that an audience may not read. */
export async function inspectCommand(options: InspectOptions, world: World): Promise<Outcome> {
  const { result, passedOver } = await checkFiles(options.against, world, 'everything');
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

/** A file that was not read could contain anything, so it counts like one with withheld text. */
function uninspected(problems: readonly Problem[]): Outcome {
  const outcome = stopped(problems, 'Nothing was inspected.\n');
  return problems.some(({ code }) => code === 'cannot-read') ? { ...outcome, exit: EXIT.refused } : outcome;
}

/** What to search files for, and the records that it comes from. */
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

/** What a record withholds from an audience, and what it shows them. Text that is also shown is not secret. */
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

/** A record, and the level of its readers. */
interface Against {
  readonly record: CheckedRecord;
  readonly level: Level;
  /** What these readers know of it. */
  readonly shown: readonly string[];
}

/** A text that readers see, and where. */
interface ReadableText {
  readonly record: CheckedRecord;
  readonly at: Path;
  readonly text: string;
}

/**
 * What an inspection against these records does not look for, because it is too short or because one of them also shows
 * it. Each has the level of its text, so only readers who may know of that text are told.
 */
function notLookedFor(all: readonly Against[]): readonly Problem[] {
  const known = all.flatMap(({ shown }) => shown);
  const parts: readonly ReadableText[] = all.flatMap(({ record, level }) =>
    readableParts(record.meeting, level).map(({ at, text }) => ({ record, at, text })),
  );
  return all.flatMap(({ record, level }) => {
    const short = tooShort(withheldFrom(record, level), known);
    const ofRecord = withheldTexts(record.meeting, level, highestLevel(record.workspace.policy));
    const alike = alsoShown(ofRecord, known, parts);
    return [
      ...eachLevel(
        short.map((text) => text.level),
        record,
      ),
      ...alike.map(({ withheld, shown }) => alsoAt(withheld, shown, record)),
    ];
  });
}

/** How many texts of each level are too short. */
function eachLevel(levels: readonly Level[], { source }: CheckedRecord): readonly Problem[] {
  const names = [...new Set(levels.map(({ name }) => name))];
  return names.flatMap((name): readonly Problem[] => {
    const [level, ...others] = levels.filter((one) => one.name === name);
    const facts = { texts: others.length + 1, level: name };
    const place = startOf({ file: source.file, text: '' });
    return level ? [{ code: 'too-short-to-find', severity: 'warning', place, facts, level }] : [];
  });
}

function alsoAt(withheld: WithheldText, shown: ReadableText, record: CheckedRecord): Problem {
  const other = valuePlace(shown.record.parsed, shown.at);
  const { line } = positionAt(other.source.text, other.start);
  return {
    code: 'also-shown',
    severity: 'warning',
    place: valuePlace(record.parsed, withheld.at),
    facts: { level: withheld.level.name, file: other.source.file, line, part: pathInWords(shown.at) },
    level: withheld.level,
  };
}
