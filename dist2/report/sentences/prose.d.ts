import type { ProseFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const PROSE: Family<ProseFacts>;
