import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemError } from '../../src/host/errors.ts';
import { onceFree } from '../../src/host/in-use.ts';

/** A file that another program has open for so many tries. */
function inUseFor(tries: number, code = 'EBUSY') {
  let left = tries;
  return () => {
    if (left > 0) {
      left -= 1;
      throw systemError(code, 'a.pdf');
    }
    return 'done';
  };
}

describe('a file that another program has open', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['for a moment is waited for on Windows', 3, 'EBUSY', true, 'done'],
    ['for long is a failure', 1000, 'EBUSY', true, 'EBUSY'],
    ['is no reason to wait elsewhere', 1, 'EBUSY', false, 'EBUSY'],
    ['is another matter than one that may not be touched', 1, 'EPERM', true, 'EPERM'],
  ])('%s', async (_, tries, code, isWindows, expected) => {
    const outcome = onceFree(inUseFor(tries, code), isWindows).catch((thrown: Error) => thrown.message);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await outcome).toBe(expected);
  });
});
