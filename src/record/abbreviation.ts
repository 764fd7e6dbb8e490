import { once } from '../base/once.ts';
import { type Pattern, pattern } from '../base/pattern.ts';
import type { LevelName } from '../base/policy.ts';
import { type Abbreviation, isBlock, type Prose, type ProseNode } from '../base/prose.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { Glossary, Term } from './glossary.ts';

/**
 * Marks each short form of the glossary in prose, so that a format can say what it stands for. Where that is above the
 * level of the prose, it keeps its level.
 */
export function abbreviated(prose: Prose, glossary: Glossary, around?: LevelName): Prose {
  if (glossary.size === 0) return prose;
  const shortForms = patternOf(glossary);
  const mark = (nodes: Prose): Prose =>
    nodes.flatMap((node) => markNode(node, shortForms, { glossary, around }, mark));
  return mark(prose);
}

/** A text with each short form of the glossary as documents spell it out at its first use: `Over The Air (OTA)`. */
export function speltOut(text: string, glossary: Glossary): string {
  if (glossary.size === 0) return text;
  const pieces = text.split(patternOf(glossary)(text)).map((piece) => {
    const term = glossary.get(piece);
    return term ? `${term.long} (${piece})` : piece;
  });
  return pieces.join('');
}

/** Whether a text contains a short form of the glossary. */
export function hasShortForm(text: string, glossary: Glossary): boolean {
  return glossary.size > 0 && patternOf(glossary)(text).test(text);
}

/** The pattern of all short forms, the longest first; made once for a glossary. */
const patternOf = once((glossary: Glossary): Pattern => {
  const shortForms = [...glossary.keys()].sort((a, b) => b.length - a.length).map(escapedForPattern);
  return pattern(String.raw`(?<![\p{L}\p{N}_])(${shortForms.join('|')})(?![\p{L}\p{N}_])`);
});

function markNode(
  node: ProseNode,
  shortForms: Pattern,
  { glossary, around }: { readonly glossary: Glossary; readonly around: LevelName | undefined },
  mark: (nodes: Prose) => Prose,
): Prose {
  if (isBlock(node)) return [{ ...node, children: mark(node.children) }];
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'mark')
    return [{ type: node.type, children: mark(node.children) }];
  if (node.type !== 'text') return [node];
  return node.value.split(shortForms(node.value)).flatMap((piece): Prose => {
    const term = glossary.get(piece);
    if (term) return [abbreviationOf(piece, term, around)];
    return piece === '' ? [] : [{ type: 'text', value: piece }];
  });
}

function abbreviationOf(value: string, { long, level }: Term, around: LevelName | undefined): Abbreviation {
  const isAbove = around !== undefined && level.rank > around.rank;
  return { type: 'abbreviation', value, expansion: long, ...(isAbove && { level: level.name }) };
}
