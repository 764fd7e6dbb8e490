import { expect, test } from 'vitest';
import { recordWithItems, recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- OTA is slow.\n- Over The Air (OTA) delivery.', ['OTA']],
  ['- OTA is slow, OTA is.\n- Over The Air (OTA) delivery.', ['OTA']],
  ['- The OTA in Over The Air (OTA) delivery.', ['OTA']],
  ['- Over The Air (OTA) delivery. OTA is slow.\n- OTA is slow.', []],
  ['- The CSPs met.\n- A Communications Service Provider (CSP) met.', ['CSP']],
  ['- The CSPs met.\n- The Communications Service Provider North (CSP N) met.', []],
  ['- SEC and DCC are known.\n- So is SMETS1 (DCC).', []],
  ['- The OTA.\n- Nothing else in brackets (OTA).', []],
])('%j', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), 'abbreviation-late')).toEqual(
    pieces.map((piece) => `warning abbreviation-late: ${piece}`),
  );
});

test('a title may come before, and the glossary says it for all', async () => {
  const item = '- title: OTA delivery\n  text: Over The Air (OTA) delivery is slow.';
  expect(await saidOf(recordWithItems(item))).toEqual([]);
  const late = recordWithPoints('- OTA is slow.\n- Over The Air (OTA) delivery.');
  expect(await saidOf(late, undefined, 'abbreviations: { OTA: Over The Air }\n')).toEqual([]);
});
