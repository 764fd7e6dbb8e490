import { type Outcome } from './outcome.ts';
/** A code becomes what it means; without one, all codes with a line each. */
export declare function explainCommand(code?: string): Outcome;
