import { plainProse } from '../base/prose.ts';
import { abbreviated } from '../record/abbreviation.ts';
import { type Glossary, glossaryFor } from '../record/glossary.ts';
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
  const glossary = glossaryFor(workspace.abbreviations, reading.level);
  const expandedByItself = workspace.expandsAbbreviations ? glossary : NONE;
  return expansionsIn(sentences, parsed, glossary).flatMap((expansion) => {
    const { short, long, place } = expansion;
    const isSaid = known.has(short) || isExpandedBefore(expansion, sentences, expandedByItself);
    known.add(short);
    return isSaid ? [finding('abbreviation-twice', place, { short, long })] : [];
  });
}

const NONE: Glossary = new Map();

function isExpandedBefore(
  { short, text, bracket }: Expansion,
  sentences: readonly ReadText[],
  glossary: Glossary,
): boolean {
  const term = glossary.get(short);
  if (!term) return false;
  const before = sentences
    .slice(0, text + 1)
    .map(({ said }, i) => (i === text ? said.slice(0, bracket) : said));
  return before.some((said) =>
    abbreviated(plainProse(said), new Map([[short, term]])).some(({ type }) => type === 'abbreviation'),
  );
}
