import type { Inline, Prose } from './prose.ts';
import { escapedForPattern } from './spelling.ts';

/** Marks each short form of the glossary in prose, so that a format can say what it stands for. */
export function abbreviated(prose: Prose, glossary: ReadonlyMap<string, string>): Prose {
  if (glossary.size === 0) return prose;
  const shortForms = [...glossary.keys()].sort((a, b) => b.length - a.length).map(escapedForPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${shortForms.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  const mark = (nodes: Prose): Prose => nodes.flatMap((node) => markNode(node, pattern, glossary, mark));
  return mark(prose);
}

function markNode(
  node: Inline,
  pattern: RegExp,
  glossary: ReadonlyMap<string, string>,
  mark: (nodes: Prose) => Prose,
): readonly Inline[] {
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'mark')
    return [{ type: node.type, children: mark(node.children) }];
  if (node.type !== 'text') return [node];
  return node.value.split(pattern).flatMap((piece): readonly Inline[] => {
    const expansion = glossary.get(piece);
    if (expansion !== undefined) return [{ type: 'abbreviation', value: piece, expansion }];
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}
