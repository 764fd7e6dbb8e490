import Handlebars from 'handlebars/runtime.js';
import type { Precompiled } from './built-in-templates.ts';
import type { View } from './view.ts';

/** Places the texts of a view into a template. */
export type FillTemplate = (view: View) => string;

/** The template that a document starts from; all others are its partials. */
export const MAIN_TEMPLATE = 'headlines';

/** Templates that were compiled ahead become a function. */
export function runTemplates(precompiled: Precompiled): FillTemplate {
  const engine = Handlebars.create();
  return fillFrom(Object.entries(precompiled).map(([name, code]) => [name, engine.template<View>(code)]));
}

/** The compiled templates of one format, by name, become a function. */
export function fillFrom(
  templates: readonly (readonly [string, HandlebarsTemplateDelegate<View>])[],
): FillTemplate {
  const partials = Object.fromEntries(templates);
  const main = partials[MAIN_TEMPLATE];
  if (!main) throw new Error(`the template ${MAIN_TEMPLATE} is missing`);
  return (view) => main(view, { partials });
}
