import { dateInWords, isoDate } from '../../base/date.ts';
import { onOneLine, visibleText } from '../../base/prose.ts';
import type { Path } from '../../base/source.ts';
import { child, type Tree } from '../../base/tree.ts';
import { MEETING_REFERENCE } from '../../record/reference.ts';
import { type TrackedAction, trackedActions } from '../../series/actions.ts';
import type { ActionOfRecord, EntryOfRecord, LanguageContext, RecordFacts } from './answers.ts';

/** An action of the workspace, the record that it is in, and what became of it. */
export type KnownAction = TrackedAction<RecordFacts, ActionOfRecord, EntryOfRecord>;

/** The other records of the workspace, the newest first: all, or those of the group that the text names, if it is one. */
export function othersOf({ records, file, workspace }: LanguageContext, root?: Tree): readonly RecordFacts[] {
  const named = root && textAt(root, 'group');
  const group = workspace.groups.find(({ reference }) => reference === named)?.reference;
  const others = records.filter((one) => one.file !== file);
  const own = others.filter((one) => group === undefined || one.group.reference === group);
  return own.toSorted((a, b) => (isoDate(a.date) < isoDate(b.date) ? 1 : -1));
}

/** The node to which a path leads. */
export function nodeAt(root: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((tree, step) => tree && child(tree, step), root);
}

/** The text of a key of a map. */
export function textAt(tree: Tree, key: string): string | undefined {
  const value = child(tree, key);
  return value?.kind === 'text' && value.value !== '' ? value.value : undefined;
}

/** The actions of records, with what became of each. */
export function actionsOf(records: readonly RecordFacts[]): readonly KnownAction[] {
  return trackedActions<RecordFacts, ActionOfRecord, EntryOfRecord>(records);
}

/** What an action is about, on one line. */
export function wordsOfAction({ text }: ActionOfRecord): string {
  return onOneLine(visibleText(text));
}

/** Who does an action now, when, and what became of it. */
export function stateOfAction({ owners, due, state }: KnownAction): string {
  const names = owners.map(({ prose }) => visibleText(prose)).join(', ');
  const day = due && ('date' in due ? dateInWords(due.date) : due.meeting);
  const pieces = [state, names, day === undefined ? '' : `due ${day}`];
  return pieces.filter((piece) => piece !== '').join(', ');
}

/** The record that a reference names, by its own or a former one. */
export function recordNamed(reference: string, { records }: LanguageContext): RecordFacts | undefined {
  return (
    records.find((one) => one.reference === reference) ??
    records.find(({ formerly }) => formerly.includes(reference))
  );
}

/** The reference to a meeting around an offset of a text, with its stretch. */
export function referenceAround(text: string, offset: number) {
  const word = wordAround(text, offset, /[\p{L}\p{N}_-]/u);
  return word && MEETING_REFERENCE.test(word.text) ? word : undefined;
}

/** The word around an offset: the signs before and after it that match. */
export function wordAround(text: string, offset: number, sign: RegExp) {
  let [start, end] = [offset, offset];
  while (start > 0 && sign.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && sign.test(text[end] ?? '')) end += 1;
  return start === end ? undefined : { start, end, text: text.slice(start, end) };
}
