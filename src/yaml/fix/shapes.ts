import type { Edit } from '../../base/edit.ts';
import { type ListNode, type MapNode, nearestNode, type TextNode } from '../../base/tree.ts';
import { RECORD_KEYS } from '../../record/keys.ts';
import { EXACT, partBelow, recordKeyHolds } from '../../record/known-keys.ts';
import { labelAndDate } from '../../record/label-and-date.ts';
import type { Fixer } from './fixers.ts';

/** An extra dash or pair of brackets is removed, a missing one is added, and `text:` above a list becomes `points:`. */
export const wrongShape: Fixer<'wrong-shape'> = (problem, { parsed }) => {
  const { place, facts } = problem;
  const node = nearestNode(parsed.root, place.path);
  const { text } = parsed.source;
  if (node.kind === 'list' && facts.wanted.includes('text'))
    return withoutList(node, facts.key, text) ?? asPoints(node, problem, parsed);
  if (facts.key === 'next' && node.kind === 'text') return asMeeting(node, facts.isEntry, text);
  if (facts.isEntry || !recordKeyHolds(facts.key, 'list')) return undefined;
  if (node.kind === 'text') return facts.key === 'points' ? withDash(node, text) : undefined;
  if (node.kind !== 'map' || isOfNames(node, facts.key)) return undefined;
  return groupWithDash(node, text);
};

/** `annexes:` with `A: Attendance` and `B: Accounts` below it: two papers, which one dash would join. */
function isOfNames({ entries }: MapNode, key: string): boolean {
  const part = partBelow(key);
  const isNamed = part === 'paper' || part === 'action entry';
  return isNamed && !entries.some((entry) => entry.key.value in RECORD_KEYS[part]);
}

/** `- - The DCC …` and `date: [2020-01-07]`. */
function withoutList(list: ListNode, key: string, text: string): readonly Edit[] | undefined {
  const [only, ...others] = list.entries;
  if (only?.kind !== 'text' || others.length > 0) return undefined;
  if (/^-[ \t]+$/.test(text.slice(list.start, only.start)))
    return [{ start: list.start, end: only.start, text: '' }];
  const close = text.slice(only.end, list.end).trim();
  const isBare =
    recordKeyHolds(key, ...EXACT) && text.slice(list.start, only.start).trim() === '[' && close === ']';
  return isBare
    ? [
        { start: list.start, end: only.start, text: '' },
        { start: only.end, end: list.end, text: '' },
      ]
    : undefined;
}

/** Several sentences below `text:`, each with its dash. */
const asPoints = (
  list: ListNode,
  { place, facts }: Parameters<typeof wrongShape>[0],
  parsed: Parameters<typeof wrongShape>[1]['parsed'],
): readonly Edit[] | undefined => {
  const map = nearestNode(parsed.root, place.path.slice(0, -1));
  const key = map.kind === 'map' && map.entries.find(({ value }) => value === list)?.key;
  const isItem = map.kind === 'map' && map.entries.some((entry) => entry.key.value === 'title');
  const hasPoints = map.kind === 'map' && map.entries.some((entry) => entry.key.value === 'points');
  if (!key || facts.key !== 'text' || facts.isInBrackets || !isItem || hasPoints) return undefined;
  return [{ start: key.start, end: key.end, text: 'points' }];
};

/** `next: "Next meeting: 4 February 2020"`, in quotation marks: the label keeps them, and the date gets a key. */
function asMeeting({ start, end }: TextNode, isEntry: boolean, text: string): readonly Edit[] | undefined {
  const written = text.slice(start, end);
  const [, quote = '', inner = ''] = /^(["'])([^"'\\\n]*)\1$/.exec(written) ?? [];
  const said = labelAndDate(inner);
  if (!said?.isWhole) return undefined;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const column = isEntry ? before.length : (/^ */.exec(before)?.[0].length ?? 0) + 4;
  if (!(isEntry ? /^ *- +$/ : /^ *next: +$/).test(before)) return undefined;
  const blanks = ' '.repeat(column);
  const begin = isEntry
    ? []
    : [{ start: line + before.trimEnd().length, end: start, text: `${lineEnd}${blanks.slice(2)}- ` }];
  const dated = start + 1 + said.label.length + said.gap.length;
  return [
    ...begin,
    { start, end: dated, text: `label: ${quote}${said.label}${quote}${lineEnd}${blanks}date: ` },
    { start: end - 1, end, text: '' },
  ];
}

/** A single point below or beside `points:`. */
function withDash({ start, end }: TextNode, text: string): readonly Edit[] | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start);
  if (text.slice(start, end).includes('\n')) return undefined;
  if (before.trim() === '') return [{ start, end: start, text: '- ' }];
  const indent = /^[ -]*/.exec(before)?.[0].length ?? 0;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return [{ start: start - 1, end: start, text: `${lineEnd}${' '.repeat(indent + 2)}- ` }];
}

/** The keys of one item, point or meeting, without the dash before the first of them. */
function groupWithDash({ start, end }: MapNode, text: string): readonly Edit[] {
  if (text[start] === '{')
    return [
      { start, end: start, text: '[' },
      { start: end, end, text: ']' },
    ];
  const newlines = [
    ...text
      .slice(start, end)
      .trimEnd()
      .matchAll(/\n(?=[^\S\n]*\S)/g),
  ];
  const further = newlines.map(({ index }) => start + index + 1);
  return [{ start, end: start, text: '- ' }, ...further.map((at) => ({ start: at, end: at, text: '  ' }))];
}
