import type { Level } from '../../base/policy.ts';
import { lowestLevel } from '../../base/policy.ts';
import { onOneLine } from '../../base/prose.ts';
import { child, type Entry, stepsInto, type Tree } from '../../base/tree.ts';
import type { LanguageContext, OutlineEntry, OutlineKind } from './answers.ts';
import { textAt } from './known.ts';
import { labelled } from './levels.ts';
import { isAbsent } from './open-parts.ts';
import { cut } from './phrases.ts';
import { sketchOf } from './sketch.ts';
import { isSettings } from './spot.ts';

/** The agenda of a record and what is around it, or the settings of an `opsg.yaml`. */
export function outlineOf(text: string, context: LanguageContext): readonly OutlineEntry[] {
  const { root } = sketchOf(text);
  if (root.kind !== 'map') return [];
  if (isSettings(context)) return root.entries.map(settingEntry);
  const level = labelled(root, lowestLevel(context.workspace.policy), context.workspace.policy);
  return root.entries.flatMap((entry) => recordEntry(entry, level, context));
}

const LISTS: ReadonlyMap<string, string> = new Map([
  ['attendance', 'Attendance'],
  ['papers', 'Papers'],
  ['annexes', 'Annexes'],
  ['next', 'Next meetings'],
  ['corrections', 'Corrections'],
]);

/** Items stand at the top, as on an agenda; other lists have an entry of their own. */
function recordEntry(entry: Entry, level: Level, context: LanguageContext): readonly OutlineEntry[] {
  const { key, value } = entry;
  if (key.value === 'items') return itemsOf(value, level, context);
  const name = LISTS.get(key.value);
  if (name === undefined) return [];
  const inside = stepsInto(value).flatMap(([step, inner]): readonly OutlineEntry[] => {
    if (step === 'classification') return [];
    const words = typeof step === 'string' ? step : wordsOf(inner);
    return [outlined(words, 'text', inner, inner, levelDetail(inner, level, context))];
  });
  return [{ ...outlined(name, 'list', { ...key, end: Math.max(key.end, value.end) }, key), inside }];
}

function itemsOf(list: Tree, around: Level, context: LanguageContext): readonly OutlineEntry[] {
  return list.kind === 'list' ? list.entries.map((item) => itemOf(item, around, context)) : [];
}

function itemOf(item: Tree, around: Level, context: LanguageContext): OutlineEntry {
  const level = labelled(item, around, context.workspace.policy);
  const title = child(item, 'title');
  const words = title === undefined || isAbsent(title) ? 'No title yet' : wordsOf(title);
  const number = textAt(item, 'number');
  const presenter = child(item, 'presenter');
  const who = presenter === undefined || isAbsent(presenter) ? [] : [wordsOf(presenter)];
  const detail = [...levelDetail(item, around, context), ...who];
  const inside = stepsInto(item).flatMap(([key, inner]) => {
    if (key === 'items') return itemsOf(inner, level, context);
    if (key === 'text' && !isAbsent(inner)) return [outlined(wordsOf(inner), 'note', inner, inner)];
    const isList = (key === 'points' || key === 'actions') && inner.kind === 'list';
    if (!isList) return [];
    return inner.entries.map((one) =>
      key === 'points' ? pointOf(one, level, context) : actionOf(one, level, context),
    );
  });
  const name = number === undefined ? words : `${number} ${words}`;
  return { ...outlined(name, 'item', item, title?.kind === 'text' ? title : item, detail), inside };
}

function pointOf(point: Tree, around: Level, context: LanguageContext): OutlineEntry {
  const kind =
    ['decision', 'action'].find((key): key is 'decision' | 'action' => child(point, key) !== undefined) ??
    'note';
  const keys = [kind, 'text', ...context.workspace.kinds.keys()];
  const sentence = keys.flatMap((key) => child(point, key) ?? [])[0] ?? point;
  return outlined(wordsOf(sentence), kind, point, sentence, levelDetail(point, around, context));
}

function actionOf(entry: Tree, around: Level, context: LanguageContext): OutlineEntry {
  const id = child(entry, 'id');
  const words = [textAt(entry, 'id'), textAt(entry, 'state'), textAt(entry, 'text')].filter(
    (word) => word !== undefined,
  );
  return outlined(
    cut(words.join(', '), LONGEST),
    'entry',
    entry,
    id ?? entry,
    levelDetail(entry, around, context),
  );
}

/** The level of a part, where it is above that of what is around it. */
function levelDetail(
  part: Tree,
  around: Level,
  { workspace: { policy } }: LanguageContext,
): readonly string[] {
  const { name, rank } = labelled(part, around, policy);
  return rank > around.rank ? [name] : [];
}

function settingEntry({ key, value }: Entry): OutlineEntry {
  const inside = stepsInto(value).map(([step, inner]) =>
    outlined(typeof step === 'string' ? step : wordsOf(inner), 'text', inner, inner),
  );
  return { ...outlined(key.value, 'list', { ...key, end: Math.max(key.end, value.end) }, key), inside };
}

function outlined(
  name: string,
  kind: OutlineKind,
  { start, end }: Pick<Tree, 'start' | 'end'>,
  selects: Pick<Tree, 'start' | 'end'>,
  detail: readonly string[] = [],
): OutlineEntry {
  const own = {
    start: Math.max(start, selects.start),
    end: Math.min(Math.max(end, start), Math.max(selects.start, selects.end)),
  };
  return {
    name: name.trim() === '' ? '…' : name,
    kind,
    start,
    end: Math.max(start, end),
    selects: own.end < own.start ? { start, end: start } : own,
    inside: [],
    ...(detail.length > 0 && { detail: detail.join(', ') }),
  };
}

/** Where an entry has several texts, the first of these says what it is. */
const NAMES = ['title', 'text', 'name', 'label', 'reference', 'role', 'organisation', 'date'];

function wordsOf(tree: Tree): string {
  if (tree.kind === 'text') return cut(onOneLine(tree.value), LONGEST);
  if (tree.kind === 'list') return cut(tree.entries.map(wordsOf).join(', '), LONGEST);
  const [first] = NAMES.flatMap((key) => child(tree, key) ?? []);
  return first ? wordsOf(first) : '';
}

const LONGEST = 80;
