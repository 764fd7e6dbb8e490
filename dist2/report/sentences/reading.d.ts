import type { ReadingFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const READING: Family<ReadingFacts>;
