/** Called after each record or document, to show progress. */
export type OnProgress = (done: number, total: number) => void;

/** How many records or documents are processed at a time: enough to keep a large machine busy. */
const UNDER_WAY = 32;

/** Runs a step for each value, several at a time, and yields the results in the order of the values. */
export async function overlapping<T, R>(
  values: readonly T[],
  step: (value: T) => R | Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = values.entries();
  const lane = async () => {
    for (const [i, value] of waiting) results[i] = await step(value);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  return results;
}
