import { type Prose, visibleText } from '../base/prose.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'point-too-long': { readonly words: number; readonly limit: number };
  }
}

const LONG = Array.from({ length: 13 }, () => 'The DCC said more about the first of the outages.');

/** A point has no more words than the workspace allows, beside those of its tables. */
export const pointTooLong = rule({
  code: 'point-too-long',
  severity: 'warning',
  check,
  message: ({ words, limit }) => `This point has ${words} words; more than ${limit} are hard to read.`,
  plain: 'A point has too many words.',
  why: 'headlines are read in passing.',
  fix: 'Divide it into several points, or shorten it.',
  example: {
    kind: 'points',
    bad: `- >-\n  ${LONG.join('\n  ')}`,
    good: '- The DCC reported two outages.\n- The DCC said more about the first of the outages.',
  },
});

function check({ reading, parsed, workspace }: RuleContext): readonly Finding[] {
  const limit = workspace.wordsPerPoint;
  return reading.items.flatMap(({ points }) =>
    points.flatMap(({ text }) => {
      const words = visibleText(withoutTables(text.value)).split(/\s+/).filter(Boolean).length;
      return words > limit ? [finding('point-too-long', valuePlace(parsed, text.at), { words, limit })] : [];
    }),
  );
}

function withoutTables(prose: Prose): Prose {
  return prose.filter(({ type }) => type !== 'table');
}
