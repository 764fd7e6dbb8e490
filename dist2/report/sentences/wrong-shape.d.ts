import type { ShapeFacts } from '../../model/facts.ts';
type WrongShape = ShapeFacts['wrong-shape'];
/** `“title” takes a text, and here stands a list in square brackets.` */
export declare function saidOfShape({ wanted, given, key, isEntry, isInBrackets }: WrongShape): string;
/** What to do, by what stands there and what belongs there. */
export declare function shapeFix(facts: WrongShape): string | undefined;
export {};
