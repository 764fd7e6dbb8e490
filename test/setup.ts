import fc from 'fast-check';
import { expect } from 'vitest';
import { SEED } from './seed.ts';

fc.configureGlobal({ seed: SEED });

/** Bytes are compared as such, not as lists of numbers, which takes a thousand times as long. */
expect.addEqualityTesters([
  (a: unknown, b: unknown) => {
    const areBytes = a instanceof Uint8Array && b instanceof Uint8Array;
    return areBytes ? Buffer.from(a.buffer, a.byteOffset, a.length).equals(b) : undefined;
  },
]);
