import type { Code } from '../model/problem.ts';
import type { Example } from './examples/example.ts';
/** For every code a bad example and a good one. The type holds the list complete. */
export declare const EXAMPLES_BY_CODE: {
    readonly [C in Code]: Example;
};
