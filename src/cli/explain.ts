import { nearestWord } from '../base/spelling.ts';
import { allCodes, codesAsText, explanation, isCode } from '../report/explanation.ts';
import { done, misused, type Outcome } from './outcome.ts';

/** A code becomes what it means; without one, all codes with a line each. */
export function explainCommand(code?: string): Outcome {
  if (code === undefined) return done(codesAsText(), 'For more on one of them: opsg explain CODE.\n');
  if (isCode(code)) return done(explanation(code));
  const near = nearestWord(code, allCodes());
  const advice = near ? `Did you mean ${near}?` : 'opsg explain lists all codes.';
  return misused(`There is no code “${code}”. ${advice}`);
}
