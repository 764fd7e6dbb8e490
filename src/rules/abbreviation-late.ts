import { pattern } from '../base/pattern.ts';
import { short } from '../problems/kind.ts';
import { glossaryFor } from '../record/glossary.ts';
import { type Expansion, expansionsIn } from './abbreviation.ts';
import { sentencesOf } from './reading.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';
import { piecesOf } from './written.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'abbreviation-late': { readonly short: string; readonly long: string };
  }
}

/** What can be a short form, perhaps with a letter after it (“CSP N”), perhaps in the plural. */
const SHORT_FORM = pattern(
  String.raw`(?<![\p{L}\p{N}_])(\p{Lu}[\p{Lu}\p{N}&]+)(?:\s(\p{Lu})(?![\p{L}\p{N}_]))?(?=s?(?![\p{L}\p{N}_]))`,
  'g',
);

/**
 * A record that expands a short form does so at its first use. Titles may use it before. A short form that the record
 * never expands is known to its readers, or is in the glossary.
 */
export const abbreviationLate = rule({
  code: 'abbreviation-late',
  severity: 'warning',
  check,
  message: ({ short: form, long }) =>
    `“${form}” is used here, before the record says that it stands for “${short(long)}”.`,
  plain: 'A short form is used before the record says what it stands for.',
  why: 'readers need the long form the first time.',
  fix: 'Move the long form with the short one in brackets here, and use the short form afterwards.',
  example: {
    kind: 'points',
    bad: '- The OTA delivery was slow.\n- The DCC will measure Over The Air (OTA) delivery.',
    good: '- Over The Air (OTA) delivery was slow.\n- The DCC will measure OTA delivery.',
  },
});

function check({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const sentences = sentencesOf(reading);
  const glossary = glossaryFor(workspace.abbreviations, reading.level);
  const expansions = expansionsIn(sentences, parsed, glossary)
    .filter(({ short }) => !glossary.has(short))
    .toReversed();
  const firsts = new Map(expansions.map((expansion) => [expansion.short, expansion]));
  if (firsts.size === 0) return [];
  const mayHold = (said: string) => [...firsts.keys()].some((short) => said.includes(short));
  return sentences.flatMap(({ at, said }, text) => {
    if (!mayHold(said)) return [];
    return piecesOf(SHORT_FORM, said, at, parsed).flatMap(({ match, place }) => {
      const [both, short = both] = match;
      const expansion = firsts.get(both) ?? firsts.get(short);
      if (!expansion || !isBefore(text, match.index, expansion)) return [];
      firsts.delete(expansion.short); // its first use is enough
      return [finding('abbreviation-late', place, { short: expansion.short, long: expansion.long })];
    });
  });
}

function isBefore(text: number, index: number, expansion: Expansion): boolean {
  return text < expansion.text || (text === expansion.text && index < expansion.bracket);
}
