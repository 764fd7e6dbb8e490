import { type Slip } from './slip.ts';
import { type Value } from './value.ts';
/**
 * `discussed issue #4 and agreed`: what follows ` #` is a comment to YAML, and the sentence would end before it.
 * A comment is meant where the text is complete without it, and the sign has a space after it, as comments have.
 */
export declare function hashCut(value: Value): Slip | undefined;
/** `number: #4`: the whole value is a comment to YAML. */
export declare function hashAtStart(value: Value): Slip | undefined;
