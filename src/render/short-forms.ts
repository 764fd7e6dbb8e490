import { type Abbreviation, type Prose, type ProseNode, visibleText } from '../base/prose.ts';
import type { Headlines, Section } from '../levels/headlines.ts';
import { speltOut } from '../levels/portion-marks.ts';

/** The parts of a document in which short forms are marked. */
export type Body = Pick<Headlines, 'introduction' | 'sections' | 'corrections'>;

/**
 * Expands each short form of the glossary at its first use in the sentences of a document, unless the title has
 * expanded it or the author expands it there. Titles, presenters and marks keep the short form.
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
    corrections: headlines.corrections.map((one) => ({ ...one, prose: expand(one.prose) })),
  };
}

/** What expands prose, called for the texts of a document in their order: it remembers what has been used. */
function firstUseExpander(title: string): (prose: Prose) => Prose {
  const used = new Set<string>();
  return (prose) => {
    let before = '';
    const visit = (node: ProseNode): Prose => {
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

function inBrackets(node: Abbreviation): Prose {
  const rest: Prose = [node, { type: 'text', value: ')' }];
  return node.level === undefined
    ? [{ type: 'text', value: `${node.expansion} (` }, ...rest]
    : [...speltOut(node), { type: 'text', value: ' (' }, ...rest];
}

/** The short forms that a document uses, in the order of their letters. */
export function shortFormsIn({ introduction, sections, corrections }: Body): readonly string[] {
  const inProse = (prose: Prose): readonly Abbreviation[] =>
    prose.flatMap((node) => {
      if (node.type === 'abbreviation') return [node];
      return 'children' in node ? inProse(node.children) : [];
    });
  const inSection = ({ title, presenters, points, sections: parts }: Section): readonly Abbreviation[] => [
    ...[title, presenters, ...points.map(({ prose }) => prose)].flatMap(inProse),
    ...parts.flatMap(inSection),
  ];
  const found = [
    ...inProse(introduction),
    ...sections.flatMap(inSection),
    ...corrections.flatMap(({ prose }) => inProse(prose)),
  ];
  return [...new Set(found.map(({ value }) => value))].sort();
}
