import { attendanceOf } from './attendance.ts';
import { entryOf, isWholeEntry, knownBefore, withheldEntry } from './entries.ts';
import { papersOf } from './papers.ts';
import { blocks, notes, time, titleLine } from './phrases.ts';
import type { Random } from './random.ts';
import { noticeShownTo } from './reference-redaction.ts';
import { approved, days, former, type PlannedItem, type PlannedRecord, status } from './shown.ts';
import type {
  CorrectionSpec,
  ItemSpec,
  NextSpec,
  PointSpec,
  RecordSpec,
  ShownPoint,
  ShownText,
  TextSpec,
} from './specs.ts';
import {
  type Frame,
  groundSpec,
  labelOf,
  nameAbove,
  several,
  titleWords,
  type Withholding,
  withheldCorrection,
  withheldItem,
  withheldKind,
  withheldName,
  withheldNext,
  withheldPoint,
  withheldProse,
  wordings,
} from './withheld.ts';
import { GROUNDS, GROUPS, type GroundName, groundNamed } from './workspace.ts';

/**
 * A plan of what is shown becomes a record that shows exactly that. Everything that the audience cannot see is
 * chosen here: levels of what is around, wordings, withheld parts. Two calls make the two records of a pair.
 */
export function complete(plan: PlannedRecord, given: Withholding): RecordSpec {
  const { random } = given;
  const by = inArchive(given, plan);
  const { group, meeting, formerly, date, until, status, level } = plan;
  const frame: Frame = { level, needed: level, around: level };
  return {
    group,
    meeting,
    formerly,
    date,
    until,
    status,
    label: level,
    ground: { because: GROUNDS[0], review: '2029-12-31' }, // what the record says of itself, all of its readers may know
    title: optionalText(plan.title, frame, by, (rank) => withheldName(by, rank)),
    time: optionalText(plan.time, frame, by, () => timeBeside(plan.time?.text ?? '', random)),
    venue: optionalText(plan.venue, frame, by, (rank) => withheldName(by, rank)),
    introduction: optionalText(plan.introduction, frame, by, (rank) => withheldProse(by, rank)),
    ...attendanceOf(plan.attendance, frame, by),
    items: mixed(
      plan.items.map((item) => itemOf(item, frame, by)),
      several(by, () => withheldItem(by, frame)),
      by,
    ),
    papers: papersOf(plan.papers, frame, by),
    next: mixed<NextSpec>(
      plan.next.map(({ level: own, ...next }) => ({
        ...next,
        label: next.ground ? own : labelOf(random, own, level),
      })),
      several(by, () => withheldNext(by, level)),
      by,
    ),
    corrections: mixed<CorrectionSpec>(
      plan.corrections.map(({ text, date, level: own, ground }) => ({
        text,
        date,
        label: ground ? own : labelOf(random, own, level),
        ground,
      })),
      several(by, () => withheldCorrection(by, level)),
      by,
    ),
    notes: random.chance(0.6) ? notes(random) : undefined,
  };
}

/** A record of which the audience sees nothing: it is above them as a whole. Others are told something. */
export function withheldRecord(meeting: string, given: Withholding): RecordSpec {
  const { random } = given;
  const level = random.between(given.audience + 1, given.top);
  const frame: Frame = { level, needed: level };
  const named = { group: random.pick(GROUPS), ...days(random) };
  const by = inArchive(given, named);
  return {
    meeting,
    formerly: former(random),
    ...named,
    status: status(random),
    label: level,
    title: optionalText(undefined, frame, by, (rank) => withheldName(by, rank)),
    time: optionalText(undefined, frame, by, () => time(random)),
    venue: optionalText(undefined, frame, by, (rank) => withheldName(by, rank)),
    introduction: { text: withheldProse(by, level) },
    ...attendanceOf([], frame, by),
    items: several(by, () => withheldItem(by, frame)),
    papers: papersOf([], frame, by),
    next: several(by, () => withheldNext(by, level)),
    corrections: several(by, () => withheldCorrection(by, level)),
    notes: random.chance(0.5) ? notes(random) : undefined,
  };
}

/** What the withheld parts of a record can say of others of its archive, if it is of one. */
function inArchive(
  by: Withholding,
  { group, date }: { readonly group: string; readonly date: string },
): Withholding {
  if (by.archive === undefined) return by;
  return { ...by, archive: group, known: knownBefore(by.known, { group, date, level: by.audience + 1 }) };
}

/** A time of which the shown one has no part: it would be a wording that repeats what it stands for. */
function timeBeside(shown: string, random: Random): string {
  const other = time(random);
  return shown.includes(other) ? timeBeside(shown, random) : other;
}

