import type { LevelsFacts } from '../../model/facts.ts';
import type { Examples } from './example.ts';
export declare const LEVEL_EXAMPLES: Examples<LevelsFacts>;
