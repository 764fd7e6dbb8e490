import { abbreviated } from '../model/abbreviation.ts';
import { plainProse } from '../model/prose.ts';
import { type Expansion, expansionsIn } from './abbreviation.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { type ReadText, sentencesOf } from './reading.ts';

/**
 * A record says once what a short form stands for. Where documents do that by themselves, at the first use of each
 * short form of the glossary, an author who does it later says it again.
 */
export function abbreviationTwice({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const sentences = sentencesOf(reading);
  const known = new Set<string>();
  return expansionsIn(sentences, parsed, workspace.abbreviations).flatMap((expansion) => {
    const { short, long, place } = expansion;
    const isSaid = known.has(short) || isExpandedBefore(expansion, sentences, workspace);
    known.add(short);
    return isSaid ? [finding('abbreviation-twice', place, { short, long })] : [];
  });
}

function isExpandedBefore(
  { short, text, bracket }: Expansion,
  sentences: readonly ReadText[],
  { expandsAbbreviations, abbreviations }: RuleContext['workspace'],
): boolean {
  const long = abbreviations.get(short);
  if (!expandsAbbreviations || long === undefined) return false;
  const before = sentences
    .slice(0, text + 1)
    .map(({ said }, i) => (i === text ? said.slice(0, bracket) : said));
  const glossary = new Map([[short, long]]);
  return before.some((said) =>
    abbreviated(plainProse(said), glossary).some(({ type }) => type === 'abbreviation'),
  );
}
