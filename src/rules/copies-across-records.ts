import { longSentences } from '../model/folded-words.ts';
import { labelledTexts } from '../model/labelled-texts.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Level } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { type Path, pathInWords, positionAt } from '../model/source.ts';
import { type Parsed, valuePlace } from '../model/tree.ts';

/** A good record with its texts. */
export interface RecordWithTexts {
  readonly meeting: Meeting;
  readonly parsed: Parsed;
}

/** Where a record says a sentence to the most readers. */
interface Told {
  readonly record: RecordWithTexts;
  readonly at: Path;
  readonly level: Level;
}

/**
 * A whole sentence that one record withholds from readers to whom another record shows it. Minutes have their formulas,
 * so it is a warning. It stands at the withheld text, names the record that shows the sentence to the most readers, and
 * has the level of that text: who may not read that must not be told that it is there.
 */
export function copiesAcrossRecords(records: readonly RecordWithTexts[]): readonly Problem[] {
  if (records.length < 2) return [];
  const bySentence = new Map<string, Told[]>();
  for (const record of records)
    for (const [sentence, told] of sentencesOf(record)) {
      const known = bySentence.get(sentence);
      if (known) known.push(told);
      else bySentence.set(sentence, [told]);
    }
  const found = new Map<string, Problem>();
  for (const told of bySentence.values())
    for (const problem of problemsOf(told)) {
      const { source, start } = problem.place;
      const key = JSON.stringify([source.file, start, problem.facts.file]);
      if (!found.has(key)) found.set(key, problem);
    }
  return [...found.values()];
}

/** Each long sentence of a record, at the lowest level at which the record says it. */
function sentencesOf(record: RecordWithTexts): ReadonlyMap<string, Told> {
  const lowest = new Map<string, Told>();
  for (const { at, level, value, wordings } of labelledTexts(record.meeting))
    for (const one of [{ at, level, value }, ...wordings])
      for (const words of longSentences(one.value)) {
        const sentence = words.join(' ');
        const known = lowest.get(sentence);
        if (!known || one.level.rank < known.level.rank)
          lowest.set(sentence, { record, at: one.at, level: one.level });
      }
  return lowest;
}

function problemsOf(told: readonly Told[]): readonly Problem<'withheld-sentence-elsewhere'>[] {
  const [shown, ...others] = [...told].sort((a, b) => a.level.rank - b.level.rank);
  if (!shown) return [];
  const other = valuePlace(shown.record.parsed, shown.at);
  return others
    .filter(({ level }) => level.rank > shown.level.rank)
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
