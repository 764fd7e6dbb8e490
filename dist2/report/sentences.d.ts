import type { Facts } from '../model/facts.ts';
import type { Code } from '../model/problem.ts';
import type { Entry } from './sentences/entry.ts';
/** Every problem's sentences, written once. The type holds the list complete. */
export declare const SENTENCES: {
    readonly [C in Code]: Entry<Facts[C]>;
};
