import { type Fixer } from './fixer.ts';
/** `amber`: the level is known, only its capitals are not. */
export declare const levelInOtherCase: Fixer<'level-in-other-case'>;
/** `Gren`: a level that is one slip of the finger from exactly one of the policy, and no farther one is as near. */
export declare const unknownLevel: Fixer<'unknown-level'>;
/** A key or a level in letters of another alphabet, or with some that cannot be seen. */
export declare const lookAlike: Fixer<'look-alike'>;
