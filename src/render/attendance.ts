import { higher, type LevelName } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import { type Attendance, type AttendanceGroup, isTable, withoutEmptyRest } from '../levels/headlines.ts';
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

/** A heading with this many names, and nothing beside them, is no part of a table: most of its cells would be empty. */
const MANY_NAMES = 6;

/** The headings in their order: those of a table together, and lists of names alone. */
export function partsOfAttendance({ columns, groups }: Attendance): readonly Attendance[] {
  const runs: { isList: boolean; groups: AttendanceGroup[] }[] = [];
  for (const group of groups) {
    const isList = group.people.length >= MANY_NAMES && group.people.every(isNameAlone);
    const last = runs.at(-1);
    if (last?.isList === isList) last.groups.push(group);
    else runs.push({ isList, groups: [group] });
  }
  return runs.map((run) => withFilled(columns, run.groups));
}

function isNameAlone(texts: readonly Prose[]): boolean {
  return withoutEmptyRest(texts).length === 1;
}

/** The same with only those columns that anyone below these headings fills. */
function withFilled(columns: readonly PersonKey[], groups: readonly AttendanceGroup[]): Attendance {
  const isFilled = columns.map((_, i) =>
    groups.some(({ people }) => people.some((texts) => texts[i]?.length)),
  );
  return {
    columns: columns.filter((_, i) => isFilled[i]),
    groups: groups.map((group) => ({
      ...group,
      people: group.people.map((texts) => texts.filter((_, i) => isFilled[i])),
    })),
  };
}

/** Those parts of the attendance that are tables. */
export function tablesOfAttendance(attendance: Attendance): readonly Attendance[] {
  return partsOfAttendance(attendance).filter(isTable);
}
