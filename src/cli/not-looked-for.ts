import { highestLevel, type Level } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import { type Path, pathInWords, positionAt, startOf } from '../base/source.ts';
import { valuePlace } from '../base/tree.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import { alsoShown, tooShort } from '../levels/secret.ts';
import { readableParts, type WithheldText, withheldTexts } from '../levels/withheld.ts';
import { withheldFrom } from '../render/documents.ts';

/** A record, and the level of its readers. */
export interface Against {
  readonly record: CheckedRecord;
  readonly level: Level;
  /** What these readers know of it. */
  readonly shown: readonly string[];
}

/** A text that readers see, and where. */
interface Shown {
  readonly record: CheckedRecord;
  readonly at: Path;
  readonly text: string;
}

/**
 * What an inspection against these records does not look for, because it is too short or because one of them also
 * shows it. Each is of the level of its text, and so is said only to who may know that there is such a text.
 */
export function notLookedFor(all: readonly Against[]): readonly Problem[] {
  const known = all.flatMap(({ shown }) => shown);
  const parts: readonly Shown[] = all.flatMap(({ record, level }) =>
    readableParts(record.meeting, level).map(({ at, text }) => ({ record, at, text })),
  );
  return all.flatMap(({ record, level }) => {
    const short = tooShort(withheldFrom(record, level), known);
    const ofRecord = withheldTexts(record.meeting, level, highestLevel(record.workspace.policy));
    const alike = alsoShown(ofRecord, known, parts);
    return [
      ...eachLevel(
        short.map((text) => text.level),
        record,
      ),
      ...alike.map(({ withheld, shown }) => alsoAt(withheld, shown, record)),
    ];
  });
}

/** How many texts of each level are too short. */
function eachLevel(levels: readonly Level[], { source }: CheckedRecord): readonly Problem[] {
  const names = [...new Set(levels.map(({ name }) => name))];
  return names.flatMap((name): readonly Problem[] => {
    const [level, ...others] = levels.filter((one) => one.name === name);
    const facts = { texts: others.length + 1, level: name };
    const place = startOf({ file: source.file, text: '' });
    return level ? [{ code: 'too-short-to-find', severity: 'warning', place, facts, level }] : [];
  });
}

function alsoAt(withheld: WithheldText, shown: Shown, record: CheckedRecord): Problem {
  const other = valuePlace(shown.record.parsed, shown.at);
  const { line } = positionAt(other.source.text, other.start);
  return {
    code: 'also-shown',
    severity: 'warning',
    place: valuePlace(record.parsed, withheld.at),
    facts: { level: withheld.level.name, file: other.source.file, line, part: pathInWords(shown.at) },
    level: withheld.level,
  };
}
