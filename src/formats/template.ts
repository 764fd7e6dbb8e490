import Handlebars from 'handlebars';
import { error, failed, ok, type Problem, type Result, together, unless } from '../model/problem.ts';
import { type Source, startOf } from '../model/source.ts';
import { nearestWord } from '../model/spelling.ts';
import { type FillTemplate, fillFrom, MAIN_TEMPLATE } from './run-templates.ts';
import { checkTemplate, type Template } from './template-check.ts';
import { type View, viewShape } from './view.ts';

export const TEMPLATE_OPTIONS: CompileOptions = {
  noEscape: true, // the view is already written in the format's own syntax
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
};

/** The Handlebars sources of one format, by template name, become a function; or every problem in any of them. */
export function compileTemplates(
  sources: ReadonlyMap<string, Source>,
  theirs: readonly string[],
): Result<FillTemplate> {
  const checked = checkedTemplates(sources, theirs);
  return checked.ok ? ok(compiled(checked.value)) : checked;
}

/**
 * The sources become syntax trees in which there is nothing wrong. Of the user's own (`theirs`), one that nothing
 * uses is most likely a misspelt name.
 */
export function checkedTemplates(
  sources: ReadonlyMap<string, Source>,
  theirs: readonly string[],
): Result<ReadonlyMap<string, Template>> {
  const parsed = together([...sources].map(([name, source]) => parseTemplate(name, source)));
  if (!parsed.ok) return parsed;
  const templates = new Map(parsed.value);
  const { problems, unused } = checkTemplate(MAIN_TEMPLATE, templates, viewShape);
  const known = [...sources.keys()].filter((name) => !theirs.includes(name));
  const idle = theirs.filter((name) => unused.includes(name)).map((name) => notUsed(name, known, sources));
  return unless([...problems, ...idle], () => templates);
}

function compiled(templates: ReadonlyMap<string, Template>): FillTemplate {
  const engine = Handlebars.create();
  return fillFrom(
    [...templates].map(([name, { program }]) => [name, engine.compile<View>(program, TEMPLATE_OPTIONS)]),
  );
}

function notUsed(name: string, known: readonly string[], sources: ReadonlyMap<string, Source>): Problem {
  const source = sources.get(name) ?? { file: name, text: '' };
  return error('template-not-used', startOf(source), { name, near: nearestWord(name, known) });
}

function parseTemplate(name: string, source: Source): Result<readonly [string, Template]> {
  try {
    return ok([name, { source, program: Handlebars.parse(source.text) }]);
  } catch (thrown) {
    return failed([syntaxProblem(thrown, source)]);
  }
}

/** Handlebars says the line in its message or in a field, by the kind of slip; its sentence is not ours to repeat. */
function syntaxProblem(thrown: unknown, source: Source): Problem {
  const said = thrown instanceof Error ? thrown.message : '';
  const line = Number(/ on line (\d+)| - (\d+):\d+/.exec(said)?.slice(1).find(Boolean) ?? 1);
  const start =
    source.text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  return error('template-syntax', { ...startOf(source), start, end: start + 1 }, {});
}
