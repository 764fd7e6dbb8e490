import type { SlipsFacts } from '../../model/slips-facts.ts';
import type { Examples } from './example.ts';
export declare const SLIP_EXAMPLES: Examples<SlipsFacts>;
