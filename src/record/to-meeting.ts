import { type CalendarDate, parseDate } from '../base/date.ts';
import type { Labelled, Wording } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Path } from '../base/source.ts';
import { attendanceOf } from './attendance.ts';
import {
  type Context,
  grounded,
  groundOf,
  inside,
  levelOf,
  passed,
  plainLine,
  raised,
  type ToProse,
} from './context.ts';
import { ACTION_STATES, STATUSES, type Status } from './keys.ts';
import type {
  ActionEntry,
  Correction,
  Due,
  Item,
  Meeting,
  NextMeeting,
  Point,
  PointKind,
} from './meeting.ts';
import { papersOf } from './papers.ts';
import { mapTexts, type TextKind } from './part-texts.ts';
import type {
  AuthoredActionEntry,
  AuthoredItem,
  AuthoredNames,
  AuthoredPoint,
  AuthoredRecord,
  AuthoredText,
} from './record.ts';
import { formerReferences } from './reference.ts';
import type { Group, Workspace } from './workspace.ts';

/** A record that its schema has passed becomes a meeting: short forms written out, levels inherited. */
export function completeMeeting(record: AuthoredRecord, workspace: Workspace, readProse: ToProse): Meeting {
  const { policy } = workspace;
  const level = levelOf(policy, record.classification);
  const kinds = [...workspace.kinds].map(([key, word]) => ({ key, word }));
  const context: Context = { at: [], level, policy, readProse, kinds, ground: groundOf(record) };
  const { notes } = record;
  return {
    group: groupOf(workspace, record.group),
    date: dateOf(record.date),
    status: statusOf(record.status),
    level: context.level,
    ...grounded(context),
    ...(record.meeting !== undefined && { number: record.meeting }),
    ...(record.formerly !== undefined && {
      formerly: formerReferences([record.formerly].flat(), { group: { reference: record.group } }),
    }),
    ...(record.until !== undefined && { until: dateOf(record.until) }),
    ...mapTexts('record', record, (text: AuthoredText, key, holds) =>
      labelled(text, readerOf(holds, context), inside(context, key)),
    ),
    ...attendanceOf(record.attendance, inside(context, 'attendance'), workspace),
    items: record.items.map((item, i) => itemOf(item, inside(context, 'items', i))),
    ...papersOf(record, context, labelled),
    next: (record.next ?? []).map((next, i) => nextOf(next, inside(context, 'next', i))),
    corrections: (record.corrections ?? []).map((one, i) =>
      correctionOf(one, inside(context, 'corrections', i)),
    ),
    ...(notes !== undefined && { notes }),
  };
}

function statusOf(name: string = 'final'): Status {
  return passed(STATUSES.find((status) => status === name));
}

function itemOf(item: AuthoredItem, outer: Context): Item {
  const context = raised(outer, item);
  const short: readonly AuthoredPoint[] = item.text === undefined ? [] : [item.text];
  const shortPoints = short.map((text) => pointOf(text, inside(context, 'text')));
  const points = (item.points ?? []).map((point, i) => pointOf(point, inside(context, 'points', i)));
  return {
    at: context.at,
    level: context.level,
    ...mapTexts('item', item, (text: AuthoredText, key, holds) =>
      labelled(text, readerOf(holds, context), inside(context, key)),
    ),
    title: labelled(item.title, plainLine, inside(context, 'title')),
    presenters: names(item.presenter, inside(context, 'presenter')),
    points: [...shortPoints, ...points],
    actions: (item.actions ?? []).map((entry, i) => entryOf(entry, inside(context, 'actions', i))),
    ...papersOf(item, context, labelled),
    items: (item.items ?? []).map((part, i) => itemOf(part, inside(context, 'items', i))),
    ...(item.number !== undefined && { number: item.number }),
    ...(item.formerly !== undefined && { formerly: item.formerly }),
    ...(item.approves !== undefined && { approves: { meeting: item.approves } }),
    ...(item.notice !== undefined && { notice: [item.notice].flat().map((name) => name.trim()) }),
  };
}

function pointOf(point: AuthoredPoint, outer: Context): Point {
  if (typeof point === 'string') {
    const prose = labelled(point, outer.readProse, outer);
    return { at: outer.at, level: prose.level, kind: 'note', owners: [], prose };
  }
  const { wording, number, id, owner, due, classification, because, review } = point;
  const { kind, key, words } = sentenceOf(point, outer);
  const text = { text: words, classification, because, review, wording };
  const context = raised(outer, point);
  return {
    at: outer.at,
    level: context.level,
    kind,
    owners: names(owner, inside(context, 'owner')),
    ...(due !== undefined && { due: dueOf(due) }),
    ...(id !== undefined && { id }),
    ...(number !== undefined && { number }),
    prose: labelled(text, outer.readProse, outer, [...outer.at, key]),
  };
}

