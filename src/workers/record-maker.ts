import { resolve } from 'node:path';
import type { Artifact, FiledArtifact } from '../base/artifact.ts';
import type { Earlier } from '../base/earlier.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { findStanding } from '../output/find-standing.ts';
import { recall } from '../output/recall.ts';
import { fileInto } from '../output/spool.ts';
import { STEPS } from '../pipeline.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Document, Printing } from '../render/printing.ts';
import type { MadeDocument, MadeRecord, MakingOrder, Printed, Question } from './questions.ts';

/** What is known between two questions. */
interface Known {
  readonly workspaces: Map<number, Result<Workspace>>;
  making: Making | undefined;
}

/** How documents are made; there is none where the templates are wrong. */
interface Making extends Printing {
  readonly order: MakingOrder;
  readonly world: World;
}

type Asked<A extends Question['ask']> = Extract<Question, { readonly ask: A }>;

/** The side of a run that does the work: it answers one question after the other, by the same steps as a run alone. */
export function recordMaker(world: World): (question: Question) => Promise<unknown> {
  const known: Known = { workspaces: new Map(), making: undefined };
  return async (question) => {
    switch (question.ask) {
      case 'begin':
        return begin(question.order, known, world);
      case 'workspace':
        known.workspaces.set(question.workspace, question.settings);
        return undefined;
      case 'make':
        return make(question, known);
    }
  };
}

async function begin(order: MakingOrder, known: Known, world: World): Promise<Result<undefined>> {
  const press = await STEPS.prepare(order, world);
  if (!press.ok) return press;
  const { timestamp, earlierIn, standingIn, wanted: formats } = order;
  const earlier: Earlier | undefined = earlierIn === undefined ? undefined : recall(earlierIn, world);
  const standing = standingIn && (await findStanding(standingIn, world));
  known.making = { press: press.value, formats, standing, timestamp, earlier, order, world };
  return ok(undefined);
}

async function make(
  { workspace, file, isCheckOnly }: Asked<'make'>,
  { workspaces, making }: Known,
): Promise<Result<MadeRecord>> {
  const checked = STEPS.check(file, workspaces.get(workspace) ?? failed([]));
  if (!checked.ok) return checked;
  const { group, number, date, level, next } = checked.value.meeting;
  const meeting = { group, number, date, level, next };
  if (isCheckOnly || !making) return ok({ meeting }, checked.warnings);
  const documents = await documentsOf(checked.value, making);
  const otherDocuments = STEPS.otherDocuments(checked.value, making.order.others);
  return ok({ meeting, documents, otherDocuments }, checked.warnings);
}

async function documentsOf(record: CheckedRecord, making: Making): Promise<Result<readonly MadeDocument[]>> {
  const documents = STEPS.documents(record, making.order.audience);
  if (!documents.ok) return documents;
  const made: MadeDocument[] = [];
  for (const document of documents.value) made.push(await madeOf(document, making));
  return ok(made);
}

async function madeOf(document: Document, making: Making): Promise<MadeDocument> {
  const { headlines, audience, record, withheld, allowed } = document;
  const { isLogged } = making.order;
  const { fileStem } = headlines;
  const printed = await STEPS.print(document, making);
  const logged = isLogged ? { withheld, allowed } : { withheld: [], allowed: [] };
  const said = { headlines: { fileStem }, audience, record, ...logged };
  return { ...said, printed: await putAside(printed, making) };
}

async function putAside(printed: Result<readonly Artifact[]>, making: Making): Promise<Printed> {
  const { spool } = making.order;
  if (!printed.ok || spool === undefined) return printed;
  const filed = await Promise.all(printed.value.map((artifact) => filedIn(spool, artifact, making)));
  return ok(filed, printed.warnings);
}

/** What stands already stays where it is. */
async function filedIn(
  spool: string,
  { bytes, stands, ...artifact }: Artifact,
  { order: { earlierIn = '' }, world }: Making,
): Promise<FiledArtifact> {
  if (!stands) return { ...artifact, filed: await fileInto(spool, nextName(world), bytes, world.disk) };
  const { sha256, stamp } = stands;
  const file = resolve(world.workingFolder, earlierIn, artifact.path);
  return { ...artifact, stands: { sha256, stamp }, filed: { file, sha256 } };
}

let names = 0;

/** Several processes put documents into the same spool. */
function nextName({ processes }: World): string {
  return `${processes.id}-${names++}`;
}
