import type { Level } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { type Path, pathInWords } from '../base/source.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { longSentences, type WordRuns, wordRuns, wordsSaid } from '../base/words.ts';
import type { Meeting } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';

/** A text or a wording of it: which of the texts of a meeting it belongs to, and its level. */
interface ToldText {
  readonly text: number;
  readonly at: Path;
  readonly level: Level;
  readonly value: Prose;
}

/**
 * Reports a whole sentence of a withheld part that is also in a part that more readers see, alone or inside a longer
 * sentence. Only the author knows which of the two levels is right. A wording may keep a sentence of the text that it
 * replaces.
 */
export function copiesStayBelow(meeting: Meeting, parsed: Parsed): readonly Problem[] {
  const all = labelledTexts(meeting).flatMap(({ at, level, value, wordings }, text): readonly ToldText[] =>
    [{ at, level, value }, ...wordings].map((one) => ({ ...one, text })),
  );
  const lowest = Math.min(...all.map(({ level }) => level.rank));
  const withheld = all.filter(({ level }) => level.rank > lowest).sort((a, b) => b.level.rank - a.level.rank);
  if (withheld.length === 0) return [];
  const sentences = wordRuns(tellersOf(withheld));
  return all.flatMap((shown) => problemsOf(shown, sentences, parsed));
}

/** The long sentences of texts, each with the texts that contain it, in their order. */
function tellersOf(texts: readonly ToldText[]): Iterable<readonly [readonly string[], readonly ToldText[]]> {
  const tellers = new Map<string, [readonly string[], ToldText[]]>();
  for (const told of texts)
    for (const words of longSentences(told.value)) {
      const sentence = words.join(' ');
      const known = tellers.get(sentence);
      if (!known) tellers.set(sentence, [words, [told]]);
      else if (known[1].at(-1) !== told) known[1].push(told);
    }
  return tellers.values();
}

function problemsOf(
  shown: ToldText,
  sentences: WordRuns<readonly ToldText[]>,
  parsed: Parsed,
): readonly Problem[] {
  const withheld = new Set<ToldText>();
  for (const tellers of sentences.in(wordsSaid(shown.value))) {
    const highest = tellers.find(({ text }) => text !== shown.text);
    if (highest && highest.level.rank > shown.level.rank) withheld.add(highest);
  }
  return [...withheld].map(({ at, level }) => {
    const facts = { other: pathInWords(at), level: level.name };
    return error('withheld-sentence-shown', valuePlace(parsed, shown.at), facts, level);
  });
}
