import type { Earlier } from '../model/earlier.ts';
import { failed, ok, type Result } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { type CheckedRecord, STEPS } from '../pipeline.ts';
import type { Document, KnownDocument } from '../printing.ts';
import type { Press } from '../stages/prepare.ts';
import type { World } from '../world.ts';
import type { MeetingFacts, Printed, Question } from './questions.ts';

/** What a thread holds between two questions, by number. */
interface Kept {
  readonly workspaces: Map<number, Result<Workspace>>;
  readonly records: Map<number, CheckedRecord>;
  readonly documents: Map<number, readonly Document[]>;
  press: Press;
  earlier: Earlier | undefined;
}

type Asked<A extends Question['ask']> = Extract<Question, { readonly ask: A }>;

/**
 * A thread's side of a run: it answers one question after the other, by the same steps as a run without threads. It
 * keeps a meeting until its documents are made, and each document until it is printed.
 */
export function recordKeeper(
  world: World,
  recall: (folder: string, world: World) => Earlier,
): (question: Question) => Promise<unknown> {
  const kept: Kept = {
    workspaces: new Map(),
    records: new Map(),
    documents: new Map(),
    press: new Map(),
    earlier: undefined,
  };
  return async (question) => {
    switch (question.ask) {
      case 'workspace':
        kept.workspaces.set(question.workspace, question.settings);
        return undefined;
      case 'check':
        return check(question, kept);
      case 'prepare':
        kept.earlier = question.earlierIn === undefined ? undefined : recall(question.earlierIn, world);
        return prepare(question, kept, world);
      case 'documents':
        return documents(question, kept);
      case 'print':
        return print(question, kept);
    }
  };
}

function check({ record, workspace, file }: Asked<'check'>, kept: Kept): Result<MeetingFacts> {
  const checked = STEPS.check(file, kept.workspaces.get(workspace) ?? failed([]));
  if (!checked.ok) return checked;
  kept.records.set(record, checked.value);
  const { group, number, date, level, next } = checked.value.meeting;
  return ok({ group, number, date, level, next }, checked.warnings);
}

async function prepare({ order }: Asked<'prepare'>, kept: Kept, world: World): Promise<Result<undefined>> {
  const press = await STEPS.prepare(order, world);
  if (!press.ok) return press;
  kept.press = press.value;
  return ok(undefined);
}

function documents({ record, audience }: Asked<'documents'>, kept: Kept): Result<readonly KnownDocument[]> {
  const checked = kept.records.get(record);
  kept.records.delete(record);
  const made = checked ? STEPS.documents(checked, audience) : ok([]);
  if (!made.ok) return made;
  if (made.value.length > 0) kept.documents.set(record, made.value);
  return ok(
    made.value.map(({ headlines: { fileStem }, ...document }) => {
      const { audience: level, record: name, withheld } = document;
      return { headlines: { fileStem }, audience: level, record: name, withheld };
    }),
  );
}

async function print({ record, document, timestamp }: Asked<'print'>, kept: Kept): Promise<Printed> {
  const made = kept.documents.get(record) ?? [];
  const wanted = made[document];
  if (document === made.length - 1) kept.documents.delete(record);
  if (!wanted) throw new Error('a document was asked for that was not made here');
  return STEPS.print(wanted, { press: kept.press, timestamp, earlier: kept.earlier });
}
