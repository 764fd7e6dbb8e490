import { attendanceShownTo } from './attendance.ts';
import { papersShownTo } from './papers.ts';
import type {
  CorrectionSpec,
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

/**
 * What an audience may see of a record, worked out a second time and apart from `src/`: the law of levels as
 * `shared/design.md` words it. The generator holds each pair against it; it never decides what the program does.
 */
export function shownTo(audience: number, record: RecordSpec): ShownRecord | undefined {
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
    items: items.flatMap((item) => shownItem(item, { outer: label, around: label }, audience)),
    papers: papersShownTo(audience, papers, label),
    next: next.flatMap((meetingToCome) => shownNext(meetingToCome, label, audience)),
    corrections: corrections.flatMap((one) => shownCorrection(one, label, audience)),
  };
}

/** The level of a part, and of what its readers see around it: each part counts as high as what is around it. */
interface Around {
  readonly outer: number;
  readonly around: number;
}

function shownItem(item: ItemSpec, { outer, around }: Around, audience: number): readonly ShownItem[] {
  const level = Math.max(outer, item.label ?? 0);
  const title = shownText(item.title, level, audience, around);
  const named = shownText(item.title, level, audience, 0); // what is around it raises no wording here
  if (!title || !named) return [];
  const inside = { outer: level, around: title.level };
  return [
    {
      number: item.number,
      formerly: item.formerly,
      title,
      presenters: item.presenters.flatMap((name) => shownText(name, level, audience, title.level) ?? []),
      points: item.points.flatMap((point) => shownPoint(point, inside, audience)),
      papers: papersShownTo(audience, item.papers, level, title.level),
      items: item.items.flatMap((part) => shownItem(part, inside, audience)),
      approves: level <= audience && named.level >= level ? item.approves : undefined,
    },
  ];
}

function shownPoint(point: PointSpec, { outer, around }: Around, audience: number): readonly ShownPoint[] {
  const level = Math.max(outer, point.label ?? 0);
  const text = shownText(point, outer, audience, around);
  if (!text) return [];
  const { number } = point;
  if (level > audience) return [{ ...text, kind: 'text', owners: [], due: undefined, id: undefined, number }];
  const owners = point.owners.flatMap((owner) => shownText(owner, level, audience, text.level) ?? []);
  return [{ ...text, kind: point.kind, owners, due: point.due, id: point.id, number }];
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
  { text, date, label }: CorrectionSpec,
  outer: number,
  audience: number,
): readonly ShownCorrection[] {
  const level = Math.max(outer, label ?? 0);
  return level <= audience ? [{ text, date, level }] : [];
}
