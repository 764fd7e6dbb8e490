import { highestLevel, type Labelled, type Level } from '../base/policy.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import { type Context, grounded, inside, plainLine, raised } from './context.ts';
import { PERSON_KEYS, type PersonKey } from './keys.ts';
import type { AttendanceHeading, Meeting, Person, PersonTexts } from './meeting.ts';
import type { AuthoredAttendance, AuthoredPeople, AuthoredPerson } from './record.ts';
import type { Workspace } from './workspace.ts';

/** The attendance with every short form written out. Where only roles are printed, names and initials are kept apart. */
export function attendanceOf(
  authored: AuthoredAttendance | undefined,
  outer: Context,
  { names }: Pick<Workspace, 'names'>,
): Pick<Meeting, 'attendance' | 'unprinted'> {
  if (!authored) return { attendance: [] };
  const { classification, ...headings } = authored;
  const context = raised(outer, { classification });
  const attendance = Object.entries(headings).map(([heading, people]) =>
    below(heading, peopleOf(people, inside(context, heading)), inside(context, heading)),
  );
  if (names === 'printed') return { attendance };
  const level = highestLevel(outer.policy);
  const all = attendance.flatMap(({ people }) => people);
  const unprinted = all.flatMap(({ name, initials }) =>
    [name, initials].flatMap((text) => (text ? [{ at: text.at, level, name: visibleText(text.value) }] : [])),
  );
  return { attendance: attendance.map(withoutNames), ...(unprinted.length > 0 && { unprinted }) };
}

/** A heading is for those who see anyone below it. */
function below(heading: string, people: readonly Person[], { at, level }: Context): AttendanceHeading {
  const [lowest = level] = people.map((one) => one.level).sort((a, b) => a.rank - b.rank);
  return { at, level: lowest, heading: line(heading, at, lowest), people };
}

function peopleOf(authored: AuthoredPeople, context: Context): readonly Person[] {
  return isList(authored)
    ? authored.map((one, i) => personOf(one, inside(context, i)))
    : [personOf(authored, context)];
}

/** `Array.isArray` does not know that a list can be one that nobody may change. */
function isList(authored: AuthoredPeople): authored is readonly AuthoredPerson[] {
  return Array.isArray(authored);
}

function personOf(authored: AuthoredPerson, outer: Context): Person {
  if (typeof authored === 'string') {
    const { at, level } = outer;
    return { at, level, name: { ...line(authored, at, level), ...grounded(outer) } };
  }
  const context = raised(outer, authored);
  const { at, level } = context;
  const said = (text: string, key: PersonKey) => ({
    ...line(text, [...at, key], level),
    ...grounded(context),
  });
  return { at, level, ...mapPerson(authored, said) };
}

function line(text: string, at: Context['at'], level: Level): Labelled<Prose> {
  return { at, level, value: plainLine(text), wordings: [] };
}

function withoutNames({ people, ...heading }: AttendanceHeading): AttendanceHeading {
  return { ...heading, people: people.map(({ name: _, initials: __, ...person }) => person) };
}

/** Makes something of each text of a person, in the order of documents. */
export function mapPerson<A, B>(
  person: { readonly [K in PersonKey]?: A | undefined },
  make: (text: A, key: PersonKey) => B,
): PersonTexts<B> {
  const made = PERSON_KEYS.flatMap((key) => {
    const text = person[key];
    return text === undefined ? [] : [[key, make(text, key)] as const];
  });
  return Object.fromEntries(made);
}
