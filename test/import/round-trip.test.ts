import { describe, expect, test } from 'vitest';
import { randomFrom } from '../noninterference/random.ts';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';
import { reachableRecord } from './reachable.ts';
import { roundTrip } from './round-trip.ts';

describe('what a document says whole comes back whole', () => {
  test.each([
    ['md', share(8, 5000)],
    ['html', share(4, 500)],
    ['docx', share(3, 300)],
    ['pdf', share(2, 300)],
  ] as const)('%s', async (format, times) => {
    for (let i = 0; i < times; i++) {
      const seed = SEED + i;
      const { record, settings, audience } = reachableRecord(randomFrom(seed), format);
      const trip = await roundTrip(record, settings, audience, format);
      expect(trip.imported, `seed ${seed}: ${new TextDecoder().decode(trip.document)}`).toBe(trip.record);
      expect(trip.findings, `seed ${seed}`).toEqual([]);
    }
  });
});
