import { error, type Problem, type Result, unless } from '../../base/problem.ts';
import type { Place } from '../../base/source.ts';
import { nearestWord } from '../../base/spelling.ts';
import { OMITTABLE, type OmittablePart } from '../../levels/placed-text.ts';
import type { Template } from './check.ts';

const DECLARATION = /^\s*opsg omits:(.*)$/s;
const MARKING: readonly string[] = ['statement', 'level'];

/** What templates say at their heads that they leave out: `{{!-- opsg omits: introduction, next --}}`. */
export function omissionsOf(templates: Iterable<Template>): Result<ReadonlySet<OmittablePart>> {
  const names = [...templates].flatMap(namesIn);
  const parts = OMITTABLE.filter((part) => names.some(({ name }) => name === part));
  return unless(names.flatMap(problemWith), () => new Set(parts));
}

interface Named {
  readonly name: string;
  readonly place: Place;
}

function namesIn({ source, program }: Template): readonly Named[] {
  return program.body.flatMap((node) => {
    if (node.type !== 'CommentStatement') return [];
    const { value, loc } = node as hbs.AST.CommentStatement; // Handlebars types a statement only by its `type`
    const list = DECLARATION.exec(value)?.[1];
    if (list === undefined) return [];
    const lines = source.text.split('\n').slice(0, loc.start.line - 1);
    const start = lines.reduce((sum, line) => sum + line.length + 1, 0) + loc.start.column;
    const end = source.text.indexOf('}}', start) + 2;
    const names = list.split(',').map((name) => name.trim());
    return names.filter(Boolean).map((name) => ({ name, place: { source, start, end, path: [] } }));
  });
}

function problemWith({ name, place }: Named): readonly Problem[] {
  if (MARKING.includes(name)) return [error('template-omits-marking', place, { name })];
  if (OMITTABLE.some((part) => part === name)) return [];
  return [error('template-omits', place, { name, near: nearestWord(name, OMITTABLE), known: OMITTABLE })];
}
