import type { Problem } from '../../base/problem.ts';
import { nearestNode, type TextNode } from '../../base/tree.ts';
import type { Fixer } from './fixer.ts';

/**
 * `4. Major Incidents` and `> 50 Devices` at the beginning of a text would become a list and a quotation; with a
 * backslash they stay a number and a sign.
 */
export const notInline: Fixer<'not-inline'> = (problem, { parsed }) => {
  const { place, facts } = problem;
  const node = nearestNode(parsed.root, place.path);
  const { text } = parsed.source;
  if (node.kind !== 'text' || text[node.start] === '"' || !isFirst(problem, node)) return undefined;
  const sign = SIGNS[facts.construct]?.exec(text.slice(place.start));
  if (!sign) return undefined;
  const at = place.start + sign[0].length;
  return [{ start: at, end: at, text: '\\' }];
};

/** How each begins, up to where the backslash goes. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'a list': /^\d+(?=[.)]\s)/,
  'a quotation': /^(?=>\s?[\d£€$])/,
};
const OTHER_LINES = /\n\s*(?:\d+[.)]|[-*+>])\s/;

/** Whether the text begins with it, and no other line does: more of them were meant as what they are. */
function isFirst({ facts }: Problem<'not-inline'>, { value }: TextNode): boolean {
  return value.trimStart().startsWith(facts.piece.slice(0, 2)) && !OTHER_LINES.test(value);
}
