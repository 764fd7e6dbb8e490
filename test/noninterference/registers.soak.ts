import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { REGISTER_FEATURES, REGISTER_WAYS, SLOW_REGISTER_WAYS, triedRegister } from './register-trials.ts';
import { HEAD, soaked } from './soak.ts';

const SLOW_ONE = 20;

process.stdout.write(HEAD);

test('lists of the actions and decisions of two archives', async () => {
  const trial: Parameters<typeof soaked>[0]['trial'] = (seed, i, tally) => {
    const way =
      i % SLOW_ONE === 0 ? SLOW_REGISTER_WAYS[(i / SLOW_ONE) % SLOW_REGISTER_WAYS.length] : undefined;
    return triedRegister({ seed, meetings: 4, ...(way !== undefined && { way }) }, tally);
  };
  const { tally } = await soaked({ name: 'lists of actions and decisions', pairs: 2000, trial }, SEED + 9);
  expect(tally.rarerThan(1, [...REGISTER_FEATURES, ...REGISTER_WAYS, ...SLOW_REGISTER_WAYS])).toEqual([]);
});
