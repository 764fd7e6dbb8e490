import { type Finding, finding, type RuleContext } from './finding.ts';
import { textsOf } from './reading.ts';
import { piecesOf } from './written.ts';

/** Between two words of a line stands one space. */
export function doubleSpace({ reading, parsed }: RuleContext): readonly Finding[] {
  return textsOf(reading).flatMap(({ at, said }) =>
    piecesOf(/(?<=\S) {2,}(?=\S)/gu, said, at, parsed).map(({ place }) => finding('double-space', place, {})),
  );
}
