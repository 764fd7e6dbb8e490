import type { Result } from '../base/problem.ts';
import type { Hand, World } from '../host/world.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { MadeRecord, MakingOrder, Question } from './questions.ts';

/**
 * After so many records at most another process takes over, since not all memory comes back before a process ends. It
 * takes seconds until it is as fast as the one before.
 */
const LONGEST_SHIFT = 750;
/** A process can be quicker than the others; for its last few records no other should have to begin. */
const SLACK = 1.1;

/** How many processes work on how many records, and what hears of each that is done. */
export interface Staffing {
  readonly jobs: number;
  readonly records: number;
  /** Called with the number of records that are done. */
  readonly onRecord: (done: number) => void;
}

/** The processes that work for a run. */
export interface Office {
  readonly hire: NonNullable<World['hire']>;
  readonly order: MakingOrder;
  readonly seats: Seat[];
  /** All processes that were ever started. */
  readonly hands: Hand[];
  readonly workspaces: Map<Result<Workspace>, number>;
  /** After how many records another process takes over. */
  readonly shift: number;
  /** Whether the first process could get ready: no other could, where it could not. */
  readonly ready: Promise<Result<undefined>>;
  readonly onRecord: Staffing['onRecord'];
  done: number;
  /** Whether a record was found to be wrong. */
  isCheckOnly: boolean;
  /** Is given no more records, and ends after those that it has: one at a time, and another then takes its place. */
  leaving: Seat | undefined;
}

/** A process at work, and what it was told. */
interface Seat {
  readonly hand: Hand;
  readonly told: Set<number>;
  /** How many records it was given, and how many of them it still has. */
  records: number;
  open: number;
}

/** Starts as many processes as are wanted, and has them get ready. */
export async function openOffice(
  { jobs, records, onRecord }: Staffing,
  order: MakingOrder,
  hire: Office['hire'],
): Promise<Office> {
  const begun = await Promise.all(Array.from({ length: jobs }, () => begin(order, hire)));
  const [first, second] = begun;
  if (!first || !second) throw new Error('one process alone cannot be relieved by another');
  const seats = begun.map(({ seat }) => seat);
  const hands = seats.map(({ hand }) => hand);
  const { ready } = first;
  const shift = shiftFor(records / jobs);
  const nothingYet = { workspaces: new Map(), done: 0, isCheckOnly: false, leaving: undefined };
  return { hire, order, seats, hands, shift, ready, onRecord, ...nothingYet };
}

/** Shifts of the same length, as few as may be. */
function shiftFor(records: number): number {
  const shifts = Math.ceil((records * SLACK) / LONGEST_SHIFT);
  return Math.ceil((records * SLACK) / shifts);
}

/** Has a record checked, and its documents made unless that has become idle. */
export async function makeRecord(
  office: Office,
  file: RecordFile,
  settings: Result<Workspace>,
): Promise<Result<MadeRecord>> {
  const seat = idlest(office);
  seat.open++;
  if (++seat.records >= office.shift) office.leaving ??= seat;
  const workspace = tellOf(settings, seat, office);
  const { isCheckOnly } = office;
  const made = await ask<Result<MadeRecord>>(seat.hand, { ask: 'make', workspace, file, isCheckOnly });
  seat.open--;
  if (seat.open === 0 && seat === office.leaving) await relieve(seat, office);
  office.onRecord(++office.done);
  if (!made.ok) office.isCheckOnly = true;
  return made;
}

/** Ends all processes, also those that are still at work for a run that has failed. */
export async function closeOffice({ hands }: Office): Promise<void> {
  await Promise.all(hands.map((hand) => hand.end()));
}

async function begin(order: MakingOrder, hire: Office['hire']) {
  const hand = await hire();
  const ready = ask<Result<undefined>>(hand, { ask: 'begin', order });
  ready.catch(ended);
  const seat: Seat = { hand, told: new Set(), records: 0, open: 0 };
  return { seat, ready };
}

function idlest({ seats, leaving }: Office): Seat {
  return seats
    .filter((seat) => seat !== leaving)
    .reduce((best, seat) => (seat.open < best.open ? seat : best));
}

/** Another process takes the place of one that has ended by then: both at once would hold twice the memory. */
async function relieve(seat: Seat, office: Office): Promise<void> {
  await seat.hand.end();
  const next = await begin(office.order, office.hire);
  office.hands.push(next.seat.hand);
  office.seats[office.seats.indexOf(seat)] = next.seat;
  office.leaving = undefined;
}

/** Each process is told of a workspace once, before the first record that belongs to it. */
function tellOf(settings: Result<Workspace>, { hand, told }: Seat, { workspaces }: Office): number {
  const workspace = workspaces.get(settings) ?? workspaces.size;
  workspaces.set(settings, workspace);
  if (!told.has(workspace)) ask(hand, { ask: 'workspace', workspace, settings }).catch(ended);
  told.add(workspace);
  return workspace;
}

/** A process that has ended says so to the question about a record, which comes after these. */
function ended(): void {}

/** The answer to a question, of the type that `record-maker.ts` answers it with. */
function ask<A>(hand: Hand, question: Question): Promise<A> {
  return hand.ask(question) as Promise<A>;
}
