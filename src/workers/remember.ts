/**
 * A function that keeps its answers: asked again about the very same things, it gives the same answer without work.
 * One answer is kept for each first thing, and for as long as anybody else holds that. A promise that fails is not.
 */
export function remember<A extends readonly unknown[], R>(
  work: (...asked: A) => R,
  thingsIn: (...asked: A) => readonly [object, ...unknown[]],
): (...asked: A) => R {
  const kept = new WeakMap<object, { readonly others: readonly unknown[]; readonly answer: R }>();
  return (...asked) => {
    const [first, ...others] = thingsIn(...asked);
    const before = kept.get(first);
    if (before && areSame(before.others, others)) return before.answer;
    const answer = work(...asked);
    kept.set(first, { others, answer });
    if (answer instanceof Promise) answer.catch(() => kept.delete(first));
    return answer;
  };
}

/** Whether two lists hold the very same things, in the same order. */
export function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((thing, i) => thing === others[i]);
}
