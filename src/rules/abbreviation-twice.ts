import { expansionsIn } from './abbreviation.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { sentencesOf } from './reading.ts';

/** A record says once what a short form stands for. */
export function abbreviationTwice({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const known = new Set<string>();
  return expansionsIn(sentencesOf(reading), parsed, workspace.abbreviations).flatMap(
    ({ short, long, place }) => {
      if (known.has(short)) return [finding('abbreviation-twice', place, { short, long })];
      known.add(short);
      return [];
    },
  );
}
