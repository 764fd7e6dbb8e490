import type { Artifact, Format } from '../base/artifact.ts';
import { withOpening } from '../base/blocks.ts';
import type { CalendarDate } from '../base/date.ts';
import { hashOf } from '../base/key.ts';
import { higher, type Level, type LevelName } from '../base/policy.ts';
import { type Prose, plainProse } from '../base/prose.ts';
import type { Headlines, Section } from '../levels/headlines.ts';
import { levelName } from '../levels/portion-marks.ts';
import type {
  Redacted,
  ShownEntry,
  ShownItem,
  ShownPaper,
  ShownPoint,
  ShownText,
} from '../levels/redacted.ts';
import type { ActionState } from '../record/keys.ts';
import type { Due } from '../record/meeting.ts';
import { PAPER_LISTS, type PaperLists, paperWords } from '../record/paper-lists.ts';
import { referenceOf } from '../record/reference.ts';

/**
 * What the readers of one audience may know about one meeting: plain data, made only from what was redacted for them.
 * Everything that a site says comes from a list of these.
 */
export interface PublishedMeeting {
  readonly group: { readonly reference: string; readonly name: string };
  readonly number?: string;
  /** Such as `OPSG_28`. */
  readonly reference: string;
  /** The references that it had before, the oldest first. */
  readonly formerly?: readonly string[];
  readonly date: CalendarDate;
  /** The last day, of several. */
  readonly until?: CalendarDate;
  /** The level of the record, which decides who may know of the meeting at all. */
  readonly level: Level;
  /** The mark of its level on a page that lists it beside meetings of lower levels. It is in no facts. */
  readonly mark?: Prose;
  /** What its documents say. The look is the site's. */
  readonly headlines: PublishedHeadlines;
  readonly decisions: readonly PublishedDecision[];
  readonly actions: readonly PublishedAction[];
  /** What it says of actions, its own and those of earlier meetings; absent: nothing. */
  readonly entries?: readonly PublishedEntry[];
  /** The papers and annexes of its items and of the meeting; absent: none. */
  readonly papers?: readonly PublishedPaper[];
  /** The meetings whose minutes its items approve; absent: none. */
  readonly approves?: readonly PublishedApproval[];
  readonly documents: readonly PublishedDocument[];
}

export type PublishedHeadlines = Omit<Headlines, 'look'>;

/** A decision or an action, and its place on the page of its meeting. */
interface PublishedPoint {
  /** The anchor and the title of its item. */
  readonly anchor: string;
  readonly item: Prose;
  readonly text: Prose;
  /** That of its text, or of its item if that is higher. */
  readonly level: LevelName;
}

export type PublishedDecision = PublishedPoint;
export type PublishedPaper = PublishedPoint;

/** The reference of a meeting, and the item that approves its minutes. */
export interface PublishedApproval {
  readonly meeting: string;
  readonly anchor: string;
  readonly level: LevelName;
}

export interface PublishedAction extends PublishedPoint {
  readonly owners: readonly { readonly prose: Prose; readonly level: LevelName }[];
  readonly due?: Due;
  readonly id?: string;
}

/** What a meeting says of an action, and where. */
export interface PublishedEntry {
  /** The anchor and the title of its item. */
  readonly anchor: string;
  readonly item: Prose;
  /** That of what is said, or of its item if that is higher. */
  readonly level: LevelName;
  /** The id of the action. */
  readonly id: string;
  /** Absent: it stays as it was. */
  readonly state?: ActionState;
  /** Empty: they stay the same. */
  readonly owners: PublishedAction['owners'];
  /** Absent: it stays the same. */
  readonly due?: Due;
  readonly text?: Prose;
}

