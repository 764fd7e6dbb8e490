import { plainProse } from '../base/prose.ts';
import { abbreviated } from '../record/abbreviation.ts';
import { type Glossary, glossaryFor } from '../record/glossary.ts';
import { type Expansion, expansionsIn } from './abbreviation.ts';
import { type ReadText, sentencesOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'abbreviation-twice': { readonly short: string; readonly long: string };
  }
}

/**
 * A record expands a short form only once. Documents expand each short form of the glossary at its first use, so an
 * author who expands it later repeats that.
 */
export const abbreviationTwice = rule({
  code: 'abbreviation-twice',
  severity: 'warning',
  check,
  message: ({ short: form }) => `The record has already said what “${form}” stands for.`,
  plain: 'A record says twice what a short form stands for.',
  why: 'it reads as if two different things were meant.',
  fix: 'Keep the long form where it comes first, and use the short form here.',
  example: {
    kind: 'points',
    bad: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
    good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
  },
});

function check({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
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
