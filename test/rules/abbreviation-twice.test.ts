import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- Over The Air (OTA).\n- Over The Air (OTA).', 1],
  ['- Over the Air (OTA).\n- By Over The Air (OTA) means.', 1],
  ['- The Secure Data Exchange Portal (SDEP).\n- The Communications Hub (CH).', 0],
  ['- Terms and Conditions (TC).\n- The Terms of the Contract (TC).', 1],
  ['- The next meeting (OPSG_29).\n- The next meeting (OPSG_29).', 0],
  ['- The figures (2020).\n- The DCC (CSP).\n- The DCC (CSP).', 0],
])('%j', async (points, number) => {
  expect(await saidOf(recordWithPoints(points), 'abbreviation-twice')).toHaveLength(number);
});

test('a long form of the glossary need not begin with the letters', async () => {
  const record = recordWithPoints('- The Operations Group (OPX).\n- The Operations Group (OPX).');
  expect(await saidOf(record)).toEqual([]);
  const glossary = 'abbreviations: { OPX: Operations Group }\n';
  expect(await saidOf(record, 'abbreviation-twice', glossary)).toHaveLength(1);
});

test('an author who expands a short form that documents have expanded before says it again', async () => {
  const record = recordWithPoints('- OTA delivery was slow.\n- Over The Air (OTA) delivery was slow.');
  const glossary = 'abbreviations: { OTA: Over The Air }\n';
  expect(await saidOf(record, 'abbreviation-twice', glossary)).toEqual([]);
  expect(await saidOf(record, 'abbreviation-twice', `${glossary}abbreviate: expand\n`)).toHaveLength(1);
  const early = recordWithPoints('- Over The Air (OTA) delivery was slow.\n- OTA delivery was slow.');
  expect(await saidOf(early, 'abbreviation-twice', `${glossary}abbreviate: expand\n`)).toEqual([]);
});
