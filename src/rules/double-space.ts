import { pattern } from '../base/pattern.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'double-space': Readonly<Record<never, never>>;
  }
}

const SPACES = pattern(String.raw`(?<=\S) {2,}(?=\S)`, 'g');

/** There is one space between two words of a line. */
export const doubleSpace = rule({
  code: 'double-space',
  severity: 'warning',
  check,
  message: () => 'There is more than one space between two words.',
  plain: 'There is more than one space between two words.',
  why: 'some formats would show it and some would not.',
  fix: 'Delete all but one.',
  example: {
    kind: 'points',
    bad: '- The DCC reported  two outages.',
    good: '- The DCC reported two outages.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  const texts = textsOf(reading).filter(({ said }) => said.includes('  '));
  return texts.flatMap(({ at, said }) =>
    piecesOf(SPACES, said, at, parsed).map(({ place }) => finding('double-space', place, {})),
  );
}
