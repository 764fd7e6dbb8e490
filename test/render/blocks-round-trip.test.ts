import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Prose, visibleText } from '../../src/base/prose.ts';
import { markdown } from '../../src/render/markdown.ts';
import { readProse } from '../../src/yaml/prose-syntax.ts';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';
import { anyText, blocksOfProse } from './hostile-prose.ts';

test(`lists and tables that a redacted record says are read from it as they were (OPSG_SEED=${SEED})`, () => {
  let read = 0;
  fc.assert(
    fc.property(blocksOfProse(anyText), (prose) => {
      const first = readProse(markdown.prose(prose), undefined, 'blocks');
      if (first.faults.length > 0 || visibleText(prose).includes('://')) return; // addresses have tests of their own
      read += 1;
      expect(linesOf(first.prose)).toEqual(linesOf(prose));
      const written = markdown.prose(first.prose);
      expect(readProse(written, undefined, 'blocks')).toEqual(first);
      expect(markdown.prose(readProse(written, undefined, 'blocks').prose)).toBe(written);
    }),
    { seed: SEED, numRuns: share(300, 5000) },
  );
  expect(read).toBeGreaterThan(share(60, 1500));
});

/** Each line, without the blanks that no format shows. */
function linesOf(prose: Prose): readonly string[] {
  return visibleText(prose)
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '');
}
