import type { Level, Policy } from '../base/policy.ts';
import type { ActionState } from '../record/keys.ts';
import type { SourceRow } from './blocks.ts';
import type { ImportedPoint, ImportedText } from './imported.ts';
import { dueIn, ownersIn } from './labels.ts';
import { highestOf, labelAbove, markAt, rowLevel, type TableLevels } from './levels.ts';
import { wordsOf } from './prose.ts';
import { textOf } from './runs.ts';

type Column = 'id' | 'text' | 'owner' | 'due' | 'item' | 'status';

const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:(?:action\s+)?(?:no\.?|number|ref\.?|reference|id)|#)$/i, 'id'],
  [
    /^(?:actions?|decisions?)(?:\s+(?:point|item|required|agreed|description|text))?s?$|^description$/i,
    'text',
  ],
  [/^(?:(?:action\s+)?owners?|responsible|lead|who|assigned\s+to|assignee|actionee|by\s+whom)$/i, 'owner'],
  [/^(?:due(?:\s+date)?|target(?:\s+date)?|deadline|when|by\s+when|date\s+due|completion\s+date)$/i, 'due'],
  [/^(?:agenda\s+)?item$/i, 'item'],
  [/^(?:status|state|progress)$/i, 'status'],
];

/** A row of a table of actions or of decisions. */
export interface TableOfPoints {
  readonly key: 'action' | 'decision';
  /** Whether the table repeats what the items say: each row names its item. */
  readonly isSummary: boolean;
  readonly rows: readonly PointRow[];
}

export interface PointRow {
  readonly point: ImportedPoint;
  /** What became of the action, if the table says it in a word that is known. */
  readonly state?: ActionState;
  /** What the row says besides, and of what is not known. */
  readonly rest: string;
  /** The item that it names. */
  readonly item: string;
}

const STATES: readonly (readonly [RegExp, ActionState])[] = [
  [/^(?:closed|completed?|done|discharged)$/i, 'closed'],
  [/^(?:open|ongoing|on-going|in progress|outstanding|new)$/i, 'open'],
  [/^(?:dropped|withdrawn|cancelled|superseded)$/i, 'dropped'],
];

/** A reference of an action, such as `A12` or `OPSG 27/03`. */
const REFERENCE = /^(?:\p{L}+ )?(?=\S*\d)\S{1,20}$/u;

/** What each column has. Of two that have the same, the first counts; but a column of references beside the texts has ids. */
function columnsOf(
  titles: readonly string[],
  rows: readonly SourceRow[],
  policy: Policy,
): readonly (Column | undefined)[] {
  const all = titles.map((title) => COLUMNS.find(([pattern]) => pattern.test(title))?.[1]);
  const [first = -1, second] = all.flatMap((column, i) => (column === 'text' ? [i] : []));
  const areIds = rows.every(({ [first]: cell = [] }) =>
    REFERENCE.test(textOf(markAt(cell, policy)?.runs ?? cell).trim()),
  );
  const isOfIds = second !== undefined && areIds && !all.includes('id');
  const own = all.map((column, i) => (isOfIds && i === first ? 'id' : column));
  return own.map((column, i) => (own.indexOf(column) === i ? column : undefined));
}

/** What a table says of actions or decisions; nothing if it is another table. */
export function tableOfPoints(
  table: TableLevels,
  { policy, around }: { readonly policy: Policy; readonly around: Level },
): TableOfPoints | undefined {
  const [head = [], ...others] = table.rows;
  const titles = head.map((cell) => textOf(cell).trim());
  const columns = columnsOf(titles, others, policy);
  const text = columns.indexOf('text');
  const isAction = titles.some((title) => /^action/i.test(title)) || columns.includes('owner');
  const isDecision = /^decision/i.test(titles[text] ?? '');
  if (text < 0 || (!isDecision && !columns.includes('owner') && !columns.includes('due'))) return undefined;
  const key = isDecision || !isAction ? 'decision' : 'action';
  return {
    key,
    isSummary: columns.includes('item'),
    rows: others.map((row, at): PointRow => {
      const marks = row.map((cell) => markAt(cell, policy));
      const level = highestOf([rowLevel(table, at + 1), ...marks.map((mark) => mark?.level)]);
      const cells = row.map((cell, i) => marks[i]?.runs ?? cell);
      const cell = (column: Column) => cells[columns.indexOf(column)] ?? [];
      const id = textOf(cell('id')).trim();
      const owners: readonly ImportedText[] =
        textOf(cell('owner')).trim() === '' ? [] : ownersIn(cell('owner'), policy, level ?? around);
      const due = dueIn(textOf(cell('due')));
      const unread = due === undefined ? textOf(cell('due')).trim() : '';
      const status = textOf(cell('status')).trim();
      const state = STATES.find(([pattern]) => pattern.test(status))?.[1];
      const others = cells.flatMap((own, i) =>
        columns[i] === undefined && textOf(own).trim() !== ''
          ? [[titles[i] ?? '', textOf(own).trim()].filter((words) => words !== '').join(': ')]
          : [],
      );
      return {
        point: {
          key,
          words: wordsOf([{ kind: 'paragraph', runs: cells[text] ?? [] }]),
          ...labelAbove(level, around),
          ...(key === 'action' && {
            ...(id !== '' && { id }),
            ...(owners.length > 0 && { owners }),
            ...(due !== undefined && { due }),
          }),
        },
        ...(state && { state }),
        item: textOf(cell('item')).trim(),
        rest: [
          ...(unread === '' ? [] : [`due: ${unread}`]),
          ...(status === '' || state ? [] : [`status: ${status}`]),
          ...others,
        ].join('; '),
      };
    }),
  };
}
