import { shownAttendance } from './attendance.ts';
import { type KnownAction, knownBefore, otherId, saidOfAction } from './entries.ts';
import { shownPapers } from './papers.ts';
import {
  aboutMeeting,
  actionId,
  asProse,
  blocks,
  hostileProse,
  hostileTitle,
  line,
  longProse,
  pointNumber,
  sentence,
  time,
  titleLine,
  words,
} from './phrases.ts';
import type { Random } from './random.ts';
import type {
  GroundSpec,
  Kind,
  ShownCorrection,
  ShownEntry,
  ShownItem,
  ShownNext,
  ShownPoint,
  ShownRecord,
  ShownText,
  Status,
  WhenAndWhere,
} from './specs.ts';
import { GROUNDS, GROUPS, type GroundName, groundNamed } from './workspace.ts';

/** A shown item and its floor: from that level on the item is seen, and everything in it is at or above it. */
export interface PlannedItem extends ShownItem {
  readonly floor: number;
  readonly items: readonly PlannedItem[];
}

/** What both records of a pair show, planned before anything that they withhold. */
export interface PlannedRecord extends ShownRecord {
  readonly items: readonly PlannedItem[];
}

interface Plan {
  readonly random: Random;
  readonly audience: number;
  readonly size: number;
  /** Numbers and titles of the items so far, to be referred to by later texts of their level or above. */
  readonly names: { readonly name: string; readonly level: number }[];
  readonly numbers: readonly string[];
  readonly hasNotice: boolean;
  /** The level of the record, and the ids of its shown actions that have the same. */
  readonly level: number;
  readonly ids: string[];
  /** The group of an archive, and actions of earlier records of it that these readers see. */
  readonly archive: ArchiveWords | undefined;
}

interface ArchiveWords {
  readonly group: string;
  readonly known: readonly KnownAction[];
}

/**
 * A plan of what an audience of this rank is to see: `size` is how many items there are at most. Whoever gets a document
 * finds something in it, since an empty one is refused.
 */
export function planShown(
  random: Random,
  audience: number,
  size: number,
  meeting: string,
  hasNotice = false,
  known?: readonly KnownAction[],
): PlannedRecord {
  const level = low(random, 0, audience);
  const numbers = agendaNumbers(random, 14);
  const named = known && laterMeeting(random, known);
  const archive = named && { group: named.group, known: knownBefore(known, { ...named, level }) };
  const plan: Plan = { random, audience, size, names: [], numbers, hasNotice, level, ids: [], archive };
  const count = random.between(archive ? 1 : 0, size);
  const introduction = random.chance(0.4) ? shownProse(plan, level) : undefined;
  const items = Array.from({ length: count }, () => plannedItem(plan, level, 1));
  const isSaid = introduction?.level === level || items.some(({ title }) => title.level === level);
  return {
    group: named?.group ?? random.pick(GROUPS),
    meeting,
    formerly: former(random),
    ...(named ?? days(random)),
    status: status(random),
    level,
    title: random.chance(0.4) ? { text: title(random), level: low(random, level, audience) } : undefined,
    time: random.chance(0.3) ? { text: time(random), level: low(random, level, audience) } : undefined,
    venue: random.chance(0.3) ? { text: line(random), level: low(random, level, audience) } : undefined,
    introduction: isSaid ? introduction : { text: sentence(random), level },
    attendance: shownAttendance(random, () => low(random, level, audience)),
    items,
    papers: shownPapers(random, () => low(random, level, audience)),
    next: Array.from({ length: random.below(3) }, () => shownNext(random, level, audience)),
    corrections: Array.from({ length: random.pick([0, 0, 1, 2]) }, () => shownCorrection(plan, level)),
  };
}

/** A meeting of an archive, most often after one whose actions it can follow. */
function laterMeeting(
  random: Random,
  known: readonly KnownAction[],
): { readonly group: string; readonly date: string } {
  const one = random.chance(0.95) ? random.some(known) : undefined;
  if (!one) return { group: random.pick(GROUPS), ...days(random) };
  const later = Array.from({ length: 25 }, () => days(random)).find(({ date }) => date > one.date);
  return { group: one.group, ...(later ?? days(random)) };
}

