import type { SlipsFacts } from '../../model/slips-facts.ts';
import { type Family } from './entry.ts';
export declare const SLIPS: Family<SlipsFacts>;
