import type { WritingFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const WRITING: Family<WritingFacts>;
