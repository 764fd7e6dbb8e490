import { resolve } from 'node:path';
import type { Disclosure } from '../base/disclosure.ts';
import { EXIT } from '../base/exit-code.ts';
import { nameInFiles } from '../base/policy.ts';
import type { Code } from '../base/problem.ts';
import type { Happening, Watching, World } from '../host/world.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { interestsOf, type WatchedInputs } from './interests.ts';
import { done, misused, type Outcome } from './outcome.ts';
import { newMemory, renderAgain, type WatchMemory } from './render-again.ts';
import { misuseOf, type RenderOptions } from './render-options.ts';

/** The messages of a watch. */
interface Voice {
  /** How much may be quoted now; asked before each run, because an `opsg.yaml` may have changed. */
  readonly disclosure: () => Promise<Disclosure>;
  /** Reports the outcome of a run. */
  readonly conclude: (outcome: Outcome) => Promise<void>;
  /** Reports that the machine or the program failed. */
  readonly sayFailure: (thrown: unknown) => Promise<void>;
}

const ENDS: Readonly<Record<Exclude<Happening, 'changed'>, number>> = {
  interrupted: EXIT.interrupted,
  terminated: EXIT.terminated,
};
/** What no change of a file would mend. */
const MISNAMED: readonly Code[] = ['no-such-file', 'not-a-folder'];
const WATCHING = 'Watching for changes. Ctrl-C ends this.\n';

/** Renders records now and after each change, until somebody ends it. After a problem, it waits for the next change. */
export async function watchCommand(options: RenderOptions, world: World, voice: Voice): Promise<void> {
  const misuse = misuseOfWatch(options) ?? (await misuseOf(options, world));
  if (misuse !== undefined) return voice.conclude(misused(misuse));
  const watching = await world.watch();
  try {
    const memory = newMemory();
    const first = await runOnce(options, memory, watching, world, voice);
    if (first?.problems.some(({ code }) => MISNAMED.includes(code))) return;
    await voice.conclude(done('', WATCHING));
    let happening = await watching.next();
    while (happening === 'changed') {
      await runOnce(options, memory, watching, world, voice);
      happening = await watching.next();
    }
    await voice.conclude({ ...done(''), exit: ENDS[happening] });
  } finally {
    watching.close();
  }
}

function misuseOfWatch({ records, out, dryRun, check }: RenderOptions): string | undefined {
  if (records.includes(STANDARD_INPUT))
    return '--watch needs files or folders; standard input cannot change.';
  if (out === STANDARD_INPUT) return '--watch writes files. Name a folder with --out.';
  if (check) return '--watch writes files, but --check writes none. Leave one of them out.';
  return dryRun ? '--watch writes files, but --dry-run writes none. Leave one of them out.' : undefined;
}

/** What to look at: what documents are made from, and the documents themselves. */
function watched(options: RenderOptions, { written }: WatchMemory, { workingFolder }: World): WatchedInputs {
  const audiences = written?.audiences ?? [];
  return {
    ...options,
    outputs: audiences.map(({ name }) => resolve(workingFolder, options.out, nameInFiles(name))),
  };
}

/** Folders are watched before they are read, so that a change during a run causes another run. */
async function runOnce(
  options: RenderOptions,
  memory: WatchMemory,
  watching: Watching,
  world: World,
  { disclosure, conclude, sayFailure }: Voice,
): Promise<Outcome | undefined> {
  const mayQuote = await disclosure();
  try {
    await watching.follow(await interestsOf(watched(options, memory, world), world));
    const outcome = await renderAgain(options, memory, world, mayQuote, watching.isEnding);
    await watching.follow(await interestsOf(watched(options, memory, world), world)); // there are new folders perhaps
    const wasCutShort = outcome.exit !== EXIT.done && outcome.problems.length === 0;
    if (!wasCutShort) await conclude(outcome);
    return outcome;
  } catch (thrown) {
    await sayFailure(thrown);
    return undefined;
  }
}
