import { inOneParagraph, rowsOf, tableOf, withOpening } from '../base/blocks.ts';
import { dateInWords } from '../base/date.ts';
import { higher, type LevelName } from '../base/policy.ts';
import { type Prose, plainProse, type Table } from '../base/prose.ts';
import { OWN_WORDS, type Section, type Sentence } from '../levels/headlines.ts';
import { levelName, type PortionMarks } from '../levels/portion-marks.ts';
import type { ShownEntry } from '../levels/redacted.ts';
import type { Workspace } from '../record/workspace.ts';
import { dueWords, listed } from './point-label.ts';

interface AroundEntries {
  readonly around: LevelName;
  readonly marks: PortionMarks;
  readonly marked: (prose: Prose, level: LevelName) => Prose;
  readonly frame: Pick<Workspace, 'actionReviews'>;
}

/** What an item says of actions of earlier meetings, below its points: a sentence for each, or one table. */
export function entriesBelow(entries: readonly ShownEntry[], inside: AroundEntries): readonly Sentence[] {
  if (entries.length === 0 || inside.frame.actionReviews === 'sentences')
    return entries.map((entry) => sentenceOf(entry, inside));
  return [{ kind: 'note', level: inside.around, prose: [tableFrom(entries, inside)], isApart: true }];
}

/** `Action 28.3 (closed): The plan was circulated.` */
function sentenceOf(entry: ShownEntry, { around, marks, marked }: AroundEntries): Sentence {
  const { id, state, owners, due, prose } = entry;
  const level = higher(levelName(entry.level), around);
  const names = listed(owners.map((owner) => marks.enclosed(owner.prose, owner.level, level)));
  const label: Prose = [
    ...plainProse(`${OWN_WORDS.action} ${id}${state ? ` (${OWN_WORDS[state]})` : ''}`),
    ...(names.length > 0 ? [...plainProse(`, ${OWN_WORDS.now} ${OWN_WORDS.for} `), ...names] : []),
    ...(due ? plainProse(`, ${OWN_WORDS.now} ${dueWords(due)}`) : []),
    ...plainProse(prose ? ':' : '.'),
  ];
  const mark = { type: 'mark', about: id, children: marked(label, level) } as const;
  const words = prose ? withOpening([mark], marked(prose, level)) : [mark];
  return { kind: 'note', level, prose: marks.begun(words, level, around), isApart: true };
}

/** The columns of a table, in their order. */
const COLUMNS = ['action', 'state', 'owner', 'due', 'text'] as const;
type EntryRow = Readonly<Record<(typeof COLUMNS)[number], Prose>>;

/** Columns in which no row has anything are left out. */
function tableFrom(entries: readonly ShownEntry[], inside: AroundEntries) {
  const headings = {
    action: OWN_WORDS.action,
    state: OWN_WORDS.state,
    owner: OWN_WORDS.owner,
    due: OWN_WORDS.dueDay,
    text: OWN_WORDS.whatWasSaid,
  };
  const rows = entries.map((entry) => rowOf(entry, inside));
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column].length > 0));
  const table = tableOf([
    columns.map((column) => plainProse(headings[column])),
    ...rows.map((row) => columns.map((column) => row[column])),
  ]);
  return columns.includes('text') ? { ...table, wide: columns.indexOf('text') } : table;
}

/** The first cell of a row has the mark of its level. */
function rowOf(entry: ShownEntry, { around, marks, marked }: AroundEntries): EntryRow {
  const { id, state, owners, due, prose } = entry;
  const level = higher(levelName(entry.level), around);
  const names = listed(owners.map((owner) => marks.enclosed(owner.prose, owner.level, level)));
  return {
    action: marks.begun([{ type: 'mark', about: id, children: plainProse(id) }], level, around),
    state: state ? plainProse(OWN_WORDS[state]) : [],
    owner: marked(names, level),
    due: due ? plainProse('date' in due ? dateInWords(due.date) : due.meeting) : [],
    text: prose ? marked(inOneParagraph(prose), level) : [],
  };
}

/** The tables of what became of actions. */
export function tablesOfEntries(sections: readonly Section[]): readonly Prose[] {
  return sections.flatMap(({ points, sections: inner }) => [
    ...points.map(({ prose }) => prose).filter(([first]) => first?.type === 'table' && isOfEntries(first)),
    ...tablesOfEntries(inner),
  ]);
}

function isOfEntries(table: Table): boolean {
  return rowsOf(table).some(([first = []]) => first.some((node) => node.type === 'mark' && node.about));
}
