import type { World } from '../world.ts';
import type { Question } from './questions.ts';
/** The side of a run that does the work: it answers one question after the other, by the same steps as a run alone. */
export declare function recordMaker(world: World): (question: Question) => Promise<unknown>;
