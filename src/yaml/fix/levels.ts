import { asItLooks } from '../../base/look-alike.ts';
import { isOneSlipFrom } from '../../base/spelling.ts';
import { type Fixer, replaced } from './fixer.ts';

/** `amber`: the level is known, only its capitals are not. */
export const levelInOtherCase: Fixer<'level-in-other-case'> = (problem) =>
  replaced(problem, problem.facts.meant);

/**
 * `Gren`: a level that is one slip of the finger from exactly one of the policy, and no farther one is as near. The
 * lowest level is never put in: it publishes the part, and the author may have meant another.
 */
export const unknownLevel: Fixer<'unknown-level'> = (problem) => {
  const { given, levels } = problem.facts;
  const [meant, another] = levels.filter((level) => isOneSlipFrom(asItLooks(given), level));
  const isCertain = meant !== undefined && another === undefined && meant !== levels[0];
  return isCertain ? replaced(problem, meant) : undefined;
};

/** A key or a level in letters of another alphabet, or with some that cannot be seen, in it or after it. */
export const lookAlike: Fixer<'look-alike'> = ({
  place: { source, start, end },
  facts: { given, meant },
}) => {
  const quote = /["']/.test(source.text[start] ?? '') ? 1 : 0;
  const from = start + quote;
  if (!source.text.startsWith(given, from)) return undefined;
  return [{ start, end: Math.max(end, from + given.length + quote), text: meant }];
};
