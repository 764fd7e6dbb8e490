import { OTHER_POLICIES } from './policies.ts';
import type { Trial } from './trials.ts';
import { WAY_NAMES } from './ways.ts';

/**
 * What changes from one trial to the next: every other one calls the program in another way than the plain one, every
 * fourth has another policy, every third a notice, every fifth plain documents, and now and then there is something of
 * earlier runs.
 */
export function courseOf(i: number): Omit<Trial, 'seed' | 'audience' | 'formats' | 'pairs'> {
  const levels = i % 4 === 3 ? OTHER_POLICIES[((i - 3) / 4) % OTHER_POLICIES.length] : undefined;
  return {
    way: i % 2 === 0 ? 'render' : (WAY_NAMES[((i - 1) / 2) % WAY_NAMES.length] ?? 'render'),
    isAfterAmber: i % 10 === 0,
    isAgain: i % 20 === 0 || i % 10 === 5,
    hasNotice: i % 3 === 1,
    isPlain: i % 5 === 2,
    ...(levels && { levels }),
  };
}
