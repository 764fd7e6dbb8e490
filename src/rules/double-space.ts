import { pattern } from '../base/pattern.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

const SPACES = pattern(String.raw`(?<=\S) {2,}(?=\S)`, 'g');

/** Between two words of a line stands one space. */
export function doubleSpace({ reading, parsed }: RuleContext): readonly Finding[] {
  const texts = textsOf(reading).filter(({ said }) => said.includes('  '));
  return texts.flatMap(({ at, said }) =>
    piecesOf(SPACES, said, at, parsed).map(({ place }) => finding('double-space', place, {})),
  );
}
