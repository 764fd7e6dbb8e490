import { type Level, mayRead } from '../base/policy.ts';
import { mapText, type Prose } from '../base/prose.ts';
import type { Item } from '../record/meeting.ts';
import { labelledIn } from '../record/parts.ts';
import { fillIn, type Workspace } from '../record/workspace.ts';
import { OWN_WORDS } from './headlines.ts';
import type { ShownItem } from './redacted.ts';

/** The grounds of the workspace by their names, in its order, with the wording of each. */
export type Grounds = Workspace['grounds'];

/**
 * The grounds that the notice of an item names to an audience: those of its withheld texts, and those that its author
 * asks for, if the audience sees what is the item's own. Each is named once, in the order of the workspace; of several
 * with one wording, only the first. So their number, their order and their places say nothing. A text without a ground
 * of the workspace is not mentioned, and neither is an item inside this one.
 */
export function noticeOf(
  { items: _, notice = [], ...own }: Item,
  grounds: Grounds,
  { audience, isItself }: { readonly audience: Level; readonly isItself: boolean },
): readonly string[] {
  const withheld = labelledIn(own).filter(({ level }) => !mayRead(audience, level));
  const names = [...(isItself ? notice : []), ...withheld.flatMap(({ ground }) => ground?.because ?? [])];
  const printed = new Set(names.flatMap((name) => grounds.get(name) ?? []));
  const all = [...grounds];
  return all
    .filter(([, wording], i) => printed.has(wording) && all.findIndex(([, one]) => one === wording) === i)
    .map(([name]) => name);
}

/** The notice of an item, in the words of the workspace alone; nothing where it names no ground. */
export function noticeWords(
  { notice: names = [] }: Pick<ShownItem, 'notice'>,
  { notice, grounds }: Pick<Workspace, 'notice' | 'grounds'>,
): Prose {
  const said = names.flatMap((name) => grounds.get(name) ?? []);
  if (!notice || said.length === 0) return [];
  return mapText(notice, (text) => fillIn(text, { ground: inOneSentence(said) }));
}

/** `paragraph 1, paragraph 3 and paragraph 5`. */
function inOneSentence(said: readonly string[]): string {
  const [last = '', ...before] = said.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${OWN_WORDS.and} ${last}`;
}

/** What the notices of a record say to its readers, and the names of their grounds. Nothing of it is from the record. */
export function noticesIn(
  items: readonly ShownItem[],
  workspace: Pick<Workspace, 'notice' | 'grounds'>,
): readonly { readonly item: ShownItem; readonly words: Prose }[] {
  return items.flatMap((item) => {
    const words = noticeWords(item, workspace);
    return [...(words.length > 0 ? [{ item, words }] : []), ...noticesIn(item.items, workspace)];
  });
}