function entryOf(entry: AuthoredActionEntry, outer: Context): ActionEntry {
  const { id, state, text, owner, due, classification, because, review, wording } = entry;
  const context = raised(outer, entry);
  const words = text === undefined ? undefined : { text, classification, because, review, wording };
  return {
    at: outer.at,
    level: context.level,
    ...grounded(context),
    id,
    ...(state !== undefined && { state: passed(ACTION_STATES.find((one) => one === state)) }),
    owners: names(owner, inside(context, 'owner')),
    ...(due !== undefined && { due: dueOf(due) }),
    ...(words && { prose: labelled(words, outer.readProse, outer) }),
  };
}

/** The one sentence of a point, with the kind that its key says. */
function sentenceOf(point: Exclude<AuthoredPoint, string>, { kinds }: Context): AuthoredSentence {
  const values: Readonly<Record<string, unknown>> = point; // the types do not know the workspace's own kinds
  const known: readonly Omit<AuthoredSentence, 'words'>[] = [
    { kind: 'note', key: 'text' },
    { kind: 'decision', key: 'decision' },
    { kind: 'action', key: 'action' },
    ...kinds.map((kind) => ({ kind, key: kind.key })),
  ];
  const [found] = known.flatMap(({ kind, key }) => {
    const words = values[key];
    return typeof words === 'string' ? [{ kind, key, words }] : [];
  });
  return passed(found);
}

interface AuthoredSentence {
  readonly kind: PointKind;
  readonly key: string;
  readonly words: string;
}

function names(authored: AuthoredNames | undefined, context: Context): readonly Labelled<Prose>[] {
  if (authored === undefined) return [];
  if (Array.isArray(authored))
    return authored.map((name, i) => labelled(name, plainLine, inside(context, i)));
  return [labelled(authored, plainLine, context)];
}

/**
 * A text, or a map of a text with its own label and wordings, as one form. A wording of the level around it has the ground
 * of that level, as a text without a label has: its readers must not see that it stands for another.
 */
function labelled(
  text: AuthoredText,
  read: ToProse,
  outer: Context,
  at = textPath(text, outer),
): Labelled<Prose> {
  if (typeof text === 'string')
    return { at, level: outer.level, ...grounded(outer), value: read(text), wordings: [] };
  const context = raised(outer, text);
  const wordings = Object.entries(text.wording ?? {}).flatMap(([name, words]): Wording<Prose>[] => {
    if (words === undefined) return [];
    const level = levelOf(outer.policy, name);
    const ground = level === outer.level ? grounded(outer) : {};
    return [{ at: [...outer.at, 'wording', name], level, ...ground, value: read(words) }];
  });
  return { at, level: context.level, ...grounded(context), value: read(text.text), wordings };
}

function textPath(text: AuthoredText, { at }: Context): Path {
  return typeof text === 'string' ? at : [...at, 'text'];
}

function nextOf(next: NonNullable<AuthoredRecord['next']>[number], outer: Context): NextMeeting {
  const context = raised(outer, next);
  const { at, level } = context;
  const line = (key: 'label' | 'time' | 'venue', text: string) =>
    labelled(text, plainLine, inside(context, key));
  const { label, date, until, time, venue } = next;
  return {
    at,
    level,
    label: line('label', label),
    date: dateOf(date),
    ...(until !== undefined && { until: dateOf(until) }),
    ...(time !== undefined && { time: line('time', time) }),
    ...(venue !== undefined && { venue: line('venue', venue) }),
  };
}

function correctionOf(
  correction: NonNullable<AuthoredRecord['corrections']>[number],
  outer: Context,
): Correction {
  const { date, text } = correction;
  const context = raised(outer, correction);
  const { at, level, readProse } = context;
  return { at, level, date: dateOf(date), text: labelled(text, readProse, inside(context, 'text')) };
}

function dueOf(due: string): Due {
  const date = parseDate(due);
  return date ? { date } : { meeting: due };
}

function readerOf(holds: TextKind, { readProse }: Context): ToProse {
  return holds === 'labelled prose' ? readProse : plainLine;
}

function dateOf(text: string): CalendarDate {
  return passed(parseDate(text));
}

function groupOf({ groups }: Workspace, name: string): Group {
  return passed(groups.find(({ reference }) => reference === name));
}
