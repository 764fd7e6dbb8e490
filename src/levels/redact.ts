import { type Level, mayRead, type Wording } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import { glossaryFor } from '../record/glossary.ts';
import type { Meeting } from '../record/meeting.ts';
import { mapPapers } from '../record/paper-lists.ts';
import type { Group, Workspace } from '../record/workspace.ts';
import {
  type ChosenAttendance,
  type ChosenEntry,
  type ChosenItem,
  type ChosenNext,
  type ChosenPaper,
  type ChosenPerson,
  type ChosenPoint,
  chosenParts,
  chosenText,
} from './choose.ts';
import {
  type Redacted,
  type ShownAttendance,
  type ShownEntry,
  type ShownGroup,
  type ShownItem,
  type ShownNext,
  type ShownPaper,
  type ShownPerson,
  type ShownPoint,
  type ShownText,
  sealRedacted,
} from './redacted.ts';

/** What of a workspace decides what is shown. */
type RedactSettings = Pick<Workspace, 'policy' | 'abbreviations'> &
  Partial<Pick<Workspace, 'grounds' | 'notice'>>;

/**
 * A meeting becomes what one audience may see of it, or nothing where the whole record is above the audience. Each
 * field that survives is named here, one by one. Everything else is withheld and leaves no trace. Places in the record
 * are withheld too, because they count withheld parts.
 */
export function redact(
  meeting: Meeting,
  { policy, abbreviations, grounds, notice }: RedactSettings,
  audience: Level,
): Redacted | undefined {
  if (!mayRead(audience, meeting.level)) return undefined;
  const choice = { audience, asText: shownText, ...(notice && grounds && { grounds }) };
  const chosen = chosenParts(meeting, choice);
  const { title, time, venue, introduction, attendance, items, next, corrections } = chosen;
  return sealRedacted({
    policy,
    audience,
    group: shownGroup(meeting.group, audience),
    glossary: glossaryFor(abbreviations, audience),
    date: meeting.date,
    status: meeting.status,
    level: meeting.level,
    ...(meeting.ground && { ground: meeting.ground }),
    ...(meeting.number !== undefined && { number: meeting.number }),
    ...(meeting.formerly && { formerly: meeting.formerly }),
    ...(meeting.until && { until: meeting.until }),
    ...(title && { title }),
    ...(time && { time }),
    ...(venue && { venue }),
    ...(introduction && { introduction }),
    attendance: attendance.map(shownAttendance),
    items: items.map(shownItem),
    ...mapPapers(chosen, shownPaper),
    next: next.map(shownNext),
    corrections: corrections.map(({ date, text }) => ({ ...text, date })),
  });
}

function shownGroup({ reference, name, title, introduction, points }: Group, audience: Level): ShownGroup {
  const shown = chosenText(introduction, { audience, asText: shownText });
  return { reference, name, title, points, ...(shown && { introduction: shown }) };
}

function shownAttendance({ level, heading, people }: ChosenAttendance<ShownText>): ShownAttendance {
  return { level, heading: heading.prose, people: people.map(shownPerson) };
}

function shownPerson({
  level,
  name,
  initials,
  role,
  organisation,
  note,
}: ChosenPerson<ShownText>): ShownPerson {
  const { ground } = name ?? role ?? organisation ?? note ?? initials ?? {};
  return {
    level,
    ...(ground && { ground }),
    ...(name && { name: name.prose }),
    ...(initials && { initials: initials.prose }),
    ...(role && { role: role.prose }),
    ...(organisation && { organisation: organisation.prose }),
    ...(note && { note: note.prose }),
  };
}

function shownNext({ level, label, date, until, time, venue }: ChosenNext<ShownText>): ShownNext {
  return {
    level,
    label: label.prose,
    ...(label.ground && { ground: label.ground }),
    date,
    ...(until && { until }),
    ...(time && { time: time.prose }),
    ...(venue && { venue: venue.prose }),
  };
}

function shownItem({
  title,
  presenters,
  points,
  actions,
  items,
  number,
  formerly,
  approves,
  notice,
  ...lists
}: ChosenItem<ShownText>): ShownItem {
  return {
    title,
    presenters,
    points: points.map(shownPoint),
    actions: actions.map(shownEntry),
    items: items.map(shownItem),
    ...mapPapers(lists, shownPaper),
    ...(number !== undefined && { number }),
    ...(formerly !== undefined && { formerly }),
    ...(approves && { approves: { meeting: approves.meeting } }),
    ...(notice && { notice }),
  };
}

function shownPaper({ level, title, reference }: ChosenPaper<ShownText>): readonly ShownPaper[] {
  const { prose, ground } = title;
  return [
    { level, title: prose, ...(ground && { ground }), ...(reference && { reference: reference.prose }) },
  ];
}

function shownPoint({ kind, text, owners, due, id, number }: ChosenPoint<ShownText>): ShownPoint {
  const { level, prose, ground } = text;
  return {
    kind,
    level,
    prose,
    ...(ground && { ground }),
    owners,
    ...(due && { due }),
    ...(id !== undefined && { id }),
    ...(number !== undefined && { number }),
  };
}

function shownEntry({ id, state, owners, due, text, ...own }: ChosenEntry<ShownText>): ShownEntry {
  const { level, ground } = text ?? own;
  return {
    level,
    ...(ground && { ground }),
    id,
    ...(state && { state }),
    owners,
    ...(due && { due }),
    ...(text && { prose: text.prose }),
  };
}

function shownText({ level, value, ground }: Wording<Prose>): ShownText {
  return { level, prose: value, ...(ground && { ground }) };
}