/** What is shown stays in its order; what is withheld stands anywhere among it. */
function mixed<T>(shown: readonly T[], withheld: readonly T[], { random }: Withholding): readonly T[] {
  const all = [...shown];
  for (const part of withheld) all.splice(random.below(all.length + 1), 0, part);
  return all;
}

/** A text that is not shown can be absent, or be withheld. */
function optionalText(
  shown: ShownText | undefined,
  frame: Frame,
  by: Withholding,
  words: (rank: number) => string,
): TextSpec | undefined {
  if (shown) return textOf(shown, frame, by, words);
  if (by.density === 0 || by.random.chance(0.5)) return undefined;
  const level = by.random.between(Math.max(by.audience + 1, frame.level), by.top);
  return {
    text: words(level),
    label: level,
    ground: groundSpec(by),
    wording: wordings(by.random, Math.max(by.audience + 1, frame.needed), level, words),
  };
}

function itemOf(item: PlannedItem, outer: Frame, beside: Withholding): ItemSpec {
  const { random } = beside;
  const by = item.notice ? { ...beside, grounds: withAllNames(item.notice) } : beside;
  const level = itemLevel(item, outer, by);
  const { around: outside = 0 } = outer;
  const mayFall = item.approves === undefined; // it would go with the title itself
  const title = titleOf(item, { level, needed: outer.needed, ...(mayFall && { around: outside }) }, by);
  const needed = Math.max(outer.needed, lowestReader(title, level));
  const frame: Frame = { level, needed, around: Math.max(outside, item.title.level) };
  const isItself = level <= by.audience && item.title.level >= level;
  const spec: ItemSpec = {
    number: item.number,
    formerly: item.formerly,
    label: labelOf(random, level, outer.level),
    title,
    presenters: mixed(
      item.presenters.map((name) => textOf(name, frame, by, (rank) => withheldName(by, rank))),
      several(by, () => nameAbove(by, frame)),
      by,
    ),
    points: mixed(
      item.points.map((point) => pointOf(point, frame, by)),
      several(by, () => withheldPoint(by, frame)),
      by,
    ),
    actions: mixed(
      item.actions.map((entry) =>
        entryOf(entry, frame, by, {
          itself: (shown) => itself(shown, frame, by, (rank) => withheldProse(by, rank)),
          anyText: (shown) => textOf(shown, frame, by, (rank) => withheldProse(by, rank)),
          owner: (shown, inner) => textOf(shown, inner, by, (rank) => withheldName(by, rank)),
        }),
      ),
      random.chance(0.4) ? several(by, () => withheldEntry(by, frame)) : [],
      by,
    ),
    papers: papersOf(item.papers, frame, by),
    items: mixed(
      item.items.map((part) => itemOf(part, frame, beside)),
      random.chance(0.3) ? several(beside, () => withheldItem(beside, frame, 2)) : [],
      by,
    ),
    approves: item.approves ?? (isItself ? undefined : approved(random)),
  };
  return item.notice ? withNotice(spec, item.notice, { frame, outer: outer.level, by }) : spec;
}

/** Names that a notice does not use, but that have the same wording, are as good. */
function withAllNames(notice: readonly GroundName[]): readonly GroundName[] {
  return GROUNDS.filter((ground) => notice.includes(groundNamed(ground)));
}

/** What a notice is still to name has a withheld point, or the author writes it. */
function withNotice(
  spec: ItemSpec,
  notice: readonly GroundName[],
  { frame, outer, by }: { readonly frame: Frame; readonly outer: number; readonly by: Withholding },
): ItemSpec {
  const { random } = by;
  const around = { level: outer, ground: undefined };
  const title = { ...spec.title, ground: undefined };
  const alone = { ...spec, title, presenters: [], points: [], actions: [], papers: [], notice: GROUNDS };
  const isRead = noticeShownTo(by.audience, alone, around).length > 0;
  const written = isRead ? notice.filter(() => random.chance(0.2)) : GROUNDS.filter(() => random.chance(0.3));
  const named = noticeShownTo(by.audience, { ...spec, notice: written }, around);
  const more = notice
    .filter((ground) => !named.includes(ground))
    .map((ground): PointSpec => {
      const point = withheldPoint(by, frame);
      return { ...point, label: point.label ?? frame.level, ground: { because: ground } };
    });
  return {
    ...spec,
    points: mixed(spec.points, more, by),
    notice: written.length > 0 ? random.shuffled(written) : undefined,
  };
}

