import { keptPattern, type Pattern } from '../base/pattern.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { short } from '../problems/kind.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'bad-reference': { readonly given: string; readonly prefix: string; readonly shape: string };
  }
}

/** Every reference with known first letters (`INC`) has the shape that the workspace gives for it. */
export const badReference = rule({
  code: 'bad-reference',
  severity: 'error',
  check,
  message: ({ given, prefix, shape }) =>
    `“${short(given)}” is not a reference: one has ${prefix} and ${shapeInWords(shape)}${digitCount(given, prefix)}.`,
  plain: 'A reference has the wrong number of digits, or the wrong letters.',
  why: 'readers look up incidents by their references, and would not find this one.',
  fix: 'Copy the reference again from its source.',
  example: {
    kind: 'points',
    bad: '- The DCC reported on INC00000503961.   # eleven digits',
    good: '- The DCC reported on INC000000503961.',
  },
});

function check({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  return [...workspace.references].flatMap(([prefix, shape]) => {
    const [any, good] = [anyReference(prefix, shape), goodReference(prefix, shape)];
    const figured = textsOf(reading).filter(({ words }) => /\d/.test(words));
    return figured.flatMap(({ at, words }) =>
      piecesOf(any, words, at, parsed)
        .filter(({ match: [given] }) => !good.test(given))
        .map(({ match: [given], place }) => finding('bad-reference', place, { given, prefix, shape })),
    );
  });
}

function goodReference(prefix: string, shape: string): RegExp {
  const rest = escapedForPattern(shape).replaceAll('0', '\\d').replaceAll('A', '[A-Z]');
  return new RegExp(`^${prefix}${rest}$`);
}

/**
 * What was meant as a reference: the letters and a digit; or, after a space or hyphen, at least five letters and
 * digits that begin with one. “Inc 2020” is a company, and a year.
 */
function anyReference(prefix: string, shape: string): Pattern {
  const signs = [...new Set(shape.replace(/[0A]/g, ''))].join('').replace('-', '\\-');
  return keptPattern(
    `(?<![\\p{L}\\p{N}_])${prefix}(?:\\d|O(?=O*\\d)|[ _-]?(?=[\\dO][\\p{L}\\p{N}]{4})(?=\\p{L}*\\d))(?:[${signs}]?[\\p{L}\\p{N}])*`,
    'gi',
  );
}

/** `000000000000` in words: 12 digits. */
function shapeInWords(shape: string): string {
  return /^0+$/.test(shape)
    ? `${shape.length} digits`
    : `the shape ${shape} (0: a digit, A: a capital letter)`;
}

/** How many digits there are, if they are all that can be wrong. */
function digitCount(given: string, prefix: string): string {
  const rest = given.slice(prefix.length);
  return given.startsWith(prefix) && /^\d+$/.test(rest) ? `, and this one has ${rest.length}` : '';
}
