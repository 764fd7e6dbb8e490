import type { Tree } from '../../base/tree.ts';
import type { LanguageContext, SuggestionKind } from './answers.ts';
import { nodeAt, othersOf } from './known.ts';
import { usedTexts } from './record-facts.ts';
import type { KeySite } from './site.ts';
import type { Spot } from './spot.ts';

/** A value that can be at a spot. */
export interface OfferedValue {
  readonly value: string;
  readonly kind: SuggestionKind;
  readonly detail?: string;
  readonly says?: string;
}

/** Which texts that authors wrote before are like those of a site. */
export function usedLike({ owner = '', name = '', key, isEntry, part }: KeySite): readonly string[] {
  const own = `${owner}.${name}`;
  const names = ['item.presenter', 'point.owner', 'action entry.owner'];
  if (names.includes(own)) return [own, ...names];
  if (owner === 'attendance' && key) return [own, 'attendance.'];
  if (owner === 'next meeting' && (name === 'time' || name === 'venue')) return [own, `record.${name}`];
  if (owner === 'record' && (name === 'time' || name === 'venue')) return [own, `next meeting.${name}`];
  const isRepeated = [
    'item.title',
    'next meeting.label',
    'person.role',
    'person.organisation',
    'person.name',
    'person.note',
    'person.initials',
  ];
  return isRepeated.includes(own) || (isEntry && part === 'person') ? [own] : [];
}

/** The texts that authors wrote at such places, in this text and in the records of the group, the newest first. */
export function usedValues(
  spot: Spot,
  like: readonly string[],
  context: LanguageContext,
): readonly OfferedValue[] {
  const { root, path } = spot;
  const here = nodeAt(root, path);
  const own = here?.kind === 'text' ? here.value : '';
  const around = nodeAt(root, path.slice(0, -1));
  const beside =
    around?.kind === 'list' ? around.entries.flatMap((one) => (one.kind === 'text' ? [one.value] : [])) : [];
  const all = [usedTexts(withoutNode(root, here), false), ...othersOf(context, root).map(({ used }) => used)];
  const texts = like.flatMap((name) =>
    all.flatMap((used) =>
      [...used].flatMap(([key, values]) =>
        key === name || (name.endsWith('.') && key.startsWith(name)) ? values : [],
      ),
    ),
  );
  const kind = like.some((name) => /owner|presenter|attendance|person/.test(name)) ? 'person' : 'value';
  return [...new Set(texts)]
    .filter((value) => value === own || !beside.includes(value))
    .map((value) => ({ value, kind }));
}

/** A tree without one text: what is being typed is no example. */
function withoutNode(tree: Tree, node: Tree | undefined): Tree {
  if (tree === node) return { kind: 'text', value: '', start: tree.start, end: tree.start };
  if (tree.kind === 'list') return { ...tree, entries: tree.entries.map((one) => withoutNode(one, node)) };
  if (tree.kind === 'map')
    return {
      ...tree,
      entries: tree.entries.map(({ key, value }) => ({ key, value: withoutNode(value, node) })),
    };
  return tree;
}
