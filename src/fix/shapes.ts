import { nearestNode } from '../model/tree.ts';
import type { Fixer } from './fixer.ts';

/** `- - The DCC …`: a sentence pasted with its dash has one dash too many. */
export const wrongShape: Fixer<'wrong-shape'> = ({ place, facts: { wanted, given } }, { parsed }) => {
  const node = nearestNode(parsed.root, place.path);
  const { text } = parsed.source;
  if (given !== 'list' || !wanted.includes('text') || node.kind !== 'list') return undefined;
  const [only, ...others] = node.entries;
  const gap = text.slice(node.start, only?.start);
  if (only?.kind !== 'text' || others.length > 0 || !/^-[ \t]+$/.test(gap)) return undefined;
  return [{ start: node.start, end: only.start, text: '' }];
};
