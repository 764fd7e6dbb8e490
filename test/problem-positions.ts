import type { Problem } from '../src/base/problem.ts';
import { positionAt } from '../src/base/source.ts';

/** Problems as a user finds them: the code, the line, the column. */
export function positions(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place: { source, start } }) => {
    const { line, column } = positionAt(source.text, start);
    return `${code} ${line}:${column}`;
  });
}

/** The characters of the source that each problem points at. */
export function pointedAt(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ place: { source, start, end } }) => source.text.slice(start, end));
}
