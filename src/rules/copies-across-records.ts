import { everyWording, type Labelled, type Level } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { type Path, pathInWords, positionAt } from '../base/source.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';
import { longSentences, wordRuns, wordsSaid } from '../base/words.ts';

/** A good record with its texts. */
export interface RecordWithTexts {
  readonly texts: readonly Labelled<Prose>[];
  readonly parsed: Parsed;
}

type CopyProblem = Problem<'withheld-sentence-elsewhere'>;

/** Where a record shows a sentence to the most readers. */
interface Occurrence {
  readonly record: RecordWithTexts;
  readonly at: Path;
  readonly level: Level;
}

/** A long sentence, and the records that say it as one, each at the lowest level at which it does. */
interface SentenceInRecords {
  readonly words: readonly string[];
  readonly occurrences: Occurrence[];
}

/**
 * Reports a whole sentence that one record withholds from readers to whom another record shows it, alone or inside a
 * longer one. It is only a warning, because minutes use stock phrases. Its place is the withheld text, it names the
 * record that shows the sentence to the most readers, and it has the level of the withheld text, because others must
 * not learn that the text exists.
 */
export function copiesAcrossRecords(records: readonly RecordWithTexts[]): readonly CopyProblem[] {
  const texts = new Map(records.map((record) => [record, textsOf(record)] as const));
  const lowest = [...texts.values()].flat().reduce((rank, { level }) => Math.min(rank, level.rank), Infinity);
  const all = new Map<string, SentenceInRecords>();
  for (const own of texts.values()) {
    if (own.every(({ level }) => level.rank === lowest)) continue; // nothing is withheld, as in most records
    for (const { words, occurrence } of sentencesOf(own)) {
      const sentence = words.join(' ');
      const known = all.get(sentence) ?? { words, occurrences: [] };
      known.occurrences.push(occurrence);
      all.set(sentence, known);
    }
  }
  const withheld = [...all.values()].filter(({ occurrences }) =>
    occurrences.some(({ level }) => level.rank > lowest),
  );
  const shown =
    withheld.length === 0 ? new Map<SentenceInRecords, Occurrence>() : mostShown(withheld, texts.values());
  const found = new Map<string, CopyProblem>();
  for (const sentence of withheld)
    for (const problem of problemsOf(sentence, shown.get(sentence))) {
      const { source, start } = problem.place;
      const key = JSON.stringify([source.file, start, problem.facts.file]);
      if (!found.has(key)) found.set(key, problem);
    }
  return [...found.values()];
}

/** A text as a record says it to the readers of a level. */
interface TextAtLevel extends Occurrence {
  readonly value: Prose;
}

/** Each text of a record and each wording of it. */
function textsOf(record: RecordWithTexts): readonly TextAtLevel[] {
  return record.texts.flatMap(everyWording).map(({ at, level, value }) => ({ at, level, value, record }));
}

/** Each long sentence of a record's texts, at the lowest level at which the record says it. */
function sentencesOf(
  texts: readonly TextAtLevel[],
): Iterable<{ words: readonly string[]; occurrence: Occurrence }> {
  const lowest = new Map<string, { words: readonly string[]; occurrence: Occurrence }>();
  for (const occurrence of texts)
    for (const words of longSentences(occurrence.value)) {
      const sentence = words.join(' ');
      const known = lowest.get(sentence);
      if (!known || occurrence.level.rank < known.occurrence.level.rank)
        lowest.set(sentence, { words, occurrence });
    }
  return lowest.values();
}

/** Where each of these sentences is shown to the most readers. */
function mostShown(
  sentences: readonly SentenceInRecords[],
  texts: Iterable<readonly TextAtLevel[]>,
): ReadonlyMap<SentenceInRecords, Occurrence> {
  const runs = wordRuns(sentences.map((sentence) => [sentence.words, sentence] as const));
  const shown = new Map<SentenceInRecords, Occurrence>();
  for (const occurrence of [...texts].flat())
    for (const sentence of runs.in(wordsSaid(occurrence.value))) {
      const known = shown.get(sentence);
      if (!known || occurrence.level.rank < known.level.rank) shown.set(sentence, occurrence);
    }
  return shown;
}

function problemsOf(
  { occurrences }: SentenceInRecords,
  shown: Occurrence | undefined,
): readonly CopyProblem[] {
  if (!shown) return [];
  const other = valuePlace(shown.record.parsed, shown.at);
  return occurrences
    .filter(({ record, level }) => record !== shown.record && level.rank > shown.level.rank)
    .map(({ record, at, level }) => ({
      code: 'withheld-sentence-elsewhere',
      severity: 'warning',
      place: valuePlace(record.parsed, at),
      facts: {
        level: level.name,
        file: other.source.file,
        line: positionAt(other.source.text, other.start).line,
        part: pathInWords(shown.at),
        shownTo: shown.level.name,
      },
      level,
    }));
}
