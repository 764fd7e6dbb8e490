import { describe, expect, test } from 'vitest';
import {
  type Disclosure,
  disclosed,
  discloses,
  levelsToTell,
  narrower,
  withoutWithheldWarnings,
} from '../../src/base/disclosure.ts';
import type { Level } from '../../src/base/policy.ts';
import { error, failed, ok, type Problem } from '../../src/base/problem.ts';
import { startOf } from '../../src/base/source.ts';

const PLACE = startOf({ file: 'a.yaml', text: '' });
const level = (rank: number): Level => ({ name: `Level ${rank}`, rank, statement: [] });

const STOPS = error('not-inline', PLACE, { construct: 'table', piece: '|' }, level(2));
const IN_PDF: Problem = { ...STOPS, format: 'pdf' };
const WARNINGS = [0, 1, 2].map((rank) => ({
  ...error('double-space', PLACE, {}, level(rank)),
  severity: 'warning' as const,
}));
const UNLABELLED: Problem = {
  ...error('not-inline', PLACE, { construct: 'table', piece: '|' }),
  severity: 'warning',
};

test.each<[Disclosure, Disclosure, Disclosure]>([
  [{}, {}, {}],
  [{}, { upToRank: 1 }, { upToRank: 1 }],
  [{ upToRank: 1 }, {}, { upToRank: 1 }],
  [{ upToRank: 0 }, { upToRank: 2 }, { upToRank: 0 }],
  [{ upToRank: 2 }, { upToRank: 0 }, { upToRank: 0 }],
  [{ upToRank: 1 }, { upToRank: 1 }, { upToRank: 1 }],
])('what may be quoted in two places alike: %o and %o', (one, other, expected) =>
  expect(narrower(one, other)).toEqual(expected),
);

const ALL = [STOPS, IN_PDF, UNLABELLED, ...WARNINGS];

describe('what is told of problems', () => {
  test.each<[string, Disclosure, readonly Problem[]]>([
    ['at a terminal everything', {}, ALL],
    ['to the highest readers all that has a level', { upToRank: 2 }, [STOPS, IN_PDF, ...WARNINGS]],
    ['to others no warning above them', { upToRank: 1 }, [STOPS, ...WARNINGS.slice(0, 2)]],
    ['to the public those of the lowest level', { upToRank: 0 }, [STOPS, ...WARNINGS.slice(0, 1)]],
  ])('%s', (_, disclosure, told) => {
    expect(withoutWithheldWarnings(ALL, disclosure)).toEqual(told);
    expect(disclosed(failed(ALL), disclosure)).toEqual(failed(told));
    expect(disclosed(ok('value', ALL), disclosure)).toEqual(ok('value', told));
  });
});

test.each<[Disclosure, readonly number[]]>([
  [{}, [0, 1, 2]],
  [{ upToRank: 2 }, [0, 1, 2]],
  [{ upToRank: 1 }, [0, 1]],
  [{ upToRank: 0 }, [0]],
])(
  '%o lets messages depend on the ranks %j, and names the levels of those that have documents',
  (to, ranks) => {
    const levels = [level(0), level(1), level(2)] as const;
    expect(levels.filter((one) => discloses(to, one)).map(({ rank }) => rank)).toEqual(ranks);
    const policy = { name: 'House', marking: [], levels };
    const told = (audiences: readonly string[]) => levelsToTell(policy, { ...to, audiences });
    expect(told(levels.map(({ name }) => name))).toEqual(levels.slice(0, ranks.length));
    expect(told(['Level 2', 'Level 0'])).toEqual(
      [0, 2].filter((rank) => ranks.includes(rank)).map((rank) => level(rank)),
    );
    expect(told([])).toEqual([]);
  },
);
