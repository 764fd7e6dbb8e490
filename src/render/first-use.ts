import { type Abbreviation, type Inline, type Prose, visibleText } from '../base/prose.ts';
import type { GlossaryEntry, Headlines, Section } from '../levels/headlines.ts';

/**
 * Says what each short form of the glossary stands for where the sentences of a document use it first, unless the
 * title has said it, or the author says it right there. Titles, presenters and marks stay short.
 */
export function withFirstUsesExpanded(headlines: Headlines): Headlines {
  const expand = firstUseExpander(visibleText(headlines.title));
  const inSection = (section: Section): Section => ({
    ...section,
    points: section.points.map((point) => ({ ...point, prose: expand(point.prose) })),
    sections: section.sections.map(inSection),
  });
  return {
    ...headlines,
    introduction: expand(headlines.introduction),
    sections: headlines.sections.map(inSection),
  };
}

/** What expands prose, called for the texts of a document in their order: it remembers what has been used. */
function firstUseExpander(title: string): (prose: Prose) => Prose {
  const used = new Set<string>();
  return (prose) => {
    let before = '';
    const visit = (node: Inline): readonly Inline[] => {
      if ('children' in node && node.type !== 'mark')
        return [{ ...node, children: node.children.flatMap(visit) }];
      const isFirst = node.type === 'abbreviation' && !used.has(node.value);
      const expanded = isFirst && !saysIt(before, title, node) ? inBrackets(node) : [node];
      if (isFirst) used.add(node.value);
      before += visibleText([node]);
      return expanded;
    };
    return prose.flatMap(visit);
  };
}

function saysIt(before: string, title: string, { value, expansion }: Abbreviation): boolean {
  const opening = `${expansion} (`.toLowerCase();
  return (
    before.toLowerCase().endsWith(opening) ||
    title.toLowerCase().includes(`${opening}${value})`.toLowerCase())
  );
}

function inBrackets(node: Abbreviation): readonly Inline[] {
  return [{ type: 'text', value: `${node.expansion} (` }, node, { type: 'text', value: ')' }];
}

/** The short forms that a document uses, in the order of their letters, and what each stands for. */
export function abbreviationsIn({
  introduction,
  sections,
}: Pick<Headlines, 'introduction' | 'sections'>): readonly GlossaryEntry[] {
  const inProse = (prose: Prose): readonly Abbreviation[] =>
    prose.flatMap((node) => {
      if (node.type === 'abbreviation') return [node];
      return 'children' in node ? inProse(node.children) : [];
    });
  const inSection = ({ title, presenters, points, sections: parts }: Section): readonly Abbreviation[] => [
    ...[title, presenters, ...points.map(({ prose }) => prose)].flatMap(inProse),
    ...parts.flatMap(inSection),
  ];
  const found = [...inProse(introduction), ...sections.flatMap(inSection)];
  const entries = new Map(found.map(({ value, expansion }) => [value, expansion]));
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([short, long]) => ({ short, long }));
}
