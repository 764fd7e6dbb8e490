import Handlebars from 'handlebars';
import { ok, type Result } from '../../base/problem.ts';
import type { Source } from '../../base/source.ts';
import { TEMPLATE_OPTIONS } from './filling.ts';
import { checkedTemplates, type PageShapes } from './template.ts';

/**
 * The Handlebars sources of one format, or of a site, become the text of a JavaScript object: each template's code, by
 * its name.
 */
export function precompileTemplates(
  sources: ReadonlyMap<string, Source>,
  shapes?: PageShapes,
): Result<string> {
  const checked = checkedTemplates(sources, [], shapes);
  if (!checked.ok) return checked;
  const code = [...checked.value].map(
    ([name, { program }]) =>
      `${JSON.stringify(name)}: ${String(Handlebars.precompile(program, TEMPLATE_OPTIONS))}`,
  );
  return ok(`{${code.join(',\n')}}`);
}
