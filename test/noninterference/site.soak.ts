import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { SITE_FEATURES, SITE_WAYS, triedSite } from './site-trials.ts';
import { HEAD, soaked } from './soak.ts';

const WITH_PDF = 20;

process.stdout.write(HEAD);

test('websites of two archives', async () => {
  const trial: Parameters<typeof soaked>[0]['trial'] = (seed, i, tally) =>
    triedSite({ seed, meetings: 5, formats: i % WITH_PDF === 0 ? 'md,pdf,docx' : 'md' }, tally);
  const { tally } = await soaked({ name: 'websites', pairs: 300, trial }, SEED + 5);
  expect(tally.rarerThan(1, [...SITE_FEATURES, ...SITE_WAYS, 'a refused draft'])).toEqual([]);
});
