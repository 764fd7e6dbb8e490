import { type Fixer, replaced, writtenAt } from './fixer.ts';

/** `12. Alerts` becomes `Alerts`, where what is left begins with a word. */
export const numberInTitle: Fixer<'number-in-title'> = (problem) => {
  const { place, facts } = problem;
  const isAsRead = writtenAt(problem) === facts.piece;
  return isAsRead && /^[\p{L}\p{N}]/u.test(place.source.text.slice(place.end))
    ? replaced(problem, '')
    : undefined;
};
