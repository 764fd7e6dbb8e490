import { keptPattern, type Pattern } from '../base/pattern.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

/** Every reference with known first letters (`INC`) has the shape that the workspace gives for it. */
export function badReference({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
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
 * What was meant as a reference: the letters and a figure; or, after a space or hyphen, at least five letters and
 * figures that begin with one. “Inc 2020” is a company, and a year.
 */
function anyReference(prefix: string, shape: string): Pattern {
  const signs = [...new Set(shape.replace(/[0A]/g, ''))].join('').replace('-', '\\-');
  return keptPattern(
    `(?<![\\p{L}\\p{N}_])${prefix}(?:\\d|O(?=O*\\d)|[ _-]?(?=[\\dO][\\p{L}\\p{N}]{4})(?=\\p{L}*\\d))(?:[${signs}]?[\\p{L}\\p{N}])*`,
    'gi',
  );
}
