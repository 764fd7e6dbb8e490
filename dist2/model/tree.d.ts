import type { Path, Place, Source } from './source.ts';
/**
 * YAML as the author wrote it: texts, lists and maps, each with the offsets where it stands.
 * A text is always text here; the model decides later whether it is a number, a date or a level.
 */
export type Tree = TextNode | ListNode | MapNode;
export interface TextNode {
    readonly kind: 'text';
    readonly value: string;
    readonly start: number;
    readonly end: number;
}
export interface ListNode {
    readonly kind: 'list';
    readonly entries: readonly Tree[];
    readonly start: number;
    readonly end: number;
}
export interface MapNode {
    readonly kind: 'map';
    readonly entries: readonly Entry[];
    readonly start: number;
    readonly end: number;
}
export interface Entry {
    readonly key: TextNode;
    readonly value: Tree;
}
/** A source, the tree that its text holds, and its comments: each from its `#` to the end of its line. */
export interface Parsed {
    readonly source: Source;
    readonly root: Tree;
    readonly comments: readonly Place[];
}
/** The tree as plain values. Maps have no prototype, so that a key such as `__proto__` is only a key. */
export declare function plainValue(tree: Tree): unknown;
/** The value of a key, or nothing if the tree is no map or lacks the key. */
export declare function child(tree: Tree, step: string | number): Tree | undefined;
/** What a list or a map holds, each with the step that leads there. */
export declare function stepsInto(tree: Tree): readonly (readonly [string | number, Tree])[];
/** The node at a path, or the nearest one above it that exists. */
export declare function nearestNode(tree: Tree, path: Path): Tree;
/** The place of the value at a path; where there is none, the place of the nearest part that holds it. */
export declare function valuePlace({ source, root }: Parsed, path: Path): Place;
/** The place of a key inside the map at a path. */
export declare function keyPlace({ source, root }: Parsed, mapPath: Path, name: string): Place;
/** Where a map begins that lacks something: its brace or its first key, which is what an author sees of it. */
export declare function mapPlace({ source, root }: Parsed, path: Path): Place;
