import type { Format } from '../model/artifact.ts';
import { ok, type Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { type CheckedRecord, STEPS, type Steps } from '../pipeline.ts';
import type { Document, KnownDocument, Printing } from '../printing.ts';
import type { Press, PressOrder } from '../stages/prepare.ts';
import type { Hand, World } from '../world.ts';
import { type HeldDocument, type HeldRecord, heldRecord } from './held-record.ts';
import type { MeetingFacts, Printed, Question } from './questions.ts';

/** To start threads takes as long as to make some documents: for fewer records than this it does not pay. */
const ENOUGH = { withPdf: 24, without: 200 } as const;

/** How a run is shared out. */
export interface Bulk {
  /** How many threads may work at a time. */
  readonly jobs: number;
  readonly formats: readonly Format[];
  /** The output folder, if documents that an earlier run has left there may be taken over. */
  readonly earlierIn: string | undefined;
}

/** The steps of a run in which threads do all that is done to one record, where there are enough records. */
export function bulkSteps(bulk: Bulk): Steps<CheckedRecord | HeldRecord, Document | HeldDocument> {
  let office: Office | undefined;
  return {
    ...STEPS,
    begin: async (records, { hire }) => {
      const enough = bulk.formats.includes('pdf') ? ENOUGH.withPdf : ENOUGH.without;
      if (bulk.jobs > 1 && records >= enough && hire) office = await openOffice(bulk.jobs, hire);
    },
    check: (file, workspace) => (office ? checkBy(office, file, workspace) : STEPS.check(file, workspace)),
    prepare: (order, world) => (office ? prepareBy(office, order, bulk) : STEPS.prepare(order, world)),
    documents: (record, audience) =>
      'hand' in record ? documentsBy(record, audience) : STEPS.documents(record, audience),
    print: (document, printing) =>
      'hand' in document ? printBy(document, printing) : STEPS.print(document, printing),
  };
}

/** The threads of a run, and what they were told of so far. */
interface Office {
  readonly hands: readonly Hand[];
  readonly workspaces: Map<Result<Workspace>, number>;
  records: number;
}

async function openOffice(jobs: number, hire: NonNullable<World['hire']>): Promise<Office> {
  const hands = await Promise.all(Array.from({ length: jobs }, () => hire()));
  return { hands, workspaces: new Map(), records: 0 };
}

/** The answer to a question, of the type that `record-keeper.ts` answers it with. */
function ask<A>(hand: Hand, question: Question): Promise<A> {
  return hand.ask(question) as Promise<A>;
}

async function checkBy(
  office: Office,
  file: RecordFile,
  settings: Result<Workspace>,
): Promise<Result<HeldRecord>> {
  const workspace = await workspaceNumber(office, settings);
  const number = office.records++;
  const hand = idlest(office.hands);
  const checked = await ask<Result<MeetingFacts>>(hand, { ask: 'check', record: number, workspace, file });
  return heldRecord(file, checked, settings, { hand, number });
}

/** Each thread is told of a workspace once, before the first record that belongs to it. */
async function workspaceNumber({ hands, workspaces }: Office, settings: Result<Workspace>): Promise<number> {
  const known = workspaces.get(settings);
  if (known !== undefined) return known;
  const workspace = workspaces.size;
  workspaces.set(settings, workspace);
  await Promise.all(hands.map((hand) => ask(hand, { ask: 'workspace', workspace, settings })));
  return workspace;
}

function idlest(hands: readonly Hand[]): Hand {
  return hands.reduce((best, hand) => (hand.openQuestions() < best.openQuestions() ? hand : best));
}

/** Each thread prepares the same press for itself; what stands here is never asked to print. */
async function prepareBy({ hands }: Office, order: PressOrder, { earlierIn }: Bulk): Promise<Result<Press>> {
  const question = { ask: 'prepare', order: plain(order), earlierIn } as const;
  const [ready] = await Promise.all(hands.map((hand) => ask<Result<undefined>>(hand, question)));
  return !ready || ready.ok ? ok(new Map()) : ready;
}

/** The order alone: a request has more to it, and not all of that can be sent to a thread. */
function plain({ formats, templates, pdfStandard }: PressOrder): PressOrder {
  return {
    formats,
    ...(templates !== undefined && { templates }),
    ...(pdfStandard !== undefined && { pdfStandard }),
  };
}

async function documentsBy(
  { hand, number: record }: HeldRecord,
  audience: string | undefined,
): Promise<Result<readonly HeldDocument[]>> {
  const made = await ask<Result<readonly KnownDocument[]>>(hand, { ask: 'documents', record, audience });
  if (!made.ok) return made;
  return ok(made.value.map((document, number) => ({ ...document, hand, recordNumber: record, number })));
}

function printBy(document: HeldDocument, { timestamp }: Printing): Promise<Printed> {
  const { hand, recordNumber: record, number } = document;
  return ask(hand, { ask: 'print', record, document: number, timestamp });
}
