import { markedInWords, strongWords } from '../base/prose.ts';
import { pieceWithin } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { type ReadText, textsOf } from './reading.ts';

/** Signs of emphasis inside a word or a figure: `2*3*4 metres` would be printed as “234 metres”, `__init__` as “init”. */
export function markedInWord({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading).flatMap((text) => {
    const place = valuePlace(parsed, text.at);
    const written = place.source.text.slice(place.start, place.end);
    return piecesIn(text, written).map((piece) =>
      finding('marked-in-word', pieceWithin(place, piece), { piece }),
    );
  });
}

/** The pieces as they are written, with their signs. */
function piecesIn({ value }: ReadText, written: string): readonly string[] {
  const names = strongWords(value).map((word) => `__${word}__`);
  const inWords = markedInWords(value).flatMap((words) => {
    return ['**', '*'].map((mark) => mark + words + mark).find((piece) => written.includes(piece)) ?? words;
  });
  return [...inWords, ...names.filter((name) => written.includes(name))];
}
