import { isoDate, parseDate } from '../../base/date.ts';
import type { Edit } from '../../base/edit.ts';
import { higher, type Level, levelNamed, lowestLevel, type Policy } from '../../base/policy.ts';
import { child, type Entry, type MapNode, stepsInto, type Tree } from '../../base/tree.ts';
import { actionIdKey, mentionedActions } from '../../record/action-mention.ts';
import type { Fixer } from './fixers.ts';

/**
 * An action without an id gets the next one of its meeting, such as `28.3`. Those of the lowest level get theirs first,
 * so that a gap between the ids that readers see is rare. No id is changed, and none is used that this record or another
 * speaks of, at any level: an id is for life. So without the other records, none is given.
 */
export const actionWithoutId: Fixer<'action-without-id'> = ({ place }, { parsed, workspace, others }) => {
  const meeting = meetingOf(parsed.root);
  if (meeting === undefined || !others) return undefined;
  const without = actionsIn(parsed.root, workspace.policy).filter(({ map }) => !child(map, 'id'));
  const inOrder = without.toSorted((a, b) => a.level.rank - b.level.rank);
  const own = inOrder.findIndex(({ map }) => map.entries.some(({ key }) => key.start === place.start));
  const point = inOrder[own]?.map;
  if (!point) return undefined;
  const id = `${meeting}.${lastUsed([parsed.source.text, ...others], meeting, groupOf(parsed.root)) + own + 1}`;
  return inserted(point, `id: ${JSON.stringify(id)}`.replace(PLAIN, '$1'), parsed.source.text);
};

/** An id that YAML reads as what it is needs no quotation marks. */
const PLAIN = /"([\w./-]+)"$/;

function meetingOf(root: Tree): string | undefined {
  const number = child(root, 'meeting');
  if (number?.kind === 'text') return number.value;
  const date = child(root, 'date');
  const day = date?.kind === 'text' ? parseDate(date.value) : undefined;
  return day && isoDate(day);
}

interface ActionInTree {
  readonly map: MapNode;
  readonly level: Level;
}

/** The actions of a record, in their order, each with the level of its text. */
function actionsIn(root: Tree, policy: Policy): readonly ActionInTree[] {
  const walk = (tree: Tree, outer: Level): readonly ActionInTree[] => {
    const label = child(tree, 'classification');
    const own = label?.kind === 'text' ? levelNamed(policy, label.value) : undefined;
    const level = own ? higher(own, outer) : outer;
    const isAction = tree.kind === 'map' && child(tree, 'action') !== undefined;
    return isAction ? [{ map: tree, level }] : stepsInto(tree).flatMap(([, inner]) => walk(inner, level));
  };
  return walk(root, lowestLevel(policy));
}

function groupOf(root: Tree): string {
  const group = child(root, 'group');
  return group?.kind === 'text' ? group.value : '';
}

/** The highest number after the meeting's in any id of these records: of an action, of what became of one, or in a text. */
function lastUsed(texts: readonly string[], meeting: string, group: string): number {
  const ids = texts
    .map((text) => text.normalize('NFKC'))
    .filter((text) => text.includes(`${meeting}.`) && mayBeOf(group, text))
    .flatMap((text) => idsIn(text, group));
  const numbers = ids.map((id) => (id.startsWith(`${meeting}.`) ? id.slice(meeting.length + 1) : ''));
  return Math.max(0, ...numbers.map((number) => (/^\d{1,9}$/.test(number) ? Number(number) : 0)));
}

/** Whether a record is of a group, or does not say of which. */
function mayBeOf(group: string, text: string): boolean {
  const named = /^["']?group["']?\s*:\s*(["']?)(.*?)\1\s*(?:#.*)?$/m.exec(text)?.[2];
  return named === undefined || named === group;
}

/** All ids of which a record speaks, also in a comment, and where it is not well formed. */
function idsIn(text: string, group: string): readonly string[] {
  const keys = [...text.matchAll(/\bid["']?\s*:\s*["']?([^\s"',}\]]+)/g)].map(([, id = '']) => id);
  const words = text.replace(/\s*\n[\s#]*/g, ' ').replace(/[*_`[\]]/g, '');
  return [...keys.map(actionIdKey), ...mentionedActions(words, group).map(({ id }) => id)];
}

/** A line, or a pair in braces, below the action itself. */
function inserted({ entries, start }: MapNode, pair: string, text: string): readonly Edit[] | undefined {
  const at = entries.findIndex(({ key }) => key.value === 'action');
  const [action, next] = [entries[at], entries[at + 1]];
  if (!action) return undefined;
  const isFlow = text[start] === '{';
  const indent = ' '.repeat(action.key.start - (text.lastIndexOf('\n', action.key.start - 1) + 1));
  if (next) {
    const { start: before } = next.key;
    return [{ start: before, end: before, text: isFlow ? `${pair}, ` : `${pair}\n${indent}` }];
  }
  const after = isFlow ? action.value.end : endOfLine(action, text);
  return [{ start: after, end: after, text: isFlow ? `, ${pair}` : `\n${indent}${pair}` }];
}

/** The end of the last line of a value, behind a comment there. */
function endOfLine({ value }: Entry, text: string): number {
  const last = text.slice(0, value.end).trimEnd().length;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}
