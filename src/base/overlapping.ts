/** Called after each record or document, for a person who waits. */
export type OnProgress = (done: number, total: number) => void;

/** So many records or documents are under way at a time: enough to keep all of a large machine busy. */
const UNDER_WAY = 32;

/** Steps of which several may be under way; their results come in the order of the values, whichever ends first. */
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
