import { type Artifact, type FiledArtifact, pathBelow } from '../base/artifact.ts';
import type { Disclosure } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import type { Result } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import type { FileFate } from '../output/write.ts';
import { renderIn } from '../pipeline.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { makerPool } from '../workers/maker-pool.ts';
import type { RunArtifacts } from '../workers/rendered.ts';
import { DONE, exceptions, FORESEEN, forWhom, madeFates, tally, toldToBeWritten } from './account.ts';
import { checked } from './check-documents.ts';
import { draftLine, silentLine } from './editions.ts';
import { documentsWithoutRecords, outOfDate } from './out-of-date.ts';
import { done, misused, type Outcome, passedOverLine, stopped } from './outcome.ts';
import { contextOf, misuseOf, type RenderOptions } from './render-options.ts';
import { logLine, redactionLog, remarks, showFirst, writeDocuments } from './writing.ts';

const NOTHING_WRITTEN = 'Nothing was written. Correct these problems and run the same command again.\n';

/** Records become documents below a folder, or one document on standard output. */
export async function renderCommand(
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  const misuse = await misuseOf(options, world);
  if (misuse !== undefined) return misused(misuse);
  const { jobs = world.cores, out, dryRun, check } = options;
  const isWritten = out !== STANDARD_INPUT && !dryRun && !check;
  const pool = makerPool({ jobs, out: isWritten ? out : undefined }, world);
  try {
    const context = { ...(await contextOf(options, world, disclosure)), start: pool.start };
    return await concluded(await renderIn(context, options, world), options, world, disclosure);
  } finally {
    await pool.close();
  }
}

async function concluded(
  rendered: Result<RunArtifacts>,
  options: RenderOptions,
  world: World,
  disclosure: Disclosure,
): Promise<Outcome> {
  if (!rendered.ok) {
    const left = await documentsWithoutRecords(rendered.problems, options, disclosure, world);
    return stopped(rendered.problems, NOTHING_WRITTEN + left);
  }
  const { artifacts, unseen, redactions, passedOver } = rendered.value;
  const hidden =
    passedOverLine(passedOver) +
    remarks(unseen, rendered.warnings, redactions, disclosure) +
    draftLine(artifacts, options.out);
  const { out, dryRun, check } = options;
  if (out === STANDARD_INPUT) return onStandardOutput(artifacts, hidden);
  if (check) return checked(rendered.value, hidden, options, world, disclosure);
  const log = dryRun ? undefined : await redactionLog(redactions, options);
  const fates = await writeDocuments(rendered.value, log, options, world);
  if (!fates.ok) return stopped(fates.problems, 'Nothing was written.\n');
  const tense = dryRun ? FORESEEN : DONE;
  const said =
    exceptions(fates.value, disclosure, tense) +
    silentLine(fates.value, disclosure) +
    advice(fates.value, options, disclosure) +
    logLine(options);
  const shown = options.open ? await showFirst(artifacts, out, world) : '';
  const paths = artifacts.map(({ path }) => `${pathBelow(out, path)}\n`);
  const others = await outOfDate(rendered.value, options, world);
  return done(paths.join(''), hidden + said + others + shown);
}

function onStandardOutput(artifacts: readonly (Artifact | FiledArtifact)[], hidden: string): Outcome {
  const [artifact, ...others] = artifacts;
  if (artifact && 'bytes' in artifact && others.length === 0) return done(artifact.bytes, hidden);
  const talk = `${hidden}Standard output takes one document, but this would be ${artifacts.length}. Name one record, one --format and one --audience.\n`;
  return { exit: EXIT.misuse, result: '', talk, problems: [] };
}

function advice(
  fates: readonly FileFate[],
  { audience, dryRun }: RenderOptions,
  disclosure: Disclosure,
): string {
  const written = toldToBeWritten(fates, disclosure);
  const whom = forWhom(audience);
  if (dryRun) return `${tally(fates, whom, disclosure, FORESEEN)}.\n`;
  if (madeFates(fates).length === 0) return 'Nothing was written.\n';
  const said = tally(fates, whom, disclosure, DONE);
  const pronoun = written === 1 ? 'it' : 'them';
  return written === 0 ? `${said}.\n` : `${said}. Read ${pronoun} once before you send ${pronoun}.\n`;
}
