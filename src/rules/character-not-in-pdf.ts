import { list, named } from '../problems/kind.ts';
import { missingIn } from '../record/coverage.ts';
import { type Reading, type ReadText, textsOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'character-not-in-pdf': { readonly piece: string };
  }
}

/** A piece that is named: a longer one is known by its beginning. */
const MOST_CHARACTERS = 40;

/** The PDF has a font for each character that it prints. */
export const characterNotInPdf = rule({
  code: 'character-not-in-pdf',
  severity: 'error',
  format: 'pdf',
  check,
  message: ({ piece }) => `No font of the PDF has ${charactersOf(piece)}.`,
  plain: 'No font of the PDF has a character of this text.',
  why: 'the PDF would show a box in its place. Markdown, HTML and Word print it.',
  fix: 'Write it in other characters, name a font that has it in opsg.yaml (fonts, under look), or render without the format pdf.',
  example: {
    kind: 'points',
    bad: '- The works at 北京 are complete.',
    good: '- The works at Beijing are complete.',
  },
});

function check({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const own = (workspace.look.fonts ?? []).map(({ coverage }) => coverage);
  return textsOf(reading).flatMap((text) => {
    const pieces = missingIn(text.words, own).map(beginning);
    if (pieces.length === 0 || isOwner(text, reading)) return [];
    return pieces.flatMap((piece) => {
      const [first] = piecesOf(() => new RegExp(piece, 'gu'), text.words, text.at, parsed);
      return first ? [finding('character-not-in-pdf', first.place, { piece })] : [];
    });
  });
}

function beginning(piece: string): string {
  return [...piece].slice(0, MOST_CHARACTERS).join('');
}

/** No document prints the owners of actions. */
function isOwner(text: ReadText, { items }: Reading): boolean {
  return items.some(({ points }) => points.some(({ owners }) => owners.includes(text)));
}

const MOST_NAMED = 8;

function charactersOf(piece: string): string {
  const characters = [...new Set(piece)].map(named);
  const [noun, more] = [characters.length === 1 ? 'character' : 'characters', characters.length - MOST_NAMED];
  const some = more > 0 ? [...characters.slice(0, MOST_NAMED), `${more} more`] : characters;
  return `the ${noun} ${list(some, 'and')}`;
}
