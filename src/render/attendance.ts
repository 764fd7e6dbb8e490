import { higher, type LevelName } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Attendance } from '../levels/headlines.ts';
import type { PortionMarks } from '../levels/portion-marks.ts';
import type { ShownAttendance, ShownPerson } from '../levels/redacted.ts';
import { PERSON_KEYS, type PersonKey } from '../record/keys.ts';

/** The people whom these readers see, in the columns that any of them fills. Short forms in names stay as they are. */
export function attendanceOf(
  shown: readonly ShownAttendance[],
  around: LevelName,
  marks: PortionMarks,
): Attendance {
  const all = shown.flatMap(({ people }) => people);
  const columns = PERSON_KEYS.filter((key) => all.some((person) => person[key]));
  const groups = shown.map(({ level: own, heading, people }) => {
    const level = higher(around, own);
    return {
      heading: marks.begun(heading, own, around),
      people: people.map((person) => rowOf(person, columns, level, marks)),
    };
  });
  return { columns, groups };
}

/** The first text of a row has its mark. */
function rowOf(
  { level, ...texts }: ShownPerson,
  columns: readonly PersonKey[],
  around: LevelName,
  marks: PortionMarks,
): readonly Prose[] {
  const first = columns.find((key) => texts[key]);
  return columns.map((key) => {
    const text = texts[key] ?? [];
    return key === first ? marks.begun(text, level, around) : text;
  });
}
