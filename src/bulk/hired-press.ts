import type { Printer } from '../formats/printer.ts';
import type { Format } from '../model/artifact.ts';
import type { Headlines } from '../model/headlines.ts';
import { ok, type Result } from '../model/problem.ts';
import type { Press, PressOrder } from '../stages/prepare.ts';
import type { Hand } from '../world.ts';

/** What a hired thread is asked to print: what an audience may see, and nothing of the meeting that it came from. */
export interface PrintTask {
  readonly format: Format;
  readonly headlines: Headlines;
  readonly timestamp: number;
}

/** The printers that a thread has ready: the format of each, and the key of what it is made of. */
export type PrinterKeys = readonly (readonly [Format, string | undefined])[];

/** A press whose printers leave their work to threads; each of these prepares the same press for itself. */
export async function hirePress(order: PressOrder, hands: readonly Hand[]): Promise<Result<Press>> {
  const [ready] = await Promise.all(hands.map((hand) => hand.ask(order) as Promise<Result<PrinterKeys>>));
  if (!ready?.ok) return ready ?? ok(new Map());
  const print = (task: PrintTask) => idlest(hands).ask(task) as Promise<Result<Uint8Array>>; // see `node-printer.ts`
  const printers = ready.value.map(([format, key]) => {
    const printer: Printer = (headlines, timestamp) => print({ format, headlines, timestamp });
    return [format, { print: printer, ...(key !== undefined && { key }) }] as const;
  });
  return ok(new Map(printers));
}

function idlest(hands: readonly Hand[]): Hand {
  return hands.reduce((best, hand) => (hand.openQuestions() < best.openQuestions() ? hand : best));
}
