import { line, words } from './phrases.ts';
import type { Random } from './random.ts';
import { shownGround } from './shown.ts';
import type { PaperSpec, ShownPaper } from './specs.ts';
import { type Frame, groundSpec, labelOf, type Withholding, withheldName } from './withheld.ts';

/** What an audience is to see of the papers of a record or an item; most often nothing. */
export function shownPapers(random: Random, level: () => number): readonly ShownPaper[] {
  if (random.chance(0.8)) return [];
  return Array.from({ length: random.between(1, 3) }, () => ({
    ...beside(random, () => line(random)),
    title: line(random),
    level: level(),
    ground: shownGround(random),
  }));
}

function beside(random: Random, text: () => string): Pick<PaperSpec, 'list' | 'reference' | 'link'> {
  return {
    list: random.pick(['papers', 'papers', 'annexes']),
    reference: random.chance(0.4) ? text() : undefined,
    link: random.chance(0.4) ? `https://example.org/${random.below(1e9)}/${words(random, 1)}` : undefined,
  };
}

/** The same with papers above the audience among them. */
export function papersOf(
  shown: readonly ShownPaper[],
  { level }: Frame,
  by: Withholding,
): readonly PaperSpec[] {
  const { random, audience, top, density } = by;
  const all = shown.map(
    ({ level: own, ...paper }): PaperSpec => ({
      ...paper,
      label: paper.ground ? own : labelOf(random, own, level),
    }),
  );
  const count = random.chance(0.3) ? random.below(density + 1) : 0;
  for (let i = 0; i < count; i += 1) {
    const own = random.between(Math.max(audience + 1, level), top);
    const paper: PaperSpec = {
      ...beside(random, () => withheldName(by, own)),
      title: withheldName(by, own),
      label: labelOf(random, own, level),
      ground: groundSpec(by),
    };
    all.splice(random.below(all.length + 1), 0, paper);
  }
  return all;
}

/** The reference redaction: a paper above its readers leaves nothing. */
export function papersShownTo(
  audience: number,
  papers: readonly PaperSpec[],
  outer: number,
  around = outer,
): readonly ShownPaper[] {
  const lists = (['papers', 'annexes'] as const).flatMap((list) => papers.filter((one) => one.list === list));
  return lists.flatMap(({ label = 0, ...paper }) => {
    const level = Math.max(outer, label);
    return level > audience ? [] : [{ ...paper, level: Math.max(level, around) }];
  });
}
