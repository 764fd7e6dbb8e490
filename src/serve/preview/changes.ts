/** What is made once until something changes, and who wants to know. */
export interface Changes {
  /** What was made under a name since the last change; nothing is kept of a failure of the machine. */
  readonly once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
  /** Forgets what was made, and tells all listeners; afterwards the slow part is made, and they are told again. */
  readonly changed: () => void;
  /** Calls after each change, until the function that it returns is called. */
  readonly listen: (tell: () => void) => () => void;
  readonly close: () => void;
}

/** Milliseconds for pages to be made before what is slow begins. */
const PAUSE = 300;

/** `slow` is what takes too long to wait for after each change. */
export function newChanges(slow: () => Promise<unknown>): Changes {
  const listeners = new Set<() => void>();
  let made = new Map<string, Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const close = () => clearTimeout(timer);
  const follow = async () => {
    const before = made;
    await slow().catch(() => {}); // whoever asks for it hears of a failure
    if (made === before) tell();
  };
  return {
    once: <T>(name: string, make: () => Promise<T>): Promise<T> => {
      const before = made;
      const known = before.get(name);
      if (known) return known as Promise<T>; // each name has one type
      const making = make();
      before.set(name, making);
      making.catch(() => before.delete(name));
      return making;
    },
    changed: () => {
      made = new Map();
      close();
      tell();
      timer = setTimeout(() => void follow(), PAUSE);
    },
    listen: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) timer ??= setTimeout(() => void follow(), PAUSE); // something of it can be unknown yet
      return () => listeners.delete(listener);
    },
    close,
  };
}
