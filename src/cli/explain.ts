import { nearestWord } from '../base/spelling.ts';
import { keysCalled } from '../record/known-keys.ts';
import { allCodes, codesAsText, explanation, isCode } from '../report/explanation.ts';
import { allKeys, keyExplanation, keysAsText } from '../report/key-explanation.ts';
import { done, misused, type Outcome } from './outcome.ts';

/** A code or a key becomes what it means; without one, all codes with a line each, and the names of all keys. */
export function explainCommand(word?: string): Outcome {
  if (word === undefined)
    return done(`${codesAsText()}\n${keysAsText()}`, 'For more on one of them: opsg explain WORD.\n');
  const said = isCode(word) ? explanation(word) : keyExplanation(word);
  if (said !== undefined) return done(said);
  const near = nearestWord(word, [...allCodes(), ...allKeys()]) ?? keysCalled(word)[0];
  const advice = near ? `Did you mean ${near}?` : 'opsg explain lists all codes and keys.';
  return misused(`There is no code and no key “${word}”. ${advice}`);
}
