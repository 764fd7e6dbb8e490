import { line, words } from './phrases.ts';
import type { Random } from './random.ts';
import { shownGround } from './shown.ts';
import type {
  AttendanceSpec,
  PersonSpec,
  PersonText,
  RecordSpec,
  ShownAttendance,
  ShownPerson,
} from './specs.ts';
import { type Frame, groundSpec, labelOf, type Withholding, withheldName } from './withheld.ts';

/** As committees call them; what is withheld can stand below one of these, or below one of its own. */
const HEADINGS = ['Chair', 'Present', 'In attendance', 'By telephone (part)', 'Apologies'] as const;
const BESIDE_NAME = ['initials', 'role', 'organisation', 'note'] as const;
const RARE = 0.25;

/** What an audience is to see of those who attended; most often nothing, as most records have none. */
export function shownAttendance(random: Random, level: () => number): readonly ShownAttendance[] {
  if (random.chance(0.6)) return [];
  return HEADINGS.filter(() => random.chance(0.5)).map((heading) => ({
    heading,
    people: Array.from({ length: random.between(1, 3) }, () => ({
      level: level(),
      ground: shownGround(random),
      texts: personTexts(random, () => line(random)),
    })),
  }));
}

/** A name, or what a person is without one. */
function personTexts(random: Random, text: () => string): ShownPerson['texts'] {
  const beside = BESIDE_NAME.filter(() => random.chance(RARE));
  const isNameless = beside.includes('role') && random.chance(0.2);
  const keys: readonly PersonText[] = isNameless ? beside : ['name', ...beside];
  return Object.fromEntries(keys.map((key) => [key, text()]));
}

/** The same with people above the audience among them, and headings that have nobody else. */
export function attendanceOf(
  shown: readonly ShownAttendance[],
  outer: Frame,
  by: Withholding,
): Pick<RecordSpec, 'attendance' | 'attendanceLabel'> {
  const { random, audience, top } = by;
  const levels = shown.flatMap(({ people }) => people.map(({ level }) => level));
  const highest = levels.length > 0 ? Math.min(...levels) : top;
  const label = random.chance(0.2) ? random.between(outer.level, highest) : undefined;
  const level = label ?? outer.level;
  const withheld = (): PersonSpec => {
    const own = random.between(Math.max(audience + 1, level), top);
    return {
      texts: personTexts(random, () => withheldName(by, own)),
      label: labelOf(random, own, level),
      ground: groundSpec(by),
    };
  };
  const people = ({ heading, people: seen }: ShownAttendance): AttendanceSpec => {
    const all = seen.map(
      ({ texts, level: own, ground }): PersonSpec => ({
        texts,
        label: ground ? own : labelOf(random, own, level),
        ground,
      }),
    );
    for (const one of some(by, withheld)) all.splice(random.below(all.length + 1), 0, one);
    return { heading, people: all };
  };
  const attendance = shown.map(people);
  if (by.density > 0 && random.chance(0.4)) {
    const free = HEADINGS.filter((heading) => attendance.every((one) => one.heading !== heading));
    const heading = random.some(free) ?? `Present for ${words(random, 2)}`;
    attendance.splice(random.below(attendance.length + 1), 0, { heading, people: [withheld()] });
  }
  return { attendance, attendanceLabel: attendance.length > 0 ? label : undefined };
}

function some<T>({ random, density }: Withholding, make: () => T): readonly T[] {
  return Array.from({ length: random.below(density + 1) }, make);
}

/** The reference redaction: a heading stands for the people below it, and goes with the last of them. */
export function attendanceShownTo(
  audience: number,
  { attendance, attendanceLabel = 0, label }: Pick<RecordSpec, 'attendance' | 'attendanceLabel' | 'label'>,
): readonly ShownAttendance[] {
  return attendance.flatMap(({ heading, people }) => {
    const seen = people
      .map(({ texts, ground, label: own = 0 }) => ({
        texts,
        level: Math.max(label, attendanceLabel, own),
        ground,
      }))
      .filter(({ level }) => level <= audience);
    return seen.length === 0 ? [] : [{ heading, people: seen }];
  });
}
