import { hasBlocks, inOneParagraph } from '../base/blocks.ts';
import { type CalendarDate, dateInWords, daysInWords, isoDate, parseDate } from '../base/date.ts';
import { higher, type Level, type LevelName } from '../base/policy.ts';
import { joinedProse, type Prose, type ProseNode, plainProse, visibleText } from '../base/prose.ts';
import { type Marking, OWN_WORDS } from '../levels/headlines.ts';
import {
  beginsWithMark,
  levelsMarked,
  meaningOfMarks,
  type PortionMarks,
  portionMarks,
} from '../levels/portion-marks.ts';
import type { Workspace } from '../record/workspace.ts';
import { markingOf } from '../render/compose.ts';
import { listed } from '../render/point-label.ts';
import type { TrackedEntry } from '../series/actions.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { type ListedAction, type ListedDecision, lastSaid, type RegisterWish } from './listed.ts';

/** The words of registers. No author writes them, and they say nothing about a record. */
export const REGISTER_WORDS = {
  meeting: 'Meeting',
  open: 'Open',
  closed: 'Closed',
  dropped: 'Dropped',
  openActions: 'Open actions',
  overdue: 'overdue',
  newOwner: 'New owner',
  newDay: 'New date',
  asOf: 'As of',
  upTo: 'Up to',
  noOpenActions: 'There are no open actions.',
  noActions: 'There are no actions.',
  noDecisions: 'There are no decisions.',
  noneSuch: 'None fits.',
} as const;

export type RegisterColumn = 'number' | 'text' | 'owner' | 'due' | 'meeting' | 'item';

/** A register in its final words: each format prints them in its own syntax. */
export interface WordedRegister {
  readonly title: string;
  /** What it is about beside its title: the day, and what was asked for. */
  readonly about: string;
  readonly marking: Marking;
  /** The last day of the newest meeting that may be named without a mark; only of decisions. */
  readonly upTo?: CalendarDate;
  readonly tables: readonly RegisterTable[];
  /** What is said in place of tables. */
  readonly nothing: string;
}

export interface RegisterTable {
  readonly heading: Prose;
  readonly level: LevelName;
  readonly columns: readonly { readonly key: RegisterColumn; readonly title: string }[];
  readonly rows: readonly (readonly Prose[])[];
}

/** What registers are worded for: an audience, its meetings, and what was asked for. */
export interface RegisterFrame {
  readonly workspace: Pick<Workspace, 'policy' | 'portionMarks'>;
  /** All that these readers see, the oldest first. */
  readonly meetings: readonly PublishedMeeting[];
  readonly wish: RegisterWish;
  /** Such as 2020-02-04. */
  readonly today: string;
}

/** The decisions of each meeting below its name. */
export function decisionsRegister(
  decisions: readonly ListedDecision[],
  frame: RegisterFrame,
): WordedRegister {
  const { marks, base } = marksFor(decisions, frame);
  const meetings = [...new Set(decisions.map(({ meeting }) => meeting))];
  const tables = meetings.map((meeting): RegisterTable => {
    const around = higher<LevelName>(meeting.level, base);
    const name = plainProse(`${meeting.reference}, ${daysInWords(meeting.date, meeting.until)}`);
    const rows = decisions
      .filter((decision) => decision.meeting === meeting)
      .map((decision) => {
        const [item, text] = [itemOf(decision), inOneParagraph(decision.text)];
        return item.length > 0
          ? { item: marks.begun(item, decision.level, around), text }
          : { text: marks.begun(text, decision.level, around) };
      });
    return tableOf(rows, OWN_WORDS.decision, { heading: marks.begun(name, around, base), level: around });
  });
  const last = namedIn(frame, base).at(-1);
  return {
    title: OWN_WORDS.decisions + ofGroups(frame, base),
    about: last ? `${REGISTER_WORDS.upTo} ${daysInWords(last.date, last.until)}` : '',
    ...(last && { upTo: last.until ?? last.date }),
    marking: markingFor(decisions, tables, base, frame),
    tables,
    nothing: REGISTER_WORDS.noDecisions,
  };
}

