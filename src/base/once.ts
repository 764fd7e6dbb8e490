/** The same function with a memory: it computes the result for each object only once. */
export function once<T extends object, R>(workOut: (of: T) => R): (of: T) => R {
  return remembered(workOut, new WeakMap());
}

/** The same function with a memory: it computes the result for each text only once. */
export function oncePerText<R>(workOut: (of: string) => R): (of: string) => R {
  return remembered(workOut, new Map());
}

/** The same for the last texts that it was asked about, so many of them: a program that runs for long keeps no more. */
export function oncePerRecentText<R>(most: number, workOut: (of: string) => R): (of: string) => R {
  const known = new Map<string, { readonly result: R }>();
  const set = (text: string, result: { readonly result: R }) => {
    known.delete(text);
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  };
  const get = (text: string) => {
    const found = known.get(text);
    if (found) set(text, found); // it is the last one now
    return found;
  };
  return remembered(workOut, { get, set });
}

interface Memory<T, R> {
  get(of: T): { readonly result: R } | undefined;
  set(of: T, known: { readonly result: R }): unknown;
}

function remembered<T, R>(workOut: (of: T) => R, memory: Memory<T, R>): (of: T) => R {
  return (of) => {
    const known = memory.get(of);
    if (known) return known.result;
    const result = workOut(of);
    memory.set(of, { result });
    return result;
  };
}
