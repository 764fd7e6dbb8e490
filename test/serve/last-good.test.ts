import { expect, test } from 'vitest';
import type { Artifact, Format } from '../../src/base/artifact.ts';
import { lastGoodDocuments } from '../../src/serve/preview/last-good.ts';

const AUDIENCE = { name: 'White', rank: 0, statement: [] };

function made(format: Format, content: string): readonly Artifact[] {
  return [
    { path: `White/a.${format}`, audience: AUDIENCE, record: 'a', format, content, bytes: new Uint8Array() },
  ];
}

test.each<[string, readonly (readonly [Format, string])[], readonly string[]]>([
  ['of one state stay beside each other', [['html', 'new'], ['pdf', 'new']], ['html', 'pdf']], // biome-ignore format: a table
  [
    'of an older state go',
    [
      ['pdf', 'old'],
      ['html', 'new'],
    ],
    ['html'],
  ],
  ['that came again stay', [['pdf', 'new'], ['html', 'new'], ['html', 'new']], ['html', 'pdf']], // biome-ignore format: a table
])('documents %s', (_, all, left) => {
  const kept = lastGoodDocuments();
  for (const [format, content] of all) kept.keeper('a.yaml', format)(made(format, content));
  expect((['html', 'pdf'] as const).filter((format) => kept.of('a.yaml', format).length > 0)).toEqual(left);
});

test('documents that took longer than newer ones are not kept', () => {
  const kept = lastGoodDocuments();
  const slow = kept.keeper('a.yaml', 'pdf');
  kept.keeper('a.yaml', 'html')(made('html', 'new'));
  slow(made('pdf', 'old'));
  expect(kept.of('a.yaml', 'pdf')).toEqual([]);
  expect(kept.of('a.yaml', 'html')).toHaveLength(1);
});

test('documents of no more than 40 records are kept', () => {
  const kept = lastGoodDocuments();
  for (let i = 0; i <= 40; i++) kept.keeper(`${i}.yaml`, 'md')(made('md', 'x'));
  expect([0, 1, 40].map((i) => kept.of(`${i}.yaml`, 'md').length)).toEqual([0, 1, 1]);
});
