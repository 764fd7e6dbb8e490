import Handlebars from 'handlebars/runtime.js';
import { ok } from '../model/problem.js';
import { keepOnlyOurHelpers } from './restricted-handlebars.js';
/** The template that a document starts from; all others are its partials. */
export const MAIN_TEMPLATE = 'headlines';
/** Templates that were compiled ahead, and checked, can be filled; `main` is where the main one begins. */
export function runTemplates(precompiled, main) {
    const engine = Handlebars.create();
    keepOnlyOurHelpers(engine);
    const compiled = Object.entries(precompiled).map(([name, code]) => [name, engine.template(code)]);
    const partials = Object.fromEntries(compiled);
    const fillMain = partials[MAIN_TEMPLATE];
    if (!fillMain)
        throw new Error(`the template ${MAIN_TEMPLATE} is missing`);
    return { fill: (view) => ok(fillMain(view, { partials })), placeOfLine: () => main, main };
}
//# sourceMappingURL=run-templates.js.map