/** The same function, which works out once what comes of a thing. */
export function once<T extends object, R>(workOut: (of: T) => R): (of: T) => R {
  return remembered(workOut, new WeakMap());
}

/** The same function, which works out once what comes of a text. */
export function oncePerText<R>(workOut: (of: string) => R): (of: string) => R {
  return remembered(workOut, new Map());
}

interface Memory<T, R> {
  get(of: T): { readonly result: R } | undefined;
  set(of: T, known: { readonly result: R }): unknown;
}

function remembered<T, R>(workOut: (of: T) => R, memory: Memory<T, R>): (of: T) => R {
  return (of) => {
    const known = memory.get(of) ?? { result: workOut(of) };
    memory.set(of, known);
    return known.result;
  };
}