/** An item may be marked higher than what is seen of it: its title and its points then have wordings. */
function itemLevel(item: PlannedItem, outer: Frame, { random, density, top }: Withholding): number {
  const highest = highestLabel(item, top);
  const mayRise = density > 0 && highest > outer.level && random.chance(0.35);
  return mayRise ? random.between(outer.level, highest) : outer.level;
}

/** A decision, an action, an owner, a date and a ground are seen only where the text itself is; and so is what an item approves. */
function highestLabel({ title, points, actions, papers, items, approves }: PlannedItem, top: number): number {
  const below = items.map((item) => highestLabel(item, top));
  const own = approves === undefined ? [] : [title.level];
  return Math.min(
    top,
    ...own,
    ...[...points.filter(isItself), ...actions.filter(isWholeEntry), ...papers].map(({ level }) => level),
    ...below,
  );
}

function isItself({ kind, owners, due, ground }: ShownPoint): boolean {
  return kind !== 'text' || owners.length > 0 || due !== undefined || ground !== undefined;
}

/** A title that is higher than its item has words for those who see the item; none must hide what is in it. */
function titleOf({ title, floor }: PlannedItem, frame: Frame, by: Withholding): TextSpec {
  const spec = textOf(title, frame, by, (rank) => otherTitle(by, rank));
  const lowest = lowestReader(spec, frame.level);
  const highestAllowed = Math.min(floor, Math.max(frame.level, frame.needed));
  if (lowest <= highestAllowed) return spec;
  const rank = by.random.between(frame.needed, highestAllowed);
  return { ...spec, wording: new Map([...(spec.wording ?? []), [rank, otherTitle(by, rank)]]) };
}

/** Words of a title that the document does not show: for readers below, new ones; for those above, any. */
function otherTitle(by: Withholding, rank: number): string {
  return rank > by.audience ? titleWords(by) : titleLine(by.random);
}

function lowestReader({ label, wording }: TextSpec, outer: number): number {
  return Math.min(Math.max(outer, label ?? 0), ...(wording?.keys() ?? []));
}

function pointOf(point: ShownPoint, frame: Frame, by: Withholding): PointSpec {
  if (!isItself(point)) return noteOf(point, frame, by);
  const { kind, due, id, number, ground } = point;
  const text = itself(point, frame, by, (rank) => withheldProse(by, rank));
  const label = ground ? point.level : text.label;
  const inner = { ...frame, level: point.level };
  const owners = mixed(
    point.owners.map((owner) => textOf(owner, inner, by, (rank) => withheldName(by, rank))),
    kind === 'action' ? several(by, () => nameAbove(by, inner)) : [],
    by,
  );
  return { ...text, label, ground, kind, due, id, number, owners };
}

/** Words that stand for a decision or an action look like a plain note to those who may read only the words. */
function noteOf(point: ShownPoint, frame: Frame, by: Withholding): PointSpec {
  const text = textOf(point, frame, by, (rank) => withheldProse(by, rank));
  const level = Math.max(frame.level, text.label ?? 0);
  const { number } = point;
  if (level <= by.audience) return { ...text, number, kind: 'text', owners: [] };
  return { ...text, number, ...withheldKind(by, { ...frame, level }) };
}

/** A shown text is the text itself, or a wording of a text that is above the audience. */
function textOf(shown: ShownText, frame: Frame, by: Withholding, words: (rank: number) => string): TextSpec {
  const isHigh = shown.level < frame.level;
  if (!isHigh && (by.density === 0 || by.random.chance(0.6))) return itself(shown, frame, by, words);
  const level = by.random.between(Math.max(by.audience + 1, frame.level), by.top);
  const own = ownLevel(shown, frame, by);
  const isBlocks = shown.text.includes('\n'); // often another table then, or another list
  return {
    text: isBlocks && by.random.chance(0.5) ? blocks(by.random) : words(level),
    label: labelOf(by.random, level, frame.level),
    ground: groundSpec(by),
    wording: new Map([
      ...wordings(by.random, frame.needed, own, words),
      [own, shown.text],
      ...wordings(by.random, by.audience + 1, level, words),
    ]),
  };
}

/** Words that are no higher than what is around them can be for lower readers, and nobody sees it. */
function ownLevel(
  { text, level }: ShownText,
  { needed, around = -1 }: Frame,
  { random }: Withholding,
): number {
  const mayFall = level <= around && needed < level && !text.startsWith('As said under');
  return mayFall && random.chance(0.5) ? random.between(needed, level) : level;
}

function itself(shown: ShownText, frame: Frame, by: Withholding, words: (rank: number) => string): TextSpec {
  return {
    text: shown.text,
    label: labelOf(by.random, shown.level, frame.level),
    wording: by.density === 0 ? new Map() : wordings(by.random, frame.needed, shown.level, words),
  };
}
