import { isoDate } from '../base/date.ts';
import { looseDate } from '../base/loose-date.ts';
import type { Level, Policy } from '../base/policy.ts';
import { escapedForPattern } from '../base/spelling.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { ACTION_STATES, type ActionState } from '../record/keys.ts';
import { MEETING_REFERENCE } from '../record/reference.ts';
import type { Run } from './blocks.ts';
import type { ImportedEntry } from './imported.ts';
import { dueIn, ownersIn, type PointLabel } from './labels.ts';
import { highestOf, labelAbove, markAt, rowLevel, type TableLevels } from './levels.ts';
import { wordsOf } from './prose.ts';
import { piece, textOf, trimmed } from './runs.ts';

/** What stands before a sentence on an action of an earlier meeting. */
export interface EntryLabel extends PointLabel {
  readonly id: string;
  readonly state?: ActionState;
}

/**
 * `Action 28.3 (closed), now for the DCC, now due at OPSG_30:`, or with a full stop where nothing more is said. Without any
 * of these, an id that begins with the number of the meeting itself is that of a new action, and a word without a digit is no id.
 */
export function entryLabel(
  runs: readonly Run[],
  { policy, meeting }: { readonly policy: Policy; readonly meeting: string | undefined },
  level: Level,
): EntryLabel | undefined {
  const { action, now, due, dueAt } = OWN_WORDS;
  const states = ACTION_STATES.map((state) => OWN_WORDS[state]).join('|');
  const names = policy.levels.map(({ name }) => escapedForPattern(name)).join('|');
  const pattern = new RegExp(
    `^${action} ([^\\s:,()]*[^\\s:,().])(?: \\((${states})(?:, (?:${names}))?\\))?(?:, ${now} ${OWN_WORDS.for} ([^:]{1,200}?))?(?:, ${now} (?:${dueAt} ([^\\s:]*[^\\s:.])|${due} ([^:,.]{6,30})))?(?::(?=\\s|$)|\\.$)`,
    'd',
  );
  const match = pattern.exec(textOf(runs));
  const [whole = '', id, word, owners, place, day] = match ?? [];
  if (!match || id === undefined) return undefined;
  const isPlain = word === undefined && owners === undefined && place === undefined && day === undefined;
  const isNew = meeting === undefined || (id.startsWith(meeting) && /^[./-]/.test(id.slice(meeting.length)));
  if (isPlain && whole.endsWith(':') && (isNew || !/\d/.test(id))) return undefined;
  const date = day === undefined ? undefined : looseDate(day);
  if ((day !== undefined && !date) || (place !== undefined && !MEETING_REFERENCE.test(place)))
    return undefined;
  const state = ACTION_STATES.find((each) => OWN_WORDS[each] === word);
  const named = match.indices?.[3];
  return {
    key: 'entry',
    id,
    ...(state && { state }),
    ...(owners !== undefined && named && { owners: ownersIn(piece(runs, ...named), policy, level) }),
    ...(date && { due: isoDate(date) }),
    ...(place !== undefined && { due: place }),
    runs: trimmed(piece(runs, whole.length)),
  };
}

/** The id of an action, where it stands alone. */
const ID = /^(?=\S*\d)[\p{L}\p{N}./()-]+$/u;

/** A table of what became of actions, as this program prints it; nothing if it is another table. */
export function tableOfEntries(
  table: TableLevels,
  { policy, around }: { readonly policy: Policy; readonly around: Level },
): readonly ImportedEntry[] | undefined {
  const [head = [], ...body] = table.rows;
  const titles = head.map((cell) => textOf(cell).trim());
  const columnOf = (title: string) => titles.indexOf(title);
  const { action, state, owner, dueDay, whatWasSaid } = OWN_WORDS;
  const others: readonly string[] = [state, owner, dueDay, whatWasSaid];
  const isOwn = titles[0] === action && titles.slice(1).every((title) => others.includes(title));
  const areIds = body.every(([first = []]) => ID.test(textOf(markAt(first, policy)?.runs ?? first).trim()));
  if (!isOwn || !areIds || body.length === 0) return undefined;
  return body.map((row, at) => {
    const mark = markAt(row[0] ?? [], policy);
    const level = highestOf([mark?.level, rowLevel(table, at + 1)]);
    const cell = (title: string) => row[columnOf(title)] ?? [];
    const now = ACTION_STATES.find((each) => OWN_WORDS[each] === textOf(cell(state)).trim());
    const text = cell(whatWasSaid);
    const due = dueIn(textOf(cell(dueDay)));
    return {
      id: textOf(mark?.runs ?? row[0] ?? []).trim(),
      ...labelAbove(level, around),
      ...(now && { state: now }),
      ...(text.length > 0 && { words: wordsOf([{ kind: 'paragraph', runs: text }]) }),
      ...(cell(owner).length > 0 && { owners: ownersIn(cell(owner), policy, level ?? around) }),
      ...(due !== undefined && { due }),
    };
  });
}
