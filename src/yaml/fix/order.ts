import type { Edit } from '../../base/edit.ts';
import { type Entry, nearestNode } from '../../base/tree.ts';
import type { Fixer } from './fixer.ts';

/** A label below a list of its part moves up, to where the first list begins; the comment on its line goes along. */
export const labelAfterNested: Fixer<'label-after-nested'> = ({ place, facts }, { parsed }) => {
  const map = nearestNode(parsed.root, place.path.slice(0, -1));
  const { text } = parsed.source;
  if (map.kind !== 'map' || text[map.start] === '{') return undefined;
  const label = map.entries.find(({ key }) => key.start === place.start);
  const nested = map.entries.find(({ key }) => key.value === facts.key);
  return label && nested ? moved(label, nested, text) : undefined;
};

function moved({ key, value }: Entry, nested: Entry, text: string): readonly Edit[] | undefined {
  const start = text.lastIndexOf('\n', key.start - 1) + 1;
  const newline = text.indexOf('\n', value.end);
  const end = newline < 0 ? text.length : newline + 1;
  const line = text.slice(key.start, end).trimEnd();
  if (value.kind !== 'text' || line.includes('\n') || text.slice(start, key.start).trim() !== '')
    return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(key.start - start);
  const cut = newline < 0 ? text.lastIndexOf(lineEnd, start) : start;
  return [
    { start: nested.key.start, end: nested.key.start, text: `${line}${lineEnd}${indent}` },
    { start: cut, end, text: '' },
  ];
}
