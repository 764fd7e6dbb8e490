import { isoDate } from '../../base/date.ts';
import { certainDate } from '../../base/loose-date.ts';
import { type Fixer, replaced } from './fixer.ts';

/** `7th Jan 2020` becomes `2020-01-07`. */
export const badDate: Fixer<'bad-date'> = (problem) => {
  const date = certainDate(problem.facts.given);
  return date && replaced(problem, isoDate(date));
};

/** The same for when an action is due; and `OPSG 29` becomes `OPSG_29`. */
export const badDue: Fixer<'bad-due'> = (problem, { workspace }) => {
  const { given } = problem.facts;
  const date = certainDate(given);
  if (date) return replaced(problem, isoDate(date));
  const [, name = '', number] = /^([A-Za-z]+)[\s_-]*(\d+[A-Za-z]?)\.?$/.exec(given) ?? [];
  const group = workspace.groups.find(({ reference }) => reference === name.toUpperCase());
  return group && replaced(problem, `${group.reference}_${number}`);
};
