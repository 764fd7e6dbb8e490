import { describe, expect, test } from 'vitest';
import { type Damage, damages, LABELLED_RECORDS, published } from './label-damage.ts';

/** `npm run soak` tries 20,000 of them, in `levels.soak.ts`. */
const WANTED = 150;

describe('a slip in the line of a label', () => {
  test.each(LABELLED_RECORDS.map((record, i) => [i + 1, record] as const))(
    'record %i as it stands is good, and withholds',
    async (_, record) => expect(await published({ what: 'nothing', record })).toEqual([]),
  );

  test('never publishes what the label withheld', async () => {
    const all = LABELLED_RECORDS.flatMap(damages);
    const step = Math.max(1, all.length / WANTED);
    const some = Array.from({ length: Math.floor(all.length / step) }, (_, i) => all[Math.floor(i * step)]);
    const leaks: string[] = [];
    for (const damage of some) {
      if (!damage) continue;
      const words = await published(damage);
      if (words.length > 0) leaks.push(`${damage.what}: ${words.join(', ')}\n${shown(damage)}`);
    }
    expect(some.length).toBeGreaterThanOrEqual(Math.min(WANTED, all.length) - 1);
    console.info(`${some.length} of ${all.length} damages, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
  });
});

function shown({ record }: Damage): string {
  return record.length > 2000 ? `${record.slice(0, 2000)}…` : record;
}
