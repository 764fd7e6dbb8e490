import { type Pattern, pattern } from '../base/pattern.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { piecesOf } from './written.ts';

/** No title begins with the number of its item: the document puts that before the title, and would print it twice. */
export function numberInTitle({ reading, parsed }: RuleContext): readonly Finding[] {
  return reading.items.flatMap(({ number, title }) => {
    const isThere = number !== undefined && title.words.toLowerCase().includes(number.toLowerCase());
    if (!isThere) return []; // a pattern takes longer
    return piecesOf(repeated(number), title.words, title.at, parsed).map(({ match: [piece], place }) =>
      finding('number-in-title', place, { number, piece }),
    );
  });
}

/** A number in several steps needs no mark after it: nobody counts 4.1 of anything. `12 Alerts` may be twelve. */
function repeated(number: string): Pattern {
  const mark = number.includes('.') ? '[.:)]?' : '\\s?[.:)\\u2013\\u2014-]';
  return pattern(`(?<=^\\s*)(?:(?:agenda )?item )?${escapedForPattern(number)}${mark}\\s+(?=\\S)`, 'gi');
}
