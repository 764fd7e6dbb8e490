import { type Pattern, pattern } from '../base/pattern.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'number-in-title': { readonly number: string; readonly piece: string };
  }
}

/** No title begins with the number of its item: the document puts that before the title, and would print it twice. */
export const numberInTitle = rule({
  code: 'number-in-title',
  severity: 'error',
  check,
  message: ({ number }) => `The title begins with the number of its item, ${number}.`,
  plain: 'A title begins with the number of its item.',
  why: 'the document puts the number before the title itself, and would print it twice.',
  fix: 'Delete the number from the title.',
  example: {
    kind: 'items',
    bad: '- number: 12\n  title: 12. Alerts\n  text: There were two.',
    good: '- number: 12\n  title: Alerts\n  text: There were two.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
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
