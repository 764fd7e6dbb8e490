import { type Pattern, pattern } from '../base/pattern.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'mixed-quotes': { readonly given: 'straight' | 'curly' };
  }
}

const STRAIGHT = pattern('["\']', 'g');
const CURLY = pattern('[“”‘’]', 'g');

/** A record has straight quotation marks and apostrophes, or curly ones. The rarer kind is reported, once a text. */
export const mixedQuotes = rule({
  code: 'mixed-quotes',
  severity: 'warning',
  check,
  message: ({ given }) =>
    `This is a ${given} quotation mark or apostrophe; most in this record are ${given === 'straight' ? 'curly' : 'straight'}.`,
  plain: 'One record has both straight and curly quotation marks.',
  why: 'the document would look as if it had been pasted together.',
  fix: 'Use one kind all through the record; the straight one is on every keyboard.',
  example: {
    kind: 'points',
    bad: "- The DCC's report is late.\n- The CSPs’ report is not.\n- The OPSG's own report is.",
    good: "- The DCC's report is late.\n- The CSPs' report is not.\n- The OPSG's own report is.",
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
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