/** A file of a meeting's document. */
export interface PublishedDocument {
  readonly format: Format;
  /** Below the folder of the site. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The redacted meeting becomes facts, with the documents that were rendered from it. */
export function publishedMeeting(
  shown: Redacted,
  { look: _, ...headlines }: Headlines,
): Omit<PublishedMeeting, 'documents'> {
  const { group, number, formerly, date, until, level } = shown;
  const points = pointsIn(shown.items, headlines.sections);
  const papers = papersIn(shown, headlines.sections);
  const entries = entriesIn(shown.items, headlines.sections);
  const approves = approvalsOf(shown.items, headlines.sections);
  return {
    group: { reference: group.reference, name: group.name },
    ...(number !== undefined && { number }),
    reference: referenceOf(shown),
    ...(formerly && { formerly }),
    date,
    ...(until && { until }),
    level,
    headlines,
    ...(entries.length > 0 && { entries }),
    ...(papers.length > 0 && { papers }),
    ...(approves.length > 0 && { approves }),
    decisions: points.filter(({ point }) => point.kind === 'decision').map(placed),
    actions: points
      .filter(({ point }) => point.kind === 'action')
      .map((each) => {
        const { id, owners, due } = each.point;
        return {
          ...placed(each),
          owners: ownersOf(owners),
          ...(due && { due }),
          ...(id !== undefined && { id }),
        };
      }),
  };
}

function ownersOf(owners: readonly ShownText[]): PublishedAction['owners'] {
  return owners.map(({ prose, level }) => ({ prose, level: levelName(level) }));
}

function entriesIn(items: readonly ShownItem[], sections: readonly Section[]): readonly PublishedEntry[] {
  return items.flatMap((item, i) => {
    const section = sections[i];
    if (!section) return [];
    return [
      ...item.actions.map((entry) => placedEntry(entry, section)),
      ...entriesIn(item.items, section.sections),
    ];
  });
}

function placedEntry(
  { id, state, owners, due, prose, level }: ShownEntry,
  { anchor, title: item, level: around }: Section,
): PublishedEntry {
  return {
    anchor,
    item,
    level: levelName(higher<LevelName>(level, around)),
    id,
    ...(state && { state }),
    owners: ownersOf(owners),
    ...(due && { due }),
    ...(prose && { text: prose }),
  };
}

/** Those of the items in their order, then those of the meeting, which have sections after those of the items. */
function papersIn({ items, ...lists }: Redacted, sections: readonly Section[]): readonly PublishedPaper[] {
  const own = PAPER_LISTS.filter((key) => lists[key]);
  const ofMeeting = own.flatMap((key, i) => {
    const section = sections[items.length + i];
    return section ? papersOf({ [key]: lists[key] }, section) : [];
  });
  return [...papersOfItems(items, sections), ...ofMeeting];
}

function papersOfItems(items: readonly ShownItem[], sections: readonly Section[]): readonly PublishedPaper[] {
  return items.flatMap((item, i) => {
    const section = sections[i];
    if (!section) return [];
    return [...papersOf(item, section), ...papersOfItems(item.items, section.sections)];
  });
}

function papersOf(
  lists: PaperLists<ShownPaper>,
  { anchor, title: item, level }: Section,
): readonly PublishedPaper[] {
  return PAPER_LISTS.flatMap((key) => lists[key] ?? []).map(({ title, reference, level: own }) => ({
    anchor,
    item,
    text: paperWords(title, reference),
    level: levelName(higher<LevelName>(own, level)),
  }));
}

function approvalsOf(
  items: readonly ShownItem[],
  sections: readonly Section[],
): readonly PublishedApproval[] {
  return items.flatMap(({ approves, items: inner }, i) => {
    const section = sections[i];
    if (!section) return [];
    const { anchor, level } = section;
    return [...(approves ? [{ ...approves, anchor, level }] : []), ...approvalsOf(inner, section.sections)];
  });
}

export function publishedDocument({ format, path, bytes, unchanged }: Artifact): PublishedDocument {
  return { format, path, size: bytes.length, sha256: unchanged?.sha256 ?? hashOf(bytes) };
}

interface PlacedPoint {
  readonly point: ShownPoint;
  readonly section: Section;
  /** That of the point, if it has a number; otherwise that of its item. */
  readonly anchor: string;
}

/** Every point with its section in the documents. Each item has one section, in the same order. */
function pointsIn(items: readonly ShownItem[], sections: readonly Section[]): readonly PlacedPoint[] {
  return items.flatMap((item, i) => {
    const section = sections[i];
    if (!section) return [];
    const own = item.points.map((point, j) => {
      const { anchor = section.anchor } = section.points[j] ?? {};
      return { point, section, anchor };
    });
    return [...own, ...pointsIn(item.items, section.sections)];
  });
}

function placed({ point, section, anchor }: PlacedPoint): PublishedPoint {
  const level = higher<LevelName>(point.level, section.level);
  const { number, prose } = point;
  const text = number === undefined ? prose : withOpening(plainProse(number), prose);
  return { anchor, item: section.title, text, level: levelName(level) };
}
