import Handlebars from 'handlebars';
import { ok } from '../model/problem.js';
import { checkedTemplates } from './template.js';
import { TEMPLATE_OPTIONS } from './template-filling.js';
/** The Handlebars sources of one format become the text of a JavaScript object: each template's code, by its name. */
export function precompileTemplates(sources) {
    const checked = checkedTemplates(sources, []);
    if (!checked.ok)
        return checked;
    const code = [...checked.value].map(([name, { program }]) => `${JSON.stringify(name)}: ${String(Handlebars.precompile(program, TEMPLATE_OPTIONS))}`);
    return ok(`{${code.join(',\n')}}`);
}
//# sourceMappingURL=precompile.js.map