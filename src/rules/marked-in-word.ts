import { markedInWords, strongWords } from '../base/prose.ts';
import { pieceWithin } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { short } from '../problems/kind.ts';
import { textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'marked-in-word': { readonly piece: string };
  }
}

/** Signs of emphasis inside a word or a number: `2*3*4 metres` would be printed as “234 metres”, `__init__` as “init”. */
export const markedInWord = rule({
  code: 'marked-in-word',
  severity: 'warning',
  check,
  message: ({ piece }) => `The signs in “${short(piece)}” make italic or bold type, and are not printed.`,
  plain: 'Signs such as * or __ mark a part of a word or a number, and are not printed.',
  why: 'inside words and numbers they are most often meant as signs: “2*3*4” would be printed as “234”.',
  fix: 'To print a sign, put a backslash before it, as in 2\\*3\\*4, or write the whole as `code`. For bold type, write **word** between blanks.',
  example: {
    kind: 'points',
    bad: '- The meter room is 2*3*4 metres.',
    good: '- The meter room is 2\\*3\\*4 metres.',
  },
});

function check({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading).flatMap(({ value, at }) => {
    const [inWords, strong] = [markedInWords(value), strongWords(value)];
    if (inWords.length === 0 && strong.length === 0) return []; // as for most texts, and a place takes time to find
    const place = valuePlace(parsed, at);
    const written = place.source.text.slice(place.start, place.end);
    return piecesIn(inWords, strong, written).map((piece) =>
      finding('marked-in-word', pieceWithin(place, piece), { piece }),
    );
  });
}

/** The pieces as they are written, with their signs. */
function piecesIn(inWords: readonly string[], strong: readonly string[], written: string): readonly string[] {
  const marked = inWords.map((words) => {
    return ['**', '*'].map((mark) => mark + words + mark).find((piece) => written.includes(piece)) ?? words;
  });
  const names = strong.map((word) => `__${word}__`);
  return [...marked, ...names.filter((name) => written.includes(name))];
}
