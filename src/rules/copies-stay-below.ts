import { longSentences } from '../model/folded-words.ts';
import { labelledTexts } from '../model/labelled-texts.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Level } from '../model/policy.ts';
import { error, type Problem } from '../model/problem.ts';
import { type Path, pathInWords } from '../model/source.ts';
import { type Parsed, valuePlace } from '../model/tree.ts';

/** Where a sentence stands: which of the texts of a meeting it is in, and the level of that. */
interface Told {
  readonly text: number;
  readonly at: Path;
  readonly level: Level;
}

/**
 * A whole sentence that stands in a withheld part and in one that more readers see. Which of the two levels is meant
 * only the author knows; until then the sentence is in documents that it is withheld from. A wording may well keep
 * a sentence of the text that it stands for.
 */
export function copiesStayBelow(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const bySentence = new Map<string, Told[]>();
  for (const [text, { at, level, value, wordings }] of labelledTexts(meeting).entries())
    for (const one of [{ at, level, value }, ...wordings])
      for (const sentence of longSentences(one.value)) {
        const told = bySentence.get(sentence) ?? [];
        told.push({ text, at: one.at, level: one.level });
        bySentence.set(sentence, told);
      }
  return [...bySentence.values()].flatMap((told) => problemsOf(told, parsed));
}

function problemsOf(told: readonly Told[], parsed: Parsed): readonly Problem[] {
  const [highest] = [...told].sort((a, b) => b.level.rank - a.level.rank);
  if (!highest) return [];
  const { at, level } = highest;
  return told
    .filter((one) => one.level.rank < level.rank && one.text !== highest.text)
    .map((shown) => {
      const facts = { other: pathInWords(at), level: level.name };
      return error('withheld-sentence-shown', valuePlace(parsed, shown.at), facts, level);
    });
}
