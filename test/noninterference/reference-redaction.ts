import { attendanceShownTo } from './attendance.ts';
import { entriesShownTo } from './entries.ts';
import { papersShownTo } from './papers.ts';
import type {
  CorrectionSpec,
  GroundSpec,
  ItemSpec,
  NextSpec,
  PointSpec,
  RecordSpec,
  ShownCorrection,
  ShownItem,
  ShownNext,
  ShownPoint,
  ShownRecord,
  ShownText,
  TextSpec,
} from './specs.ts';
import { GROUNDS, type GroundName, groundNamed } from './workspace.ts';

/**
 * What an audience may see of a record, worked out a second time and apart from `src/`: the law of levels as
 * `shared/design.md` words it. The generator holds each pair against it; it never decides what the program does.
 */
export function shownTo(audience: number, record: RecordSpec, hasNotice = false): ShownRecord | undefined {
  const {
    group,
    meeting,
    formerly,
    date,
    until,
    status,
    label,
    title,
    time,
    venue,
    introduction,
    items,
    papers,
    next,
    corrections,
  } = record;
  if (label > audience) return undefined;
  return {
    group,
    meeting,
    formerly,
    date,
    until,
    status,
    level: label,
    title: title && shownText(title, label, audience),
    time: time && shownText(time, label, audience),
    venue: venue && shownText(venue, label, audience),
    introduction: introduction && shownText(introduction, label, audience),
    attendance: attendanceShownTo(audience, record),
    items: items.flatMap((item) =>
      shownItem(item, { outer: label, around: label, ground: record.ground, hasNotice }, audience),
    ),
    papers: papersShownTo(audience, papers, label),
    next: next.flatMap((meetingToCome) => shownNext(meetingToCome, label, audience)),
    corrections: corrections.flatMap((one) => shownCorrection(one, label, audience)),
  };
}

/** The level of a part, and of what its readers see around it: each part counts as high as what is around it. */
interface Around {
  readonly outer: number;
  readonly around: number;
  readonly ground: GroundSpec | undefined;
  readonly hasNotice: boolean;
}

function shownItem(item: ItemSpec, outside: Around, audience: number): readonly ShownItem[] {
  const { outer, around, hasNotice } = outside;
  const level = Math.max(outer, item.label ?? 0);
  const title = shownText(item.title, level, audience, around);
  const named = shownText(item.title, level, audience, 0); // what is around it raises no wording here
  if (!title || !named) return [];
  const { ground } = raised({ level: outer, ground: outside.ground }, item);
  const inside = { outer: level, around: title.level, ground, hasNotice };
  return [
    {
      number: item.number,
      formerly: item.formerly,
      title,
      presenters: item.presenters.flatMap((name) => shownText(name, level, audience, title.level) ?? []),
      points: item.points.flatMap((point) => shownPoint(point, inside, audience)),
      actions: entriesShownTo(audience, item.actions, level, title.level, (text, outer) =>
        shownText(text, outer, audience, title.level),
      ),
      papers: papersShownTo(audience, item.papers, level, title.level),
      items: item.items.flatMap((part) => shownItem(part, inside, audience)),
      notice: hasNotice ? noticeShownTo(audience, item, { level: outer, ground: outside.ground }) : undefined,
      approves: level <= audience && named.level >= level ? item.approves : undefined,
    },
  ];
}

/** A level, and why it is so high. */
export interface Raised {
  readonly level: number;
  readonly ground: GroundSpec | undefined;
}

/** A label without a ground has that of what is around it, if that has the same level. */
export function raised(around: Raised, { label, ground }: Pick<TextSpec, 'label' | 'ground'>): Raised {
  if (label === undefined) return around;
  const level = Math.max(label, around.level);
  const own = ground && (ground.because ?? ground.review) !== undefined ? ground : undefined;
  return { level, ground: own ?? (level === around.level ? around.ground : undefined) };
}

/** The grounds that a notice names: those of an item's own withheld texts, or that its author wrote. */
export function noticeShownTo(audience: number, item: ItemSpec, outer: Raised): readonly GroundName[] {
  const own = raised(outer, item);
  const texts = [
    ...[item.title, ...item.presenters, ...item.points, ...item.papers].map((text) => raised(own, text)),
    ...item.actions.filter(({ text }) => text !== undefined).map((entry) => raised(own, entry)),
    ...[...item.points, ...item.actions].flatMap((part) =>
      part.owners.map((owner) => raised(raised(own, part), owner)),
    ),
  ];
  const title = shownText(item.title, own.level, audience, 0);
  const isOwn = own.level <= audience && title !== undefined && title.level >= own.level;
  const names = [
    ...texts.filter(({ level }) => level > audience).flatMap(({ ground }) => ground?.because ?? []),
    ...(isOwn ? (item.notice ?? []) : []),
  ].map(groundNamed);
  return GROUNDS.filter((ground) => names.includes(ground));
}

function shownPoint(
  point: PointSpec,
  { outer, around }: Pick<Around, 'outer' | 'around'>,
  audience: number,
): readonly ShownPoint[] {
  const level = Math.max(outer, point.label ?? 0);
  const text = shownText(point, outer, audience, around);
  if (!text) return [];
  const { number } = point;
  const nothing = { due: undefined, id: undefined, ground: undefined };
  if (level > audience) return [{ ...text, kind: 'text', owners: [], ...nothing, number }];
  const owners = point.owners.flatMap((owner) => shownText(owner, level, audience, text.level) ?? []);
  return [{ ...text, kind: point.kind, owners, due: point.due, id: point.id, ground: point.ground, number }];
}

function shownText(
  { text, label, wording }: TextSpec,
  outer: number,
  audience: number,
  around = outer,
): ShownText | undefined {
  const level = Math.max(outer, label ?? 0);
  if (level <= audience) return { text, level: Math.max(level, around) };
  const [best] = [...(wording ?? [])].filter(([rank]) => rank <= audience).sort(([a], [b]) => b - a);
  return best && { text: best[1], level: Math.max(best[0], around) };
}

function shownNext(
  { text, label, ...when }: NextSpec,
  outer: number,
  audience: number,
): readonly ShownNext[] {
  const level = Math.max(outer, label ?? 0);
  return level <= audience ? [{ text, ...when, level }] : [];
}

function shownCorrection(
  { text, date, label, ground }: CorrectionSpec,
  outer: number,
  audience: number,
): readonly ShownCorrection[] {
  const level = Math.max(outer, label ?? 0);
  return level <= audience ? [{ text, date, level, ground }] : [];
}
