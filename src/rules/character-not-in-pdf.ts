import { missingIn } from '../record/coverage.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { type Reading, type ReadText, textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

/** A piece that is named: a longer one is known by its beginning. */
const MOST_CHARACTERS = 40;

/** The PDF has a font for each character that it prints. */
export function characterNotInPdf({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
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
