import { type Steps } from '../pipeline.ts';
/**
 * The steps of a run that remember: what is made of the very same things is not made again. Every answer depends on
 * what it was asked about alone, so that nothing of an earlier record, level or template can come into a later one.
 */
export declare function warmSteps(): Steps;
