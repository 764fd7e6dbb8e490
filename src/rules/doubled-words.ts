import { pattern } from '../base/pattern.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'doubled-words': { readonly words: string };
  }
}

const DOUBLED = pattern(
  String.raw`(?<![\p{L}\p{N}'\u2019_-])(\p{L}[\p{L}'\u2019]*)\s+\1(?![\p{L}\p{N}'\u2019_-])`,
  'gi',
);
/** Words that English can say twice: “the plan that that group had had”. */
const ALLOWED = ['had', 'that'];

/** No word is repeated. */
export const doubledWords = rule({
  code: 'doubled-words',
  severity: 'warning',
  check,
  message: ({ words }) => `“${words}”: a word is repeated.`,
  plain: 'A word is repeated.',
  why: 'it is nearly always a mistake of typing or pasting.',
  fix: 'Delete one of the two.',
  example: {
    kind: 'points',
    bad: '- The DCC reported on the the outages.',
    good: '- The DCC reported on the outages.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading).flatMap(({ at, said }) =>
    piecesOf(DOUBLED, said, at, parsed)
      .filter(
        ({ match: [words, word = ''] }) => !words.includes('\n') && !ALLOWED.includes(word.toLowerCase()),
      ) // not in two cells
      .map(({ match, place }) => finding('doubled-words', place, { words: match[0].replace(/\s+/g, ' ') })),
  );
}
