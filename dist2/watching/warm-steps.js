import { pathBelow } from '../model/artifact.js';
import { asPattern } from '../model/record-file.js';
import { STEPS } from '../pipeline.js';
import { areSame, remember } from './remember.js';
/** What stands for an `opsg.yaml` where there is none. */
const NO_SETTINGS = {};
/**
 * The steps of a run that remember: what is made of the very same things is not made again. Every answer depends on
 * what it was asked about alone, so that nothing of an earlier record, level or template can come into a later one.
 */
export function warmSteps() {
    return {
        ...STEPS,
        prepare: warmPrepare(STEPS.prepare),
        settings: remember(STEPS.settings, (file, logo) => [file?.bytes ?? NO_SETTINGS, file?.file, logo]),
        check: remember(STEPS.check, ({ file, bytes }, workspace) => [bytes, file, workspace]),
        documents: remember(STEPS.documents, (record, audience) => [record, audience]),
        print: remember(STEPS.print, (document, { press, timestamp }) => [document, press, timestamp]),
    };
}
/** A press is made again when a template of the user's own has changed, appeared or gone. */
function warmPrepare(prepare) {
    let kept;
    return async (order, world) => {
        const folder = order.templates;
        const sources = folder === undefined ? [] : await sourcesIn(folder, world);
        if (kept && areSame(kept.sources, sources))
            return kept.press;
        const press = prepare(order, world);
        kept = { sources, press };
        press.catch(() => {
            kept = undefined;
        });
        return press;
    };
}
async function sourcesIn(folder, world) {
    const files = await world.glob(pathBelow(asPattern(folder), '*.hbs'));
    return [
        await world.kindOf(folder),
        ...files,
        ...(await Promise.all(files.map((file) => world.readFile(file)))),
    ];
}
//# sourceMappingURL=warm-steps.js.map