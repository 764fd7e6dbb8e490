import { expect, test } from 'vitest';
import { outlineMistakes } from '../../../src/yaml/mistakes/outline.ts';

test('an unclosed brace is found quickly, however many keys are in it', () => {
  const keys = 'classification: '.repeat(40);
  const slips = outlineMistakes(
    `items:\n  - title: A title\n    owner: { text: Alpha, ${keys}\n    number: 4\n`,
  );
  expect(slips.map(({ code }) => code)).toContain('unclosed-bracket');
});
