import { everyWording, type Wording } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { pathInWords } from '../base/source.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { longSentences, type WordRuns, wordRuns, wordsSaid } from '../base/words.ts';
import type { Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';

/** A text or a wording of it: which of the texts of a meeting it belongs to, and its level. */
interface NumberedText extends Wording<Prose> {
  readonly text: number;
}

/**
 * Reports a whole sentence of a withheld part that is also in a part that more readers see, alone or inside a longer
 * sentence. Only the author knows which of the two levels is right. A wording may keep a sentence of the text that it
 * replaces.
 */
export function copiesStayBelow(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const all = labelledTexts(meeting).flatMap((labelled, text): readonly NumberedText[] =>
    everyWording(labelled).map(({ at, level, value }) => ({ at, level, value, text })),
  );
  const lowest = Math.min(...all.map(({ level }) => level.rank));
  const withheld = all.filter(({ level }) => level.rank > lowest).sort((a, b) => b.level.rank - a.level.rank);
  if (withheld.length === 0) return [];
  const sentences = wordRuns(sentencesOf(withheld));
  return all.flatMap((shown) => problemsOf(shown, sentences, parsed));
}

/** The long sentences of texts, each with the texts that contain it, in their order. */
function sentencesOf(
  texts: readonly NumberedText[],
): Iterable<readonly [readonly string[], readonly NumberedText[]]> {
  const bySentence = new Map<string, [readonly string[], NumberedText[]]>();
  for (const text of texts)
    for (const words of longSentences(text.value)) {
      const sentence = words.join(' ');
      const known = bySentence.get(sentence);
      if (!known) bySentence.set(sentence, [words, [text]]);
      else if (known[1].at(-1) !== text) known[1].push(text);
    }
  return bySentence.values();
}

function problemsOf(
  shown: NumberedText,
  sentences: WordRuns<readonly NumberedText[]>,
  parsed: Parsed,
): readonly Problem[] {
  const withheld = new Set<NumberedText>();
  for (const texts of sentences.in(wordsSaid(shown.value))) {
    const highest = texts.find(({ text }) => text !== shown.text);
    if (highest && highest.level.rank > shown.level.rank) withheld.add(highest);
  }
  return [...withheld].map(({ at, level }) => {
    const facts = { other: pathInWords(at), level: level.name };
    return error('withheld-sentence-shown', valuePlace(parsed, shown.at), facts, level);
  });
}
