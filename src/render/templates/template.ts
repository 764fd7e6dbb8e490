import Handlebars from 'handlebars';
import {
  distinct,
  error,
  failed,
  ok,
  type Problem,
  type Result,
  together,
  unless,
} from '../../base/problem.ts';
import { offsetOfLine, type Place, type Source, startOf } from '../../base/source.ts';
import { nearestWord } from '../../base/spelling.ts';
import { withoutPrototype } from '../../base/without-prototype.ts';
import { OMITTABLE, type OmittablePart } from '../../levels/placed-text.ts';
import { checkTemplate, type Scope, type Template } from './check.ts';
import { type Filling, fillingOf } from './filling.ts';
import { placeOfLine } from './lines.ts';
import { type FilledPages, type FilledTemplates, MAIN_TEMPLATE } from './run.ts';
import { type ViewShape, viewShape } from './view-shape.ts';

const DECLARATION = /^\s*opsg omits:(.*)$/s;
const MARKING: readonly string[] = ['statement', 'level'];

/** What templates declare at their heads to leave out: `{{!-- opsg omits: introduction, next --}}`. */
export function omissionsOf(templates: Iterable<Template>): Result<ReadonlySet<OmittablePart>> {
  const names = [...templates].flatMap(namesIn);
  const parts = OMITTABLE.filter((part) => names.some(({ name }) => name === part));
  return unless(names.flatMap(problemWith), () => new Set(parts));
}

interface NamedOmission {
  readonly name: string;
  readonly place: Place;
}

function namesIn({ source, program }: Template): readonly NamedOmission[] {
  return program.body.flatMap((node) => {
    if (node.type !== 'CommentStatement') return [];
    const { value, loc } = node as hbs.AST.CommentStatement; // Handlebars types a statement only by its `type`
    const list = DECLARATION.exec(value)?.[1];
    if (list === undefined) return [];
    const start = offsetOfLine(source.text, loc.start.line) + loc.start.column;
    const end = source.text.indexOf('}}', start) + 2;
    const names = list.split(',').map((name) => name.trim());
    return names.filter(Boolean).map((name) => ({ name, place: { source, start, end, path: [] } }));
  });
}

function problemWith({ name, place }: NamedOmission): readonly Problem[] {
  if (MARKING.includes(name)) return [error('template-omits-marking', place, { name })];
  if (OMITTABLE.some((part) => part === name)) return [];
  return [error('template-omits', place, { name, near: nearestWord(name, OMITTABLE), known: OMITTABLE })];
}

/** The Handlebars sources of one format, by template name, become a function; or every problem in any of them. */
export function compileTemplates(
  sources: ReadonlyMap<string, Source>,
  theirs: readonly string[],
): Result<FilledTemplates> {
  const checked = checkedTemplates(sources, theirs);
  if (!checked.ok) return checked;
  const omits = omissionsOf(checked.value.values());
  return omits.ok ? ok({ ...filledTemplates(checked.value, theirs), omits: omits.value }) : omits;
}

/**
 * The sources become syntax trees without problems. If nothing uses one of the user's own (`theirs`), its name is
 * most likely misspelt.
 */
export function checkedTemplates(
  sources: ReadonlyMap<string, Source>,
  theirs: readonly string[],
  shapes: PageShapes = { [MAIN_TEMPLATE]: viewShape },
): Result<ReadonlyMap<string, Template>> {
  const parsed = together([...sources].map(([name, source]) => parseTemplate(name, source)));
  if (!parsed.ok) return parsed;
  const templates = new Map(parsed.value);
  const checks = Object.entries(shapes).map(([name, shape]) => checkTemplate(name, templates, shape));
  const mains = Object.keys(shapes);
  const isUnused = (name: string) =>
    !mains.includes(name) && checks.every(({ unused }) => unused.includes(name));
  const known = [...sources.keys()].filter((name) => !theirs.includes(name));
  const idle = theirs.filter(isUnused).map((name) => notUsed(name, known, sources));
  const problems = distinct(checks.flatMap((check) => check.problems));
  return unless([...problems, ...idle], () => templates);
}

/** The templates for files, each with the names that it may use. */
export type PageShapes = Readonly<Record<string, Scope>>;

/** The Handlebars sources of a site become its pages; or every problem in any of them. */
export function compilePages<V>(
  sources: ReadonlyMap<string, Source>,
  theirs: readonly string[],
  shapes: { readonly [N in keyof V]: ViewShape<V[N]> },
): Result<FilledPages<V>> {
  const checked = checkedTemplates(sources, theirs, shapes);
  if (!checked.ok) return checked;
  const omits = omissionsOf(checked.value.values());
  if (!omits.ok) return omits;
  const filling = fillingOf(checked.value);
  return ok({
    fill: (name, view) => {
      const filled = filling(name, withoutPrototype(view));
      return typeof filled === 'string' ? ok(filled) : failed([stoppedProblem(filled, checked.value)]);
    },
    omits: omits.value,
    isOwn: theirs.length > 0,
  });
}

function filledTemplates(
  templates: ReadonlyMap<string, Template>,
  theirs: readonly string[],
): Omit<FilledTemplates, 'omits'> {
  const filling = fillingOf(templates);
  const startOfTemplate = (name: string) => startOf(templates.get(name)?.source ?? { file: name, text: '' });
  const main = startOfTemplate(theirs.includes(MAIN_TEMPLATE) ? MAIN_TEMPLATE : (theirs[0] ?? MAIN_TEMPLATE));
  return {
    fill: (view) => {
      const filled = filling(MAIN_TEMPLATE, view);
      return typeof filled === 'string' ? ok(filled) : failed([stoppedProblem(filled, templates)]);
    },
    placeOfLine: (view, line) =>
      (line === undefined ? undefined : placeOfLine(line, templates, MAIN_TEMPLATE, view)) ?? main,
    main,
    isOwn: theirs.length > 0,
  };
}

function stoppedProblem(
  { stoppedIn, isLoop }: Exclude<Filling, string>,
  templates: ReadonlyMap<string, Template>,
): Problem {
  const place = startOf(templates.get(stoppedIn)?.source ?? { file: stoppedIn, text: '' });
  return isLoop
    ? error('template-forbidden', place, { what: 'a partial that would never end' })
    : error('template-explodes', place, {});
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

/**
 * Handlebars gives the line in its message or in a field, by the kind of mistake. Messages never repeat its own
 * sentence.
 */
function syntaxProblem(thrown: unknown, source: Source): Problem {
  const said = thrown instanceof Error ? thrown.message : '';
  const line = Number(/ on line (\d+)| - (\d+):\d+/.exec(said)?.slice(1).find(Boolean) ?? 1);
  const start = offsetOfLine(source.text, line);
  return error('template-syntax', { ...startOf(source), start, end: start + 1 }, {});
}