/** The open actions, then those that were closed, and those that were dropped. */
export function actionsRegister(actions: readonly ListedAction[], frame: RegisterFrame): WordedRegister {
  const { marks, base } = marksFor(actions, frame);
  const states = [...new Set(actions.map(({ state }) => state))];
  const tables = states.map((state) => {
    const rows = actions.filter((action) => action.state === state).map((one) => actionRow(one, base, marks));
    return tableOf(rows, OWN_WORDS.action, { heading: plainProse(wordOf(state)), level: base });
  });
  const { isOpenOnly = false, owner, dueBefore } = frame.wish;
  const day = dueBefore === undefined ? undefined : parseDate(dueBefore);
  const today = parseDate(frame.today);
  const isFiltered = owner !== undefined || day !== undefined;
  const none = isOpenOnly ? REGISTER_WORDS.noOpenActions : REGISTER_WORDS.noActions;
  return {
    title: (isOpenOnly ? REGISTER_WORDS.openActions : OWN_WORDS.actions) + ofGroups(frame, base),
    about: [
      ...(today ? [`${REGISTER_WORDS.asOf} ${dateInWords(today)}`] : []),
      ...(owner === undefined ? [] : [`${OWN_WORDS.owner}: ${owner}`]),
      ...(day ? [`due before ${dateInWords(day)}`] : []),
    ].join('; '),
    marking: markingFor(actions, tables, base, frame),
    tables,
    nothing: isFiltered ? REGISTER_WORDS.noneSuch : none,
  };
}

type RegisterRow = Partial<Readonly<Record<RegisterColumn, Prose>>>;

function actionRow(action: ListedAction, base: LevelName, marks: PortionMarks): RegisterRow {
  const { id, owners, level, meeting, text } = action;
  const row = {
    number: id === undefined ? [] : plainProse(id),
    text: [...inOneParagraph(text), ...saidBelow(action)],
    owner: listed(owners.map((owner) => marks.enclosed(owner.prose, owner.level, level))),
    due: plainOrNothing(dueWords(action)),
    meeting: plainProse(meeting.reference),
  };
  const first = row.number.length > 0 ? 'number' : 'text';
  return { ...row, [first]: marks.begun(row[first], level, base) };
}

/** `OPSG_29 (4 February 2020), overdue`. */
export function dueWords({ due, day, isOverdue }: Pick<ListedAction, 'due' | 'day' | 'isOverdue'>): string {
  if (!due) return '';
  const date = day === undefined ? undefined : parseDate(day);
  const ofMeeting = 'meeting' in due && date ? ` (${dateInWords(date)})` : '';
  const words = 'date' in due ? dateInWords(due.date) : `${due.meeting}${ofMeeting}`;
  return isOverdue ? `${words}, ${REGISTER_WORDS.overdue}` : words;
}

/** `Closed at OPSG_30: The plan was circulated.`, after the sentence of the action. */
function saidBelow(action: ListedAction): Prose {
  const last = lastSaid(action);
  return last ? [...plainProse(' '), { type: 'emphasis', children: saidWords(last) }] : [];
}

export function saidWords({ meeting, entry }: TrackedEntry): Prose {
  const { state, owners, due, text = [] } = entry;
  const at = `at ${meeting.reference}`;
  const changed = state
    ? wordOf(state)
    : owners.length > 0
      ? REGISTER_WORDS.newOwner
      : due && REGISTER_WORDS.newDay;
  const what = changed === undefined ? meeting.reference : `${changed} ${at}`;
  if (text.length === 0) return plainProse(`${what}.`);
  return joinedProse([plainProse(`${what}:`), withoutMark(inOneParagraph(text))], ' ');
}

export function wordOf(state: ListedAction['state']): string {
  return REGISTER_WORDS[state];
}

/** `4. Outages`, without the mark of its level: that of its row is no lower. */
export function itemOf({ item }: Pick<ListedDecision, 'item'>): Prose {
  if (!item) return [];
  const title = withoutMark(item.title);
  return item.number === '' ? title : [...plainProse(`${item.number.replace(/\.$/, '')}. `), ...title];
}

function withoutMark(prose: Prose): Prose {
  if (!beginsWithMark(prose) || hasBlocks(prose)) return prose;
  const [, space, ...rest] = prose;
  return isSpace(space) ? rest : prose.slice(1);
}

