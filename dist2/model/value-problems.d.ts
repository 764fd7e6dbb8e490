import type { Shape } from './facts.ts';
import { type Problem } from './problem.ts';
import type { Fault } from './record-checks.ts';
import { type Path } from './source.ts';
import { type Parsed, type Tree } from './tree.ts';
/** Where nothing stands, the key or the dash is what an author sees. */
export declare function emptyValue(path: Path, parsed: Parsed): Problem;
/** A text, a list or a group of keys, where another of the three belongs. */
export declare function wrongShape(node: Tree, path: Path, parsed: Parsed, wanted: readonly Shape[]): Problem;
/** A word where a level belongs. */
export declare function notALevel(node: Tree, path: Path, parsed: Parsed, levels: readonly string[]): Problem;
/** What our own checks have found, at its place. */
export declare function ownProblem(fault: Fault, path: Path, parsed: Parsed, groups: readonly string[]): Problem;
