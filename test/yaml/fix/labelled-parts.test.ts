import { expect, test } from 'vitest';
import { labelsKeepParts } from '../../../src/yaml/fix/promise.ts';

const HEAD = 'classification: White\nitems:\n- title: Contract\n  points:\n';

test.each([
  ["  - text: An offer.\n    - more of it.\n    classification: Amber\n", "  - text: An offer.\n  - text: more of it.\n    classification: Amber\n", false],
  ['  - text: An offer\n    of it\n   classification: Amber\n', '  - text: An offer\n    of it\n    classification: Amber\n', true],
  ['  - text: An offer.\n    classification: Amber\n    eclassification: Amber\n', '  - text: An offer.\n    classification: Amber\n    classification: Amber\n', true],
  ['  - classification: Amber\n    text: An offer.\n', '  - classification: Amber\n  - text: An offer.\n', false],
  ['  - text: An offer.\n    classification: amber\n', '  - text: An offer.\n    classification: Amber\n', true],
])('%j repaired to %j', (before, after, isKept) => {
  expect(labelsKeepParts(`${HEAD}${before}`, `${HEAD}${after}`)).toBe(isKept);
}); // biome-ignore format: rows
