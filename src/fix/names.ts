import { asItLooks } from '../model/look-alike.ts';
import { type Fixer, replaced } from './fixer.ts';

/** `opsg` becomes `OPSG`. */
export const unknownGroup: Fixer<'unknown-group'> = (problem) => {
  const { given, groups } = problem.facts;
  const meant = groups.find((group) => group === asItLooks(given).trim().toUpperCase());
  return meant === undefined ? undefined : replaced(problem, meant);
};

/** `4.`, `Item 4:` and `OPSG_28` become the number alone. */
export const badNumber: Fixer<'bad-number'> = (problem) => {
  const { given } = problem.facts;
  const prefix = /^(?:no\.?|item|meeting|agenda item|[A-Z]+_|#)?\s*/i;
  const number = /^\d+(?:\.\d+)*[A-Za-z]?(?=\s*[.:)]?$)/.exec(given.trim().replace(prefix, ''))?.[0];
  return number === undefined ? undefined : replaced(problem, number);
};
