import { EXIT } from '../base/exit-code.ts';
import type { Code } from '../base/problem.ts';
import { gather } from '../check/gather.ts';
import type { Happening, World } from '../host/world.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { sayFailure } from '../report/failure.ts';
import { EDITOR_NAMES, editorPattern } from '../serve/preview/editor-link.ts';
import { type PreviewWish, startPreview } from '../serve/preview/preview.ts';
import { interestsOf } from './interests.ts';
import { done, misused, type Outcome, stopped } from './outcome.ts';
import { type CacheWish, cacheFor } from './saving.ts';

export interface PreviewOptions extends Omit<PreviewWish, 'editor'>, CacheWish {
  /** The name of an editor, or a pattern of addresses that open one. */
  readonly editor: string;
  /** Whether to show the first page in the browser. */
  readonly open: boolean;
  /** Whether the records were named, so that they must be there. */
  readonly areNamed: boolean;
}

const ENDS: Readonly<Record<Exclude<Happening, 'changed'>, number>> = {
  interrupted: EXIT.interrupted,
  terminated: EXIT.terminated,
};
const MISNAMED: readonly Code[] = ['no-such-file', 'not-a-folder'];

/** Shows records in the browser, and again after each change, until somebody ends it. */
export async function previewCommand(
  options: PreviewOptions,
  world: World,
  conclude: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { open, port } = options;
  const refused = await refusalOf(options, world);
  if (refused) return conclude(refused);
  const cache = await cacheFor(options, undefined, world);
  const watching = await world.watch();
  try {
    await watching.follow(await interestsOf(options, world));
    const editor = editorPattern(options.editor) ?? '';
    const preview = await startPreview({ ...options, editor }, cache, world);
    if (!preview) return await conclude(misused(taken(port)));
    try {
      const isShown = open && (await world.showPage(await preview.addressOnce()));
      const address = new TextEncoder().encode(`${preview.address}\n`); // as bytes, it is printed with --quiet, too
      await conclude(done(address, introduction(open && !isShown)));
      let happening = await watching.next();
      while (happening === 'changed') {
        preview.changed();
        const failure = await interestsOf(options, world).then(watching.follow).catch(sayFailure); // of new folders, too
        if (failure) await conclude(done('', failure.sentence));
        happening = await watching.next();
      }
      await conclude({ ...done(''), exit: ENDS[happening] });
    } finally {
      await preview.close();
    }
  } finally {
    watching.close();
  }
}

async function refusalOf(
  { records, editor, areNamed }: PreviewOptions,
  world: World,
): Promise<Outcome | undefined> {
  if (records.includes(STANDARD_INPUT))
    return misused('A preview needs files or folders; standard input cannot change.');
  if (editorPattern(editor) === undefined)
    return misused(
      `--editor takes ${EDITOR_NAMES.join(', ')}, or an address with {file}, such as vscode://file/{file}:{line}:{column}.`,
    );
  const kinds = await Promise.all(records.map((path) => world.kindOf(path)));
  const gathered = areNamed && kinds.includes('nothing') ? await gather(records, world) : undefined;
  if (!gathered || gathered.ok) return undefined;
  const missing = gathered.problems.filter(({ code }) => MISNAMED.includes(code));
  return missing.length > 0 ? stopped(missing) : undefined;
}

function taken(port: number): string {
  return `Port ${port} is taken, or may not be used. Name another one with --port, or 0 to have one picked.`;
}

function introduction(isUnshown: boolean): string {
  const how = isUnshown ? 'No browser could be opened. ' : '';
  return `${how}Open this address in a browser on this machine. It can show every level, and works until Ctrl-C ends this.\n`;
}
