import type { LevelsFacts } from '../../model/facts.ts';
import { type Family } from './entry.ts';
export declare const LEVELS: Family<LevelsFacts>;
