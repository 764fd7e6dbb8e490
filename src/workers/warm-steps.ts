import { hashOf } from '../base/key.ts';
import { filesIn } from '../host/files-in.ts';
import type { World } from '../host/world.ts';
import { STEPS, type Steps } from '../pipeline.ts';
import type { Document, Printing } from '../render/printing.ts';
import { areSame, remember } from './remember.ts';

/** What stands for an `opsg.yaml` where there is none. */
const NO_SETTINGS = {};

/**
 * The steps of a run that remember: what is made of the very same things is not made again. Every answer depends on
 * what it was asked about alone, so that nothing of an earlier record, level or template can come into a later one.
 */
export function warmSteps(): Steps {
  return {
    ...STEPS,
    prepare: warmPrepare(STEPS.prepare),
    settings: remember(STEPS.settings, (file, look) => [
      file?.bytes ?? NO_SETTINGS,
      file?.file,
      look?.logo,
      ...(look?.fonts ?? []),
    ]),
    check: remember(STEPS.check, ({ file, bytes }, workspace) => [bytes, file, workspace]),
    documents: remember(STEPS.documents, (record, audience) => [record, audience]),
    print: warmPrint(),
  };
}

/** A document is printed again when it says something else, or when something else of it stands. */
function warmPrint(): Steps['print'] {
  const print = remember(
    (document: Document, printing: Printing, _: string) => STEPS.print(document, printing),
    (document, { press, formats, timestamp }, stands) => [
      document,
      press,
      timestamp,
      String(formats),
      stands,
    ],
  );
  return async (document, printing) => {
    const { audience, record, headlines } = document;
    const stands = (await printing.standing?.documents(audience.name, record, headlines)) ?? [];
    const standing = printing.standing && { ...printing.standing, documents: async () => stands };
    const told = stands.map(({ name, isEdited, bytes }) => [name, isEdited && hashOf(bytes)]);
    return print(document, { ...printing, standing }, JSON.stringify(told));
  };
}

/** A press is made again when a template of the user's own has changed, appeared or gone. */
function warmPrepare(prepare: Steps['prepare']): Steps['prepare'] {
  let kept:
    | { readonly sources: readonly unknown[]; readonly press: ReturnType<Steps['prepare']> }
    | undefined;
  return async (order, world) => {
    const folder = order.templates;
    const own = folder === undefined ? [] : await sourcesIn(folder, world);
    const sources = [String(order.formats), ...own];
    if (kept && areSame(kept.sources, sources)) return kept.press;
    const press = prepare(order, world);
    kept = { sources, press };
    press.catch(() => {
      kept = undefined;
    });
    return press;
  };
}

async function sourcesIn(folder: string, world: World): Promise<readonly unknown[]> {
  const files = await filesIn(folder, '.hbs', world);
  return [
    await world.kindOf(folder),
    ...files,
    ...(await Promise.all(files.map((file) => world.readFile(file)))),
  ];
}