/** The same without anything that a document needs: it is refused, whatever is withheld. */
export function planNothing(random: Random, audience: number, meeting: string): PlannedRecord {
  return { ...planShown(random, audience, 0, meeting), introduction: undefined };
}

/** Numbers in the order of an agenda, some of them written as only an agenda would. */
export function agendaNumbers(random: Random, count: number): readonly string[] {
  const start = random.between(1, 6);
  return Array.from({ length: count }, (_, i) => `${start + i}${random.chance(0.1) ? 'a' : ''}`);
}

export function day(random: Random): string {
  const [month, date] = [random.between(1, 12), random.between(1, 28)];
  return `20${random.between(19, 26)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function status(random: Random): Status {
  return random.pick([undefined, undefined, 'final', 'approved', 'draft']);
}

/** Numbers that a meeting had before, and no other one. */
export function former(random: Random): readonly string[] | undefined {
  if (random.chance(0.8)) return undefined;
  return Array.from(
    { length: random.between(1, 2) },
    (_, i) => `${random.between(1_000, 999_999)}${'AB'[i]}`,
  );
}

/** A day, or several in a row. */
export function days(random: Random): { readonly date: string; readonly until?: string } {
  const date = day(random);
  const last = Number(date.slice(-2)) + random.between(1, 3);
  return last > 28 || random.chance(0.8)
    ? { date }
    : { date, until: `${date.slice(0, -2)}${String(last).padStart(2, '0')}` };
}

/** When and where a meeting is to be. */
export function whenAndWhere(random: Random): WhenAndWhere {
  return {
    ...days(random),
    time: random.chance(0.4) ? time(random) : undefined,
    venue: random.chance(0.3) ? line(random) : undefined,
  };
}

/** A day after every meeting. */
export function laterDay(random: Random): string {
  return day(random).replace(/^20../, String(random.between(2027, 2029)));
}

function plannedItem(plan: Plan, outer: number, depth: number): PlannedItem {
  const { random, audience, size } = plan;
  const floor = low(random, outer, audience);
  const number = random.chance(0.75) ? random.some(plan.numbers) : undefined;
  const shown = { text: title(random), level: low(random, floor, audience) };
  const called = [...(number === undefined ? [] : [`item ${number}`]), asProse(shown.text)];
  plan.names.push(...called.map((name) => ({ name, level: shown.level })));
  const names = Array.from({ length: random.pick([0, 1, 1, 2]) }, () => name(random, floor, audience));
  const partCount = depth < 3 && random.chance(0.3) ? random.between(1, 2) : 0;
  const points = Array.from({ length: random.between(plan.archive ? 1 : 0, Math.min(3, size)) }, () =>
    shownPoint(plan, floor),
  );
  if (floor === plan.level)
    plan.ids.push(...points.flatMap((point) => (point.level === floor ? (point.id ?? []) : [])));
  return {
    floor,
    number,
    formerly: random.chance(0.15) ? `${random.between(500, 9_999)}` : undefined,
    title: shown,
    presenters: names,
    points,
    actions: random.chance(plan.archive ? 0.2 : 0.75)
      ? []
      : Array.from({ length: random.between(1, 3) }, () => shownEntry(plan, floor)),
    papers: shownPapers(random, () => low(random, floor, audience)),
    items: Array.from({ length: partCount }, () => plannedItem(plan, floor, depth + 1)),
    approves: approved(random),
    notice: plan.hasNotice ? notice(random) : undefined,
  };
}

/** The grounds of a notice, by the names that notices use. */
function notice(random: Random): readonly GroundName[] {
  return GROUNDS.filter((ground) => ground === groundNamed(ground) && random.chance(0.3));
}

/** A meeting whose minutes an item approves; some of these have a record. */
export function approved(random: Random): string | undefined {
  return random.chance(0.15) ? `${random.pick(GROUPS)}_${random.between(10, 16)}` : undefined;
}

/** Why a shown part has its label: its readers may know, and `redact` keeps it. */
export function shownGround(random: Random): GroundSpec | undefined {
  if (random.chance(0.8)) return undefined;
  return { because: random.pick(GROUNDS), review: random.chance(0.5) ? laterDay(random) : undefined };
}

function shownPoint(plan: Plan, floor: number): ShownPoint {
  const { random, audience } = plan;
  const kinds: readonly [Kind, ...Kind[]] = ['text', 'text', 'text', 'decision', 'action', 'noted'];
  const kind = plan.archive && random.chance(0.5) ? 'action' : random.pick(kinds);
  const shown = shownProse(plan, floor);
  const number = pointNumber(random);
  const ground = shownGround(random);
  if (kind !== 'action') return { ...shown, kind, number, ground, owners: [] };
  const owners = Array.from({ length: random.below(3) }, () => name(random, shown.level, audience));
  const id = plan.archive || random.chance(0.4) ? actionId(random) : undefined;
  return { ...shown, kind, number, ground, owners, id, due: random.chance(0.5) ? due(random) : undefined };
}

function shownEntry(plan: Plan, floor: number): ShownEntry {
  const { random, audience } = plan;
  const earlier = plan.archive && random.chance(0.9) ? random.some(plan.archive.known)?.id : undefined;
  const id = earlier ?? (random.chance(0.5) ? random.some(plan.ids) : undefined) ?? otherId(random);
  const words = random.chance(0.75) ? shownProse(plan, floor) : undefined;
  const level = words?.level ?? low(random, floor, audience);
  const { text } = words ?? {};
  if (words && random.chance(0.3))
    return { id, level, text, state: undefined, due: undefined, ground: undefined, owners: [] };
  const owners = Array.from({ length: random.pick([0, 0, 1, 2]) }, () => name(random, level, audience));
  return { id, level, text, owners, ...saidOfAction(random), ground: shownGround(random) };
}

/** When an action is due: on a day, or at a meeting. */
export function due(random: Random): string {
  return random.chance(0.5) ? day(random) : `EXWG_${random.between(10, 99)}`;
}

function shownProse(plan: Plan, floor: number): ShownText {
  const { random, audience } = plan;
  const level = low(random, floor, audience);
  if (plan.archive && random.chance(0.15)) return { text: aboutMeeting(random, plan.archive.group), level };
  if (random.chance(0.01)) return { text: longProse(random), level };
  if (random.chance(0.06)) return { text: blocks(random), level };
  if (random.chance(0.08)) return { text: printable(hostileProse(random)), level };
  const known = plan.names.filter((named) => named.level <= level);
  const referred = random.chance(0.15) ? random.some(known) : undefined;
  if (!referred) return { text: sentence(random), level };
  return { text: `As said under ${referred.name}, ${words(random, 4)}.`, level };
}

function shownNext(random: Random, outer: number, audience: number): ShownNext {
  return {
    text: line(random),
    ...whenAndWhere(random),
    level: low(random, outer, audience),
    ground: shownGround(random),
  };
}

function shownCorrection(plan: Plan, outer: number): ShownCorrection {
  const shown = shownProse(plan, outer);
  const text = shown.text.includes('\n') ? sentence(plan.random) : shown.text; // it is one paragraph
  return { ...shown, text, date: laterDay(plan.random), ground: shownGround(plan.random) };
}

function name(random: Random, floor: number, audience: number): ShownText {
  return { text: line(random), level: low(random, floor, audience) };
}

function title(random: Random): string {
  return random.chance(0.1) ? printable(hostileTitle(random)) : titleLine(random);
}

/** The fonts of the PDF lack some scripts; the documents of a pair must be made, not refused. */
function printable(text: string): string {
  return text.replace(
    /[^\p{Script=Latin}\p{Script=Common}\p{Script=Greek}]|\p{Cf}|\p{Emoji_Presentation}/gu,
    '',
  );
}

/** A rank from `from` to `to`, most often the lowest: real records are mostly open. */
function low(random: Random, from: number, to: number): number {
  return random.chance(0.6) ? from : random.between(from, to);
}
