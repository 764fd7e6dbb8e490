import { keptPattern } from '../base/pattern.ts';
import { escapedForPattern as escaped } from '../base/spelling.ts';
import { inReference } from './reference.ts';

/** A text that names an action by its id: the words that do, and the id as `actionIdKey` writes it. */
export interface ActionMention {
  readonly words: string;
  readonly id: string;
}

const BEFORE = String.raw`actions?(?: points?| items?)?(?:[ -]|: ?)(?:(?:nos?\.?|numbers?|ids?|refs?\.?|references?) ?)?`;
/** An id has a digit, or else “action plan” would name one. */
const ID = String.raw`(?=[\p{L}./()-]*\p{N})[\p{L}\p{N}]+(?:[./()-]+[\p{L}\p{N}]+)*`;
const BETWEEN = ' ?, ?(?:and |or )?| ?[-&/] ?| (?:and|or|to) (?:actions? )?';
const RANGE = String.raw`([\p{L}\p{N}./]*?)(\p{N}+) ?(?:-|to) ?(?:GROUP)?([\p{L}\p{N}./]*?)(\p{N}+)(?![\p{L}\p{N}./]*\p{N})`;
/** A range of more is none of ids. */
const MOST = 50;

/**
 * The ids that a text certainly names as those of actions: they come after the word, alone or in a list, as in “action
 * 28.3”, or “actions OPSG 28.1 to 28.4”, which names four. “Version 28.3” and “actions on 28.3% of them” name none.
 */
export function mentionedActions(text: string, group: string): readonly ActionMention[] {
  if (!/action/i.test(text)) return []; // as most texts: to look for whole mentions in all takes 4% of a check
  const ofGroup = `(?:${escaped(group)}|${escaped(inReference(group))})[ _-]`;
  const one = String.raw`[#(["']*(?:${ofGroup})?${ID}[)\]"']*`;
  const lists = keptPattern(
    String.raw`\b${BEFORE}(${one}(?:(?:${BETWEEN})${one})*)( ?(?:%|per ?cent))?`,
    'gi',
  );
  const ids = keptPattern(`(?:${ofGroup})?(${ID})`, 'gi');
  const ranges = keptPattern(
    RANGE.replace('GROUP', () => ofGroup),
    'gi',
  );
  return [...text.matchAll(lists(text))].flatMap(([words, list = '', percent]) => {
    const found = [...list.matchAll(ids(list))].map(([, id = '']) => id);
    const named = percent === undefined ? found : found.slice(0, -1);
    const within = [...list.matchAll(ranges(list))].flatMap(between);
    const all = [...named, ...named.flatMap((id) => id.split(/[-/]/)), ...within].map(actionIdKey);
    return [...new Set(all)].map((id) => ({ words, id }));
  });
}

/** The ids of “28.1 to 28.4”, or “28.1-4”. */
function between([, stem = '', first = '', other = '', last = '']: RegExpMatchArray): readonly string[] {
  const count = Number(last) - Number(first) + 1;
  const isRange = (other === '' || other === stem) && count > 1 && count <= MOST;
  return isRange ? Array.from({ length: count }, (_, i) => `${stem}${Number(first) + i}`) : [];
}

/** Ids that differ only in how they are written are one. */
export function actionIdKey(id: string): string {
  return id.normalize('NFKC').toLowerCase().replace(/\)+$/, '');
}
