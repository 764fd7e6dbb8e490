/**
 * Plain data becomes the same data with nothing behind it: its maps and lists have no prototype, at any depth, and
 * cannot be changed. Whoever is given it reaches what was put there, and no `constructor`, `toString` or `map`.
 */
export declare function withoutPrototype<T>(value: T): T;
