/** Random choices that a seed decides: the same seed, the same choices, on every machine. */
export interface Random {
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
  /** One of the values, or nothing if there is none. */
  some<T>(values: readonly T[]): T | undefined;
  shuffled<T>(values: readonly T[]): readonly T[];
  /** A generator of its own, so that what it is asked does not move the choices of this one. */
  fork(): Random;
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const some = <T>(values: readonly T[]) => values[below(values.length)];
  return {
    chance: (probability) => next() < probability,
    below,
    between: (low, high) => low + below(high - low + 1),
    pick: (values) => some(values) ?? values[0],
    some,
    shuffled: (values) => {
      const keyed = values.map((value) => ({ value, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
    },
    fork: () => randomFrom(below(2 ** 31)),
  };
}

/** A number from 0 up to 1; the generator of Tommy Ettinger, in the public domain. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
