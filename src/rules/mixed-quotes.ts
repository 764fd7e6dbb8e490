import { type Pattern, pattern } from '../base/pattern.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

const STRAIGHT = pattern('["\']', 'g');
const CURLY = pattern('[“”‘’]', 'g');

/** A record has straight quotation marks and apostrophes, or curly ones. The rarer kind is reported, once a text. */
export function mixedQuotes({ reading, parsed }: RuleContext): readonly Finding[] {
  const texts = textsOf(reading);
  const count = (sign: Pattern) =>
    texts.reduce((sum, { said }) => sum + [...said.matchAll(sign(said))].length, 0);
  const [straight, curly] = [count(STRAIGHT), count(CURLY)];
  if (straight === 0 || curly === 0) return [];
  const given = straight < curly ? 'straight' : 'curly';
  return texts.flatMap(({ at, said }) => {
    const [first] = piecesOf(given === 'straight' ? STRAIGHT : CURLY, said, at, parsed);
    return first ? [finding('mixed-quotes', first.place, { given })] : [];
  });
}
