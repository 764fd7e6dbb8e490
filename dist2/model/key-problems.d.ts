import { type Problem } from './problem.ts';
import type { Path } from './source.ts';
import { type Parsed } from './tree.ts';
type Keys = ReadonlyMap<string, readonly string[]>;
/** A key that a part needs: where the part begins, for there is no better place. */
export declare function missingKey(path: Path, parsed: Parsed): Problem;
/** A key that a part cannot have, and which one was most likely meant. */
export declare function unknownKey(key: string, path: Path, part: string, parsed: Parsed, keys: Keys): Problem;
/** Problems without those that another one has caused. */
export declare function withoutConsequences(problems: readonly Problem[]): readonly Problem[];
/** The key that a path leads to, or the list that it leads into. */
export declare function lastKey(path: Path): string;
export {};
