import { asItLooks } from '../../base/look-alike.ts';
import { type Fixer, replaced } from './fixer.ts';

/** `opsg`, `Operations Group` and `Operations Group (OPSG)` become `OPSG`. */
export const unknownGroup: Fixer<'unknown-group'> = (problem, { workspace }) => {
  const { given, groups } = problem.facts;
  const looks = asItLooks(given).trim();
  const words = given.split(/[^\p{L}\p{N}]+/u);
  const byName = workspace.groups.find(({ name }) => name.toLowerCase() === given.trim().toLowerCase());
  const among = groups.filter((group) => words.includes(group));
  const meant = groups.find((group) => group === looks.toUpperCase()) ?? byName?.reference;
  if (meant !== undefined) return replaced(problem, meant);
  return among.length === 1 ? replaced(problem, among.join()) : undefined;
};

/** `4.`, `Item 4:` and `OPSG_28` become the number alone. */
export const badNumber: Fixer<'bad-number'> = (problem) => {
  const { given } = problem.facts;
  const prefix = /^(?:no\.?|item|meeting|agenda item|[A-Z]+_|#)?\s*/i;
  const number = /^\d+(?:\.\d+)*[A-Za-z]?(?=(?:st|nd|rd|th)?\s*[.:)]?$)/.exec(
    given.trim().replace(prefix, ''),
  )?.[0];
  return number === undefined ? undefined : replaced(problem, number);
};