function isSpace(node: ProseNode | undefined): boolean {
  return node?.type === 'text' && node.value === ' ';
}

function plainOrNothing(text: string): Prose {
  return text === '' ? [] : plainProse(text);
}

const COLUMNS: readonly RegisterColumn[] = ['item', 'number', 'text', 'owner', 'due', 'meeting'];

/** Columns in which no row has anything are left out. */
function tableOf(
  rows: readonly RegisterRow[],
  text: string,
  about: Pick<RegisterTable, 'heading' | 'level'>,
): RegisterTable {
  const titles = {
    item: OWN_WORDS.item,
    number: OWN_WORDS.number,
    text,
    owner: OWN_WORDS.owner,
    due: OWN_WORDS.dueDay,
    meeting: REGISTER_WORDS.meeting,
  };
  const columns = COLUMNS.filter((key) => rows.some((row) => (row[key] ?? []).length > 0));
  return {
    ...about,
    columns: columns.map((key) => ({ key, title: titles[key] })),
    rows: rows.map((row) => columns.map((key) => row[key] ?? [])),
  };
}

/** More groups than these are not named one by one. */
const MOST_GROUPS = 3;

/** The meetings that a register may speak of where nothing is marked. */
function namedIn({ meetings, wish: { group } }: RegisterFrame, base: LevelName): readonly PublishedMeeting[] {
  return meetings.filter(
    (meeting) =>
      meeting.level.rank <= base.rank && (group === undefined || meeting.group.reference === group),
  );
}

/** ` of the EXWG and the OPSG`. */
function ofGroups(frame: RegisterFrame, base: LevelName): string {
  const { group } = frame.wish;
  const known = [...new Set(namedIn(frame, base).map((meeting) => meeting.group.reference))].sort();
  const groups = group === undefined ? known : [group];
  if (groups.length === 0) return '';
  if (groups.length > MOST_GROUPS) return ` of ${groups.length} groups`;
  return ` of ${visibleText(listed(groups.map((one) => plainProse(`the ${one}`))))}`;
}

/** The marks of a register, and the level of what has no mark: the lowest of the meetings that it lists. */
function marksFor(
  listedPoints: readonly ListedDecision[],
  { workspace: { policy, portionMarks: wanted } }: RegisterFrame,
): { readonly marks: PortionMarks; readonly base: LevelName } {
  const levels = listedPoints.map(({ meeting }) => meeting.level);
  const [lowest = policy.levels[0]] = levels.toSorted((a, b) => a.rank - b.rank);
  const base = { name: lowest.name, rank: lowest.rank };
  return { marks: portionMarks(wanted === 'shown', base), base };
}

/** A register is marked with the highest level of what it lists, and says what the marks of its parts mean. */
function markingFor(
  listedPoints: readonly (ListedDecision | ListedAction)[],
  tables: readonly RegisterTable[],
  base: LevelName,
  { workspace: { policy } }: RegisterFrame,
): Marking {
  const ranks = listedPoints.flatMap((point) => [
    point.level.rank,
    ...('owners' in point ? point.owners.map(({ level }) => level.rank) : []),
  ]);
  const rank = Math.max(base.rank, ...ranks);
  const level: Level = policy.levels.find((one) => one.rank === rank) ?? policy.levels[0];
  const { statement } = markingOf(level, policy);
  const texts = tables.flatMap(({ heading, rows }) => [heading, ...rows.flat()]);
  const meaning = meaningOfMarks(levelsMarked(texts), policy, {
    around: base,
    hasHeadings: tables.some(({ heading }) => beginsWithMark(heading)),
    hasBlocks: false,
    hasRows: true,
  });
  const isDraft = listedPoints.some((point) =>
    [point.meeting, ...('said' in point ? point.said.map(({ meeting }) => meeting) : [])].some(
      ({ headlines }) => headlines.marking.isDraft,
    ),
  );
  const whole = joinedProse([statement, ...(meaning.length > 0 ? [meaning] : [])], ' ');
  return { level, statement: whole, meaning, isDraft };
}

/** The day of a meeting, for programs. */
export function dayOfMeeting({ date }: PublishedMeeting): string {
  return isoDate(date);
}
